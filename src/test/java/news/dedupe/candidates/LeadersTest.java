package news.dedupe.candidates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadersTest {

  @Test
  void copiesComeToTheClusterOfTheirLeader() {
    Leaders leaders = new Leaders(new int[] {0, 1, 1, 3, 0, 5});
    assertClusters(leaders.withCopies(List.of(new int[] {1, 3})), "[0, 4]", "[1, 2, 3]");
  }

  @Test
  void aLeaderWithCopiesIsAClusterOfItsOwn() {
    Leaders leaders = new Leaders(new int[] {0, 1, 0, 3});
    assertClusters(leaders.withCopies(List.of()), "[0, 2]");
    assertEquals(1, leaders.copies());
  }

  @Test
  void whereEachStandsForItselfClustersStayAsTheyAre() {
    assertClusters(
        Leaders.none(6).withCopies(List.of(new int[] {0, 5}, new int[] {2, 3})),
        "[0, 5]",
        "[2, 3]");
    assertArrayEquals(new int[] {0, 1, 2}, Leaders.none(3).numbers());
  }

  private static void assertClusters(List<int[]> clusters, String... expected) {
    assertEquals(List.of(expected), clusters.stream().map(Arrays::toString).toList());
  }
}
