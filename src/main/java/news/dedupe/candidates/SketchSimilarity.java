package news.dedupe.candidates;

import static news.dedupe.candidates.SketchFeature.*;

import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;

/**
 * Measures the {@link SketchFeature}s of pairs. The similarity is how much of the smaller of two
 * sketches is in the other: the share of the weight of its words, plus the same by squared weights,
 * from 0 to 2. All are symmetric.
 */
final class SketchSimilarity {

  /**
   * Rarer words weigh no more, in nats: of a story that is told a thousand times no word is as rare
   * as those that each teller adds, and in a million articles the rarest weigh more than in a
   * thousand. On the labelled articles it makes no difference.
   */
  private static final float MAX_WEIGHT = 8;

  private final List<Sketch> sketches;
  private final Idf rarity;

  /** The weight of all words of each sketch, and the same of their squares. */
  private final float[] total;

  private final float[] squares;

  /** Weighs all sketches, in the pool it is called from. */
  SketchSimilarity(List<Sketch> sketches, Idf rarity) {
    this.sketches = sketches;
    this.rarity = rarity;
    total = new float[sketches.size()];
    squares = new float[sketches.size()];
    IntStream.range(0, sketches.size()).parallel().forEach(this::weigh);
  }

  private void weigh(int article) {
    for (int word : sketches.get(article).words()) {
      float idf = weight(word);
      total[article] += idf;
      squares[article] += idf * idf;
    }
  }

  private float weight(int word) {
    return Math.min(MAX_WEIGHT, rarity.idf(word));
  }

  /** The weight of all words of an article's sketch. */
  float total(int article) {
    return total[article];
  }

  /** One article with others. */
  final class Of {

    /** Words of a sketch at most, as a rule. */
    private static final int WORDS = 160;

    /** The bits of the weight of each word of the article, above 0. */
    private final IntMap weights = new IntMap(WORDS);

    private int article;
    private Sketch held = new Sketch(new int[0], new int[0]);

    private final float[] features = new float[SketchFeature.COUNT];

    /** Takes an article in place of another. */
    void hold(int a) {
      article = a;
      held = sketches.get(a);
      weights.clear();
      for (int word : held.words()) {
        weights.put(word, Float.floatToIntBits(weight(word)));
      }
    }

    /**
     * The {@link SketchFeature}s of the article and another, by place; overwritten by the next
     * call.
     */
    float[] with(int b) {
      Sketch other = sketches.get(b);
      float common = 0;
      float commonSquares = 0;
      int shared = 0;
      for (int word : other.words()) {
        float weight = Float.intBitsToFloat(weights.get(word));
        common += weight;
        commonSquares += weight * weight;
        shared += weight > 0 ? 1 : 0;
      }
      float contained = common == 0 ? 0 : common / Math.min(total[article], total[b]);
      float ofSquares = common == 0 ? 0 : commonSquares / Math.min(squares[article], squares[b]);
      features[SIMILARITY.place()] = contained + ofSquares;
      features[TERMS_CONTAINED.place()] = contained;
      features[TERMS_SHARED.place()] = shared;
      features[TRIGRAMS_SHARED.place()] = held.runsInCommon(other);
      features[TERMS_FEWER.place()] = Math.min(held.words().length, other.words().length);
      features[TERMS_MORE.place()] = Math.max(held.words().length, other.words().length);
      return features;
    }
  }
}
