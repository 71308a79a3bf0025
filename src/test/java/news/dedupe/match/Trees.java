package news.dedupe.match;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import news.dedupe.candidates.Screen;
import news.dedupe.candidates.SketchFeature;
import news.dedupe.trees.BoostedTrees;
import news.dedupe.trees.Tree;

/** Random models and pairs. */
final class Trees {

  private Trees() {}

  static Arbitrary<Model> models() {
    Arbitrary<List<Tree>> trees =
        Arbitraries.integers().between(0, 4).flatMap(Trees::tree).list().ofMinSize(1).ofMaxSize(12);
    Arbitrary<List<Model.Dataset>> datasets =
        Combinators.combine(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.integers().between(0, 9999),
                Arbitraries.integers().between(0, 9999))
            .as(Model.Dataset::new)
            .list()
            .ofMaxSize(4);
    return Combinators.combine(datasets, values(), trees)
        .as(
            (fittedTo, base, grown) ->
                new Model(fittedTo, new BoostedTrees(base, grown), screen(grown, base)))
        .withoutEdgeCases();
  }

  /** Trees of the same shape over the features of sketches. */
  private static Screen screen(List<Tree> grown, float least) {
    return new Screen(
        new BoostedTrees(
            0,
            grown.stream()
                .map(
                    tree ->
                        new Tree(
                            Arrays.stream(tree.feature())
                                .map(f -> f < 0 ? f : f % SketchFeature.keys().length)
                                .toArray(),
                            tree.threshold(),
                            tree.value()))
                .toList()),
        least);
  }

  static Arbitrary<float[]> pairs() {
    return values().array(float[].class).ofSize(Feature.count()).withoutEdgeCases();
  }

  private static Arbitrary<Float> values() {
    return Arbitraries.integers().between(-300_000, 300_000).map(n -> n / 100_000f);
  }

  /** Inner nodes ask, or are leaves already. */
  private static Arbitrary<Tree> tree(int depth) {
    int inner = (1 << depth) - 1;
    Arbitrary<int[]> features =
        Arbitraries.integers().between(-1, Feature.count() - 1).array(int[].class).ofSize(inner);
    Arbitrary<float[]> thresholds = values().array(float[].class).ofSize(inner);
    Arbitrary<float[]> values = values().array(float[].class).ofSize(2 * inner + 1);
    return Combinators.combine(features, thresholds, values).as(Tree::new);
  }
}
