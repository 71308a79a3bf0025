package news.dedupe.collect;

/**
 * The least of many longs, distinct and sorted: few are kept, so that each is moved to its place by
 * shifting the others.
 */
public final class LeastLongs {

  private final long[] least;
  private int size;

  /**
   * @param most how many are kept
   */
  public LeastLongs(int most) {
    least = new long[most];
  }

  /** Keeps a value if it is among the least so far, and not kept yet. */
  public void offer(long value) {
    if (size == least.length && value >= least[size - 1]) {
      return;
    }
    int at = size;
    while (at > 0 && least[at - 1] > value) {
      at--;
    }
    if (at > 0 && least[at - 1] == value) {
      return;
    }
    size = Math.min(least.length, size + 1);
    System.arraycopy(least, at, least, at + 1, size - at - 1);
    least[at] = value;
  }

  /** How many are kept so far. */
  public int size() {
    return size;
  }

  /** One of those kept, by its place from the least on. */
  public long get(int place) {
    return least[place];
  }

  /** Begins anew. */
  public void clear() {
    size = 0;
  }
}
