package news.dedupe.cluster;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Chooses members that stand for many.
 *
 * @param number of an article among all that there are, which tells how it is shuffled: what is
 *     chosen is the same in a part of a batch as in the whole
 */
public record Sampling(IntUnaryOperator number) {

  /** Of articles that are numbered in all that there are. */
  public static final Sampling OF_ALL = new Sampling(article -> article);

  /**
   * So many members, or all where there are fewer: the first of a shuffled order that is the same
   * for all clusters, so that another member changes one of the sample at most ("bottom-k", Cohen
   * and Kaplan, 2007).
   */
  int[] of(int[] members, int most) {
    if (members.length <= most) {
      return members.clone();
    }
    long[] shuffled = new long[members.length];
    for (int i = 0; i < members.length; i++) {
      shuffled[i] =
          ((number.applyAsInt(members[i]) * 0x9E3779B97F4A7C15L) & 0xFFFFFFFF00000000L) | i;
    }
    Arrays.sort(shuffled);
    return Arrays.stream(shuffled, 0, most).mapToInt(key -> members[(int) key]).sorted().toArray();
  }
}
