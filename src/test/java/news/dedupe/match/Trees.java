package news.dedupe.match;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random models and pairs. */
final class Trees {

  private Trees() {}

  static Arbitrary<Model> models() {
    Arbitrary<List<Tree>> trees =
        Arbitraries.integers().between(0, 4).flatMap(Trees::tree).list().ofMinSize(1).ofMaxSize(12);
    Arbitrary<List<Model.Ground>> grounds =
        Combinators.combine(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.integers().between(0, 9999),
                Arbitraries.integers().between(0, 9999))
            .as(Model.Ground::new)
            .list()
            .ofMaxSize(4);
    return Combinators.combine(grounds, values(), trees).as(Model::new).withoutEdgeCases();
  }

  static Arbitrary<float[]> pairs() {
    return values().array(float[].class).ofSize(Feature.count()).withoutEdgeCases();
  }

  private static Arbitrary<Float> values() {
    return Arbitraries.floats().between(-3, 3);
  }

  /** Inner nodes ask, or are leaves already; the last level is all leaves. */
  private static Arbitrary<Tree> tree(int depth) {
    int size = (2 << depth) - 1;
    Arbitrary<int[]> features =
        Arbitraries.integers().between(-1, Feature.count() - 1).array(int[].class).ofSize(size);
    Arbitrary<float[]> values = values().array(float[].class).ofSize(size);
    return Combinators.combine(features, values, values)
        .as(
            (feature, threshold, value) -> {
              for (int n = size / 2; n < size; n++) {
                feature[n] = -1;
              }
              return new Tree(feature, threshold, value);
            });
  }
}
