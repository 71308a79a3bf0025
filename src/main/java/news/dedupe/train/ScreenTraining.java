package news.dedupe.train;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import news.dedupe.batch.Batch;
import news.dedupe.candidates.Screen;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Model;
import news.dedupe.pipeline.Matching;
import news.dedupe.trees.BoostedTrees;

/**
 * Fits the screen of a model: to what the model finds in all neighbours of a batch, however little
 * they have in common, by the features of their sketches.
 */
final class ScreenTraining {

  /**
   * Few and shallow, for it scores each pair that meets, ten times as many as are compared; with 48
   * trees as many pairs pass.
   */
  private static final TreeFitter FITTER = new TreeFitter(24, 3, 0.3, 3, 3);

  /** What share of the versions may be lost: with the floor and on unseen pairs under 0.005. */
  private static final double LOSS = 0.002;

  private final long[] pairs;
  private final float[][] features;
  private final boolean[] versions;

  /**
   * @param neighbours pairs of texts that have most in common with one another
   */
  ScreenTraining(Batch batch, Model model, long[] neighbours) {
    pairs = neighbours;
    features = Matching.sketchFeatures(batch, pairs);
    versions = new boolean[pairs.length];
    IntStream.range(0, pairs.length)
        .parallel()
        .forEach(i -> versions[i] = model.logOdds(Matching.features(batch, pairs[i])) >= 0);
  }

  /**
   * The screen fitted to all pairs.
   *
   * @param lines takes a line on how one that is fitted to the pairs of one half of the texts does
   *     on those of the other
   */
  Screen fit(Consumer<String> lines) {
    Screen half = fitted(i -> isWithin(0, pairs[i]));
    int[] rest = where(i -> isWithin(1, pairs[i]));
    long all = Arrays.stream(rest).filter(i -> versions[i]).count();
    long lost = Arrays.stream(rest).filter(i -> versions[i] && !half.passes(features[i])).count();
    long passing = Arrays.stream(rest).filter(i -> half.passes(features[i])).count();
    lines.accept(
        "screen, on texts that it was not fitted to: %d of %d neighbours pass, %d of %d versions are lost"
            .formatted(passing, rest.length, lost, all));
    return fitted(i -> true);
  }

  private static boolean isWithin(int half, long pair) {
    return Dataset.fold("text " + IntPairs.first(pair), 2) == half
        && Dataset.fold("text " + IntPairs.second(pair), 2) == half;
  }

  private int[] where(IntPredicate used) {
    return IntStream.range(0, pairs.length).filter(used).toArray();
  }

  private Screen fitted(IntPredicate used) {
    int[] chosen = where(used);
    float[][] x = new float[chosen.length][];
    boolean[] y = new boolean[chosen.length];
    double[] weights = new double[chosen.length];
    long positive = Arrays.stream(chosen).filter(i -> versions[i]).count();
    long negative = chosen.length - positive;
    for (int i = 0; i < chosen.length; i++) {
      x[i] = features[chosen[i]];
      y[i] = versions[chosen[i]];
      weights[i] = chosen.length / (2.0 * Math.max(1, y[i] ? positive : negative));
    }
    Screen all = new Screen(new BoostedTrees(0, FITTER.fit(x, y, weights)), 0);
    double[] sums =
        IntStream.range(0, x.length)
            .filter(i -> y[i])
            .mapToDouble(i -> all.logOdds(x[i]))
            .sorted()
            .toArray();
    return sums.length == 0
        ? Screen.open()
        : new Screen(all.trees(), (float) sums[(int) (LOSS * sums.length)]);
  }
}
