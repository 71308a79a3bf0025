package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;
import org.junit.jupiter.api.Test;

class ComponentsTest {

  /** 0, 1 and 5 hang together by way of 5; 2 and 3 do; 4 has no link. */
  @Test
  void aPairThatLinksNothingIsKeptWhereItsArticlesHangTogetherOtherwise() {
    long[] pairs = {pair(0, 1), pair(0, 5), pair(1, 5), pair(2, 3), pair(3, 5), pair(4, 5)};
    float[] logOdds = {-9, 1, 2, 3, -9, -9};
    List<ScoredPairs> components =
        Components.of(new ScoredPairs(pairs, logOdds), score -> score > 0).stream()
            .sorted(Comparator.comparingLong(component -> component.pairs()[0]))
            .toList();
    assertEquals(2, components.size());
    assertArrayEquals(Arrays.copyOf(pairs, 3), components.get(0).pairs());
    assertArrayEquals(Arrays.copyOf(logOdds, 3), components.get(0).logOdds());
    assertArrayEquals(new long[] {pair(2, 3)}, components.get(1).pairs());
  }

  @Test
  void whereNothingLinksThereIsNone() {
    assertEquals(
        List.of(),
        Components.of(
            new ScoredPairs(new long[] {pair(0, 1)}, new float[] {-1}), score -> score > 0));
    assertEquals(
        List.of(), Components.of(new ScoredPairs(new long[0], new float[0]), score -> true));
  }

  private static long pair(int a, int b) {
    return IntPairs.unordered(a, b);
  }
}
