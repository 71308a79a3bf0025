package news.dedupe.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Changes words of sentences: makes other texts of one that are, or are not, versions of it. */
final class WordChanges {

  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  /** A shorter word in lower case is hardly a text's subject. */
  private static final int MIN_SUBJECT = 6;

  private static final int MIN_NAME = 3;

  private final SplittableRandom random;

  WordChanges(long seed) {
    random = new SplittableRandom(seed);
  }

  /**
   * A text with the names of another in place of its own, those said most for those said most, and
   * other days of the week.
   */
  List<String> withNamesOf(List<String> other, List<String> text) {
    Map<String, String> names = inPlaceOf(names(text), names(other));
    int shift = 1 + random.nextInt(DAYS.size() - 1);
    for (int day = 0; day < DAYS.size(); day++) {
      names.put(DAYS.get(day), DAYS.get((day + shift) % DAYS.size()));
    }
    return changed(text, word -> names.getOrDefault(word, word));
  }

  /** A text with the words that another repeats in place of those that it repeats itself. */
  List<String> withSubjectOf(List<String> other, List<String> text) {
    Map<String, String> subjects = inPlaceOf(subjects(text), subjects(other));
    return changed(text, word -> subjects.getOrDefault(word, word));
  }

  /** A text with other numbers, of as many digits. */
  List<String> withOtherNumbers(List<String> text) {
    return changed(text, word -> Character.isDigit(word.charAt(0)) ? otherNumber(word) : word);
  }

  /** A text in which one word in so many is another one of the text, as copyists slip. */
  List<String> miscopied(List<String> text, int oneIn) {
    List<String> all = new ArrayList<>();
    text.forEach(sentence -> forEach(sentence, all::add, character -> {}));
    return changed(
        text, word -> random.nextInt(oneIn) == 0 ? all.get(random.nextInt(all.size())) : word);
  }

  private String otherNumber(String word) {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      boolean isDigit = Character.isDigit(word.charAt(i));
      made.append(isDigit ? (char) ('0' + random.nextInt(i == 0 ? 1 : 0, 10)) : word.charAt(i));
    }
    return made.toString();
  }

  /** A text with an error in one of so many letters, as scanned newspapers have them. */
  List<String> misread(List<String> text, int oneIn) {
    List<String> made = new ArrayList<>();
    for (String sentence : text) {
      StringBuilder read = new StringBuilder();
      for (int i = 0; i < sentence.length(); i++) {
        char letter = sentence.charAt(i);
        if (!Character.isLetter(letter) || random.nextInt(oneIn) > 0) {
          read.append(letter);
          continue;
        }
        switch (random.nextInt(4)) {
          case 0 -> {} // the letter is lost
          case 1 -> read.append(letter).append(' ');
          case 2 -> read.append(letter).append("'-.,~".charAt(random.nextInt(5)));
          default ->
              read.append(
                  (char) ((Character.isUpperCase(letter) ? 'A' : 'a') + random.nextInt(26)));
        }
      }
      made.add(read.toString());
    }
    return made;
  }

  private static Map<String, String> inPlaceOf(List<String> own, List<String> others) {
    List<String> foreign = new ArrayList<>(others);
    foreign.removeAll(own);
    Map<String, String> changes = new HashMap<>();
    for (int i = 0; i < own.size() && !foreign.isEmpty(); i++) {
      changes.put(own.get(i), foreign.get(i % foreign.size()));
    }
    return changes;
  }

  /** Capitalised words that do not begin a sentence, those said most first. */
  private static List<String> names(List<String> text) {
    Map<String, Integer> counts = new HashMap<>();
    for (String sentence : text) {
      List<String> words = new ArrayList<>();
      forEach(sentence, words::add, character -> {});
      for (String word : words.subList(Math.min(1, words.size()), words.size())) {
        boolean isName = Character.isUpperCase(word.charAt(0)) && word.length() >= MIN_NAME;
        if (isName && !DAYS.contains(word)) {
          counts.merge(word, 1, Integer::sum);
        }
      }
    }
    return byCount(counts);
  }

  /** The longer words in lower case that are said most: some and one in eight of all. */
  private static List<String> subjects(List<String> text) {
    Map<String, Integer> counts = new HashMap<>();
    for (String sentence : text) {
      forEach(
          sentence,
          word -> {
            if (Character.isLowerCase(word.charAt(0)) && word.length() >= MIN_SUBJECT) {
              counts.merge(word, 1, Integer::sum);
            }
          },
          character -> {});
    }
    List<String> words = byCount(counts);
    return words.subList(0, Math.min(words.size(), 3 + words.size() / 8));
  }

  private static List<String> byCount(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> changed(List<String> text, UnaryOperator<String> change) {
    List<String> made = new ArrayList<>();
    for (String sentence : text) {
      StringBuilder changed = new StringBuilder();
      forEach(sentence, word -> changed.append(change.apply(word)), changed::append);
      made.add(changed.toString());
    }
    return made;
  }

  private static void forEach(String sentence, Consumer<String> word, Consumer<Character> between) {
    int at = 0;
    while (at < sentence.length()) {
      int from = at;
      while (at < sentence.length() && Character.isLetterOrDigit(sentence.charAt(at))) {
        at++;
      }
      if (at > from) {
        word.accept(sentence.substring(from, at));
      } else {
        between.accept(sentence.charAt(at++));
      }
    }
  }
}
