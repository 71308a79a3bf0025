package news.dedupe.load.page;

import java.util.Locale;

/**
 * Walks through the words of a text: runs of letters and digits, in scripts without spaces each
 * character by itself. Words are identified by a hash of their small letters, so that none is
 * copied.
 */
public final class WordIterator {

  /** From here on characters stand for syllables or words, in scripts that do without spaces. */
  private static final char WIDE = '\u2E80';

  private final CharSequence text;
  private int start;
  private int end;
  private int hash;

  /** Stands before the first word of {@code text}. */
  public WordIterator(CharSequence text) {
    this.text = text;
  }

  /** Goes to the next word; false where there is none. */
  public boolean next() {
    int at = end;
    int length = text.length();
    while (at < length && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    if (at == length) {
      return false;
    }
    start = at;
    char c = text.charAt(at++);
    int h = Character.toLowerCase(c);
    if (c < WIDE) {
      while (at < length && isInner(text.charAt(at))) {
        h = 31 * h + Character.toLowerCase(text.charAt(at++));
      }
    }
    end = at;
    hash = h;
    return true;
  }

  private static boolean isInner(char c) {
    return c < WIDE && Character.isLetterOrDigit(c);
  }

  /** Whether {@code c} counts for more than a letter. */
  static boolean isWide(char c) {
    return c >= WIDE && Character.isLetterOrDigit(c);
  }

  /** Whether the word begins with a letter of a script that writes words. */
  public boolean isSpelled() {
    char c = text.charAt(start);
    return c < WIDE && !Character.isDigit(c);
  }

  /** A hash of the word in small letters. */
  public int hash() {
    return hash;
  }

  /** The word in small letters. */
  public String word() {
    return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
  }

  /** The hash that {@link #hash()} gives for {@code word}, which is in small letters. */
  public static int hash(String word) {
    return word.hashCode();
  }
}
