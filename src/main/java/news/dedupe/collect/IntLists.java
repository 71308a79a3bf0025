package news.dedupe.collect;

import java.util.Arrays;

/**
 * Lists of ints, one after another in one array: list {@code i} stands in {@code values} from
 * {@code first[i]} up to, not including, {@code first[i + 1]}.
 */
public record IntLists(int[] first, int[] values) {

  /** Whether a list, which is sorted, has a value. */
  public boolean has(int list, int value) {
    return Arrays.binarySearch(values, first[list], first[list + 1], value) >= 0;
  }
}
