package news.dedupe.candidates;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import news.dedupe.collect.IntList;
import news.dedupe.collect.IntPairs;
import news.dedupe.collect.SortedInts;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Shingles;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.store.IntArrayCodec;
import news.dedupe.store.Spool;

/**
 * The inverted index of a batch's sketches: for each shingle the articles that hold it.
 *
 * <p>A shingle of one article is left out. One that is in more articles than a bucket holds is
 * split: in its place come shingles of it and one more word of the article, drawn by MinHash, so
 * that two articles stay together with a chance that is the resemblance of their sketches. What is
 * full then is split once more.
 *
 * <p>What grows with the number of articles is in memory up to a limit, and else in the temporary
 * folder.
 */
final class InvertedIndex implements AutoCloseable {

  /** A bucket with more articles would cost the square of its size. */
  static final int MAX_SIZE = 200;

  /** Full shingles of an article that are split: those in the fewest articles. */
  private static final int MAX_SPLIT = 8;

  /** Words drawn for each shingle that is split. */
  private static final int DRAWS = 2;

  private static final int MAX_WORDS = 3;

  /** Runs, each number of words, and the members. */
  private static final int STEPS = 2 + MAX_WORDS;

  /** Members of the buckets of one slice of the index, which is made in one go in memory. */
  private static final int SLICE = 1 << 22;

  /** Slices made at the same time. */
  private static final int TOGETHER = 4;

  private static final IntArrayCodec INTS = new IntArrayCodec();

  private final List<Sketch> sketches;
  private final Idf rarity;
  private final long memory;

  /** The buckets of each article: by its runs, and by one, two and three of its words. */
  private final SpooledLists[] of = new SpooledLists[1 + MAX_WORDS];

  /** How many articles each bucket holds, and how rare that is. */
  private final IntList sizes = new IntList(1 << 10);

  private float[] weight = new float[1 << 10];

  /** The members of bucket {@code k} are those from {@code first[k]} in its slice. */
  private final int[] first;

  /** The first bucket of each slice, and the members of all of its buckets. */
  private final int[] sliceStart;

  private final IntBuffer[] slices;
  private final Spool spool;

  /**
   * @param memory bytes that the index may take; more goes to the temporary folder
   * @param progress is told after each step how many articles' worth of work that was; together as
   *     many as there are
   */
  InvertedIndex(List<Sketch> sketches, Idf rarity, long memory, LongConsumer progress) {
    long step = sketches.size() / STEPS;
    this.sketches = sketches;
    this.rarity = rarity;
    this.memory = memory;
    enterRuns();
    progress.accept(step);
    SpooledLists full = enterWords();
    progress.accept(step);
    for (int n = 2; n <= MAX_WORDS; n++) {
      full = enterSplit(n, full);
      progress.accept(step);
    }
    full.close();
    first = new int[sizes.size()];
    sliceStart = slices();
    slices = new IntBuffer[sliceStart.length];
    spool = Spool.mapped(0);
    fill();
    progress.accept(sketches.size() - (STEPS - 1) * step);
  }

  /** Calls back for each bucket of an article. */
  interface Visitor {
    /**
     * Takes one bucket.
     *
     * @param members the articles of many buckets, in order; those of this one from {@code from} to
     *     {@code to}
     * @param words how many words an article shares with the others of the bucket
     * @param weight the rarity of these
     */
    void visit(IntBuffer members, int from, int to, int words, float weight);
  }

  /** Tells of an article's buckets. */
  void forEach(int article, Visitor visitor) {
    for (int n = 0; n <= MAX_WORDS; n++) {
      for (int k : of[n].get(article)) {
        int from = first[k];
        visitor.visit(slices[slice(k)], from, from + sizes.get(k), Math.max(1, n), weight[k]);
      }
    }
  }

  private int slice(int bucket) {
    return SortedInts.notAbove(sliceStart, sliceStart.length, bucket) - 1;
  }

  /** Makes the buckets of runs, of which full ones are left out. */
  private void enterRuns() {
    IntFunction<int[]> runs = a -> sketches.get(a).runs();
    enter(0, runs, table(runs, (run, size) -> open(size, rarity(size)))).close();
  }

  /** Makes the buckets of words; gives the full words of each article. */
  private SpooledLists enterWords() {
    IntFunction<int[]> words = a -> sketches.get(a).words();
    return enter(1, words, table(words, (word, size) -> open(size, rarity.idf(word))));
  }

  /** Splits the full shingles of {@code n - 1} words; gives those of n that are full. */
  private SpooledLists enterSplit(int n, SpooledLists full) {
    try (full;
        SpooledLists split =
            SpooledLists.of(sketches.size(), memory / 8, a -> split(a, full.get(a)))) {
      // A meeting by draw is a sample of what is shared: were it to weigh in full, the luck of the
      // draw would outweigh the words that two articles alone have in common.
      return enter(
          n, split::get, table(split::get, (words, size) -> open(size, rarity(size) / DRAWS)));
    }
  }

