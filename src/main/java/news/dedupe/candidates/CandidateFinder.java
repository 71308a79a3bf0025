package news.dedupe.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.fingerprint.Rarity;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.StemCounts;

/**
 * Finds candidate pairs: articles whose sketches have rare shingles in common.
 *
 * <p>Each shingle is a bucket of the articles that hold it: locality-sensitive hashing with one row
 * a band, so that pairs of a resemblance of 0.05 still meet. For each article the collisions in its
 * buckets are added up, weighted by rarity, and the best partners are kept; so the number of
 * candidates grows with the number of articles, not with its square.
 */
public final class CandidateFinder {

  /** A bucket with more articles tells nothing and would cost the square of its size. */
  private static final int MAX_BUCKET = 200;

  /** Fewest shingles that two candidates have in common. */
  private static final int MIN_SHARED = 2;

  /** Partners looked at for an article: the best by cosine of the weights in common. */
  private static final int BEST = 16;

  /**
   * Least share of the smaller sketch's weight that two candidates have in common: of the labelled
   * versions 3 in 1,000 have less, of all pairs that meet in buckets three in four.
   */
  private static final float MIN_CONTAINED = 0.16f;

  /** Runs in common that make candidates of articles whose words are too common to tell. */
  private static final int MIN_RUNS = 3;

  /** Working arrays as long as the batch are made once for so many articles. */
  private static final int BLOCKS = 32;

  private final Sketch[] sketches;
  private final Rarity rarity;

  /** The weight of all words of each sketch. */
  private final float[] total;

  private final float[] root;

  public CandidateFinder(List<Sketch> sketches, Rarity rarity) {
    this.sketches = sketches.toArray(Sketch[]::new);
    this.rarity = rarity;
    total = new float[this.sketches.length];
    root = new float[this.sketches.length];
    for (int a = 0; a < total.length; a++) {
      for (int word : this.sketches[a].words()) {
        total[a] += rarity.idf(word);
      }
      root[a] = (float) Math.sqrt(Math.max(1, total[a]));
    }
  }

  /**
   * The candidate pairs, each once, the smaller number in the upper half of the long, sorted.
   * Parallel in the pool it is called from; the outcome does not depend on it.
   */
  public long[] find() {
    Buckets buckets = new Buckets();
    int size = (sketches.length + BLOCKS - 1) / BLOCKS;
    long[] pairs =
        IntStream.range(0, BLOCKS)
            .parallel()
            .mapToObj(
                block ->
                    partners(buckets, block * size, Math.min(sketches.length, (block + 1) * size)))
            .flatMapToLong(Arrays::stream)
            .toArray();
    Arrays.parallelSort(pairs);
    int kept = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (i == 0 || pairs[i] != pairs[i - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    return Arrays.copyOf(pairs, kept);
  }

  private long[] partners(Buckets buckets, int from, int to) {
    float[] weight = new float[sketches.length];
    int[] shared = new int[sketches.length];
    int[] touched = new int[sketches.length];
    long[] ranked = new long[sketches.length];
    long[] pairs = new long[Math.max(0, to - from) * BEST];
    int count = 0;
    for (int a = from; a < to; a++) {
      int met = 0;
      for (int i = buckets.start[a]; i < buckets.start[a + 1]; i++) {
        int bucket = buckets.of[i];
        for (int j = buckets.first[bucket]; j < buckets.first[bucket + 1]; j++) {
          int b = buckets.members[j];
          if (shared[b]++ == 0) {
            touched[met++] = b;
          }
          weight[b] += buckets.weight[bucket];
        }
      }
      int candidates = 0;
      for (int i = 0; i < met; i++) {
        int b = touched[i];
        if (b != a && shared[b] >= MIN_SHARED) {
          // The last are the heaviest, and of equals the first in number.
          ranked[candidates++] =
              (long) Float.floatToIntBits(weight[b] / root[b]) << 32 | (Integer.MAX_VALUE - b);
        }
        shared[b] = 0;
        weight[b] = 0;
      }
      Arrays.sort(ranked, 0, candidates);
      for (int i = 0; i < Math.min(BEST, candidates); i++) {
        int b = Integer.MAX_VALUE - (int) ranked[candidates - 1 - i];
        if (alike(a, b)) {
          pairs[count++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
        }
      }
    }
    return Arrays.copyOf(pairs, count);
  }

  /** Whether two sketches have so much in common that a full comparison may find versions. */
  private boolean alike(int a, int b) {
    float weight = 0;
    int[] wordsA = sketches[a].words();
    int[] wordsB = sketches[b].words();
    int i = 0;
    int j = 0;
    while (i < wordsA.length && j < wordsB.length) {
      if (wordsA[i] < wordsB[j]) {
        i++;
      } else if (wordsA[i] > wordsB[j]) {
        j++;
      } else {
        weight += rarity.idf(wordsA[i]);
        i++;
        j++;
      }
    }
    return weight >= MIN_CONTAINED * Math.min(total[a], total[b])
        || sketches[a].runsInCommon(sketches[b]) >= MIN_RUNS;
  }

  /** The inverted index of the sketches, without the buckets of one article and the full ones. */
  private final class Buckets {
    /**
     * The articles of bucket {@code k} are {@code members[first[k]]} up to {@code first[k + 1]}.
     */
    final int[] members;

    final int[] first;
    final float[] weight;

    /** The buckets of article {@code a} are {@code of[start[a]]} up to {@code start[a + 1]}. */
    final int[] of;

    final int[] start;

    Buckets() {
      StemCounts counts = new StemCounts();
      int postings = 0;
      for (Sketch sketch : sketches) {
        for (int shingle : sketch.words()) {
          counts.add(shingle, 1);
        }
        for (int shingle : sketch.runs()) {
          counts.add(shingle, 1);
        }
        postings += sketch.words().length + sketch.runs().length;
      }
      StemCounts number = new StemCounts();
      of = new int[postings];
      start = new int[sketches.length + 1];
      int[] size = new int[counts.size() + 1];
      float[] weights = new float[counts.size()];
      int used = 0;
      for (int a = 0; a < sketches.length; a++) {
        start[a] = used;
        used = enter(sketches[a].words(), counts, number, size, weights, used, false);
        used = enter(sketches[a].runs(), counts, number, size, weights, used, true);
      }
      start[sketches.length] = used;
      weight = weights;
      first = new int[number.size() + 1];
      for (int k = 0; k < number.size(); k++) {
        first[k + 1] = first[k] + size[k];
      }
      members = new int[used];
      int[] filled = new int[number.size()];
      for (int a = 0; a < sketches.length; a++) {
        for (int i = start[a]; i < start[a + 1]; i++) {
          members[first[of[i]] + filled[of[i]]++] = a;
        }
      }
    }

    private int enter(
        int[] shingles,
        StemCounts counts,
        StemCounts number,
        int[] size,
        float[] weights,
        int used,
        boolean runs) {
      for (int shingle : shingles) {
        int count = counts.get(shingle);
        if (count < 2 || count > MAX_BUCKET) {
          continue;
        }
        int bucket = number.get(shingle) - 1;
        if (bucket < 0) {
          bucket = number.size();
          number.add(shingle, bucket + 1);
          weights[bucket] =
              runs ? (float) Math.log((double) sketches.length / count) : rarity.idf(shingle);
        }
        size[bucket]++;
        of[used++] = bucket;
      }
      return used;
    }
  }
}
