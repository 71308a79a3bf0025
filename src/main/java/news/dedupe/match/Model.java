package news.dedupe.match;

import java.util.HexFormat;
import java.util.List;
import news.dedupe.candidates.Screen;
import news.dedupe.candidates.SketchFeature;
import news.dedupe.trees.Tree;

/**
 * How likely a pair is, by its features: boosted regression trees (Friedman, "Greedy function
 * approximation: a gradient boosting machine", 2001), whose values add up to the log-odds.
 *
 * @param grounds what it was fitted to, for people: name and size of each ground
 * @param base log-odds before any feature is looked at
 * @param screen what a pair has to pass to be compared at all
 */
public record Model(List<Ground> grounds, float base, List<Tree> trees, Screen screen) {

  /** Labelled articles that a model was fitted to. */
  public record Ground(String name, int versions, int others) {}

  public Model {
    grounds = List.copyOf(grounds);
    trees = List.copyOf(trees);
  }

  /** The same with another screen. */
  public Model with(Screen screen) {
    return new Model(grounds, base, trees, screen);
  }

  /** The log-odds that a pair with the given features is of versions of one story. */
  public float logOdds(float[] pair) {
    float sum = base;
    for (int t = 0; t < trees.size(); t++) {
      sum += trees.get(t).value(pair);
    }
    return sum;
  }

  /**
   * What each feature adds to the log-odds, by {@link Feature#place}; at the end what is there
   * before any. The sum is {@link #logOdds}, but for rounding.
   */
  public double[] explain(float[] pair) {
    double[] parts = new double[Feature.count() + 1];
    double start = base;
    for (Tree tree : trees) {
      start += tree.explain(pair, parts);
    }
    parts[Feature.count()] = start;
    return parts;
  }

  /** A hash of all that decides, 16 hex digits: equal for models that give equal log-odds. */
  public String id() {
    long hash = mixed(0, Float.floatToIntBits(base));
    for (Tree tree : trees) {
      for (int feature : tree.feature()) {
        hash = mixed(hash, feature < 0 ? feature : Feature.at(feature).key().hashCode());
      }
      hash = mixed(hash, tree);
    }
    for (Tree tree : screen.trees()) {
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
