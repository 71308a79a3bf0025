package news.dedupe.candidates;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dedupe.collect.IntList;

/**
 * The posting lists of one article, brought together from wherever they were made: its neighbours
 * are those that an inverted index of all articles gives it.
 */
public final class GatheredPostings {

  /**
   * @param terms that members have in common
   */
  private record Posting(int from, int to, int terms, float weight) {}

  private final List<Posting> postings = new ArrayList<>();
  private final IntList members = new IntList(1 << 10);

  /** The weight of all terms of the sketch of each member, as bits. */
  private final IntList totals = new IntList(1 << 10);

  /**
   * Adds the next posting list, in the order of an inverted index: of trigrams, then by the number
   * of terms, and within these as the article has its shingles.
   *
   * @param terms that its members have in common
   * @param weight the IDF of these
   * @param articles its members
   * @param totals the {@link WeighedSketch#total} of each
   */
  public void add(int terms, float weight, int[] articles, float[] totals) {
    int from = members.size();
    for (int i = 0; i < articles.length; i++) {
      members.add(articles[i]);
      this.totals.add(Float.floatToRawIntBits(totals[i]));
    }
    postings.add(new Posting(from, members.size(), terms, weight));
  }

  /** The neighbours of the article, which is in all the lists, if in any. */
  public int[] neighbours(int article) {
    int[] all = members.toArray();
    int[] distinct = members.distinct();
    int self = Arrays.binarySearch(distinct, article);
    if (self < 0) {
      return new int[0];
    }
    float[] total = new float[distinct.length];
    int[] places = new int[all.length];
    for (int i = 0; i < all.length; i++) {
      places[i] = Arrays.binarySearch(distinct, all[i]);
      total[places[i]] = Float.intBitsToFloat(totals.get(i));
    }
    IntBuffer buffer = IntBuffer.wrap(places);
    int[] table = new int[TopNeighbours.MOST];
    Arrays.fill(table, TopNeighbours.NONE);
    new TopNeighbours(
            (a, visitor) ->
                postings.forEach(p -> visitor.visit(buffer, p.from, p.to, p.terms, p.weight)),
            place -> total[place],
            Links.ANY,
            distinct.length)
        .find(self, table, 0);
    return Arrays.stream(table)
        .takeWhile(place -> place != TopNeighbours.NONE)
        .map(place -> distinct[place])
        .toArray();
  }
}
