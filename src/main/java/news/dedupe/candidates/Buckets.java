package news.dedupe.candidates;

import java.util.Arrays;
import java.util.stream.IntStream;
import news.dedupe.fingerprint.Rarity;
import news.dedupe.fingerprint.Shingles;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.StemCounts;

/**
 * The inverted index of a batch's sketches: for each shingle the articles that hold it.
 *
 * <p>A shingle of one article is left out. One that is in more articles than a bucket holds is
 * split: in its place come shingles of it and one more word of the article, drawn by MinHash, so
 * that two articles stay together with a chance that is the resemblance of their sketches. What is
 * full then is split once more.
 */
final class Buckets {

  /** A bucket with more articles would cost the square of its size. */
  static final int MAX_SIZE = 200;

  /** Full shingles of an article that are split: those in the fewest articles. */
  private static final int MAX_SPLIT = 8;

  /** Words drawn for each shingle that is split. */
  private static final int DRAWS = 2;

  private static final int MAX_WORDS = 3;

  private final Sketch[] sketches;
  private final Rarity rarity;

  /** The bucket of each shingle, from 1. */
  private final StemCounts number = new StemCounts();

  private int[] size = new int[1 << 10];
  private float[] weight = new float[1 << 10];
  private byte[] words = new byte[1 << 10];

  /** The buckets of article {@code a} are {@code of[start[a]]} up to {@code start[a + 1]}. */
  private final int[] of;

  private final int[] start;

  /** The articles of bucket {@code k} are {@code members[first[k]]} up to {@code first[k + 1]}. */
  private final int[] members;

  private final int[] first;

  Buckets(Sketch[] sketches, Rarity rarity) {
    this.sketches = sketches;
    this.rarity = rarity;
    int[][] buckets = new int[sketches.length][];
    int[][] full = new int[sketches.length][];
    enterSingle(buckets, full);
    for (int n = 2; n <= MAX_WORDS; n++) {
      enterSplit(n, buckets, full);
    }
    start = new int[sketches.length + 1];
    for (int a = 0; a < sketches.length; a++) {
      start[a + 1] = start[a] + buckets[a].length;
    }
    of = new int[start[sketches.length]];
    first = new int[number.size() + 1];
    for (int k = 0; k < number.size(); k++) {
      first[k + 1] = first[k] + size[k];
    }
    members = new int[of.length];
    int[] filled = new int[number.size()];
    for (int a = 0; a < sketches.length; a++) {
      for (int i = 0; i < buckets[a].length; i++) {
        int bucket = buckets[a][i];
        of[start[a] + i] = bucket;
        members[first[bucket] + filled[bucket]++] = a;
      }
      buckets[a] = new int[0];
    }
  }

  /** Calls back for each bucket of an article. */
  interface Visitor {
    /**
     * Takes one bucket.
     *
     * @param members the articles of all buckets; those of this one from {@code from} to {@code to}
     * @param words how many words an article shares with the others of the bucket
     * @param weight the rarity of these
     */
    void visit(int[] members, int from, int to, int words, float weight);
  }

  void forEach(int article, Visitor visitor) {
    for (int i = start[article]; i < start[article + 1]; i++) {
      int k = of[i];
      visitor.visit(members, first[k], first[k + 1], words[k], weight[k]);
    }
  }

  private void enterSingle(int[][] buckets, int[][] full) {
    StemCounts counts = new StemCounts();
    for (Sketch sketch : sketches) {
      count(sketch.words(), counts);
      count(sketch.runs(), counts);
    }
    for (int a = 0; a < sketches.length; a++) {
      int[] own = new int[sketches[a].words().length + sketches[a].runs().length];
      int used = 0;
      for (int word : sketches[a].words()) {
        if (fits(counts.get(word))) {
          own[used++] = enter(word, 1, rarity.idf(word));
        }
      }
      for (int run : sketches[a].runs()) {
        int count = counts.get(run);
        if (fits(count)) {
          own[used++] = enter(run, 1, (float) Math.log((double) sketches.length / count));
        }
      }
      buckets[a] = Arrays.copyOf(own, used);
      full[a] = rarestFull(sketches[a].words(), counts);
    }
  }

