package news.dedupe.fingerprint;

import java.util.Arrays;
import news.dedupe.collect.HashSort;
import news.dedupe.collect.IntSet;
import news.dedupe.collect.LeastLongs;
import news.dedupe.text.Document;
import news.dedupe.text.WordFrequencies;
import news.dedupe.text.token.Mark;

/**
 * Makes an article's sketch: a bottom-k sample of its shingles, in which those that are rare in
 * ordinary English come first.
 *
 * <p>The shingles are single words and trigrams. Rewrites share hardly any trigram, but their rare
 * words; copies share their trigrams even where no word is rare. Ranks depend on the shingle alone,
 * so two articles that hold the same rare shingle both keep it, as in bottom-k MinHash (Cohen and
 * Kaplan, "Summarizing data using bottom-k sketches", 2007), with the weight of a word its IDF.
 */
public final class Sketcher {

  /** To be counted up with every change of what is kept of a text: sketches are kept in indexes. */
  public static final int VERSION = 1;

  /** Fewest and most terms kept; the number grows with the text so that briefs meet long pages. */
  private static final int MIN_TERMS = 48;

  private static final int MAX_TERMS = 160;

  /** Trigrams kept: two copies that share half of them meet in 8 of 16 on average. */
  private static final int TRIGRAMS = 16;

  private final WordFrequencies english;

  public Sketcher(WordFrequencies english) {
    this.english = english;
  }

  /** The sketch of {@code document}: its rarest words and a sample of its trigrams. */
  public Sketch sketch(Document document) {
    return sketch(document, terms(document));
  }

  /** The same for a caller that has the {@link #terms} already. */
  public Sketch sketch(Document document, int[] terms) {
    return new Sketch(rarest(terms), trigrams(document));
  }

  /** The distinct stems of {@code document} that are no stop words. */
  public static int[] terms(Document document) {
    int[] stems = document.stems();
    byte[] marks = document.marks();
    int[] words = new int[stems.length];
    int size = 0;
    IntSet seen = new IntSet(stems.length);
    for (int t = 0; t < stems.length; t++) {
      if ((marks[t] & Mark.STOP) == 0 && seen.add(stems[t])) {
        words[size++] = stems[t];
      }
    }
    return Arrays.copyOf(words, size);
  }

  /** Whole levels of frequency from the rarest on, and of the last one the smallest hashes. */
  private int[] rarest(int[] words) {
    int size = Math.min(words.length, Math.min(MAX_TERMS, Math.max(MIN_TERMS, words.length / 2)));
    int[] levels = new int[words.length];
    int[] atLevel = new int[WordFrequencies.LEVELS];
    for (int i = 0; i < words.length; i++) {
      levels[i] = english.level(words[i]);
      atLevel[levels[i]]++;
    }
    int last = 0;
    int left = size;
    while (left > atLevel[last]) {
      left -= atLevel[last++];
    }
    int[] rarest = new int[size];
    int[] atLast = new int[atLevel[last]];
    int n = 0;
    int candidates = 0;
    for (int i = 0; i < words.length; i++) {
      if (levels[i] < last) {
        rarest[n++] = words[i];
      } else if (levels[i] == last) {
        // Hashes rank as unsigned numbers, which all articles agree on.
        atLast[candidates++] = words[i] ^ Integer.MIN_VALUE;
      }
    }
    if (left < candidates) {
      HashSort.sort(atLast, candidates);
    }
    for (int i = 0; i < left; i++) {
      rarest[n++] = atLast[i] ^ Integer.MIN_VALUE;
    }
    HashSort.sort(rarest, size);
    return rarest;
  }

  private static int[] trigrams(Document document) {
    int[] stems = document.stems();
    LeastLongs least = new LeastLongs(TRIGRAMS);
    for (int t = 0; t < stems.length - 2; t++) {
      least.offer(Shingles.trigram(stems, t));
    }
    int[] trigrams = new int[least.size()];
    for (int i = 0; i < trigrams.length; i++) {
      trigrams[i] = (int) least.get(i);
    }
    return trigrams;
  }
}
