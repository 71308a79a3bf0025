package news.dedupe.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import news.dedupe.text.extract.Quantity;

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
    List<List<String>> wordsOfA = a.stream().map(SharedWording::words).toList();
    List<List<String>> wordsOfB = quotations(b.stream().map(SharedWording::words));
    Phrases ofA = new Phrases(quotations(wordsOfA.stream()));
    Phrases ofB = new Phrases(wordsOfB);
    wordsOfB.forEach(ofA::find);
    Set<String> shared = new LinkedHashSet<>();
    for (int i = 0; i < a.size(); i++) {
      List<String> words = wordsOfA.get(i);
      if (isQuotation(words) && (ofA.isFound(words) || ofB.anyIn(words))) {
        shared.add(a.get(i));
      }
    }
    return new ArrayList<>(shared);
  }

  private static List<List<String>> quotations(Stream<List<String>> words) {
    return words.filter(SharedWording::isQuotation).toList();
  }

  /** The words, lower-case. */
  private static List<String> words(String quotation) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    quotation
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            character -> {
              if (isOfWord(character)) {
                word.appendCodePoint(character);
              } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isOfWord(int character) {
    return Character.isLetterOrDigit(character)
        || Character.getType(character) == Character.LETTER_NUMBER
        || Character.getType(character) == Character.OTHER_NUMBER;
  }

  private static boolean isQuotation(List<String> words) {
    return words.size() >= MIN_QUOTED_WORDS;
  }

  /** The numbers of {@code a} that agree with one of {@code b}, as people write them, each once. */
  public static List<String> numbers(Profile a, Profile b) {
    SortedQuantities others = new SortedQuantities(b.document.numbers());
    Set<String> shared = new LinkedHashSet<>();
    for (Quantity number : a.document.numbers()) {
      if (others.anyAgrees(number)) {
        shared.add(number.display());
      }
    }
    return new ArrayList<>(shared);
  }
}
