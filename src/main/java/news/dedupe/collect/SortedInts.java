package news.dedupe.collect;

import java.util.Arrays;

/** What is asked of sorted arrays of ints, beside {@link Arrays#binarySearch(int[], int)}. */
public final class SortedInts {

  private SortedInts() {}

  /** The distinct values of an array in any order, sorted. */
  public static int[] distinct(int[] values) {
    return distinct(values.clone(), values.length);
  }

  /** The distinct ones of the first {@code size} values, sorted. Sorts the array. */
  static int[] distinct(int[] values, int size) {
    Arrays.sort(values, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || values[i] != values[kept - 1]) {
        values[kept++] = values[i];
      }
    }
    return Arrays.copyOf(values, kept);
  }

  /**
   * How many of the first {@code size} values, which ascend, are not above {@code value}: the place
   * of the first that is.
   */
  public static int notAbove(int[] values, int size, int value) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (values[middle] <= value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
