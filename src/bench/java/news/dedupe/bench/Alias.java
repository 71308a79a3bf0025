package news.dedupe.bench;

import java.util.SplittableRandom;

/**
 * Draws from a discrete distribution in constant time: the alias method (Walker, 1977; Vose, "A
 * linear algorithm for generating random numbers with a given distribution", 1991).
 */
final class Alias {

  /** The share of each column, of 2^31, that is its own; the rest is its alias's. */
  private final int[] own;

  private final int[] alias;

  /**
   * @param weights none of them negative, not all 0
   */
  Alias(double[] weights) {
    int size = weights.length;
    own = new int[size];
    alias = new int[size];
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] height = new double[size];
    int[] columns = new int[size];
    int small = 0;
    int large = size;
    for (int i = 0; i < size; i++) {
      height[i] = weights[i] * size / sum;
      columns[height[i] < 1 ? small++ : --large] = i;
    }
    while (small > 0 && large < size) {
      int low = columns[--small];
      int high = columns[large];
      own[low] = (int) (height[low] * Integer.MAX_VALUE);
      alias[low] = high;
      height[high] -= 1 - height[low];
      if (height[high] < 1) {
        large++;
        columns[small++] = high;
      }
    }
    // What is left is full but for rounding.
    while (small > 0) {
      own[columns[--small]] = Integer.MAX_VALUE;
    }
    while (large < size) {
      own[columns[large++]] = Integer.MAX_VALUE;
    }
  }

  int draw(SplittableRandom random) {
    long bits = random.nextLong();
    int column = (int) (((bits >>> 32) * own.length) >>> 32);
    return (int) (bits & Integer.MAX_VALUE) <= own[column] ? column : alias[column];
  }
}
