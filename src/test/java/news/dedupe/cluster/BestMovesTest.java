package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;
import org.junit.jupiter.api.Test;

class BestMovesTest {

  private static final int MEMBERS = 100;

  /** Of the large cluster the first members are nearest to all. */
  private static final int CENTRAL = 16;

  /** However many they are; to the mean over all members they are strangers. */
  @Test
  void whatIsNearToTheCoreOfALargeClusterComesIn() {
    int all = MEMBERS + 40;
    Clusterer.OnDemand logOdds =
        (a, b) -> a < CENTRAL ? (b < MEMBERS ? 6 : 1) : b < MEMBERS ? 4 : -4;
    assertClusters(improved(all, logOdds, IntStream.range(0, MEMBERS).toArray()), all);
  }

  @Test
  void whatIsNearToAMemberAtTheEdgeOfALargeClusterStaysAlone() {
    int all = MEMBERS + 40;
    Clusterer.OnDemand logOdds =
        (a, b) -> b < MEMBERS ? (a < CENTRAL ? 6 : 4) : a == MEMBERS - 1 ? 3 : -2;
    assertClusters(improved(all, logOdds, IntStream.range(0, MEMBERS).toArray()), MEMBERS);
  }

  /** It has no more to say than those of its core that are near. */
  @Test
  void aLargeClusterTakesNothingFromASmallOneThatMoreSpeaksFor() {
    int[] small = {MEMBERS, MEMBERS + 1, MEMBERS + 2, MEMBERS + 3, MEMBERS + 4};
    Clusterer.OnDemand logOdds =
        (a, b) -> a < CENTRAL ? (b < MEMBERS ? 6 : 0.5f) : b < MEMBERS ? 4 : a < MEMBERS ? -4 : 3;
    List<int[]> clusters =
        improved(MEMBERS + small.length, logOdds, IntStream.range(0, MEMBERS).toArray(), small);
    assertEquals(2, clusters.size());
    assertArrayEquals(small, clusters.get(1));
  }

  /** To two thirds of all members each is near, to the core none. */
  @Test
  void theFirstThatMakesAClusterLargeIsTheLastThatNeedNotBeNearToItsCore() {
    int members = Clusterer.LARGE - 1;
    int edge = members - CENTRAL;
    Clusterer.OnDemand logOdds =
        (a, b) ->
            a < edge ? (b < edge ? 4 : b < members ? 6 : 2) : a < members && b < members ? 6 : -4;
    assertClusters(
        improved(members + 10, logOdds, IntStream.range(0, members).toArray()), members + 1);
  }

  private static void assertClusters(List<int[]> clusters, int members) {
    assertEquals(1, clusters.size());
    assertArrayEquals(IntStream.range(0, members).toArray(), clusters.get(0));
  }

  /** All pairs with the first and the last member of the large cluster are candidates. */
  private static List<int[]> improved(int all, Clusterer.OnDemand logOdds, int[]... clusters) {
    long[] pairs =
        LongStream.range(0, all)
            .flatMap(a -> LongStream.range(a + 1, all).map(b -> IntPairs.of((int) a, (int) b)))
            .filter(pair -> IntPairs.first(pair) % (MEMBERS - 1) == 0)
            .toArray();
    float[] scores = new float[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      scores[i] = logOdds.logOdds(IntPairs.first(pairs[i]), IntPairs.second(pairs[i]));
    }
    Affinity affinity = new Affinity(new ScoredPairs(pairs, scores), ordered(logOdds));
    return new BestMoves(affinity, 0).improve(List.of(clusters));
  }

  private static Clusterer.OnDemand ordered(Clusterer.OnDemand logOdds) {
    return (a, b) -> logOdds.logOdds(Math.min(a, b), Math.max(a, b));
  }
}
