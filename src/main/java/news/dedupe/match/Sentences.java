package news.dedupe.match;

import java.util.Arrays;
import news.dedupe.collect.IntLists;
import news.dedupe.collect.IntPairs;
import news.dedupe.text.Document;
import news.dedupe.text.token.Mark;

/** The sentences of a text that are long enough to count, and which words each holds. */
final class Sentences {

  /** A sentence counts from this many tokens and content words. */
  private static final int MIN_TOKENS = 7;

  private static final int MIN_CONTENT = 4;

  /** The number of each in the document. A sentence's <i>place</i> is its place here. */
  final int[] counted;

  /** By place, the distinct ranks of the words, sorted. */
  final IntLists ranks;

  /** Whether each of {@link #ranks} stands outside quotations in its sentence. */
  final boolean[] plain;

  /** By place, the weights of the words added up. */
  final float[] weight;

  /**
   * By rank, the windows that hold the word, ascending. A window is two neighbouring sentences and
   * has the place of the first.
   */
  final IntLists windows;

  /**
   * @param content the content words in the order of their ranks: hash and token of each
   * @param rankAt the rank at each token
   */
  Sentences(Document document, long[] content, int size, int[] rankAt, float[] idf) {
    int[] starts = document.sentences();
    int[] held = new int[document.length()];
    boolean[] heldPlain = new boolean[document.length()];
    int[] ends = hold(document, content, size, rankAt, held, heldPlain);

    int[] numbers = new int[ends.length];
    int[] first = new int[ends.length + 1];
    int count = 0;
    for (int s = 0; s < ends.length; s++) {
      int words = ends[s] - starts[s];
      if (starts[s + 1] - starts[s] >= MIN_TOKENS && words >= MIN_CONTENT) {
        // What is kept moves up to where the last sentence kept ends.
        System.arraycopy(held, starts[s], held, first[count], words);
        System.arraycopy(heldPlain, starts[s], heldPlain, first[count], words);
        numbers[count++] = s;
        first[count] = first[count - 1] + words;
      }
    }
    counted = Arrays.copyOf(numbers, count);
    ranks = new IntLists(Arrays.copyOf(first, count + 1), Arrays.copyOf(held, first[count]));
    plain = Arrays.copyOf(heldPlain, first[count]);
    windows = windows(idf.length);
    weight = new float[count];
    for (int s = 0; s < count; s++) {
      for (int i = first[s]; i < first[s + 1]; i++) {
        weight[s] += idf[held[i]];
      }
    }
  }

  /**
   * Puts the distinct ranks of each sentence where its tokens begin.
   *
   * @return where they end
   */
  private static int[] hold(
      Document document, long[] content, int size, int[] rankAt, int[] held, boolean[] heldPlain) {
    int[] starts = document.sentences();
    int[] sentenceOf = new int[document.length()];
    for (int s = 0; s < document.sentenceCount(); s++) {
      Arrays.fill(sentenceOf, starts[s], starts[s + 1], s);
    }
    int[] ends = Arrays.copyOf(starts, document.sentenceCount());
    for (int i = 0; i < size; i++) {
      int t = IntPairs.second(content[i]);
      int s = sentenceOf[t];
      int end = ends[s];
      if (end == starts[s] || held[end - 1] != rankAt[t]) {
        held[end] = rankAt[t];
        ends[s] = ++end;
      }
      heldPlain[end - 1] |= (document.marks()[t] & Mark.QUOTED) == 0;
    }
    return ends;
  }

  private IntLists windows(int words) {
    int[] first = new int[words + 1];
    int[] last = new int[words];
    Arrays.fill(last, -1);
    for (int s = 0; s < counted.length; s++) {
      for (int i = ranks.first()[s]; i < ranks.first()[s + 1]; i++) {
        int rank = ranks.values()[i];
        first[rank + 1] += s - Math.max(last[rank], s - 2);
        last[rank] = s;
      }
    }
    for (int w = 0; w < words; w++) {
      first[w + 1] += first[w];
    }
    int[] values = new int[first[words]];
    int[] next = Arrays.copyOf(first, words);
    Arrays.fill(last, -1);
    for (int s = 0; s < counted.length; s++) {
      for (int i = ranks.first()[s]; i < ranks.first()[s + 1]; i++) {
        int rank = ranks.values()[i];
        // Sentence s is in the windows s - 1 and s; the one before may have been in the first.
        for (int w = Math.max(last[rank] + 1, s - 1); w <= s; w++) {
          values[next[rank]++] = w;
        }
        last[rank] = s;
      }
    }
    return new IntLists(first, values);
  }
}
