package news.dedupe.pipeline;

import java.util.Arrays;
import java.util.stream.IntStream;
import news.dedupe.candidates.CandidatePairs;
import news.dedupe.collect.DisjointSets;
import news.dedupe.collect.IntPairs;

/**
 * An order of comparisons in which those of one text stand together, so that its profile is made
 * about once however few are kept: that of the leaves of the single-linkage dendrogram. In 125,000
 * articles of which a hundredth fit, a profile is made 1.3 times.
 */
final class ComparisonOrder {

  private final DisjointSets clusters;
  private final int[] last;
  private final int[] next;

  private ComparisonOrder(int texts) {
    clusters = new DisjointSets(texts);
    last = IntStream.range(0, texts).toArray();
    next = new int[texts];
    Arrays.fill(next, -1);
  }

  /** The places of the pairs in {@code candidates}. */
  static int[] of(CandidatePairs candidates, int texts) {
    long[] pairs = candidates.pairs();
    long[] keys = new long[pairs.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = IntPairs.of(~Float.floatToIntBits(candidates.similarity()[i]), i);
    }
    Arrays.parallelSort(keys);
    ComparisonOrder order = new ComparisonOrder(texts);
    for (long key : keys) {
      order.join(IntPairs.first(pairs[(int) key]), IntPairs.second(pairs[(int) key]));
    }
    int[] leaf = order.leaves();
    for (int i = 0; i < keys.length; i++) {
      int later = Math.max(leaf[IntPairs.first(pairs[i])], leaf[IntPairs.second(pairs[i])]);
      keys[i] = IntPairs.of(later, i);
    }
    Arrays.parallelSort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  /** A cluster is a chain of its texts that begins with its root. */
  private void join(int a, int b) {
    int first = clusters.find(a);
    int second = clusters.find(b);
    if (first != second) {
      next[last[first]] = second;
      last[first] = last[second];
      clusters.join(first, second);
    }
  }

  private int[] leaves() {
    int[] leaf = new int[clusters.size()];
    int count = 0;
    for (int text = 0; text < clusters.size(); text++) {
      for (int at = clusters.find(text) == text ? text : -1; at >= 0; at = next[at]) {
        leaf[at] = count++;
      }
    }
    return leaf;
  }
}
