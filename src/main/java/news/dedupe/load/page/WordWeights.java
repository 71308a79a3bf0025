package news.dedupe.load.page;

import java.util.Map;
import news.dedupe.collect.IntMap;

/**
 * How much more often each of some words stands in articles than beside them, in log-odds, as
 * counted from pages whose articles are known.
 */
public final class WordWeights {

  public static final WordWeights NONE = new WordWeights(Map.of());

  private final Map<String, Float> weights;

  /** The bits of the same by the hash of the word: asked for each word of a page. */
  private final IntMap byHash;

  /**
   * Keeps the weights of words in small letters.
   *
   * @param weights none of them 0
   */
  public WordWeights(Map<String, Float> weights) {
    this.weights = Map.copyOf(weights);
    this.byHash = new IntMap(weights.size());
    weights.forEach(
        (word, weight) -> byHash.put(WordIterator.hash(word), Float.floatToIntBits(weight)));
  }

  /** The weight of a word, 0 for one that was not counted. */
  float of(String word) {
    return weights.getOrDefault(word, 0f);
  }

  /** The weight of the word with a hash as {@link WordIterator#hash()} has it, 0 for any other. */
  float ofHash(int hash) {
    return Float.intBitsToFloat(byHash.get(hash));
  }

  /** The weight of each word. */
  Map<String, Float> weights() {
    return weights;
  }
}
