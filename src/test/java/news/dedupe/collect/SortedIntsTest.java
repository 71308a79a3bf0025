package news.dedupe.collect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SortedIntsTest {

  @Property(seed = "20251124")
  void distinctValuesAreSortedAndTheArrayIsLeftAsItIs(
      @ForAll @IntRange(min = -9, max = 9) int[] values) {
    int[] before = values.clone();
    int[] distinct = IntStream.of(values).sorted().distinct().toArray();
    assertArrayEquals(distinct, SortedInts.distinct(values));
    assertArrayEquals(before, values);
    IntList list = new IntList(0);
    IntStream.of(values).forEach(list::add);
    assertArrayEquals(distinct, list.distinct());
  }

  @Property(seed = "20251124")
  void countsThoseThatAreNotAbove(
      @ForAll @IntRange(min = -9, max = 9) int[] values,
      @ForAll @IntRange(min = -11, max = 11) int value) {
    int[] sorted = IntStream.of(values).sorted().toArray();
    assertEquals(
        IntStream.of(sorted).filter(v -> v <= value).count(),
        SortedInts.notAbove(sorted, sorted.length, value));
  }

  @Test
  void whatIsBehindTheFirstOnesDoesNotCount() {
    assertEquals(2, SortedInts.notAbove(new int[] {1, 2, 0, 0}, 2, 5));
  }
}
