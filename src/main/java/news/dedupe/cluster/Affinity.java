package news.dedupe.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import news.dedupe.match.ScoredPairs;

/**
 * How much speaks for articles being versions: log-odds of pairs, and what follows for many.
 *
 * @param scored what was compared already
 * @param onDemand compares the rest
 */
record Affinity(ScoredPairs scored, Clusterer.OnDemand onDemand) {

  /** Pairs that stand for many. */
  private static final int SAMPLE = 16;

  /** Members that stand for a large cluster. */
  private static final int CORE = 16;

  /** Members that are looked at for the core. */
  private static final int MAX_TRIED = 200;

  /** Log-odds count as these at least: one pair out of many is not to decide alone. */
  private static final float LEAST = -4;

  float logOdds(int a, int b) {
    float known = scored.of(a, b);
    return Math.max(LEAST, Float.isNaN(known) ? onDemand.logOdds(a, b) : known);
  }

  /** The mean over all pairs of two clusters, or over a sample at even distances. */
  float mean(int[] a, int[] b) {
    long all = (long) a.length * b.length;
    long count = Math.min(all, SAMPLE);
    double sum = 0;
    for (long i = 0; i < count; i++) {
      long at = i * all / count;
      sum += logOdds(a[(int) (at / b.length)], b[(int) (at % b.length)]);
    }
    return (float) (sum / count);
  }

  /** The mean of an article with those of the others that are nearest to it. */
  double near(int article, int[] others, int nearest) {
    double[] logOdds =
        Arrays.stream(others).mapToDouble(other -> logOdds(article, other)).toArray();
    Arrays.sort(logOdds);
    return Arrays.stream(logOdds, others.length - nearest, others.length).sum() / nearest;
  }

  /** The members that have the highest means with a sample of the others. */
  int[] core(int[] members) {
    int[] tried = sample(members, MAX_TRIED);
    int[] others = sample(members);
    double[] means =
        Arrays.stream(tried).parallel().mapToDouble(member -> mean(member, others)).toArray();
    return IntStream.range(0, tried.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -means[i]))
        .limit(CORE)
        .mapToInt(i -> tried[i])
        .sorted()
        .toArray();
  }

  private double mean(int member, int[] others) {
    return Arrays.stream(others)
        .filter(other -> other != member)
        .mapToDouble(other -> logOdds(member, other))
        .average()
        .orElse(0);
  }

  /** Some members at even distances that stand for all of them. */
  static int[] sample(int[] members) {
    return sample(members, SAMPLE);
  }

  /** So many members at even distances, or all where there are fewer. */
  static int[] sample(int[] members, int most) {
    int size = Math.min(members.length, most);
    int[] sample = new int[size];
    for (int i = 0; i < size; i++) {
      sample[i] = members[(int) ((long) i * members.length / size)];
    }
    return sample;
  }
}
