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

  /** Adds a value; tells whether it is new. */
  public boolean add(int value) {
    int i = slot(value);
    if (slots[i] != 0) {
      return false;
    }
    slots[i] = value;
    size++;
    if (size > slots.length / 2) {
      grow();
    }
    return true;
  }

  public boolean contains(int value) {
    return slots[slot(value)] != 0;
  }

  private int slot(int value) {
    int mask = slots.length - 1;
    int i = value & mask;
    while (slots[i] != 0 && slots[i] != value) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int value : old) {
      if (value != 0) {
        slots[slot(value)] = value;
      }
    }
  }
}
