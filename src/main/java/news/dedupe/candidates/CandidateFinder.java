package news.dedupe.candidates;

import java.util.Arrays;
import java.util.List;
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

  public CandidateFinder(List<Sketch> sketches, Rarity rarity) {
    this.sketches = sketches.toArray(Sketch[]::new);
    this.rarity = rarity;
    total = new float[this.sketches.length];
    for (int a = 0; a < total.length; a++) {
      for (int word : this.sketches[a].words()) {
        total[a] += rarity.idf(word);
      }
    }
  }

  /**
   * The candidate pairs, each once, the smaller number in the upper half of the long, sorted.
   * Parallel in the pool it is called from; the outcome does not depend on it.
   */
  public long[] find() {
    Buckets buckets = new Buckets(sketches, rarity);
    int size = (sketches.length + BLOCKS - 1) / BLOCKS;
    long[] pairs =
        IntStream.range(0, BLOCKS)
            .parallel()
            .mapToObj(block -> new Partners(buckets).of(block * size, (block + 1) * size))
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

  /** The partners of one article after the other; the arrays are used again. */
  private final class Partners {
    private final Buckets buckets;
    private final float[] weight = new float[sketches.length];
    private final int[] shared = new int[sketches.length];
    private final int[] met = new int[sketches.length];
    private int meetings;

    /** The best partners so far, the weakest first, and how well they do. */
    private final int[] best = new int[BEST];

    private final float[] merit = new float[BEST];
    private int kept;

    Partners(Buckets buckets) {
      this.buckets = buckets;
    }

    long[] of(int from, int to) {
      int end = Math.min(to, sketches.length);
      long[] pairs = new long[Math.max(0, end - from) * BEST];
      int count = 0;
      for (int a = from; a < end; a++) {
        meet(a);
        choose(a);
        for (int i = 0; i < kept; i++) {
          int b = best[i];
          if (alike(a, b)) {
            pairs[count++] = (long) Math.min(a, b) << 32 | Math.max(a, b);
          }
        }
      }
      return Arrays.copyOf(pairs, count);
    }

    private void meet(int a) {
      meetings = 0;
      buckets.forEach(
          a,
          (members, from, to, words, rare) -> {
            for (int i = from; i < to; i++) {
              int b = members[i];
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
          offer(b, weight[b] / (float) Math.sqrt(Math.max(1, total[b])));
        }
        shared[b] = 0;
        weight[b] = 0;
      }
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
