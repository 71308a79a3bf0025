package news.dedupe.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import news.dedupe.match.Model;
import news.dedupe.trees.BoostedTrees;
import news.dedupe.trees.Tree;
import org.junit.jupiter.api.Test;

class TreeFitterTest {

  private static final TreeFitter FITTER = new TreeFitter(60, 3, 0.2, 2, 1);

  private static final int PAIRS = 800;

  /** Whether two features of five are large, which no single question tells. */
  @Property(tries = 10, seed = "20251124")
  void learnsAKnownFunction(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] pairs = pairs(random);
    List<Tree> fit = FITTER.fit(pairs, labels(pairs), weights(1));
    float[][] fresh = pairs(random);
    boolean[] expected = labels(fresh);
    int right = 0;
    for (int i = 0; i < PAIRS; i++) {
      right += logOdds(fit, fresh[i]) > 0 == expected[i] ? 1 : 0;
    }
    assertTrue(right > 0.95 * PAIRS, right + " of " + PAIRS);
    double[] parts = new double[fresh[0].length + 1];
    for (float[] pair : fresh) {
      double[] explained = new BoostedTrees(0, fit).explain(pair);
      Arrays.setAll(parts, f -> parts[f] + Math.abs(explained[f]));
    }
    assertTrue(Math.min(parts[0], parts[1]) > 5 * Math.max(parts[2], Math.max(parts[3], parts[4])));
  }

  /** A tree asks for one feature of three, and three trees for all. */
  @Test
  void treesThatTakeTurnsAskForOthers() {
    float[][] pairs = pairs(new SplittableRandom(7));
    List<Tree> fit = new TreeFitter(30, 3, 0.2, 2, 1, 3).fit(pairs, labels(pairs), weights(1));
    for (Tree tree : fit) {
      assertTrue(Arrays.stream(tree.feature()).filter(f -> f >= 0).distinct().count() <= 2);
    }
    assertTrue(
        fit.stream().flatMapToInt(tree -> Arrays.stream(tree.feature())).anyMatch(f -> f == 0));
    assertTrue(
        fit.stream().flatMapToInt(tree -> Arrays.stream(tree.feature())).anyMatch(f -> f == 1));
  }

  /** Where labels are drawn by chance, the chance is learnt. */
  @Property(tries = 5, seed = "20251124")
  void probabilitiesAreThoseOfTheLabels(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] pairs = new float[4_000][];
    boolean[] versions = new boolean[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      boolean likely = random.nextInt(4) == 0;
      pairs[i] = new float[] {likely ? 1 : 0};
      versions[i] = random.nextDouble() < (likely ? 0.8 : 0.1);
    }
    double[] weights = new double[pairs.length];
    Arrays.fill(weights, 1);
    List<Tree> fit = FITTER.fit(pairs, versions, weights);
    // Of 1,000 and of 3,000 labels: five standard deviations.
    assertEquals(0.8, Model.probability(logOdds(fit, new float[] {1})), 5 * 0.0127);
    assertEquals(0.1, Model.probability(logOdds(fit, new float[] {0})), 5 * 0.0055);
  }

  @Property(tries = 10, seed = "20251124")
  void theSamePairsGiveTheSameTreesInAnyPool(@ForAll long seed) {
    float[][] pairs = pairs(new SplittableRandom(seed));
    List<Tree> one = fitIn(1, pairs);
    List<Tree> four = fitIn(4, pairs);
    assertSame(one, four);
  }

  @Property(tries = 10, seed = "20251124")
  void whatWeighsNothingTeachesNothing(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[][] pairs = pairs(random);
    boolean[] versions = labels(pairs);
    double[] weights = weights(1);
    boolean[] flipped = versions.clone();
    for (int i = 0; i < PAIRS; i += 3) {
      weights[i] = 0;
      flipped[i] = !flipped[i];
    }
    assertSame(FITTER.fit(pairs, versions, weights), FITTER.fit(pairs, flipped, weights));
  }

  /**
   * Of pairs with the same features, the label with three quarters of the weight wins three to one.
   */
  @Test
  void weightsCountAsSoManyPairs() {
    float[][] pairs = new float[PAIRS][1];
    boolean[] versions = new boolean[PAIRS];
    double[] weights = new double[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      versions[i] = i % 2 == 0;
      weights[i] = versions[i] ? 1.5 : 0.5;
    }
    List<Tree> fit = FITTER.fit(pairs, versions, weights);
    assertEquals(0.75, Model.probability(logOdds(fit, new float[1])), 0.01);
  }

  @Test
  void aLeafHoldsTheLeastWeight() {
    float[][] pairs = pairs(new SplittableRandom(1));
    List<Tree> fit = new TreeFitter(5, 3, 0.2, PAIRS, 1).fit(pairs, labels(pairs), weights(1));
    for (Tree tree : fit) {
      assertTrue(Arrays.stream(tree.feature()).allMatch(feature -> feature == -1));
    }
  }

  private static List<Tree> fitIn(int threads, float[][] pairs) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> FITTER.fit(pairs, labels(pairs), weights(1))).join();
    } finally {
      pool.shutdown();
    }
  }

  private static float[][] pairs(SplittableRandom random) {
    float[][] pairs = new float[PAIRS][5];
    for (float[] pair : pairs) {
      for (int f = 0; f < pair.length; f++) {
        pair[f] = (float) random.nextDouble();
      }
    }
    return pairs;
  }

  private static boolean[] labels(float[][] pairs) {
    boolean[] labels = new boolean[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      labels[i] = pairs[i][0] > 0.4 && pairs[i][1] > 0.3;
    }
    return labels;
  }

  private static double[] weights(double each) {
    double[] weights = new double[PAIRS];
    Arrays.fill(weights, each);
    return weights;
  }

  private static float logOdds(List<Tree> fit, float[] pair) {
    return new BoostedTrees(0, fit).logOdds(pair);
  }

  private static void assertSame(List<Tree> expected, List<Tree> actual) {
    assertEquals(expected.size(), actual.size());
    for (int t = 0; t < expected.size(); t++) {
      assertArrayEquals(expected.get(t).feature(), actual.get(t).feature());
      assertArrayEquals(expected.get(t).threshold(), actual.get(t).threshold());
      assertArrayEquals(expected.get(t).value(), actual.get(t).value());
    }
  }
}
