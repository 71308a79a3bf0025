package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClustererTest {

  /** No pair may be looked at that was not given. */
  private static final Clusterer.Progress QUIETLY = (done, all) -> {};

  private static final Clusterer.OnDemand NEVER =
      (a, b) -> {
        throw new AssertionError("compared " + a + " and " + b);
      };

  /** Two stories of four whose members are sure of each other, and an article close to all. */
  @Test
  void aBridgeDoesNotJoinTwoStories() {
    Scores scores = new Scores();
    int bridge = 8;
    for (int a = 0; a < bridge; a++) {
      for (int b = a + 1; b < bridge; b++) {
        scores.put(a, b, a / 4 == b / 4 ? 4 : -2);
      }
      scores.put(a, bridge, a < 4 ? 2 : 1.5f);
    }
    List<int[]> clusters = new Clusterer(scores.pairs(), NEVER, 0).cluster(QUIETLY);
    assertClusters(clusters, new int[] {0, 1, 2, 3, bridge}, new int[] {4, 5, 6, 7});
  }

  /** A brief whose best pair is a follow-up, but for which all versions of its dispatch speak. */
  @Test
  void aBriefGoesWhereTheGroupSays() {
    Scores scores = new Scores();
    int brief = 4;
    int followUp = 5;
    for (int a = 0; a < brief; a++) {
      for (int b = a + 1; b < brief; b++) {
        scores.put(a, b, 6);
      }
      scores.put(a, brief, 2.5f);
      scores.put(a, followUp, -3);
    }
    scores.put(brief, followUp, 4);
    List<int[]> clusters = new Clusterer(scores.pairs(), NEVER, 0).cluster(QUIETLY);
    assertClusters(clusters, new int[] {0, 1, 2, 3, brief});
  }

  /** Two free rewrites of one dispatch may have little in common but that. */
  @Test
  void anArticleBelongsWhereTwoThirdsSpeakForIt() {
    Scores scores = new Scores();
    int rewrite = 6;
    int followUp = 7;
    for (int a = 0; a < rewrite; a++) {
      for (int b = a + 1; b < rewrite; b++) {
        scores.put(a, b, 6);
      }
      scores.put(a, rewrite, a < 4 ? 0.5f : -3);
      scores.put(a, followUp, a < 3 ? 0.5f : -3);
    }
    scores.put(rewrite, followUp, -5);
    List<int[]> clusters = new Clusterer(scores.pairs(), NEVER, 0).cluster(QUIETLY);
    assertClusters(clusters, new int[] {0, 1, 2, 3, 4, 5, rewrite});
  }

  @Test
  void oneHopelessPairOfManyDoesNotDecide() {
    Scores scores = new Scores();
    for (int a = 0; a < 4; a++) {
      for (int b = a + 1; b < 4; b++) {
        scores.put(a, b, 6);
      }
      scores.put(a, 4, a == 0 ? -12 : 2);
    }
    List<int[]> clusters = new Clusterer(scores.pairs(), NEVER, 0).cluster(QUIETLY);
    assertClusters(clusters, new int[] {0, 1, 2, 3, 4});
  }

  /** What was no candidate is compared before it may join. */
  @Test
  void aBridgeBetweenStoriesThatNobodyComparedDoesNotJoinThemEither() {
    Scores scores = new Scores();
    scores.put(0, 1, 4);
    scores.put(1, 2, 2);
    scores.put(2, 3, 4);
    List<int[]> clusters = new Clusterer(scores.pairs(), (a, b) -> -5, 0).cluster(QUIETLY);
    assertClusters(clusters, new int[] {0, 1}, new int[] {2, 3});
    assertClusters(
        new Clusterer(scores.pairs(), (a, b) -> 5, 0).cluster(QUIETLY), new int[] {0, 1, 2, 3});
  }

  @Test
  void aPairJoinsFromTheThresholdOn() {
    Scores scores = new Scores();
    scores.put(3, 7, 1.5f);
    assertClusters(new Clusterer(scores.pairs(), NEVER, 1.5f).cluster(QUIETLY), new int[] {3, 7});
    assertClusters(new Clusterer(scores.pairs(), NEVER, 1.6f).cluster(QUIETLY));
  }

  @Test
  void aVeryLowThresholdIsKept() {
    Scores scores = new Scores();
    scores.put(0, 1, -4);
    assertClusters(new Clusterer(scores.pairs(), NEVER, -4.5f).cluster(QUIETLY), new int[] {0, 1});
  }

  @Test
  void nothingComparedGivesNoCluster() {
    assertClusters(new Clusterer(new Scores().pairs(), NEVER, 0).cluster(QUIETLY));
  }

  /** Each member has met some twenty of a thousand, as candidates are made. */
  @Test
  void aLargeStoryStaysOneCluster() {
    SplittableRandom random = new SplittableRandom(5);
    int members = 1_000;
    Scores scores = new Scores();
    for (int a = 0; a < members; a++) {
      for (int i = 0; i < 10; i++) {
        int b = random.nextInt(members);
        if (a != b) {
          scores.put(a, b, (float) random.nextDouble(1, 6));
        }
      }
    }
    List<int[]> clusters =
        new Clusterer(scores.pairs(), (a, b) -> 1 + Math.floorMod(a * 31 + b, 50) / 10f, 0)
            .cluster(QUIETLY);
    assertClusters(clusters, IntStream.range(0, members).toArray());
  }

  /** Each version keeps some of the dispatch; the mean over all pairs is hardly above 0. */
  @Test
  void aLargeStoryWhoseVersionsHaveLittleInCommonStaysOneCluster() {
    SplittableRandom random = new SplittableRandom(8);
    int members = 600;
    double[] kept = random.doubles(members, -1, 1.1).toArray();
    Clusterer.OnDemand logOdds =
        (a, b) -> (float) (kept[a] + kept[b] + Math.floorMod(31L * a * b, 100) / 50.0 - 1);
    Scores scores = new Scores();
    for (int a = 0; a < members; a++) {
      for (int i = 0; i < 8; i++) {
        int b = random.nextInt(members);
        if (a != b) {
          scores.put(a, b, logOdds.logOdds(Math.min(a, b), Math.max(a, b)));
        }
      }
    }
    List<int[]> clusters = new Clusterer(scores.pairs(), logOdds, 0).cluster(QUIETLY);
    int largest = clusters.stream().mapToInt(cluster -> cluster.length).max().orElse(0);
    assertTrue(largest >= 0.95 * members, () -> largest + " of " + members);
  }

  /** Whether the articles are one story or many of one template, of which every third pair fits. */
  @Tag("slow")
  @Test
  void theComparisonsOnDemandGrowWithThePairsComparedBefore() {
    for (int period : new int[] {1, 3}) {
      int few = comparisons(500, period);
      int many = comparisons(2_000, period);
      assertTrue(many <= 6 * few, () -> few + ", then " + many);
    }
  }

  /** How many there are where each article has met some ten others. */
  private static int comparisons(int articles, int period) {
    SplittableRandom random = new SplittableRandom(11);
    Clusterer.OnDemand logOdds = (a, b) -> Math.floorMod(31L * a * b, period) == 0 ? 3 : -2;
    Scores scores = new Scores();
    for (int a = 0; a < articles; a++) {
      for (int i = 0; i < 10; i++) {
        int b = random.nextInt(articles);
        if (a != b) {
          scores.put(a, b, logOdds.logOdds(a, b));
        }
      }
    }
    AtomicInteger compared = new AtomicInteger();
    new Clusterer(
            scores.pairs(),
            (a, b) -> {
              compared.incrementAndGet();
              return logOdds.logOdds(a, b);
            },
            0)
        .cluster(QUIETLY);
    return compared.get();
  }

  @Property(tries = 300, seed = "20251124")
  void averageLinkageIsWhatItsDefinitionSays(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int articles,
      @ForAll @DoubleRange(min = -2, max = 2) double threshold) {
    Scores scores = complete(new SplittableRandom(seed), articles);
    List<int[]> clusters = new Clusterer(scores.pairs(), NEVER, (float) threshold).linked(QUIETLY);
    assertClusters(clusters, byDefinition(scores, articles, threshold));
  }

  @Property(tries = 100, seed = "20251124")
  void theOrderOfTheArticlesDoesNotMatter(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int articles) {
    assertOrderDoesNotMatter(seed, articles, 1);
  }

  /** As many articles as have all their pairs compared, and none drawn, when a mean needs them. */
  @Property(tries = 200, seed = "20251124")
  void theOrderOfAFewArticlesDoesNotMatterWhateverIsCompared(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 8) int articles,
      @ForAll @DoubleRange(min = 0.1, max = 1) double compared) {
    assertOrderDoesNotMatter(seed, articles, compared);
  }

  private static void assertOrderDoesNotMatter(long seed, int articles, double compared) {
    SplittableRandom random = new SplittableRandom(seed);
    Scores all = complete(random, articles);
    Scores candidates = new Scores();
    all.logOdds.forEach(
        (pair, logOdds) -> {
          if (random.nextDouble() < compared) {
            candidates.logOdds.put(pair, logOdds);
          }
        });
    int[] to = permutation(random, articles);
    int[] back = new int[articles];
    IntStream.range(0, articles).forEach(a -> back[to[a]] = a);
    List<int[]> clusters = new Clusterer(candidates.pairs(), all::get, 0).cluster(QUIETLY);
    List<int[]> moved =
        new Clusterer(candidates.renumbered(to).pairs(), (a, b) -> all.get(back[a], back[b]), 0)
            .cluster(QUIETLY);
    moved.replaceAll(cluster -> IntStream.of(cluster).map(a -> back[a]).sorted().toArray());
    moved.sort(Comparator.comparingInt(cluster -> cluster[0]));
    assertClusters(moved, clusters.toArray(int[][]::new));
  }

  @Property(tries = 100, seed = "20251124")
  void clustersAreSortedDisjointAndOfTwoOrMore(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int articles) {
    Scores scores = complete(new SplittableRandom(seed), articles);
    Set<Integer> seen = new HashSet<>();
    int last = -1;
    for (int[] cluster : new Clusterer(scores.pairs(), NEVER, 0).cluster(QUIETLY)) {
      assertTrue(cluster.length >= 2 && cluster[0] > last);
      last = cluster[0];
      assertArrayEquals(IntStream.of(cluster).sorted().toArray(), cluster);
      IntStream.of(cluster).forEach(article -> assertTrue(seen.add(article)));
    }
  }

  /** Joins the two clusters of the largest mean, until none reaches the threshold. */
  private static int[][] byDefinition(Scores scores, int articles, double threshold) {
    List<Set<Integer>> clusters = new ArrayList<>();
    IntStream.range(0, articles).forEach(a -> clusters.add(new TreeSet<>(Set.of(a))));
    while (true) {
      double best = Double.NEGATIVE_INFINITY;
      int bestI = 0;
      int bestJ = 0;
      for (int i = 0; i < clusters.size(); i++) {
        for (int j = i + 1; j < clusters.size(); j++) {
          double mean = mean(scores, clusters.get(i), clusters.get(j));
          if (mean > best) {
            best = mean;
            bestI = i;
            bestJ = j;
          }
        }
      }
      if (best < threshold) {
        break;
      }
      clusters.get(bestI).addAll(clusters.remove(bestJ));
    }
    return clusters.stream()
        .filter(cluster -> cluster.size() > 1)
        .map(cluster -> cluster.stream().mapToInt(a -> a).toArray())
        .sorted(Comparator.comparingInt(cluster -> cluster[0]))
        .toArray(int[][]::new);
  }

  private static double mean(Scores scores, Set<Integer> a, Set<Integer> b) {
    return a.stream()
        .flatMapToDouble(i -> b.stream().mapToDouble(j -> scores.get(i, j)))
        .average()
        .orElseThrow();
  }

  /** Planted stories with much noise; no two scores are equal. */
  private static Scores complete(SplittableRandom random, int articles) {
    Scores scores = new Scores();
    int[] story = random.ints(articles, 0, 1 + articles / 3).toArray();
    for (int a = 0; a < articles; a++) {
      for (int b = a + 1; b < articles; b++) {
        scores.put(a, b, (float) ((story[a] == story[b] ? 1 : -1) + random.nextDouble(-2, 2)));
      }
    }
    return scores;
  }

  private static int[] permutation(SplittableRandom random, int size) {
    int[] to = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swapped = to[i];
      to[i] = to[j];
      to[j] = swapped;
    }
    return to;
  }

  private static void assertClusters(List<int[]> clusters, int[]... expected) {
    assertEquals(
        Arrays.stream(expected).map(Arrays::toString).toList(),
        clusters.stream().map(Arrays::toString).toList());
  }

  /** Log-odds by pair. */
  private static final class Scores {
    final Map<Long, Float> logOdds = new TreeMap<>();

    void put(int a, int b, float value) {
      logOdds.put(IntPairs.unordered(a, b), value);
    }

    float get(int a, int b) {
      return logOdds.getOrDefault(IntPairs.unordered(a, b), Float.NaN);
    }

    Scores renumbered(int[] to) {
      Scores renumbered = new Scores();
      logOdds.forEach(
          (pair, value) ->
              renumbered.put(to[IntPairs.first(pair)], to[IntPairs.second(pair)], value));
      return renumbered;
    }

    ScoredPairs pairs() {
      float[] values = new float[logOdds.size()];
      int n = 0;
      for (float value : logOdds.values()) {
        values[n++] = value;
      }
      return new ScoredPairs(logOdds.keySet().stream().mapToLong(pair -> pair).toArray(), values);
    }
  }
}