  private ShingleTable table(IntFunction<int[]> shingles, IntBinaryOperator opener) {
    return new ShingleTable(sketches.size(), shingles, MAX_SIZE, opener);
  }

  /** Makes a bucket; gives its number. */
  private int open(int articles, float weighs) {
    int bucket = sizes.size();
    if (bucket == weight.length) {
      weight = Arrays.copyOf(weight, 2 * bucket);
    }
    weight[bucket] = weighs;
    sizes.add(articles);
    return bucket;
  }

  /** How few of all articles so many are, in nats. */
  private float rarity(int articles) {
    return (float) Math.log((double) sketches.size() / articles);
  }

  /** Puts the articles into the buckets of shingles; gives the full shingles of each article. */
  private SpooledLists enter(int n, IntFunction<int[]> shingles, ShingleTable table) {
    SpooledLists[] made =
        SpooledLists.of(
            2,
            sketches.size(),
            memory / 8,
            a -> {
              int[] own = shingles.apply(a);
              IntList buckets = new IntList(own.length);
              long[] full = new long[own.length];
              int count = 0;
              for (int shingle : own) {
                int number = table.get(shingle);
                if (number > 0) {
                  buckets.add(number - 1);
                } else if (number < 0) {
                  full[count++] = IntPairs.of(-number, shingle);
                }
              }
              return new int[][] {buckets.toArray(), rarest(full, count)};
            });
    of[n] = made[0];
    return made[1];
  }

  /** The full shingles with one more word each. */
  private int[] split(int article, int[] full) {
    if (full.length == 0) {
      return full;
    }
    int[] words = sketches.get(article).words();
    int[] split = new int[DRAWS * full.length];
    int count = 0;
    for (int shingle : full) {
      for (int draw = 0; draw < DRAWS; draw++) {
        int joined = Shingles.pair(shingle, draw(shingle, draw, words));
        if (!contains(split, count, joined)) {
          split[count++] = joined;
        }
      }
    }
    return Arrays.copyOf(split, count);
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

  /**
   * The shingles that are split.
   *
   * @param full in how many articles each is above, itself below
   */
  private static int[] rarest(long[] full, int count) {
    Arrays.sort(full, 0, count);
    int[] rarest = new int[Math.min(MAX_SPLIT, count)];
    for (int i = 0; i < rarest.length; i++) {
      rarest[i] = IntPairs.second(full[i]);
    }
    return rarest;
  }

  private static boolean contains(int[] split, int count, int shingle) {
    for (int i = 0; i < count; i++) {
      if (split[i] == shingle) {
        return true;
      }
    }
    return false;
  }

  /** Where each bucket begins in its slice; gives the first bucket of each slice. */
  private int[] slices() {
    IntList starts = new IntList(16);
    starts.add(0);
    int at = 0;
    for (int k = 0; k < sizes.size(); k++) {
      if (at + sizes.get(k) > SLICE) {
        starts.add(k);
        at = 0;
      }
      first[k] = at;
      at += sizes.get(k);
    }
    return starts.toArray();
  }

  private void fill() {
    long postings = 0;
    for (int k = 0; k < sizes.size(); k++) {
      postings += sizes.get(k);
    }
    boolean inMemory = Integer.BYTES * postings <= memory / 2;
    for (int from = 0; from < slices.length; from += TOGETHER) {
      int start = from;
      int[][] made = new int[Math.min(TOGETHER, slices.length - from)][];
      IntStream.range(0, made.length).parallel().forEach(s -> made[s] = members(start + s));
      for (int s = 0; s < made.length; s++) {
        if (inMemory) {
          slices[start + s] = IntBuffer.wrap(made[s]);
        } else {
          spool.add(INTS.encode(made[s]));
        }
      }
    }
    if (!inMemory) {
      Arrays.setAll(slices, s -> spool.get(s).asIntBuffer());
    }
  }

  /** The members of all buckets of a slice. */
  private int[] members(int slice) {
    int from = sliceStart[slice];
    int to = slice + 1 < sliceStart.length ? sliceStart[slice + 1] : sizes.size();
    int[] next = Arrays.copyOfRange(first, from, to);
    int[] members = new int[to > from ? first[to - 1] + sizes.get(to - 1) : 0];
    for (SpooledLists lists : of) {
      for (int a = 0; a < sketches.size(); a++) {
        for (int bucket : lists.get(a)) {
          if (bucket >= from && bucket < to) {
            members[next[bucket - from]++] = a;
          }
        }
      }
    }
    return members;
  }

  @Override
  public void close() {
    for (SpooledLists lists : of) {
      lists.close();
    }
    spool.close();
  }
}
