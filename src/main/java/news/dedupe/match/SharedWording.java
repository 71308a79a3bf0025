package news.dedupe.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.dedupe.text.Quantity;

/** What two articles have in common that a person sees at a glance. */
public final class SharedWording {

  /** A shorter quotation is a word in quotation marks. */
  private static final int MIN_QUOTED_WORDS = 3;

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private SharedWording() {}

  /**
   * The quotations of {@code a} that are in one of {@code b}, or hold one, whatever their case and
   * punctuation; in the order of {@code a}, each once.
   */
  public static List<String> quotations(List<String> a, List<String> b) {
    List<String> others = b.stream().map(SharedWording::words).toList();
    Set<String> shared = new LinkedHashSet<>();
    for (String quotation : a) {
      String words = words(quotation);
      for (String other : others) {
        boolean longer = words.length() >= other.length();
        String inner = longer ? other : words;
        if (inner.split(" ").length >= MIN_QUOTED_WORDS + 1
            && (longer ? words : other).contains(inner)) {
          shared.add(quotation);
          break;
        }
      }
    }
    return new ArrayList<>(shared);
  }

  /** Lower-case words, each with a space before and after. */
  private static String words(String quotation) {
    String words = NO_WORD.matcher(quotation.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return " " + words + " ";
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
