package news.dedupe.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.dedupe.text.Quantity;

/** What two articles have in common that a person sees at a glance. */
public final class SharedWording {

  /** A shorter quotation is a word in quotation marks. */
  private static final int MIN_QUOTED_WORDS = 3;

  private SharedWording() {}

  /**
   * The quotations of {@code a} that are in one of {@code b}, or hold one, whatever their case and
   * punctuation; in the order of {@code a}, each once.
   */
  public static List<String> quotations(List<String> a, List<String> b) {
    List<String> others =
        b.stream().map(SharedWording::words).filter(SharedWording::isQuotation).toList();
    Set<String> shared = new LinkedHashSet<>();
    for (String quotation : a) {
      String words = words(quotation);
      if (isQuotation(words)
          && others.stream().anyMatch(other -> words.contains(other) || other.contains(words))) {
        shared.add(quotation);
      }
    }
    return new ArrayList<>(shared);
  }

  /** Lower-case words, each with a space before and after. */
  private static String words(String quotation) {
    StringBuilder words = new StringBuilder(quotation.length() + 2).append(' ');
    for (int c : quotation.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      if (isOfWord(c)) {
        words.appendCodePoint(c);
      } else if (words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.append(' ').toString();
  }

  private static boolean isOfWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.LETTER_NUMBER
        || Character.getType(character) == Character.OTHER_NUMBER;
  }

  private static boolean isQuotation(String words) {
    return words.chars().filter(c -> c == ' ').count() > MIN_QUOTED_WORDS;
  }

  /** The numbers of {@code a} that agree with one of {@code b}, as people write them, each once. */
  public static List<String> numbers(Profile a, Profile b) {
    Set<String> shared = new LinkedHashSet<>();
    for (Quantity number : a.document.numbers()) {
      if (b.document.numbers().stream().anyMatch(number::agrees)) {
        shared.add(number.display());
      }
    }
    return new ArrayList<>(shared);
  }
}