  /** Splits the full shingles of {@code n - 1} words; leaves in {@code full} those of n. */
  private void enterSplit(int n, int[][] buckets, int[][] full) {
    int[][] split = new int[sketches.length][];
    float[][] weights = new float[sketches.length][];
    IntStream.range(0, sketches.length).parallel().forEach(a -> split(a, full[a], split, weights));
    StemCounts counts = new StemCounts();
    for (int[] shingles : split) {
      count(shingles, counts);
    }
    for (int a = 0; a < sketches.length; a++) {
      int[] own = Arrays.copyOf(buckets[a], buckets[a].length + split[a].length);
      int used = buckets[a].length;
      for (int i = 0; i < split[a].length; i++) {
        if (fits(counts.get(split[a][i]))) {
          own[used++] = enter(split[a][i], n, weights[a][i]);
        }
      }
      buckets[a] = Arrays.copyOf(own, used);
      full[a] = rarestFull(split[a], counts);
    }
  }

  private void split(int article, int[] full, int[][] split, float[][] weights) {
    int[] shingles = new int[DRAWS * full.length];
    float[] weight = new float[DRAWS * full.length];
    int count = 0;
    for (int shingle : full) {
      for (int draw = 0; draw < DRAWS; draw++) {
        int word = draw(shingle, draw, sketches[article].words());
        int joined = Shingles.pair(shingle, word);
        if (!contains(shingles, count, joined)) {
          shingles[count] = joined;
          // A meeting by draw is a sample of what is shared: were it to weigh in full, the luck of
          // the draw would outweigh the words that two articles alone have in common.
          weight[count++] = rarity.idf(word) / DRAWS;
        }
      }
    }
    split[article] = Arrays.copyOf(shingles, count);
    weights[article] = Arrays.copyOf(weight, count);
  }

  /** The word of which the hash with the shingle and the draw is least: MinHash. */
  private static int draw(int shingle, int draw, int[] words) {
    int least = Integer.MAX_VALUE;
    int drawn = 0;
    for (int word : words) {
      int hash = Shingles.pair(word ^ draw * 0x9E3779B9, shingle);
      if (hash < least && word != shingle) {
        least = hash;
        drawn = word;
      }
    }
    return drawn;
  }

  private int enter(int shingle, int sharedWords, float rare) {
    int bucket = number.get(shingle) - 1;
    if (bucket < 0) {
      bucket = number.size();
      number.add(shingle, bucket + 1);
      if (bucket == size.length) {
        size = Arrays.copyOf(size, 2 * bucket);
        weight = Arrays.copyOf(weight, 2 * bucket);
        words = Arrays.copyOf(words, 2 * bucket);
      }
      weight[bucket] = rare;
      words[bucket] = (byte) sharedWords;
    }
    size[bucket]++;
    return bucket;
  }

  private static int[] rarestFull(int[] shingles, StemCounts counts) {
    long[] full = new long[shingles.length];
    int count = 0;
    for (int shingle : shingles) {
      if (counts.get(shingle) > MAX_SIZE) {
        full[count++] = (long) counts.get(shingle) << 32 | (shingle & 0xFFFFFFFFL);
      }
    }
    Arrays.sort(full, 0, count);
    int[] rarest = new int[Math.min(MAX_SPLIT, count)];
    for (int i = 0; i < rarest.length; i++) {
      rarest[i] = (int) full[i];
    }
    return rarest;
  }

  private static boolean fits(int count) {
    return count >= 2 && count <= MAX_SIZE;
  }

  private static void count(int[] shingles, StemCounts counts) {
    for (int shingle : shingles) {
      counts.add(shingle, 1);
    }
  }

  private static boolean contains(int[] values, int count, int value) {
    for (int i = 0; i < count; i++) {
      if (values[i] == value) {
        return true;
      }
    }
    return false;
  }
}
