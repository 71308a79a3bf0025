package news.dedupe.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IntPairsTest {

  @Property(seed = "20251124")
  void givesBackBoth(@ForAll int first, @ForAll int second) {
    long pair = IntPairs.of(first, second);
    assertEquals(first, IntPairs.first(pair));
    assertEquals(second, IntPairs.second(pair));
  }

  @Property(seed = "20251124", edgeCases = EdgeCasesMode.NONE)
  void sortsByTheFirstAndThenByTheSecondWithoutSign(
      @ForAll int a, @ForAll int b, @ForAll int c, @ForAll int d) {
    int byFirst = Integer.compare(a, c);
    int order = byFirst == 0 ? Integer.compareUnsigned(b, d) : byFirst;
    assertEquals(order, Long.compare(IntPairs.of(a, b), IntPairs.of(c, d)));
    assertEquals(Integer.compareUnsigned(b, d), Long.compare(IntPairs.of(a, b), IntPairs.of(a, d)));
  }

  @Property(seed = "20251124")
  void anUnorderedPairIsTheSameEitherWay(@ForAll int a, @ForAll int b) {
    assertEquals(IntPairs.unordered(a, b), IntPairs.unordered(b, a));
    assertEquals(Math.min(a, b), IntPairs.first(IntPairs.unordered(a, b)));
  }
}
