package news.dedupe.candidates;

import news.dedupe.collect.IntPairs;

/**
 * Pairs of articles that are worth a full comparison.
 *
 * @param pairs each once, {@link IntPairs} of the smaller number and the larger one, sorted
 * @param similarity of each pair: the share of the smaller sketch's weight that both have, plus the
 *     same by squared weights; up to 2
 */
public record CandidatePairs(long[] pairs, float[] similarity) {

  /** How many there are. */
  public int size() {
    return pairs.length;
  }
}
