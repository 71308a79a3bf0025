package news.dedupe.candidates;

import news.dedupe.collect.IntPairs;
import news.dedupe.collect.LeastLongs;

/**
 * Finds the neighbours of an article: those with the most weight in common. Keeps working arrays as
 * long as the batch: one for each thread.
 */
final class TopNeighbours {

  /** Neighbours of an article: the best by cosine of the weights in common. */
  static final int BEST = 16;

  /**
   * Where there are more, one more is a neighbour: the first in number of those that do so well in
   * comparison with the best. All versions of a story have much the same first one, so that they
   * hang together where each has its best in a part of them.
   */
  static final float LEADER = 0.5f;

  /** Neighbours of an article at most. */
  static final int MOST = BEST + 1;

  /** No article. */
  static final int NONE = -1;

  /** Fewest shingles that two neighbours have in common. */
  static final int MIN_SHARED = 2;

  private final Postings index;
  private final Totals totals;
  private final Links links;
  private final float[] weight;
  private final int[] shared;
  private final int[] met;
  private int meetings;

  /** The best so far, as {@link #rank} has them. */
  private final LeastLongs best = new LeastLongs(BEST);

  /** The weight of all terms of the sketch of each article. */
  interface Totals {
    float of(int article);
  }

  /**
   * @param links that neighbours may have
   * @param articles how many there are
   */
  TopNeighbours(Postings index, Totals totals, Links links, int articles) {
    this.index = index;
    this.totals = totals;
    this.links = links;
    weight = new float[articles];
    shared = new int[articles];
    met = new int[articles];
  }

  /**
   * Puts the neighbours of an article into a table.
   *
   * @param from the place of the first; there are {@link #MOST}, and after the last of fewer stands
   *     {@link #NONE}
   */
  void find(int article, int[] table, int from) {
    meet(article);
    best.clear();
    for (int i = 0; i < meetings; i++) {
      int b = met[i];
      if (b != article && shared[b] >= MIN_SHARED && mayLink(article, b)) {
        best.offer(rank(b));
      }
    }
    for (int i = 0; i < best.size(); i++) {
      table[from + i] = IntPairs.second(best.get(i));
    }
    if (best.size() < BEST) {
      table[from + best.size()] = NONE;
    } else {
      int leader = leader(article);
      table[from + BEST] = leader == article || isAmongBest(leader) ? NONE : leader;
    }
    for (int i = 0; i < meetings; i++) {
      shared[met[i]] = 0;
      weight[met[i]] = 0;
    }
  }

  private void meet(int a) {
    meetings = 0;
    index.forEach(
        a,
        (members, from, to, terms, rare) -> {
          for (int i = from; i < to; i++) {
            int b = members.get(i);
            if (shared[b] == 0) {
              met[meetings++] = b;
            }
            shared[b] += terms;
            weight[b] += rare;
          }
        });
  }

  /** What is asked millions of times is answered at once where there are no restrictions. */
  private boolean mayLink(int a, int b) {
    return links == Links.ANY || links.mayLink(a, b);
  }

  private float score(int b) {
    return weight[b] / (float) Math.sqrt(Math.max(1, totals.of(b)));
  }

  private boolean isAmongBest(int b) {
    for (int i = 0; i < best.size(); i++) {
      if (IntPairs.second(best.get(i)) == b) {
        return true;
      }
    }
    return false;
  }

  /** See {@link #LEADER}; {@code a} itself where it comes before. */
  private int leader(int a) {
    float least = LEADER * score(IntPairs.second(best.get(0)));
    int leader = a;
    for (int i = 0; i < meetings; i++) {
      int b = met[i];
      if (b < leader && shared[b] >= MIN_SHARED && score(b) >= least && mayLink(a, b)) {
        leader = b;
      }
    }
    return leader;
  }

  /** Less for one that does better, and of equals for the first in number. */
  private long rank(int b) {
    // The bits of floats that are not negative are in their order.
    return IntPairs.of(~Float.floatToIntBits(score(b)), b);
  }
}
