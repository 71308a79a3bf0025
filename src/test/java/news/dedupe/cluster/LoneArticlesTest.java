package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;
import org.junit.jupiter.api.Test;

class LoneArticlesTest {

  private static final int[] STORY = {1, 2, 5};
  private static final int[] OTHER = {6, 7};

  /** 0 matches the original of a story, 3 another member of it, 4 the original but not surely. */
  @Test
  void whatSurelyMatchesTheOriginalComesInWhateverTheOthersSay() {
    assertJoined(
        List.of("[0, 1, 2, 5]", "[6, 7]"),
        new long[] {pair(0, 1), pair(0, 2), pair(1, 3), pair(2, 4)},
        -6,
        3,
        5,
        1.9f);
  }

  @Test
  void whatMatchesTwoOriginalsGoesToTheCloser() {
    assertJoined(
        List.of("[1, 2, 5]", "[3, 6, 7]"), new long[] {pair(2, 3), pair(3, 6)}, 2.5f, 2.6f);
  }

  @Test
  void nobodyComesWithWhoHasComeAndNoMemberLeaves() {
    assertJoined(
        List.of("[0, 1, 2, 5]", "[6, 7]"),
        new long[] {pair(0, 2), pair(0, 3), pair(2, 6), pair(3, 4)},
        3,
        3,
        3,
        3);
  }

  /** The likely originals are 2 and 6. */
  private static void assertJoined(List<String> expected, long[] pairs, float... logOdds) {
    List<int[]> joined =
        new LoneArticles(
                new ScoredPairs(pairs, logOdds),
                cluster -> cluster == STORY ? 2 : cluster[0],
                (a, b, sure) -> sure >= 2)
            .join(List.of(STORY, OTHER));
    assertEquals(expected, joined.stream().map(Arrays::toString).toList());
  }

  private static long pair(int a, int b) {
    return IntPairs.unordered(a, b);
  }
}
