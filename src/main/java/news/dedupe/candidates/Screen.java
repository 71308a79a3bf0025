package news.dedupe.candidates;

import java.util.List;
import news.dedupe.trees.BoostedTrees;

/**
 * Decides by the sketches of a pair whether it is compared in full: boosted trees, fitted to what
 * full comparisons found.
 *
 * @param trees over the {@link SketchFeature}s, whose values add up to log-odds
 * @param least log-odds of a pair that passes
 */
public record Screen(BoostedTrees trees, float least) {

  /**
   * Least similarity of sketches of a pair that passes, unless the two copy each other: under it no
   * pair of 43,000 labelled articles that a full comparison called versions was lost but 4 in
   * 10,000.
   */
  private static final float MIN_SIMILARITY = 0.3f;

  /**
   * Two texts that have so many of their 16 sampled trigrams in common copy much, and pass however
   * little else they have: the rarest terms of a text that was misread are its errors. With two, a
   * tenth more pairs pass.
   */
  static final int COPIED_TRIGRAMS = 3;

  /** A screen without trees, which asks for the least similarity alone. */
  public static Screen open() {
    return new Screen(new BoostedTrees(0, List.of()), 0);
  }

  /**
   * Whether a pair is compared in full.
   *
   * @param features of its sketches, by {@link SketchFeature#place}
   */
  public boolean passes(float[] features) {
    return features[SketchFeature.TRIGRAMS_SHARED.place()] >= COPIED_TRIGRAMS
        || (features[SketchFeature.SIMILARITY.place()] >= MIN_SIMILARITY
            && logOdds(features) >= least);
  }

  /** The log-odds that a full comparison calls the pair versions. */
  public float logOdds(float[] features) {
    return trees.logOdds(features);
  }
}
