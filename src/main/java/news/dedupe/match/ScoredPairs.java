package news.dedupe.match;

import java.util.Arrays;

/**
 * Compared pairs with their log-odds.
 *
 * @param pairs the smaller number in the upper half of the long, sorted
 * @param logOdds of each pair
 */
public record ScoredPairs(long[] pairs, float[] logOdds) {

  /** The pair of two different articles. */
  public static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  /** The smaller number of a pair. */
  public static int first(long pair) {
    return (int) (pair >>> 32);
  }

  /** The larger number of a pair. */
  public static int second(long pair) {
    return (int) pair;
  }

  /** The log-odds of a pair, NaN where it was not compared. */
  public float of(int a, int b) {
    int at = Arrays.binarySearch(pairs, pair(a, b));
    return at < 0 ? Float.NaN : logOdds[at];
  }
}
