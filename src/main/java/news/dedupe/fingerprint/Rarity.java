package news.dedupe.fingerprint;

import news.dedupe.text.WordFrequencies;

/**
 * How much a word tells: its inverse document frequency in the batch, smoothed by ordinary English
 * so that a batch of five articles is judged as well as one of a million.
 */
public final class Rarity {

  /** The number of articles of ordinary English that are thought to stand beside the batch. */
  private static final double ENGLISH_ARTICLES = 5_000;

  private final WordFrequencies english;
  private final StemCounts batch;
  private final double articles;

  /**
   * @param batch in how many articles of the batch each stem occurs
   * @param articles the number of articles in the batch
   */
  public Rarity(WordFrequencies english, StemCounts batch, int articles) {
    this.english = english;
    this.batch = batch;
    this.articles = articles;
  }

  /** In how many articles of the batch {@code stem} occurs. */
  public int count(int stem) {
    return batch.get(stem);
  }

  /** The inverse document frequency of {@code stem} in nats, above 0. */
  public float idf(int stem) {
    double expected = batch.get(stem) + ENGLISH_ARTICLES * english.share(stem);
    return (float) Math.log((articles + ENGLISH_ARTICLES + 1) / Math.max(expected, 0.5));
  }
}
