package news.dedupe.cluster;

import java.util.HashSet;
import java.util.Set;
import news.dedupe.fingerprint.Idf;
import news.dedupe.text.Document;
import news.dedupe.text.token.Mark;

/**
 * How well a text came through: scanning, decoding and scraping leave words that nobody knows, text
 * that stands there more than once, menus and links.
 *
 * @param prose tokens in sentences, each sentence counted once
 * @param waste share of the other tokens, 0 to 1
 * @param noise share of the distinct words, names and numbers left out, that neither ordinary
 *     English nor another text of the batch has, 0 to 1
 */
record Cleanness(int prose, double waste, double noise) {

  /**
   * Fewer words are a label, a link, a heading; with 4 and 7 the figures of testdata are the same.
   */
  private static final int MIN_SENTENCE = 5;

  static Cleanness of(Document document, Idf idf) {
    int prose = prose(document);
    return new Cleanness(
        prose, 1 - (double) prose / Math.max(1, document.length()), noise(document, idf));
  }

  private static int prose(Document document) {
    Set<Integer> seen = new HashSet<>();
    int prose = 0;
    for (int s = 0; s < document.sentenceCount(); s++) {
      int from = document.sentences()[s];
      int to = document.sentences()[s + 1];
      int hash = 0;
      for (int t = from; t < to; t++) {
        hash = 31 * hash + document.stems()[t];
      }
      if (to - from >= MIN_SENTENCE && seen.add(hash)) {
        prose += to - from;
      }
    }
    return prose;
  }

  private static double noise(Document document, Idf idf) {
    Set<Integer> words = new HashSet<>();
    int singular = 0;
    for (int t = 0; t < document.length(); t++) {
      int stem = document.stems()[t];
      boolean isWord = (document.marks()[t] & (Mark.NAME | Mark.NUMBER)) == 0;
      if (isWord && words.add(stem) && idf.isSingular(stem)) {
        singular++;
      }
    }
    return (double) singular / Math.max(1, words.size());
  }
}
