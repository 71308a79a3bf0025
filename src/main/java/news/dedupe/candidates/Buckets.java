package news.dedupe.candidates;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.fingerprint.IntList;
import news.dedupe.fingerprint.Rarity;
import news.dedupe.fingerprint.Shingles;
import news.dedupe.fingerprint.Sketch;
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
final class Buckets implements AutoCloseable {

  /** A bucket with more articles would cost the square of its size. */
  static final int MAX_SIZE = 200;

  /** Full shingles of an article that are split: those in the fewest articles. */
  private static final int MAX_SPLIT = 8;

  /** Words drawn for each shingle that is split. */
  private static final int DRAWS = 2;

  private static final int MAX_WORDS = 3;

  /** Members of the buckets of one slice of the index, which is made in one go in memory. */
  private static final int SLICE = 1 << 22;

  /** Slices made at the same time. */
  private static final int TOGETHER = 4;

  private final List<Sketch> sketches;
  private final Rarity rarity;
  private final long memory;

  /** The buckets of each article: by its runs, and by one, two and three of its words. */
  private final IntLists[] of = new IntLists[1 + MAX_WORDS];

  private float[] weight = new float[0];

  /** The members of bucket {@code k} are those from {@code first[k]} in its slice. */
  private final int[] first;

  private final int[] size;

  /** The first bucket of each slice, and the members of all of its buckets. */
  private final int[] sliceStart;

  private final IntBuffer[] slices;
  private final Spool spool;

  /**
   * @param memory bytes that the index may take; more goes to the temporary folder
   */
  Buckets(List<Sketch> sketches, Rarity rarity, long memory) {
    this.sketches = sketches;
    this.rarity = rarity;
    this.memory = memory;
    IntList sizes = new IntList(1 << 10);
    IntLists full = enterSingle(sizes);
    for (int n = 2; n <= MAX_WORDS; n++) {
      full = enterSplit(n, full, sizes);
    }
    full.close();
    size = sizes.toArray();
    first = new int[size.length];
    sliceStart = slices();
    slices = new IntBuffer[sliceStart.length];
    spool = new Spool(0);
    fill();
  }

  /** Calls back for each bucket of an article. */
  interface Visitor {
    /**
     * Takes one bucket.
     *
     * @param members the articles of many buckets, in order; some of this one from {@code from} to
     *     {@code to}
     * @param words how many words an article shares with the others of the bucket
     * @param weight the rarity of these
     */
    void visit(IntBuffer members, int from, int to, int words, float weight);
  }

  /**
   * Tells of an article's buckets: of those of runs all members, of those of words the members near
   * to the article in time.
   */
  void forEach(int article, Days.Near near, Visitor visitor) {
    for (int k : of[0].get(article)) {
      visitor.visit(slices[slice(k)], first[k], first[k] + size[k], 1, weight[k]);
    }
    for (int n = 1; n <= MAX_WORDS; n++) {
      for (int k : of[n].get(article)) {
        IntBuffer members = slices[slice(k)];
        int end = first[k] + size[k];
        int dated = place(members, first[k], end, near.undated());
        int from = place(members, dated, end, near.from());
        int to = place(members, from, end, near.to());
        visitor.visit(members, first[k], dated, n, weight[k]);
        visitor.visit(members, from, to, n, weight[k]);
      }
    }
  }

