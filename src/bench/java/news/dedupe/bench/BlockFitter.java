package news.dedupe.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import news.dedupe.load.page.BlockFeatures;
import news.dedupe.load.page.BlockModel;
import news.dedupe.train.TreeFitter;
import news.dedupe.trees.BoostedTrees;

/**
 * Fits the model of blocks. Words are counted and trees fitted without the sites of a fifth of the
 * pages at a time, so that the trees learn to trust the counts no more than they deserve on a site
 * that nobody has seen.
 */
final class BlockFitter {

  private static final int FOLDS = 5;

  /** More trees, or deeper ones, did no better on sites left out. */
  private static final TreeFitter TREES = new TreeFitter(75, 4, 0.12, 50, 20, 3);

  /** Blocks weigh by their letters, to this power, and each page as much as any other. */
  private static final double POWER = 0.6;

  /** Sets whose gold is not all of the article and nothing else, and what their pages weigh. */
  private static final Map<String, Double> WEIGHTS = Map.of("postlight", 0.4, "newspaper3k", 0.3);

  /** Between these a block is partly of the article, and weighs less. */
  private static final float[] PARTLY = {0.15f, 0.85f};

  private static final double PARTLY_WEIGHT = 0.3;

  private final List<GoldPage> fitted;
  private final Map<GoldPage, float[][]> features = new ConcurrentHashMap<>();

  /** The trees that were fitted without each fold. */
  private final List<BoostedTrees> folds;

  /**
   * @param fitted what the model is fitted to
   * @param measured what {@link #leftOut} is asked for
   */
  BlockFitter(List<GoldPage> fitted, List<GoldPage> measured) {
    this.fitted = fitted;
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      WordCounts counts = new WordCounts(without(left));
      measured.parallelStream()
          .filter(page -> fold(page) == left)
          .forEach(
              page ->
                  features.put(
                      page,
                      BlockFeatures.of(
                          page.blocks(),
                          counts.names(),
                          counts.words(),
                          page.title(),
                          page.body())));
    }
    this.folds = IntStream.range(0, FOLDS).mapToObj(fold -> trees(without(fold))).toList();
  }

  /** The fold of a page's site: by its name, for the same sites stand in several sets. */
  private static int fold(GoldPage page) {
    return Math.floorMod(page.site().toLowerCase(Locale.ROOT).hashCode() >> 3, FOLDS);
  }

  private List<GoldPage> without(int fold) {
    return fitted.stream().filter(page -> fold(page) != fold).toList();
  }

  /** What a model that was fitted without the page's site says of its blocks. */
  float[] leftOut(GoldPage page) {
    return BlockModel.probabilities(folds.get(fold(page)), features(page));
  }

  private float[][] features(GoldPage page) {
    return Objects.requireNonNull(features.get(page), "a page that is not measured");
  }

  /** The model of all that is fitted to. */
  BlockModel model() {
    WordCounts counts = new WordCounts(fitted);
    return new BlockModel(counts.names(), counts.words(), trees(fitted));
  }

  private BoostedTrees trees(List<GoldPage> pages) {
    List<float[]> rows = new ArrayList<>();
    List<Boolean> articles = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (GoldPage page : pages) {
      double[] ofPage = weights(page);
      for (int b = 0; b < ofPage.length; b++) {
        rows.add(features(page)[b]);
        articles.add(page.isArticle(b));
        weights.add(ofPage[b]);
      }
    }
    double mean = weights.stream().mapToDouble(w -> w).average().orElse(1);
    boolean[] answers = new boolean[rows.size()];
    IntStream.range(0, answers.length).forEach(i -> answers[i] = articles.get(i));
    return new BoostedTrees(
        0,
        TREES.fit(
            rows.toArray(new float[0][]),
            answers,
            weights.stream().mapToDouble(w -> w / mean).toArray()));
  }

  private static double[] weights(GoldPage page) {
    double[] weights = new double[page.blocks().size()];
    for (int b = 0; b < weights.length; b++) {
      float label = page.labels()[b];
      boolean isPartly = label > PARTLY[0] && label < PARTLY[1];
      weights[b] = Math.pow(page.blocks().letters(b) + 2.0, POWER) * (isPartly ? PARTLY_WEIGHT : 1);
    }
    double sum = Arrays.stream(weights).sum();
    double all = WEIGHTS.getOrDefault(page.set(), 1.0);
    return Arrays.stream(weights).map(w -> w / sum * all).toArray();
  }
}
