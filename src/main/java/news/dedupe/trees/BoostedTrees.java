package news.dedupe.trees;

import java.util.List;

/**
 * Regression trees whose values add up to log-odds (Friedman, "Greedy function approximation: a
 * gradient boosting machine", 2001).
 *
 * @param base log-odds before any feature is looked at
 */
public record BoostedTrees(float base, List<Tree> trees) {

  public BoostedTrees {
    trees = List.copyOf(trees);
  }

  /** The log-odds of what has the given features. */
  public float logOdds(float[] features) {
    float sum = base;
    for (int t = 0; t < trees.size(); t++) {
      sum += trees.get(t).value(features);
    }
    return sum;
  }

  /** The probability that goes with the log-odds. */
  public float probability(float[] features) {
    return (float) (1 / (1 + Math.exp(-logOdds(features))));
  }
}
