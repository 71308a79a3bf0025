package news.dedupe.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import news.dedupe.fingerprint.Rarity;
import news.dedupe.fingerprint.Sketch;

/**
 * Finds candidate pairs: articles whose sketches have rare shingles in common.
 *
 * <p>Each shingle is a bucket of the articles that hold it: locality-sensitive hashing with one row
 * a band, so that pairs of a resemblance of 0.05 still meet. For each article the collisions in its
 * buckets are added up, weighted by rarity, and the best partners are kept; so the number of
 * candidates grows with the number of articles, not with its square.
 */
public final class CandidateFinder {

  /** Fewest shingles that two candidates have in common. */
  private static final int MIN_SHARED = 2;

  /** Partners looked at for an article: the best by cosine of the weights in common. */
  static final int BEST = 16;

  /**
   * Where there are more, one more is looked at: the first in number of those that do so well in
   * comparison with the best. All versions of a story have much the same first one, so that they
   * hang together where each has its best in a part of them.
   */
  static final float LEADER = 0.5f;

  /** The day of an article that has none. */
  public static final int UNDATED = Integer.MIN_VALUE;

  /**
   * Least closeness of candidates, and how much more of it they need for each day that lies between
   * their days of publication, up to the most that count. Of the pairs that meet on the labelled
   * articles one in seven has as much, and of those that a full comparison calls versions all but 4
   * in 10,000.
   */
  private static final float MIN_CLOSENESS = 0.3f;

  private static final float CLOSENESS_PER_DAY = 0.2f;
  private static final int MAX_DAYS = 5;

  /**
   * Rarer words weigh no more in the closeness, in nats: of a story that is told a thousand times
   * no word is as rare as those that each teller adds, and in a million articles the rarest weigh
   * more than in a thousand. On the labelled articles it makes no difference.
   */
  private static final float MAX_WEIGHT = 8;

  /** Working arrays as long as the batch are made once for so many articles. */
  private static final int BLOCKS = 32;

  /** Articles between two tellings of progress. */
  private static final int TOLD = 256;

  private final List<Sketch> sketches;
  private final int[] days;
  private final Rarity rarity;
  private final long memory;

  /** The weight of all words of each sketch, and the same of their squares. */
  private final float[] total;

  private final float[] squares;

  /**
   * @param sketches with access to each at once; read many times
   * @param days of publication, in any count, or {@link #UNDATED}
   * @param memory bytes to work with; what does not fit goes to the temporary folder
   */
  public CandidateFinder(List<Sketch> sketches, int[] days, Rarity rarity, long memory) {
    this.sketches = sketches;
    this.days = days;
    this.rarity = rarity;
    this.memory = memory;
    total = new float[sketches.size()];
    squares = new float[sketches.size()];
  }

  /**
   * The candidate pairs. Parallel in the pool it is called from; the outcome does not depend on it.
   *
   * @param progress is told from many threads how many articles are done, once all are indexed
   */
  public CandidatePairs find(LongConsumer progress) {
    return pairs(this::leastCloseness, progress);
  }

  /** All pairs that share some rare shingles and are among the best of an article, close or not. */
  public CandidatePairs neighbours() {
    return pairs((a, b) -> 0, done -> {});
  }

  private interface LeastCloseness {
    float of(int a, int b);
  }

  private float leastCloseness(int a, int b) {
    if (days[a] == UNDATED || days[b] == UNDATED) {
      return MIN_CLOSENESS;
    }
    int between = Math.max(0, Math.abs(days[a] - days[b]) - 1);
    return MIN_CLOSENESS + CLOSENESS_PER_DAY * Math.min(MAX_DAYS, between);
  }

  private CandidatePairs pairs(LeastCloseness least, LongConsumer progress) {
    IntStream.range(0, total.length).parallel().forEach(this::weigh);
    try (Buckets buckets = new Buckets(sketches, rarity, memory)) {
      int size = (total.length + BLOCKS - 1) / BLOCKS;
      AtomicLong done = new AtomicLong();
      List<Found> found =
          IntStream.range(0, BLOCKS)
              .parallel()
              .mapToObj(
                  block -> {
                    Partners partners = new Partners(buckets, least);
                    return partners.of(block * size, (block + 1) * size, done, progress);
                  })
              .toList();
      return merged(found);
    }
  }

  private void weigh(int article) {
    for (int word : sketches.get(article).words()) {
      float idf = weight(word);
      total[article] += idf;
      squares[article] += idf * idf;
    }
  }

  private float weight(int word) {
    return Math.min(MAX_WEIGHT, rarity.idf(word));
  }

  /** Pairs as they are found, some twice. */
  private record Found(long[] pairs, float[] closeness) {}

  /** Sorted by distribution over the first articles, of which each has but a few pairs. */
  private CandidatePairs merged(List<Found> all) {
    int[] start = new int[total.length + 1];
    for (Found found : all) {
      for (long pair : found.pairs) {
        start[(int) (pair >>> 32) + 1]++;
      }
    }
    for (int a = 0; a < total.length; a++) {
      start[a + 1] += start[a];
    }
    long[] rows = new long[start[total.length]];
    int[] next = start.clone();
    for (Found found : all) {
      for (int i = 0; i < found.pairs.length; i++) {
        rows[next[(int) (found.pairs[i] >>> 32)]++] =
            found.pairs[i] << 32 | Float.floatToRawIntBits(found.closeness[i]);
      }
    }
    long[] pairs = new long[rows.length];
    float[] closeness = new float[rows.length];
    int kept = 0;
    for (int a = 0; a < total.length; a++) {
      Arrays.sort(rows, start[a], start[a + 1]);
      for (int i = start[a]; i < start[a + 1]; i++) {
        if (i == start[a] || rows[i] != rows[i - 1]) {
          pairs[kept] = (long) a << 32 | rows[i] >>> 32;
          closeness[kept++] = Float.intBitsToFloat((int) rows[i]);
        }
      }
    }
    return new CandidatePairs(Arrays.copyOf(pairs, kept), Arrays.copyOf(closeness, kept));
  }

