package news.dedupe.fingerprint;

import java.util.Arrays;
import news.dedupe.text.Document;
import news.dedupe.text.WordFrequencies;

/**
 * Makes an article's sketch: a bottom-k sample of its shingles, in which those that are rare in
 * ordinary English come first.
 *
 * <p>The shingles are single words and runs of three. Rewrites share hardly any run, but their rare
 * words; copies share their runs even where no word is rare. Ranks depend on the shingle alone, so
 * two articles that hold the same rare shingle both keep it, as in bottom-k MinHash (Cohen and
 * Kaplan, "Summarizing data using bottom-k sketches", 2007), with the weight of a word its rarity.
 */
public final class Sketcher {

  /** Fewest and most words kept; the number grows with the text so that briefs meet long pages. */
  private static final int MIN_WORDS = 48;

  private static final int MAX_WORDS = 160;

  /** Runs of three kept: two copies that share half of them meet in 8 of 16 on average. */
  private static final int RUNS = 16;

  private final WordFrequencies english;

  public Sketcher(WordFrequencies english) {
    this.english = english;
  }

  /** The sketch of {@code document}: its rarest words and a sample of its runs. */
  public Sketch sketch(Document document) {
    return sketch(document, contentWords(document));
  }

  /** The same for a caller that has the {@link #contentWords} already. */
  public Sketch sketch(Document document, int[] contentWords) {
    return new Sketch(rarest(contentWords), runs(document));
  }

  /** The distinct stems of {@code document} that are no stop words, sorted. */
  public static int[] contentWords(Document document) {
    int[] stems = document.stems();
    byte[] marks = document.marks();
    IntList words = new IntList(stems.length);
    for (int t = 0; t < stems.length; t++) {
      if ((marks[t] & Document.STOP) == 0) {
        words.add(stems[t]);
      }
    }
    return words.distinct();
  }

  private int[] rarest(int[] words) {
    long[] ranked = new long[words.length];
    for (int i = 0; i < words.length; i++) {
      // Shares of ordinary English fit 31 bits; equal ones rank by hash, which all articles agree
      // on.
      long share = (long) (english.share(words[i]) * (1L << 30));
      ranked[i] = share << 32 | (words[i] & 0xFFFFFFFFL);
    }
    Arrays.sort(ranked);
    int size = Math.min(words.length, Math.min(MAX_WORDS, Math.max(MIN_WORDS, words.length / 2)));
    int[] rarest = new int[size];
    for (int i = 0; i < size; i++) {
      rarest[i] = (int) ranked[i];
    }
    Arrays.sort(rarest);
    return rarest;
  }

  private static int[] runs(Document document) {
    int[] stems = document.stems();
    IntList hashes = new IntList(stems.length);
    for (int t = 0; t < stems.length - 2; t++) {
      hashes.add(Shingles.run3(stems, t));
    }
    int[] distinct = hashes.distinct();
    return distinct.length <= RUNS ? distinct : Arrays.copyOf(distinct, RUNS);
  }
}
