package news.dedupe.trees;

/**
 * A regression tree in arrays: node {@code n} has the children {@code 2n + 1} and {@code 2n + 2}; a
 * pair whose {@code feature[n]} is below {@code threshold[n]} goes to the first.
 *
 * @param feature what each node that may have children asks for, the place of a feature; -1 where
 *     it has none
 * @param threshold what each node compares with
 * @param value the mean of each node over what it was fitted to, in log-odds: of an inner node too,
 *     so that it is known what each step of a path adds
 */
public record Tree(int[] feature, float[] threshold, float[] value) {

  /**
   * Adds to {@code parts}, by feature, what each step of the pair's path adds; returns the value of
   * the root, which no feature has. Together they are the value of the leaf. (Saabas, "Interpreting
   * random forests", 2014.)
   */
  double explain(float[] pair, double[] parts) {
    int node = 0;
    while (node < feature.length && feature[node] >= 0) {
      int next = 2 * node + (pair[feature[node]] < threshold[node] ? 1 : 2);
      parts[feature[node]] += (double) value[next] - value[node];
      node = next;
    }
    return value[0];
  }
}
