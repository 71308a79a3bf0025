package news.dedupe.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.dedupe.text.extract.Dateline;
import news.dedupe.text.extract.Quantity;
import news.dedupe.text.token.Mark;
import news.dedupe.text.token.Stem;

/**
 * An article's main text, cut into sentences and tokens, and what was found in it.
 *
 * <p>Tokens are held as parallel arrays because every later stage runs over millions of them: token
 * {@code t} has the stem {@code stems[t]} and the marks {@code marks[t]}; sentence {@code s} holds
 * the tokens from {@code sentences[s]} up to, not including, {@code sentences[s + 1]}. The arrays
 * are not to be written to.
 *
 * @param stems the 32-bit hash of each token's stem ({@link Stem#hash}); equal words have equal
 *     hashes in every article, batch and run
 * @param marks what each token is: a sum of {@link Mark#STOP}, {@link Mark#QUOTED}, {@link
 *     Mark#NAME}, {@link Mark#NUMBER}
 * @param sentences the first token of each sentence, and at the end the number of tokens; never
 *     empty; no sentence crosses a paragraph of the source; one that was left out is empty
 * @param title the stems of the headline's tokens, stop words left out; empty without a headline
 * @param names the stem hash of the last word of each run of capitalised words ("Kaan Soyturk"
 *     gives "soyturk"), distinct, sorted
 * @param numbers the numbers and the days of the year in the main text, in order; years left out
 * @param headline the headline as written: the source's own, or the first line where it reads as
 *     one
 * @param dateline place and day at the head of the text, where it has one; its tokens are no part
 *     of the main text
 * @param credit the agency that the text says it is from, lower-case ("reuters", "ap", "afp"), from
 *     a dateline, a credit line or a "Reporting by" line of the text, boilerplate included, or else
 *     from the source's author; captions alone ("REUTERS/…") do not count
 * @param byline the author as written after "By", where there is one, or else the source's where
 *     that is an agency: other names stand with every page of a site, whoever wrote the text first
 * @param day the day that the head of the text gives with its year, "KABUL (July 24, 2012) -"
 * @param content a 64-bit hash of the main text's normalised tokens, digits and names intact: equal
 *     for identical texts
 */
public record Document(
    int[] stems,
    byte[] marks,
    int[] sentences,
    int[] title,
    int[] names,
    List<Quantity> numbers,
    Optional<String> headline,
    Optional<Dateline> dateline,
    Optional<String> credit,
    Optional<String> byline,
    Optional<LocalDate> day,
    long content) {

  /** The same with its first sentence for a headline, where it has none. */
  public Document withHeadline() {
    int s = 0;
    while (s < sentenceCount() && sentences[s] == sentences[s + 1]) {
      s++;
    }
    if (title.length > 0 || s == sentenceCount()) {
      return this;
    }
    int[] first =
        IntStream.range(sentences[s], sentences[s + 1])
            .filter(t -> (marks[t] & Mark.STOP) == 0)
            .map(t -> stems[t])
            .toArray();
    return new Document(
        stems, marks, sentences, first, names, numbers, headline, dateline, credit, byline, day,
        content);
  }

  /** The number of tokens. */
  public int length() {
    return stems.length;
  }

  /** The number of sentences. */
  public int sentenceCount() {
    return sentences.length - 1;
  }

  /**
   * The same without some of its sentences, which stay as empty ones to keep the others' places.
   */
  public Document without(BitSet gone) {
    int[] kept = new int[stems.length];
    byte[] keptMarks = new byte[stems.length];
    int[] keptSentences = new int[sentences.length];
    List<Quantity> keptNumbers = new ArrayList<>();
    boolean[] isLeft = new boolean[names.length];
    boolean[] isTaken = new boolean[names.length];
    int size = 0;
    int number = 0;
    for (int s = 0; s < sentenceCount(); s++) {
      keptSentences[s] = size;
      int shift = sentences[s] - size;
      for (int t = sentences[s]; t < sentences[s + 1]; t++) {
        int name = Arrays.binarySearch(names, stems[t]);
        if (name >= 0) {
          (gone.get(s) ? isTaken : isLeft)[name] = true;
        }
        if (!gone.get(s)) {
          kept[size] = stems[t];
          keptMarks[size++] = marks[t];
        }
      }
      for (; number < numbers.size() && numbers.get(number).token() < sentences[s + 1]; number++) {
        if (!gone.get(s)) {
          Quantity found = numbers.get(number);
          keptNumbers.add(new Quantity(found.value(), found.unit(), found.token() - shift));
        }
      }
    }
    keptSentences[sentenceCount()] = size;
    return new Document(
        Arrays.copyOf(kept, size),
        Arrays.copyOf(keptMarks, size),
        keptSentences,
        title,
        IntStream.range(0, names.length)
            .filter(n -> isLeft[n] || !isTaken[n])
            .map(n -> names[n])
            .toArray(),
        List.copyOf(keptNumbers),
        headline,
        dateline,
        credit,
        byline,
        day,
        content);
  }
}
