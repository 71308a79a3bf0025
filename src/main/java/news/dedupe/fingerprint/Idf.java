package news.dedupe.fingerprint;

import news.dedupe.collect.IntCounts;
import news.dedupe.text.WordFrequencies;

/**
 * How much a word tells: its inverse document frequency in the batch, smoothed by ordinary English
 * so that a batch of five articles is judged as well as one of a million.
 */
public final class Idf {

  /** The number of articles of ordinary English that are thought to stand beside the batch. */
  private static final double ENGLISH_ARTICLES = 5_000;

  private final WordFrequencies english;
  private final IntCounts batch;
  private final double articles;

  /** The weight of each stem of the batch, at its place in the counts: asked for by the million. */
  private final float[] known;

  /**
   * @param batch in how many articles of the batch each stem occurs; not to be changed any more
   * @param articles the number of articles in the batch
   */
  public Idf(WordFrequencies english, IntCounts batch, int articles) {
    this.english = english;
    this.batch = batch;
    this.articles = articles;
    known = new float[batch.capacity()];
    batch.forEach((place, stem, count) -> known[place] = weigh(stem, count));
  }

  /** The inverse document frequency of {@code stem} in nats, above 0. */
  public float idf(int stem) {
    int place = batch.find(stem);
    return place < 0 ? weigh(stem, 0) : known[place];
  }

  /** Whether ordinary English does not know {@code stem}, nor a second article of the batch. */
  public boolean isSingular(int stem) {
    return batch.get(stem) <= 1 && english.level(stem) == 0;
  }

  private float weigh(int stem, int count) {
    double expected = count + ENGLISH_ARTICLES * english.share(stem);
    return (float) Math.log((articles + ENGLISH_ARTICLES + 1) / Math.max(expected, 0.5));
  }
}
