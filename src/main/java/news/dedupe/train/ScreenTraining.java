package news.dedupe.train;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import news.dedupe.candidates.Screen;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.pipeline.Batch;
import news.dedupe.pipeline.Matching;

/**
 * Fits the screen of a model: to what the model finds in all neighbours of a batch, however little
 * they have in common, by what is known of them before they are compared.
 */
final class ScreenTraining {

  /** Few and shallow: it is asked of each pair that meets, ten times as many as are compared. */
  private static final TreeFitter FITTER = new TreeFitter(24, 3, 0.3, 3, 3);

  /** What share of the versions may be lost. */
  private static final double LOSS = 0.002;

  private final long[] pairs;
  private final float[][] clues;
  private final boolean[] versions;

  /**
   * @param neighbours pairs of texts that have most in common with one another
   */
  ScreenTraining(Batch batch, Model model, long[] neighbours) {
    pairs = neighbours;
    clues = Matching.clues(batch, pairs);
    versions = new boolean[pairs.length];
    IntStream.range(0, pairs.length)
        .parallel()
        .forEach(i -> versions[i] = model.logOdds(Matching.features(batch, pairs[i])) >= 0);
  }

  /**
   * The screen fitted to all pairs.
   *
   * @param told takes a line on how one that is fitted to half of them does on the other
   */
  Screen fit(Consumer<String> told) {
    Screen half = fitted(i -> isInFirst(pairs[i]));
    int[] rest = where(i -> !isInFirst(pairs[i]));
    long all = Arrays.stream(rest).filter(i -> versions[i]).count();
    long lost = Arrays.stream(rest).filter(i -> versions[i] && !half.passes(clues[i])).count();
    long passing = Arrays.stream(rest).filter(i -> half.passes(clues[i])).count();
    told.accept(
        "screen, on the half that it was not fitted to: %d of %d neighbours pass, %d of %d versions are lost"
            .formatted(passing, rest.length, lost, all));
    return fitted(i -> true);
  }

  /** Texts fall into one half or the other; a pair of both is in the second. */
  private static boolean isInFirst(long pair) {
    return Ground.fold("text " + ScoredPairs.first(pair), 2) == 0
        && Ground.fold("text " + ScoredPairs.second(pair), 2) == 0;
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
      x[i] = clues[chosen[i]];
      y[i] = versions[chosen[i]];
      weights[i] = chosen.length / (2.0 * Math.max(1, y[i] ? positive : negative));
    }
    Screen all = new Screen(FITTER.fit(x, y, weights), 0);
    double[] sums =
        IntStream.range(0, x.length)
            .filter(i -> y[i])
            .mapToDouble(i -> all.sum(x[i]))
            .sorted()
            .toArray();
    return sums.length == 0
        ? Screen.open()
        : new Screen(all.trees(), (float) sums[(int) (LOSS * sums.length)]);
  }
}
