package news.dedupe.candidates;

import java.nio.IntBuffer;

/** The posting lists that articles are in: of each shingle those that hold it. */
interface Postings {

  /** Calls back for each posting list of an article. */
  interface Visitor {
    /**
     * Takes one posting list.
     *
     * @param members the articles of many posting lists, in order; those of this one from {@code
     *     from} to {@code to}
     * @param terms how many terms an article shares with the others of the posting list
     * @param weight the IDF of these
     */
    void visit(IntBuffer members, int from, int to, int terms, float weight);
  }

  /** Visits an article's posting lists. */
  void forEach(int article, Visitor visitor);
}
