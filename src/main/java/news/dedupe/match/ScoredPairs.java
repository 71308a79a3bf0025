package news.dedupe.match;

import java.util.Arrays;
import news.dedupe.collect.IntPairs;

/**
 * Compared pairs with their log-odds.
 *
 * @param pairs {@link IntPairs} of the smaller number and the larger one, sorted
 * @param logOdds of each pair
 */
public record ScoredPairs(long[] pairs, float[] logOdds) {

  /** The log-odds of a pair, NaN where it was not compared. */
  public float of(int a, int b) {
    int at = Arrays.binarySearch(pairs, IntPairs.unordered(a, b));
    return at < 0 ? Float.NaN : logOdds[at];
  }
}
