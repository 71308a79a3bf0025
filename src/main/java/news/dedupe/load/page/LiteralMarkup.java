package news.dedupe.load.page;

import java.util.Set;

/** Takes out tags that stand in a text as text, escaped once too often or in {@code noscript}. */
final class LiteralMarkup {

  private static final Set<String> TAGS =
      Set.of(
          "a", "b", "br", "div", "em", "figure", "i", "iframe", "img", "p", "picture", "script",
          "source", "span", "strong", "style", "video");

  private LiteralMarkup() {}

  /** {@code line} without tags, stripped. */
  static String removed(CharSequence line) {
    int at = next(line, 0);
    if (at < 0) {
      return line.toString().strip();
    }
    StringBuilder kept = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      int end = end(line, at);
      if (end < 0) {
        break;
      }
      kept.append(line, from, at).append(' ');
      from = end;
      at = next(line, end);
    }
    kept.append(line, from, line.length());
    return kept.toString().strip();
  }

  /** Where the next tag of a known name begins, -1 if none does. */
  private static int next(CharSequence line, int from) {
    for (int i = from; i + 2 < line.length(); i++) {
      if (line.charAt(i) == '<'
          && TAGS.contains(name(line, line.charAt(i + 1) == '/' ? i + 2 : i + 1))) {
        return i;
      }
    }
    return -1;
  }

  private static String name(CharSequence line, int from) {
    int end = from;
    while (end < line.length() && end - from < 8 && isLetter(line.charAt(end))) {
      end++;
    }
    boolean whole = end < line.length() && " />".indexOf(line.charAt(end)) >= 0;
    return whole ? line.subSequence(from, end).toString() : "";
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  /** After the tag that begins at {@code from}; -1 if it has no end. */
  private static int end(CharSequence line, int from) {
    for (int i = from + 1; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '>') {
        return i + 1;
      } else if (c == '<') {
        return -1;
      }
    }
    return -1;
  }
}
