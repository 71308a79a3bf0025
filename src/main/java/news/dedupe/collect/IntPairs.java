package news.dedupe.collect;

/**
 * Two ints in one long, the first in the upper half. Longs of pairs sort by the first as a signed
 * number, then by the second as an unsigned one.
 */
public final class IntPairs {

  private static final long LOWER = 0xFFFFFFFFL;

  private IntPairs() {}

  /** The pair of two ints in their order. */
  public static long of(int first, int second) {
    return ((long) first << 32) | (second & LOWER);
  }

  /** The pair of two ints whichever comes first: the smaller one is the first. */
  public static long unordered(int a, int b) {
    return of(Math.min(a, b), Math.max(a, b));
  }

  /** The int in the upper half. */
  public static int first(long pair) {
    return (int) (pair >>> 32);
  }

  /** The int in the lower half. */
  public static int second(long pair) {
    return (int) pair;
  }
}
