package news.dedupe.candidates;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dedupe.collect.IntList;
import news.dedupe.collect.IntMap;

/**
 * The posting lists of one article, brought together from wherever they were made: its neighbours
 * are those that an inverted index of all articles gives it.
 */
public final class GatheredPostings {

  /**
   * @param articles its members
   * @param totals the {@link WeighedSketch#total} of each
   * @param terms that members have in common
   */
  private record Posting(int[] articles, float[] totals, int terms, float weight) {}

  private final List<Posting> postings = new ArrayList<>();
  private int members;

  /**
   * Adds the next posting list, in the order of an inverted index: of trigrams, then by the number
   * of terms, and within these as the article has its shingles.
   *
   * @param terms that its members have in common
   * @param weight the IDF of these
   * @param articles its members, not to be written to
   * @param totals the {@link WeighedSketch#total} of each, not to be written to
   */
  public void add(int terms, float weight, int[] articles, float[] totals) {
    postings.add(new Posting(articles, totals, terms, weight));
    members += articles.length;
  }

  /** The neighbours of the article, which is in all the lists. */
  public int[] neighbours(int article) {
    int[] met = met(article);
    IntMap places = new IntMap(met.length); // from 1, of articles from 1
    for (int place = 0; place < met.length; place++) {
      places.put(1 + met[place], 1 + place);
    }
    float[] total = new float[met.length];
    IntBuffer of = IntBuffer.allocate(members);
    int[] ends = new int[postings.size()];
    for (int p = 0; p < ends.length; p++) {
      Posting posting = postings.get(p);
      for (int i = 0; i < posting.articles.length; i++) {
        int place = places.get(1 + posting.articles[i]) - 1;
        if (place >= 0) {
          total[place] = posting.totals[i];
          of.put(place);
        }
      }
      ends[p] = of.position();
    }
    int[] table = new int[TopNeighbours.MOST];
    Arrays.fill(table, TopNeighbours.NONE);
    new TopNeighbours(
            (a, visitor) -> {
              for (int p = 0; p < ends.length; p++) {
                Posting posting = postings.get(p);
                visitor.visit(of, p == 0 ? 0 : ends[p - 1], ends[p], posting.terms, posting.weight);
              }
            },
            place -> total[place],
            Links.ANY,
            met.length)
        .find(places.get(1 + article) - 1, table, 0);
    return Arrays.stream(table)
        .takeWhile(place -> place != TopNeighbours.NONE)
        .map(place -> met[place])
        .toArray();
  }

  /** The article and those that have enough in common with it, ascending: of very many a few. */
  private int[] met(int article) {
    IntMap shared = new IntMap(members);
    for (Posting posting : postings) {
      for (int member : posting.articles) {
        shared.add(1 + member, posting.terms);
      }
    }
    shared.put(1 + article, TopNeighbours.MIN_SHARED);
    IntList met = new IntList(1 << 8);
    shared.forEach(
        (member, terms) -> {
          if (terms >= TopNeighbours.MIN_SHARED) {
            met.add(member - 1);
          }
        });
    return met.distinct();
  }
}