  /** The place of the first of some members, which are in order, that is not below a number. */
  private static int place(IntBuffer members, int start, int end, int number) {
    int from = start;
    int to = end;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (members.get(middle) < number) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private int slice(int bucket) {
    int at = Arrays.binarySearch(sliceStart, bucket);
    return at >= 0 ? at : -at - 2;
  }

  /** Makes buckets of words and of runs; gives the full words of each article. */
  private IntLists enterSingle(IntList sizes) {
    ShingleTable table = new ShingleTable(sketches.size(), this::singles, MAX_SIZE, sizes);
    weigh(sizes, 1);
    of[0] = new IntLists(sketches.size(), memory / 8, a -> entered(sketches.get(a).runs(), table));
    of[1] =
        new IntLists(
            sketches.size(),
            memory / 8,
            a -> {
              int[] words = sketches.get(a).words();
              IntList own = new IntList(words.length);
              for (int word : words) {
                int bucket = table.bucket(word);
                if (bucket >= 0) {
                  // Many threads may write this, and all the same.
                  weight[bucket] = rarity.idf(word);
                  own.add(bucket);
                }
              }
              return own.toArray();
            });
    return new IntLists(
        sketches.size(), memory / 8, a -> rarestFull(sketches.get(a).words(), table));
  }

  private int[] singles(int article) {
    Sketch sketch = sketches.get(article);
    int[] all = Arrays.copyOf(sketch.words(), sketch.words().length + sketch.runs().length);
    System.arraycopy(sketch.runs(), 0, all, sketch.words().length, sketch.runs().length);
    return all;
  }

  /** Splits the full shingles of {@code n - 1} words; gives those of n that are full. */
  private IntLists enterSplit(int n, IntLists full, IntList sizes) {
    try (full;
        IntLists split = new IntLists(sketches.size(), memory / 8, a -> split(a, full.get(a)))) {
      ShingleTable table = new ShingleTable(sketches.size(), split::get, MAX_SIZE, sizes);
      // A meeting by draw is a sample of what is shared: were it to weigh in full, the luck of the
      // draw would outweigh the words that two articles alone have in common.
      weigh(sizes, DRAWS);
      of[n] = new IntLists(sketches.size(), memory / 8, a -> entered(split.get(a), table));
      return new IntLists(sketches.size(), memory / 8, a -> rarestFull(split.get(a), table));
    }
  }

  /** Weighs the buckets added last, each by how few articles it has, in nats. */
  private void weigh(IntList sizes, int meetings) {
    int from = weight.length;
    weight = Arrays.copyOf(weight, sizes.size());
    for (int k = from; k < weight.length; k++) {
      weight[k] = (float) Math.log((double) sketches.size() / sizes.get(k)) / meetings;
    }
  }

  /** The buckets of some shingles. */
  private static int[] entered(int[] shingles, ShingleTable table) {
    IntList buckets = new IntList(shingles.length);
    for (int shingle : shingles) {
      int bucket = table.bucket(shingle);
      if (bucket >= 0) {
        buckets.add(bucket);
      }
    }
    return buckets.toArray();
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

  private static int[] rarestFull(int[] shingles, ShingleTable table) {
    long[] full = new long[shingles.length];
    int count = 0;
    for (int shingle : shingles) {
      int articles = table.full(shingle);
      if (articles > 0) {
        full[count++] = (long) articles << 32 | (shingle & 0xFFFFFFFFL);
      }
    }
    Arrays.sort(full, 0, count);
    int[] rarest = new int[Math.min(MAX_SPLIT, count)];
    for (int i = 0; i < rarest.length; i++) {
      rarest[i] = (int) full[i];
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
    for (int k = 0; k < size.length; k++) {
      if (at + size[k] > SLICE) {
        starts.add(k);
        at = 0;
      }
      first[k] = at;
      at += size[k];
    }
    return starts.toArray();
  }

  private void fill() {
    long postings = Arrays.stream(size).asLongStream().sum();
    boolean inMemory = Integer.BYTES * postings <= memory / 2;
    for (int from = 0; from < slices.length; from += TOGETHER) {
      int start = from;
      int[][] made = new int[Math.min(TOGETHER, slices.length - from)][];
      IntStream.range(0, made.length).parallel().forEach(s -> made[s] = members(start + s));
      for (int s = 0; s < made.length; s++) {
        if (inMemory) {
          slices[start + s] = IntBuffer.wrap(made[s]);
        } else {
          spool.add(IntLists.bytes(made[s]));
        }
      }
    }
    if (!inMemory) {
      Arrays.setAll(slices, s -> spool.get(s).asIntBuffer());
    }
  }

  /** The members of all buckets of a slice, in order also where a run and a word have one hash. */
  private int[] members(int slice) {
    int from = sliceStart[slice];
    int to = slice + 1 < sliceStart.length ? sliceStart[slice + 1] : size.length;
    int[] next = Arrays.copyOfRange(first, from, to);
    int[] members = new int[to > from ? first[to - 1] + size[to - 1] : 0];
    for (int a = 0; a < sketches.size(); a++) {
      for (IntLists lists : of) {
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
    for (IntLists lists : of) {
      lists.close();
    }
    spool.close();
  }
}
