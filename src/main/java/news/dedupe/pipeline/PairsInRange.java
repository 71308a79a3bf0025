package news.dedupe.pipeline;

import java.util.Arrays;
import java.util.List;
import news.dedupe.batch.Batch;
import news.dedupe.batch.ReadList;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.report.Report.Pair;
import news.dedupe.report.ScoreRange;

/**
 * The compared pairs of which the probability is in a range, for review: those nearest to the
 * threshold, of which the run is least sure, come first. A pair takes eight bytes until it is read.
 */
record PairsInRange(Batch batch, ScoredPairs scored, ScoreRange range, double threshold) {

  private static final int NO_CLUSTER = -1;

  /** Decides on a pair of texts. */
  interface Wanted {
    boolean of(int a, int b);
  }

  /**
   * The pairs, of equally near ones the first by content. They are read from the batch.
   *
   * @param clusters of texts
   * @param wanted whether the pair of two texts is
   */
  List<Pair> of(List<int[]> clusters, Wanted wanted) {
    long[] keys = new long[Math.min(1 << 10, scored.pairs().length)];
    int count = 0;
    for (int i = 0; i < scored.pairs().length; i++) {
      double probability = probability(i);
      int a = IntPairs.first(scored.pairs()[i]);
      int b = IntPairs.second(scored.pairs()[i]);
      if (range.contains(probability) && wanted.of(a, b)) {
        if (count == keys.length) {
          keys = Arrays.copyOf(keys, 2 * count);
        }
        // The bits of floats that are not negative are in their order.
        float distance = (float) Math.abs(probability - threshold);
        keys[count++] = IntPairs.of(Float.floatToIntBits(distance), i);
      }
    }
    long[] sorted = Arrays.copyOf(keys, count);
    Arrays.sort(sorted);
    int[] clusterOf = clusterOf(clusters);
    return new ReadList<>(sorted.length, place -> pair(IntPairs.second(sorted[place]), clusterOf));
  }

  private double probability(int i) {
    return Model.probability(scored.logOdds()[i]);
  }

  private int[] clusterOf(List<int[]> clusters) {
    int[] clusterOf = new int[batch.textCount()];
    Arrays.fill(clusterOf, NO_CLUSTER);
    for (int c = 0; c < clusters.size(); c++) {
      for (int text : clusters.get(c)) {
        clusterOf[text] = c;
      }
    }
    return clusterOf;
  }

  private Pair pair(int i, int[] clusterOf) {
    int a = IntPairs.first(scored.pairs()[i]);
    int b = IntPairs.second(scored.pairs()[i]);
    return new Pair(
        batch.entry(a, 0),
        batch.entry(b, 0),
        probability(i),
        clusterOf[a] != NO_CLUSTER && clusterOf[a] == clusterOf[b]);
  }
}
