package news.dedupe.candidates;

import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;

/**
 * A sketch with its weight among all articles.
 *
 * @param total the weight of its terms
 * @param squares the same of their squares
 */
public record WeighedSketch(Sketch sketch, float total, float squares) {

  /** The sketch as a batch weighs it. */
  public static WeighedSketch of(Sketch sketch, Idf idf) {
    float total = 0;
    float squares = 0;
    for (int term : sketch.terms()) {
      float weight = SketchSimilarity.weight(idf, term);
      total += weight;
      squares += weight * weight;
    }
    return new WeighedSketch(sketch, total, squares);
  }

  /** Compares one sketch with others. */
  public static final class Comparison {
    private final SketchSimilarity.Of own;

    /**
     * @param idf of the terms of that one
     */
    public Comparison(WeighedSketch held, Idf idf) {
      own = new SketchSimilarity.Of(idf);
      own.hold(held);
    }

    /** The {@link SketchFeature}s of it and another, overwritten by the next call. */
    public float[] with(WeighedSketch other) {
      return own.with(other);
    }
  }
}
