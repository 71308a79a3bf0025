package news.dedupe.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;

class IntMapTest {

  @Provide
  Arbitrary<List<Tuple2<Integer, Integer>>> additions() {
    Arbitrary<Integer> few = Arbitraries.integers().between(1, 20);
    Arbitrary<Integer> any = Arbitraries.integers().filter(stem -> stem != 0);
    return Combinators.combine(Arbitraries.oneOf(few, any), Arbitraries.integers().between(0, 1000))
        .as(Tuple::of)
        .list()
        .ofMaxSize(2000)
        .withoutEdgeCases();
  }

  @Property(tries = 100, seed = "20251124")
  void countsAsAMapDoes(@ForAll("additions") List<Tuple2<Integer, Integer>> additions) {
    assertSame(map(additions), counts(additions));
  }

  @Test
  void growsWithWhatItHolds() {
    IntMap counts = new IntMap();
    for (int stem = 1; stem <= 100_000; stem++) {
      counts.add(stem * 0x10001, stem);
    }
    assertEquals(100_000, counts.size());
    for (int stem = 1; stem <= 100_000; stem++) {
      assertEquals(stem, counts.get(stem * 0x10001));
    }
  }

  @Test
  void whatIsNotCountedIsZero() {
    IntMap counts = new IntMap();
    counts.add(7, 3);
    assertEquals(0, counts.get(8));
    assertEquals(0, counts.get(0));
  }

  @Test
  void aValueIsPutInPlaceOfAnother() {
    IntMap map = new IntMap(0);
    for (int key = 1; key <= 1_000; key++) {
      map.put(key, -key);
      map.put(key, Integer.MIN_VALUE + key);
    }
    assertEquals(1_000, map.size());
    assertEquals(Integer.MIN_VALUE + 1_000, map.get(1_000));
  }

  @Test
  void aKeyWhoseValueIsZeroIsOneAllTheSame() {
    IntMap map = new IntMap();
    map.put(-5, 0);
    map.forEach((key, value) -> assertEquals(-5, key));
    assertEquals(1, map.size());
  }

  @Test
  void whatIsMadeOfAllValuesLeavesTheMapAsItIs() {
    IntMap map = new IntMap();
    map.put(3, 4);
    IntMap sums = map.mapped(Integer::sum);
    assertEquals(7, sums.get(3));
    assertEquals(4, map.get(3));
    map.replaceAll((key, value) -> key * value);
    assertEquals(12, map.get(3));
    assertEquals(7, sums.get(3));
  }

  @Test
  void aClearedMapHoldsNothing() {
    IntMap map = new IntMap();
    map.put(3, 4);
    map.clear();
    assertEquals(0, map.get(3));
    assertEquals(0, map.size());
  }

  private static void assertSame(Map<Integer, Integer> expected, IntMap counts) {
    assertEquals(expected.size(), counts.size());
    expected.forEach((stem, count) -> assertEquals(count, counts.get(stem)));
    for (int stem = 1; stem <= 30; stem++) {
      assertEquals(expected.getOrDefault(stem, 0), counts.get(stem));
    }
  }

  private static IntMap counts(List<Tuple2<Integer, Integer>> additions) {
    IntMap counts = new IntMap();
    additions.forEach(added -> counts.add(added.get1(), added.get2()));
    return counts;
  }

  private static Map<Integer, Integer> map(List<Tuple2<Integer, Integer>> additions) {
    Map<Integer, Integer> map = new HashMap<>();
    additions.forEach(added -> map.merge(added.get1(), added.get2(), Integer::sum));
    return map;
  }
}
