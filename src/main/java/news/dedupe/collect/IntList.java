package news.dedupe.collect;

import java.util.Arrays;

/** A list of ints that grows, without boxing. */
public final class IntList {

  private int[] values;
  private int size;

  public IntList(int capacity) {
    values = new int[Math.max(capacity, 4)];
  }

  /** The values of several arrays, one after another. */
  public static IntList of(int[]... arrays) {
    IntList all = new IntList(1 << 8);
    for (int[] array : arrays) {
      for (int value : array) {
        all.add(value);
      }
    }
    return all;
  }

  /** Adds a value at the end. */
  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  /** The value at a place, from 0. */
  public int get(int place) {
    return values[place];
  }

  /** The number of values. */
  public int size() {
    return size;
  }

  /** A copy of the values, in order. */
  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }

  /** The distinct values, sorted. Leaves this list in disorder. */
  public int[] distinct() {
    return SortedInts.distinct(values, size);
  }
}
