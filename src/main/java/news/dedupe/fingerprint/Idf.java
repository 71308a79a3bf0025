package news.dedupe.fingerprint;

import news.dedupe.collect.IntMap;
import news.dedupe.text.WordFrequencies;

/**
 * How much weight a word has: its inverse document frequency in the batch, smoothed by ordinary
 * English so that a batch of five articles is judged as well as one of a million.
 */
public final class Idf {

  /** The number of articles of ordinary English that are thought to stand beside the batch. */
  private static final double ENGLISH_ARTICLES = 5_000;

  private final WordFrequencies english;
  private final double articles;

  private static final IntMap NONE = new IntMap(0);

  /** The bits of the weight of each stem of the batch, above 0: asked for by the million. */
  private final IntMap known;

  /** The same of stems that many batches have in common. */
  private final IntMap common;

  /**
   * @param batch in how many articles of the batch each stem occurs
   * @param articles the number of articles in the batch
   */
  public Idf(WordFrequencies english, IntMap batch, int articles) {
    this(english, batch, articles, NONE);
  }

  private Idf(WordFrequencies english, IntMap batch, double articles, IntMap common) {
    this.english = english;
    this.articles = articles;
    this.common = common;
    known = batch.mapped((stem, count) -> Float.floatToIntBits(weigh(stem, count)));
  }

  /**
   * The same with more words, at the cost of these alone.
   *
   * @param more in how many articles each of them occurs
   */
  public Idf with(IntMap more) {
    return new Idf(english, more, articles, known);
  }

  /** The inverse document frequency of {@code stem} in nats, above 0. */
  public float idf(int stem) {
    int bits = known.get(stem);
    if (bits == 0) {
      bits = common.get(stem);
    }
    return bits == 0 ? weigh(stem, 0) : Float.intBitsToFloat(bits);
  }

  /** Whether ordinary English does not know {@code stem}, nor a second article of the batch. */
  public boolean isSingular(int stem) {
    return english.level(stem) == 0 && idf(stem) >= weigh(stem, 1);
  }

  private float weigh(int stem, int count) {
    double expected = count + ENGLISH_ARTICLES * english.share(stem);
    return (float) Math.log((articles + ENGLISH_ARTICLES + 1) / Math.max(expected, 0.5));
  }
}
