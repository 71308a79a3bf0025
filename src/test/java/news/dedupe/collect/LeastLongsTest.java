package news.dedupe.collect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class LeastLongsTest {

  @Property(seed = "20251124")
  void areTheDistinctOnesThatSortingPutsFirst(
      @ForAll long[] values, @ForAll @IntRange(min = 1, max = 20) int most) {
    LeastLongs least = new LeastLongs(most);
    least.offer(Long.MIN_VALUE);
    least.clear();
    LongStream.of(values).forEach(least::offer);
    LongStream.of(values).forEach(least::offer);
    assertArrayEquals(
        LongStream.of(values).sorted().distinct().limit(most).toArray(),
        IntStream.range(0, least.size()).mapToLong(least::get).toArray());
  }
}
