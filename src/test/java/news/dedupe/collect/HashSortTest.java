package news.dedupe.collect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class HashSortTest {

  @Property(seed = "20251124")
  void sortsNumbersThatAreNotEvenlySpreadToo(
      @ForAll @Size(max = 300) int[] values, @ForAll short sizeLeft) {
    int size = values.length == 0 ? 0 : Math.floorMod(sizeLeft, values.length + 1);
    int[] expected = values.clone();
    Arrays.sort(expected, 0, size);
    HashSort.sort(values, size);
    assertArrayEquals(expected, values);
  }

  @Property(seed = "20251124")
  void sortsEntriesByHashThenByTheRest(@ForAll @Size(max = 300) long[] entries) {
    long[] expected = entries.clone();
    Arrays.sort(expected);
    HashSort.sort(entries, entries.length);
    assertArrayEquals(expected, entries);
  }
}
