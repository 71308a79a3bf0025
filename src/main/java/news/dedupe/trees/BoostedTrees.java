package news.dedupe.trees;

import java.util.Arrays;
import java.util.List;

/**
 * Regression trees whose values add up to log-odds (Friedman, "Greedy function approximation: a
 * gradient boosting machine", 2001). Immutable.
 */
public final class BoostedTrees {

  private final float base;
  private final List<Tree> each;

  /**
   * All trees one after the other, each filled up to a perfect one of its depth, in which every
   * path asks as often: so no step is a branch that the processor would have to foresee. That takes
   * half the time.
   */
  private final int[] depth;

  private final int[] asked;
  private final float[] below;
  private final float[] leaf;

  /**
   * @param base log-odds before any feature is looked at
   */
  public BoostedTrees(float base, List<Tree> trees) {
    this.base = base;
    this.each = List.copyOf(trees);
    depth = each.stream().mapToInt(BoostedTrees::depth).toArray();
    int questions = Arrays.stream(depth).map(d -> (1 << d) - 1).sum();
    asked = new int[questions];
    below = new float[questions];
    leaf = new float[questions + depth.length];
    int from = 0;
    for (int t = 0; t < depth.length; t++) {
      fill(each.get(t), (1 << depth[t]) - 1, from, from + t);
      from += (1 << depth[t]) - 1;
    }
  }

  private static int depth(Tree tree) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(tree.feature().length);
  }

  /** A leaf above the lowest level goes on to the left until there, with its value. */
  private void fill(Tree tree, int inner, int firstQuestion, int firstLeaf) {
    boolean[] ended = new boolean[inner];
    float[] value = Arrays.copyOf(tree.value(), 2 * inner + 1);
    for (int n = 0; n < inner; n++) {
      ended[n] |= n >= tree.feature().length || tree.feature()[n] < 0;
      asked[firstQuestion + n] = ended[n] ? 0 : tree.feature()[n];
      below[firstQuestion + n] = ended[n] ? Float.POSITIVE_INFINITY : tree.threshold()[n];
      if (ended[n]) {
        value[2 * n + 1] = value[n];
        if (2 * n + 1 < inner) {
          ended[2 * n + 1] = true;
        }
      }
    }
    System.arraycopy(value, inner, leaf, firstLeaf, inner + 1);
  }

  /** Log-odds before any feature is looked at. */
  public float base() {
    return base;
  }

  /** The trees, as they were given. */
  public List<Tree> each() {
    return each;
  }

  /**
   * The log-odds of what has the given features.
   *
   * @param features finite, by their places
   */
  public float logOdds(float[] features) {
    float sum = base;
    int first = 0;
    for (int t = 0; t < depth.length; t++) {
      int inner = (1 << depth[t]) - 1;
      int node = 0;
      while (node < inner) {
        float over = features[asked[first + node]] - below[first + node];
        // The sign is 1 below the threshold.
        node = 2 * node + 2 - (Float.floatToRawIntBits(over) >>> 31);
      }
      sum += leaf[first + t + node - inner];
      first += inner;
    }
    return sum;
  }

  /** The probability that goes with the log-odds. */
  public float probability(float[] features) {
    return (float) (1 / (1 + Math.exp(-logOdds(features))));
  }

  /**
   * What each feature adds to the log-odds, by its place; at the end what is there before any. The
   * sum is {@link #logOdds}, but for rounding.
   *
   * @param features of one thing, all that there are
   */
  public double[] explain(float[] features) {
    double[] parts = new double[features.length + 1];
    double start = base;
    for (Tree tree : each) {
      start += tree.explain(features, parts);
    }
    parts[features.length] = start;
    return parts;
  }
}
