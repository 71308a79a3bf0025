package news.dedupe.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import news.dedupe.candidates.Leaders;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;
import org.junit.jupiter.api.Test;

class ConstrainedClustersTest {

  /** A chain, of which the link in the middle is the weakest. */
  private static final ScoredPairs CHAIN = chain(Map.of(0L, 3f, 1L, 1f, 2L, 4f));

  /** Pairs of neighbours, by the first of each. */
  private static ScoredPairs chain(Map<Long, Float> chain) {
    TreeMap<Long, Float> pairs = new TreeMap<>();
    chain.forEach((a, logOdds) -> pairs.put(IntPairs.of(a.intValue(), a.intValue() + 1), logOdds));
    return scored(pairs);
  }

  private static ScoredPairs scored(SortedMap<Long, Float> pairs) {
    float[] logOdds = new float[pairs.size()];
    List<Float> values = List.copyOf(pairs.values());
    for (int i = 0; i < logOdds.length; i++) {
      logOdds[i] = values.get(i);
    }
    return new ScoredPairs(pairs.keySet().stream().mapToLong(p -> p).toArray(), logOdds);
  }

  @Test
  void aClusterIsCutAtItsWeakestLinks() {
    assertEquals(List.of("0 1", "2 3"), clusters(4, CHAIN, pairs(), pairs(0, 3), 0, 1, 2, 3));
    assertEquals(List.of("1 2 3"), clusters(4, CHAIN, pairs(), pairs(0, 1), 0, 1, 2, 3));
    assertEquals(List.of("0 1 2"), clusters(4, CHAIN, pairs(), pairs(2, 3), 0, 1, 2, 3));
  }

  @Test
  void whatMustBeTogetherStaysSoHoweverWeak() {
    assertEquals(List.of("1 2 3"), clusters(4, CHAIN, pairs(1, 2), pairs(0, 3), 0, 1, 2, 3));
  }

  @Test
  void clustersOfWhatMustBeTogetherAreJoinedWhole() {
    ConstrainedClusters constrained = constrained(6, CHAIN, pairs(1, 4), pairs());
    assertEquals(List.of("0 1 4 5"), strings(constrained.of(List.of(ints(0, 1), ints(4, 5)))));
    assertEquals(List.of("1 4"), strings(constrained.of(List.of())));
  }

  @Test
  void withoutConstraintsClustersStayAsTheyAre() {
    List<int[]> clusters = List.of(ints(0, 1), ints(2, 3));
    ConstrainedClusters none = new ConstrainedClusters(Constraints.none(), CHAIN, Leaders.none(4));
    assertEquals(clusters, none.of(clusters));
  }

  /** All that is said of a content holds for each of its texts. */
  @Test
  void textsOfOneContentAreAlike() {
    Constraints constraints = Constraints.of(5, ints(0, 2, 4), pairs(), pairs(0, 2));
    for (int a : ints(0, 1)) {
      for (int b : ints(2, 3)) {
        assertTrue(constraints.areApart(a, b) && constraints.areApart(b, a));
      }
    }
    assertTrue(!constraints.areApart(0, 1) && !constraints.areApart(0, 4));
    Leaders leaders = constraints.of(new Leaders(ints(0, 0, 0, 0, 0)));
    assertEquals("[0, 0, 2, 2, 0]", Arrays.toString(leaders.of()));
  }

  @Property(tries = 200)
  void whatPeopleSayHoldsWhateverTheRunFinds(@ForAll long seed) {
    Random random = new Random(seed);
    int texts = 2 + random.nextInt(30);
    int[] truth = random.ints(texts, 0, 4).toArray();
    List<long[]> said = List.of(said(random, truth, true), said(random, truth, false));
    ScoredPairs scored = scored(random, texts);
    List<int[]> clusters = partition(random, texts);
    List<int[]> made = constrained(texts, scored, said.get(0), said.get(1)).of(clusters);
    Map<Integer, Integer> clusterOf = new HashMap<>();
    for (int[] cluster : made) {
      assertTrue(cluster.length > 1);
      for (int text : cluster) {
        assertEquals(null, clusterOf.put(text, cluster[0]), "a text in two clusters");
      }
    }
    for (long pair : said.get(0)) {
      int a = IntPairs.first(pair);
      int b = IntPairs.second(pair);
      assertTrue(a == b || clusterOf.get(a).equals(clusterOf.get(b)), a + " = " + b);
    }
    for (long pair : said.get(1)) {
      Integer a = clusterOf.getOrDefault(IntPairs.first(pair), -1);
      assertNotEquals(a, clusterOf.getOrDefault(IntPairs.second(pair), -2));
    }
    assertEquals(
        strings(made),
        strings(
            constrained(texts, scored, shuffled(said.get(0), random), shuffled(said.get(1), random))
                .of(clusters)),
        "the order of labels counts");
  }

  /** Labels that are true of a partition, and so do not contradict each other. */
  private static long[] said(Random random, int[] truth, boolean same) {
    List<Long> pairs = new ArrayList<>();
    for (int i = 0; i < random.nextInt(12); i++) {
      int a = random.nextInt(truth.length);
      int b = random.nextInt(truth.length);
      if ((truth[a] == truth[b]) == same) {
        pairs.add(IntPairs.unordered(a, b));
      }
    }
    return pairs.stream().mapToLong(pair -> pair).toArray();
  }

  private static ScoredPairs scored(Random random, int texts) {
    TreeMap<Long, Float> pairs = new TreeMap<>();
    for (int i = 0; i < 3 * texts; i++) {
      int a = random.nextInt(texts);
      int b = random.nextInt(texts);
      if (a != b) {
        pairs.put(IntPairs.unordered(a, b), (float) random.nextInt(-3, 4));
      }
    }
    return scored(pairs);
  }

  private static List<int[]> partition(Random random, int texts) {
    int[] cluster = random.ints(texts, 0, 5).toArray();
    return IntStream.range(0, 5)
        .mapToObj(c -> IntStream.range(0, texts).filter(text -> cluster[text] == c).toArray())
        .filter(members -> members.length > 1)
        .sorted((a, b) -> a[0] - b[0])
        .toList();
  }

  private static long[] shuffled(long[] pairs, Random random) {
    List<Long> list = new ArrayList<>(Arrays.stream(pairs).boxed().toList());
    Collections.shuffle(list, random);
    return list.stream().mapToLong(pair -> pair).toArray();
  }

  private static List<String> clusters(
      int texts, ScoredPairs scored, long[] same, long[] other, int... cluster) {
    return strings(constrained(texts, scored, same, other).of(List.of(cluster)));
  }

  private static ConstrainedClusters constrained(
      int texts, ScoredPairs scored, long[] same, long[] other) {
    int[] distinct = IntStream.range(0, texts).toArray();
    return new ConstrainedClusters(
        Constraints.of(texts, distinct, same, other), scored, Leaders.none(texts));
  }

  private static long[] pairs(int... texts) {
    return IntStream.range(0, texts.length / 2)
        .mapToLong(i -> IntPairs.of(texts[2 * i], texts[2 * i + 1]))
        .toArray();
  }

  private static int[] ints(int... values) {
    return values;
  }

  private static List<String> strings(List<int[]> clusters) {
    return clusters.stream()
        .map(c -> String.join(" ", Arrays.stream(c).mapToObj(String::valueOf).toList()))
        .toList();
  }
}
