package news.dedupe.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import news.dedupe.candidates.Screen;
import news.dedupe.trees.BoostedTrees;
import news.dedupe.trees.Tree;
import org.junit.jupiter.api.Test;

class ModelTest {

  @Provide
  Arbitrary<Model> models() {
    return Trees.models();
  }

  @Provide
  Arbitrary<float[]> pairs() {
    return Trees.pairs();
  }

  @Property(seed = "20251124")
  void theExplainedPartsAddUpToTheLogOdds(
      @ForAll("models") Model model, @ForAll("pairs") float[] pair) {
    double[] parts = model.explain(pair);
    assertEquals(Feature.count() + 1, parts.length);
    assertEquals(model.logOdds(pair), Arrays.stream(parts).sum(), 1e-4);
  }

  @Property(seed = "20251124")
  void whatNoTreeAsksForAddsNothing(@ForAll("models") Model model, @ForAll("pairs") float[] pair) {
    double[] parts = model.explain(pair);
    for (int f = 0; f < Feature.count(); f++) {
      int feature = f;
      if (model.trees().each().stream()
          .noneMatch(t -> Arrays.stream(t.feature()).anyMatch(n -> n == feature))) {
        assertEquals(0, parts[f]);
      }
    }
  }

  @Property(tries = 100, seed = "20251124")
  void modelsThatDecideAlikeHaveTheSameIdAndOthersDoNot(
      @ForAll("models") Model model, @ForAll("models") Model other) {
    assertEquals(new Model(List.of(), model.trees(), model.screen()).id(), model.id());
    assertNotEquals(
        new Model(
                List.of(),
                new BoostedTrees(model.trees().base() + 1, model.trees().each()),
                model.screen())
            .id(),
        model.id());
    Screen screen = model.screen();
    assertNotEquals(model.with(new Screen(screen.trees(), screen.least() + 1)).id(), model.id());
    if (other.trees().each().size() != model.trees().each().size()) {
      assertNotEquals(other.id(), model.id());
    }
  }

  @Property(seed = "20251124")
  void aValueAtTheThresholdIsNotBelowIt(@ForAll("pairs") float[] pair) {
    BoostedTrees stump =
        new BoostedTrees(
            0, List.of(new Tree(new int[] {5}, new float[] {pair[5]}, new float[] {0, -1, 2})));
    assertEquals(2, stump.logOdds(pair));
    pair[5] = Math.nextDown(pair[5]);
    assertEquals(-1, stump.logOdds(pair));
  }

  @Property(seed = "20251124")
  void probabilityAndLogOddsAreEachOthersInverse(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double p) {
    assertEquals(p, Model.probability(Model.logOddsOf(p)), 1e-12);
  }

  @Test
  void theModelOfTheJarTakesTheRewritesForVersions() {
    Comparer comparer = new Comparer();
    Model model = ModelFile.standard();
    List<Profile> seeds = Articles.seeds();
    for (int i = 0; i < seeds.size(); i++) {
      for (int j = i + 1; j < seeds.size(); j++) {
        float logOdds = model.logOdds(comparer.features(seeds.get(i), seeds.get(j)));
        assertTrue(logOdds > 0, i + " and " + j + ": " + logOdds);
      }
    }
  }

  /**
   * Of the fiction: copies and rewrites of a dispatch, and other news of the day in a story of its
   * own.
   */
  @Test
  void theModelOfTheJarTellsVersionsFromOtherNewsOfTheDay() {
    Comparer comparer = new Comparer();
    Model model = ModelFile.standard();
    List<Double> versions = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (String folder : List.of("wire", "dispatches")) {
      Map<String, List<Profile>> stories = Articles.stories(folder);
      stories.forEach(
          (story, articles) -> {
            for (int i = 0; i < articles.size(); i++) {
              for (int j = i + 1; j < articles.size(); j++) {
                versions.add(probability(model, comparer, articles.get(i), articles.get(j)));
              }
              for (Profile trap : stories.getOrDefault(story + "x", List.of())) {
                others.add(probability(model, comparer, articles.get(i), trap));
              }
            }
          });
    }
    assertTrue(versions.size() > 100 && others.size() > 40);
    assertTrue(share(versions) >= 0.85, "versions: " + share(versions));
    assertTrue(share(others) <= 0.02, "others: " + share(others));
  }

  private static double probability(Model model, Comparer comparer, Profile a, Profile b) {
    return Model.probability(model.logOdds(comparer.features(a, b)));
  }

  private static double share(List<Double> probabilities) {
    return probabilities.stream().filter(p -> p >= 0.5).count() / (double) probabilities.size();
  }
}
