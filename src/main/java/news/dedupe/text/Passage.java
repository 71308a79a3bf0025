package news.dedupe.text;

import java.util.List;

/**
 * A piece of an article's text.
 *
 * <p>A <i>span</i> is a pair of the first and the end character, counted from 0 as Java and
 * JavaScript do (UTF-16).
 *
 * @param text as it reads, without spaces at its ends; never empty
 * @param quotations the spans of what stands between double quotation marks
 * @param numbers the spans of the numbers
 */
public record Passage(Kind kind, String text, List<int[]> quotations, List<int[]> numbers) {

  /** What a passage is to a comparison. */
  public enum Kind {
    /** A sentence of the main text. */
    SENTENCE,
    /** A sentence of the main text that many otherwise dissimilar articles of the batch have. */
    SHARED,
    /** The headline that stands in the text. */
    HEADLINE,
    /** Left out: boilerplate, datelines, bylines, credits. */
    BOILERPLATE,
    /** Main text after the last sentence that is compared. */
    BEYOND;

    /** Whether it is one of the sentences that {@link Document#sentences} and reports count. */
    public boolean isSentence() {
      return this == SENTENCE || this == SHARED;
    }
  }

  /** A passage without quotations and numbers. */
  static Passage plain(Kind kind, String text) {
    return new Passage(kind, text, List.of(), List.of());
  }

  /** The same of another kind. */
  public Passage as(Kind other) {
    return new Passage(other, text, quotations, numbers);
  }
}
