package news.dedupe.load.page;

import java.util.Map;

/**
 * How much more often each of some words stands in articles than beside them, in log-odds, as
 * counted from pages whose articles are known.
 */
public final class WordWeights {

  public static final WordWeights NONE = new WordWeights(Map.of());

  private final Map<String, Float> weights;

  /** Of the same words by their hash, in open addressing: asked for each word of a page. */
  private final int[] hashes;

  private final float[] byHash;

  /**
   * Keeps the weights of words in small letters.
   *
   * @param weights none of them 0
   */
  public WordWeights(Map<String, Float> weights) {
    this.weights = Map.copyOf(weights);
    int capacity = Integer.highestOneBit(Math.max(8, 4 * weights.size()));
    this.hashes = new int[capacity];
    this.byHash = new float[capacity];
    weights.forEach(
        (word, weight) -> {
          int slot = slot(Words.hash(word));
          hashes[slot] = Words.hash(word);
          byHash[slot] = weight;
        });
  }

  /** Where {@code hash} is, or would be. */
  private int slot(int hash) {
    int slot = ((hash * 0x9E3779B9) >>> 7) & (hashes.length - 1);
    while (byHash[slot] != 0 && hashes[slot] != hash) {
      slot = (slot + 1) & (hashes.length - 1);
    }
    return slot;
  }

  /** The weight of a word, 0 for one that was not counted. */
  float of(String word) {
    return weights.getOrDefault(word, 0f);
  }

  /** The weight of the word with a hash as {@link Words#hash()} has it, 0 for any other. */
  float ofHash(int hash) {
    return byHash[slot(hash)];
  }

  /** The weight of each word. */
  Map<String, Float> weights() {
    return weights;
  }
}
