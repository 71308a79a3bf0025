package news.dedupe.candidates;

import static news.dedupe.candidates.SketchFeature.*;

import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;

/**
 * Measures the {@link SketchFeature}s of pairs. The similarity is how much of the smaller of two
 * sketches is in the other: the share of the weight of its terms, plus the same by squared weights,
 * from 0 to 2. All are symmetric.
 */
final class SketchSimilarity {

  /**
   * Rarer terms weigh no more, in nats: of a story with a thousand versions no term is as rare as
   * those that each of them adds, and in a million articles the rarest weigh more than in a
   * thousand. On the labelled articles it makes no difference.
   */
  private static final float MAX_WEIGHT = 8;

  private final List<Sketch> sketches;
  private final Idf idf;

  /** The weight of all terms of each sketch, and the same of their squares. */
  private final float[] total;

  private final float[] squares;

  /** Weighs all sketches, in the pool it is called from. */
  SketchSimilarity(List<Sketch> sketches, Idf idf) {
    this.sketches = sketches;
    this.idf = idf;
    total = new float[sketches.size()];
    squares = new float[sketches.size()];
    IntStream.range(0, sketches.size()).parallel().forEach(this::weigh);
  }

  private void weigh(int article) {
    WeighedSketch weighed = WeighedSketch.of(sketches.get(article), idf);
    total[article] = weighed.total();
    squares[article] = weighed.squares();
  }

  static float weight(Idf idf, int term) {
    return Math.min(MAX_WEIGHT, idf.idf(term));
  }

  /** The weight of all terms of an article's sketch. */
  float total(int article) {
    return total[article];
  }

  private WeighedSketch weighed(int article) {
    return new WeighedSketch(sketches.get(article), total[article], squares[article]);
  }

  /** One article with others. */
  final class OfBatch {
    private final Of own = new Of(idf);

    /** Takes an article in place of another. */
    void hold(int a) {
      own.hold(weighed(a));
    }

    /** The features of the article and another, overwritten by the next call. */
    float[] with(int b) {
      return own.with(weighed(b));
    }
  }

  /** One sketch with others. */
  static final class Of {

    /** Words of a sketch at most, as a rule. */
    private static final int WORDS = 160;

    private final Idf idf;

    /** The bits of the weight of each term of the article, above 0. */
    private final IntMap weights = new IntMap(WORDS);

    private WeighedSketch held = new WeighedSketch(Sketch.NONE, 0, 0);
    private final float[] features = new float[SketchFeature.COUNT];

    Of(Idf idf) {
      this.idf = idf;
    }

    /** Takes a sketch in place of another. */
    void hold(WeighedSketch sketch) {
      held = sketch;
      weights.clear();
      for (int term : held.sketch().terms()) {
        weights.put(term, Float.floatToIntBits(weight(idf, term)));
      }
    }

    /**
     * The {@link SketchFeature}s of the sketch and another, by place; overwritten by the next call.
     */
    float[] with(WeighedSketch with) {
      Sketch own = held.sketch();
      Sketch other = with.sketch();
      float common = 0;
      float commonSquares = 0;
      int shared = 0;
      for (int term : other.terms()) {
        float weight = Float.intBitsToFloat(weights.get(term));
        common += weight;
        commonSquares += weight * weight;
        shared += weight > 0 ? 1 : 0;
      }
      float contained = common == 0 ? 0 : common / Math.min(held.total(), with.total());
      float ofSquares = common == 0 ? 0 : commonSquares / Math.min(held.squares(), with.squares());
      features[SIMILARITY.place()] = contained + ofSquares;
      features[TERMS_CONTAINED.place()] = contained;
      features[TERMS_SHARED.place()] = shared;
      features[TRIGRAMS_SHARED.place()] = own.trigramsInCommon(other);
      features[TERMS_FEWER.place()] = Math.min(own.terms().length, other.terms().length);
      features[TERMS_MORE.place()] = Math.max(own.terms().length, other.terms().length);
      return features;
    }
  }
}
