package news.dedupe.load.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words in what pages call things: {@code articlePublished_time} is article, published, time.
 */
final class NameWords {

  /** Longer names are made by machines. */
  private static final int MAX_LENGTH = 400;

  private NameWords() {}

  /** In small letters, in order. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    int length = Math.min(name.length(), MAX_LENGTH);
    int start = 0;
    for (int i = 0; i <= length; i++) {
      boolean isEnd = i == length || !Character.isLetter(name.charAt(i)) || isHump(name, i);
      if (isEnd) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = i < length && Character.isLetter(name.charAt(i)) ? i : i + 1;
      }
    }
    return words;
  }

  private static boolean isHump(String name, int i) {
    return i > 0
        && Character.isUpperCase(name.charAt(i))
        && Character.isLowerCase(name.charAt(i - 1));
  }
}
