package news.dedupe.cluster;

import java.util.Arrays;

/**
 * Log-odds by pair of articles: an open-addressing table of primitives that grows up to a limit,
 * after which it takes no more. Safe for many threads. It is the only table whose keys are pairs:
 * those of {@code collect} have ints.
 */
final class PairMemo {

  /** The smallest capacity, a power of two. */
  private static final int MIN_CAPACITY = 1 << 4;

  /** 0 marks a free place: no article makes a pair with itself. */
  private long[] pairs = new long[MIN_CAPACITY];

  private float[] logOdds = new float[MIN_CAPACITY];
  private int size;
  private final long most;

  /**
   * @param most pairs that are remembered
   */
  PairMemo(long most) {
    this.most = most;
  }

  /** The log-odds of a pair, NaN where they are not remembered. */
  synchronized float get(long pair) {
    int place = place(pair);
    return pairs[place] == pair ? logOdds[place] : Float.NaN;
  }

  synchronized void put(long pair, float value) {
    int place = place(pair);
    if (pairs[place] == 0 && size < most) {
      pairs[place] = pair;
      logOdds[place] = value;
      if (++size > pairs.length / 2) {
        grow();
      }
    }
  }

  private int place(long pair) {
    int mask = pairs.length - 1;
    long hash = pair * 0x9E3779B97F4A7C15L;
    int place = (int) (hash ^ hash >>> 32) & mask;
    while (pairs[place] != 0 && pairs[place] != pair) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldPairs = pairs;
    float[] oldLogOdds = logOdds;
    pairs = new long[2 * oldPairs.length];
    logOdds = Arrays.copyOf(oldLogOdds, pairs.length);
    for (int i = 0; i < oldPairs.length; i++) {
      if (oldPairs[i] != 0) {
        int place = place(oldPairs[i]);
        pairs[place] = oldPairs[i];
        logOdds[place] = oldLogOdds[i];
      }
    }
  }
}
