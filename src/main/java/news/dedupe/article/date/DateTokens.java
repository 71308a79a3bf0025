package news.dedupe.article.date;

import java.util.ArrayList;
import java.util.List;

/** A text cut into its numbers and words, for {@link DateFinder}. */
public final class DateTokens {

  /** No number in a date has more digits: nanoseconds since 1970 have 19. */
  private static final int MAX_DIGITS = 19;

  private DateTokens() {}

  /**
   * A number or a word.
   *
   * @param start where it begins in the text
   * @param end where it ends
   * @param gap what stands before it: the character that is no white space, a space for white space
   *     alone, 0 for nothing, {@link #MANY} for more than one character
   * @param word in {@link MonthNames#folded} form; empty for a number
   * @param number its value, in whatever digits; -1 for a word, and where it has too many digits
   */
  public record Token(int start, int end, char gap, String word, long number) {

    /** A gap of more than one character. */
    static final char MANY = '\uFFFF';

    public boolean isNumber() {
      return word.isEmpty();
    }

    int length() {
      return end - start;
    }
  }

  /** The tokens of a text, each ideograph and each syllable of Korean a word of its own. */
  public static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    int end = 0;
    for (int start = 0; start < text.length(); start = Math.max(end, start + 1)) {
      char c = text.charAt(start);
      if (Character.isDigit(c)) {
        int last = endOfNumber(text, start);
        tokens.add(new Token(start, last, gap(text, end, start), "", number(text, start, last)));
        end = last;
      } else if (Character.isLetter(c)) {
        int last = isCharacterWord(c) ? start + 1 : endOfWord(text, start);
        String word = isCharacterWord(c) ? String.valueOf(c) : folded(text, start, last);
        tokens.add(new Token(start, last, gap(text, end, start), word, -1));
        end = last;
      }
    }
    return tokens;
  }

  private static String folded(String text, int start, int end) {
    return MonthNames.folded(text.substring(start, end));
  }

  private static boolean isCharacterWord(char c) {
    return Character.isIdeographic(c) || (c >= '\uAC00' && c <= '\uD7A3');
  }

  private static int endOfNumber(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length()
        && !isCharacterWord(text.charAt(end))
        && (Character.isLetter(text.charAt(end))
            || Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK)) {
      end++;
    }
    return end;
  }

  private static long number(String text, int start, int end) {
    if (end - start > MAX_DIGITS) {
      return -1;
    }
    long number = 0;
    for (int i = start; i < end; i++) {
      number = 10 * number + Character.digit(text.charAt(i), 10);
    }
    return Math.max(-1, number); // the largest of 19 digits are beyond a long
  }

  private static char gap(String text, int from, int to) {
    char gap = from == to ? 0 : ' ';
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!isSpace(c)) {
        gap = gap == 0 || gap == ' ' ? c : Token.MANY;
      }
    }
    return gap;
  }

  /** White space, and the marks of direction that stand in Arabic and Hebrew dates. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
