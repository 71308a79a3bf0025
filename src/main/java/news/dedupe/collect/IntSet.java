package news.dedupe.collect;

/**
 * A set of ints that are spread evenly, as hashes are, and none of them 0: an open-addressing table
 * without boxing that grows as needed.
 */
public final class IntSet {

  private static final int MIN_CAPACITY = 1 << 4;

  /** 0 marks a free place. */
  private int[] slots;

  private int size;

  /**
   * @param expected values; there may be more
   */
  public IntSet(int expected) {
    slots = new int[capacity(expected)];
  }

  /** A power of two of which so many fill a half at most. */
  static int capacity(int expected) {
    return Math.max(MIN_CAPACITY, Integer.highestOneBit(expected) * 4);
  }

  /** Adds a value; returns whether it is new. */
  public boolean add(int value) {
    int[] in = slots;
    int i = slot(in, value);
    if (in[i] != 0) {
      return false;
    }
    in[i] = value;
    if (++size > in.length / 2) {
      grow();
    }
    return true;
  }

  public boolean contains(int value) {
    int[] in = slots;
    return in[slot(in, value)] != 0;
  }

  private static int slot(int[] in, int value) {
    int mask = in.length - 1;
    int i = value & mask;
    while (in[i] != 0 && in[i] != value) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int value : old) {
      if (value != 0) {
        slots[slot(slots, value)] = value;
      }
    }
  }
}
