package news.dedupe.report;

import static java.util.Locale.ROOT;

/** Text from input, made fit to be seen. */
public final class VisibleText {

  /** Characters of a title: longer than nearly all, and no page. */
  private static final int TITLE_SHOWN = 200;

  private VisibleText() {}

  /** The start of a title that a message has room for. */
  public static String titleStart(String title) {
    return start(title, TITLE_SHOWN);
  }

  /** As many characters of a text, with an ellipsis in place of the rest; not made visible. */
  public static String start(String text, int characters) {
    return text.codePointCount(0, text.length()) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters)) + "…";
  }

  /** A text without what a terminal would obey or could not show, which is written out instead. */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      append(visible, text.codePointAt(i));
    }
    return visible.toString();
  }

  private static void append(StringBuilder visible, int c) {
    if (!isControl(c)) {
      visible.appendCodePoint(c);
      return;
    }
    switch (c) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      case '\t' -> visible.append("\\t");
      default -> visible.append(String.format(ROOT, "\\u%04x", c));
    }
  }

  /**
   * Whether a terminal would obey it, beep, break the line or turn its direction, or it is half of
   * a character.
   */
  static boolean isControl(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT ->
          switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE,
                Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE ->
                true;
            default -> false;
          };
      default -> false;
    };
  }
}
