package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;
import org.junit.jupiter.api.Test;

/** How articles join before any of them moves; {@link ClustererTest} tells what comes of it. */
class LinkageTest {

  private final Map<Long, Float> scored = new TreeMap<>();

  /** From many threads. */
  private final List<String> compared = Collections.synchronizedList(new ArrayList<>());

  private void scored(int a, int b, float logOdds) {
    scored.put(IntPairs.unordered(a, b), logOdds);
  }

  /** Links that were found on the way. */
  private long found;

  /** The clusters, with {@code logOdds} for all that was not compared before. */
  private List<String> clusters(float threshold, float logOdds) {
    float[] values = new float[scored.size()];
    int n = 0;
    for (float value : scored.values()) {
      values[n++] = value;
    }
    ScoredPairs pairs =
        new ScoredPairs(scored.keySet().stream().mapToLong(pair -> pair).toArray(), values);
    Clusterer.OnDemand onDemand =
        (a, b) -> {
          compared.add(Math.min(a, b) + "-" + Math.max(a, b));
          return logOdds;
        };
    return new Linkage(
            new Affinity(pairs, onDemand),
            threshold,
            new Clusterer.Meter((looked, known) -> found = known))
        .clusters().stream().map(Arrays::toString).toList();
  }

  /** The follow-up is sure of the second version, and the first speaks against it as surely. */
  @Test
  void theMeanOverAllPairsDecidesAndNotTheBest() {
    scored(0, 1, 5);
    scored(1, 2, 4);
    scored(0, 2, -3.5f);
    assertEquals(List.of("[0, 1]"), clusters(0.5f, 0));
    assertEquals(List.of("[0, 1, 2]"), clusters(0.2f, 0));
    assertEquals(List.of(), compared);
  }

  @Test
  void theBestPairsJoinFirst() {
    scored(0, 1, 2);
    scored(1, 2, 5);
    scored(0, 2, -3);
    assertEquals(List.of("[1, 2]"), clusters(0, 0));
  }

  @Test
  void whatIsMissingIsComparedBeforeClustersJoin() {
    scored(0, 1, 5);
    scored(1, 2, 3);
    assertEquals(List.of("[0, 1, 2]"), clusters(0, 1));
    assertEquals(List.of("0-2"), compared);
  }

  @Test
  void whatIsMissingMaySpeakAgainstIt() {
    scored(0, 1, 5);
    scored(1, 2, 3);
    assertEquals(List.of("[0, 1]"), clusters(0, -4));
  }

  /** Two stories that one unlikely pair connects: nobody asks for the other three. */
  @Test
  void whatCannotJoinIsNotCompared() {
    scored(0, 1, 5);
    scored(2, 3, 5);
    scored(1, 2, -2);
    assertEquals(List.of("[0, 1]", "[2, 3]"), clusters(0, 9));
    assertEquals(List.of(), compared);
  }

  @Test
  void clustersComeInTheOrderOfTheirFirstMembers() {
    scored(1, 8, 1);
    scored(3, 4, 9);
    scored(0, 9, 5);
    assertEquals(List.of("[0, 9]", "[1, 8]", "[3, 4]"), clusters(0, 0));
  }

  /** All pairs of a large story need not be compared: members near to its core belong to it. */
  @Test
  void aLargeClusterIsJoinedByWhoIsNearToItsCore() {
    int members = 100;
    for (int member = 1; member < members; member++) {
      for (int before = Math.max(0, member - 3); before < member; before++) {
        scored(before, member, 4);
      }
    }
    List<String> clusters = clusters(0, 3);
    assertEquals(1, clusters.size());
    assertEquals(members, clusters.get(0).split(",", -1).length);
    long distinct = compared.stream().distinct().count();
    assertEquals(compared.size(), distinct);
  }

  @Test
  void workGrowsWithTheLinksOfAStoryAndNotWithTheirSquare() {
    assertTrue(found(4_000) < 6 * found(1_000), () -> found + " links");
  }

  /** How many links are found where a story has so many versions, each like some before it. */
  private long found(int versions) {
    scored.clear();
    compared.clear();
    Random random = new Random(1);
    for (int version = 1; version < versions; version++) {
      for (int links = 0; links < 8; links++) {
        scored(random.nextInt(Math.min(16, version)), version, 5 - version / 2_000f);
      }
    }
    assertEquals(1, clusters(0, 2).size());
    return found;
  }
}
