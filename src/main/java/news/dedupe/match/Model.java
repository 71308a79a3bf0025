package news.dedupe.match;

import java.util.HexFormat;
import java.util.List;
import news.dedupe.candidates.Screen;
import news.dedupe.candidates.SketchFeature;
import news.dedupe.trees.BoostedTrees;
import news.dedupe.trees.Tree;

/**
 * How likely a pair is, by its features: boosted regression trees (Friedman, "Greedy function
 * approximation: a gradient boosting machine", 2001), whose values add up to the log-odds.
 *
 * @param datasets what it was fitted to, for people: name and size of each dataset
 * @param trees over the {@link Feature}s, which give the log-odds
 * @param screen what a pair has to pass to be compared at all
 */
public record Model(List<Dataset> datasets, BoostedTrees trees, Screen screen) {

  /** Labelled articles that a model was fitted to. */
  public record Dataset(String name, int versions, int others) {}

  public Model {
    datasets = List.copyOf(datasets);
  }

  /** The same with another screen. */
  public Model with(Screen screen) {
    return new Model(datasets, trees, screen);
  }

  /** The log-odds that a pair with the given features is of versions of one story. */
  public float logOdds(float[] pair) {
    return trees.logOdds(pair);
  }

  /**
   * What each feature adds to the log-odds, by {@link Feature#place}; at the end what is there
   * before any. The sum is {@link #logOdds}, but for rounding.
   */
  public double[] explain(float[] pair) {
    return trees.explain(pair);
  }

  /** A hash of all that decides, 16 hex digits: equal for models that give equal log-odds. */
  public String id() {
    long hash = mixed(0, Float.floatToIntBits(trees.base()));
    for (Tree tree : trees.each()) {
      for (int feature : tree.feature()) {
        hash = mixed(hash, feature < 0 ? feature : Feature.at(feature).key().hashCode());
      }
      hash = mixed(hash, tree);
    }
    for (Tree tree : screen.trees().each()) {
      for (int feature : tree.feature()) {
        hash = mixed(hash, feature < 0 ? feature : SketchFeature.at(feature).key().hashCode());
      }
      hash = mixed(hash, tree);
    }
    return HexFormat.of().toHexDigits(mixed(hash, Float.floatToIntBits(screen.least())));
  }

  private static long mixed(long start, Tree tree) {
    long hash = start;
    for (float threshold : tree.threshold()) {
      hash = mixed(hash, Float.floatToIntBits(threshold));
    }
    for (float value : tree.value()) {
      hash = mixed(hash, Float.floatToIntBits(value));
    }
    return hash;
  }

  private static long mixed(long hash, int value) {
    long mixed = (hash ^ value) * 0xd6e8feb86659fd93L;
    return mixed ^ mixed >>> 32;
  }

  /** The probability that goes with log-odds. */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /** The log-odds that go with a probability. */
  public static double logOddsOf(double probability) {
    return Math.log(probability / (1 - probability));
  }
}
