package news.dedupe.trees;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BoostedTreesTest {

  private static final int FEATURES = 6;

  /** However lopsided a tree is, and whatever stands below one of its leaves. */
  @Property(seed = "20251124")
  void theLogOddsAreTheLeavesThatThePathsLeadTo(
      @ForAll("trees") List<Tree> trees, @ForAll("rows") float[] row) {
    float expected = 0.5f;
    for (Tree tree : trees) {
      expected += leaf(tree, row);
    }
    assertEquals(expected, new BoostedTrees(0.5f, trees).logOdds(row));
  }

  private static float leaf(Tree tree, float[] row) {
    int node = 0;
    while (node < tree.feature().length && tree.feature()[node] >= 0) {
      node = 2 * node + (row[tree.feature()[node]] < tree.threshold()[node] ? 1 : 2);
    }
    return tree.value()[node];
  }

  @Provide
  Arbitrary<List<Tree>> trees() {
    return Arbitraries.integers().between(0, 12).flatMap(BoostedTreesTest::tree).list();
  }

  /** Rows with few values, so that many are at a threshold. */
  @Provide
  Arbitrary<float[]> rows() {
    return values().array(float[].class).ofSize(FEATURES);
  }

  private static Arbitrary<Tree> tree(int questions) {
    return Combinators.combine(
            Arbitraries.integers().between(-1, FEATURES - 1).array(int[].class).ofSize(questions),
            values().array(float[].class).ofSize(questions),
            values().array(float[].class).ofSize(2 * questions + 1))
        .as(Tree::new);
  }

  private static Arbitrary<Float> values() {
    return Arbitraries.integers().between(-9, 9).map(n -> n / 3f);
  }
}
