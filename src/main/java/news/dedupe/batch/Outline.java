package news.dedupe.batch;

import news.dedupe.collect.IntList;
import news.dedupe.collect.IntPairs;
import news.dedupe.text.Document;
import news.dedupe.text.token.Mark;

/**
 * The sentences of a text, to be recognised in others.
 *
 * @param sentences for each a 32-bit hash of its stems above, its number of tokens below; a hash of
 *     0 is of no sentence to be recognised
 */
public record Outline(long[] sentences) {

  /** Quotations are left out: that others have them too is no sign of boilerplate. */
  public static Outline of(Document document) {
    long[] sentences = new long[document.sentenceCount()];
    for (int s = 0; s < sentences.length; s++) {
      int from = document.sentences()[s];
      int to = document.sentences()[s + 1];
      int quoted = 0;
      int hash = 0;
      for (int t = from; t < to; t++) {
        quoted += (document.marks()[t] & Mark.QUOTED) == 0 ? 0 : 1;
        hash = (hash ^ document.stems()[t]) * 0x9E3779B1;
        hash ^= hash >>> 15;
      }
      sentences[s] = IntPairs.of(2 * quoted > to - from ? 0 : hash, to - from);
    }
    return new Outline(sentences);
  }

  /** The hashes of those to be recognised, each once. */
  public int[] distinct() {
    IntList hashes = new IntList(size());
    for (int s = 0; s < size(); s++) {
      if (hash(s) != 0) {
        hashes.add(hash(s));
      }
    }
    return hashes.distinct();
  }

  int size() {
    return sentences.length;
  }

  int hash(int sentence) {
    return IntPairs.first(sentences[sentence]);
  }

  int tokens(int sentence) {
    return IntPairs.second(sentences[sentence]);
  }
}