  /** The words of one sketch with their weights, in an open-addressing table. */
  private final class Weights {

    /** At most a third is filled. */
    private static final int PLACES = 512;

    private final int[] words = new int[PLACES];
    private final float[] idf = new float[PLACES];
    private final int[] taken = new int[PLACES];
    private int count;

    /** Holds the given words in place of others. 0 is no word. */
    void hold(int[] sketch) {
      while (count > 0) {
        words[taken[--count]] = 0;
      }
      for (int word : sketch) {
        int p = place(word);
        while (words[p] != 0) {
          p = (p + 1) % PLACES;
        }
        words[p] = word;
        idf[p] = weight(word);
        taken[count++] = p;
      }
    }

    /** The weight of a word, 0 where it is not held. */
    float of(int word) {
      int p = place(word);
      while (words[p] != word && words[p] != 0) {
        p = (p + 1) % PLACES;
      }
      return words[p] == 0 ? 0 : idf[p];
    }

    private static int place(int word) {
      return (word * 0x9E3779B9) >>> 23;
    }
  }

  /** The partners of one article after the other; the arrays are used again. */
  private final class Partners {
    private final Buckets buckets;
    private final LeastCloseness least;
    private final Weights own = new Weights();
    private final float[] weight = new float[total.length];
    private final int[] shared = new int[total.length];
    private final int[] met = new int[total.length];
    private int meetings;

    /** The best partners so far, the weakest first, and how well they do. */
    private final int[] best = new int[BEST + 1];

    private final float[] merit = new float[BEST];
    private int kept;

    Partners(Buckets buckets, LeastCloseness least) {
      this.buckets = buckets;
      this.least = least;
    }

    Found of(int from, int to, AtomicLong done, LongConsumer progress) {
      int end = Math.min(to, total.length);
      long[] pairs = new long[Math.max(0, end - from) * (BEST + 1)];
      float[] closeness = new float[pairs.length];
      int count = 0;
      for (int a = from; a < end; a++) {
        if ((a - from) % TOLD == 0) {
          progress.accept(done.getAndAdd(Math.min(TOLD, end - a)));
        }
        meet(a);
        choose(a);
        own.hold(kept > 0 ? sketches.get(a).words() : new int[0]);
        for (int i = 0; i < kept; i++) {
          float close = closeness(a, best[i]);
          if (close >= least.of(a, best[i])) {
            closeness[count] = close;
            pairs[count++] = (long) Math.min(a, best[i]) << 32 | Math.max(a, best[i]);
          }
        }
      }
      return new Found(Arrays.copyOf(pairs, count), Arrays.copyOf(closeness, count));
    }

    /** How much of the smaller sketch is in the other; 0 where one has no word. */
    private float closeness(int a, int b) {
      float common = 0;
      float commonSquares = 0;
      for (int word : sketches.get(b).words()) {
        float idf = own.of(word);
        common += idf;
        commonSquares += idf * idf;
      }
      return common == 0
          ? 0
          : common / Math.min(total[a], total[b])
              + commonSquares / Math.min(squares[a], squares[b]);
    }

    private void meet(int a) {
      meetings = 0;
      buckets.forEach(
          a,
          (members, from, to, words, rare) -> {
            for (int i = from; i < to; i++) {
              int b = members.get(i);
              if (shared[b] == 0) {
                met[meetings++] = b;
              }
              shared[b] += words;
              weight[b] += rare;
            }
          });
    }

    private void choose(int a) {
      kept = 0;
      for (int i = 0; i < meetings; i++) {
        int b = met[i];
        if (b != a && shared[b] >= MIN_SHARED) {
          offer(b, merit(b));
        }
      }
      int leader = kept == BEST ? leader(a) : a;
      if (leader != a) {
        best[kept++] = leader;
      }
      for (int i = 0; i < meetings; i++) {
        shared[met[i]] = 0;
        weight[met[i]] = 0;
      }
    }

    private float merit(int b) {
      return weight[b] / (float) Math.sqrt(Math.max(1, total[b]));
    }

    /** See {@link #LEADER}; {@code a} itself where it comes before. */
    private int leader(int a) {
      float least = LEADER * merit[BEST - 1];
      int leader = a;
      for (int i = 0; i < meetings; i++) {
        int b = met[i];
        if (b < leader && shared[b] >= MIN_SHARED && merit(b) >= least) {
          leader = b;
        }
      }
      return leader;
    }

    /** Keeps the best; of equals the first in number. */
    private void offer(int b, float value) {
      if (kept == BEST && !better(b, value, best[0], merit[0])) {
        return;
      }
      int at;
      if (kept < BEST) {
        at = kept++;
        while (at > 0 && better(best[at - 1], merit[at - 1], b, value)) {
          move(at - 1, at);
          at--;
        }
      } else {
        at = 0;
        while (at + 1 < BEST && better(b, value, best[at + 1], merit[at + 1])) {
          move(at + 1, at);
          at++;
        }
      }
      best[at] = b;
      merit[at] = value;
    }

    private static boolean better(int b, float value, int than, float thanValue) {
      return value > thanValue || (value == thanValue && b < than);
    }

    private void move(int from, int to) {
      best[to] = best[from];
      merit[to] = merit[from];
    }
  }
}
