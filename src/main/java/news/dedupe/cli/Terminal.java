package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * What a command reads from and writes to.
 *
 * @param messages for people, in UTF-8, flushed at each line end; what comes from input or from the
 *     command line goes there through {@link #line} or {@link #visible}
 * @param interactive whether people watch the messages come
 */
record Terminal(InputStream in, OutputStream out, PrintWriter messages, boolean interactive) {

  /** As long as a path can be; ids and titles can be longer. */
  private static final int LONGEST = 4096;

  static Terminal of(InputStream in, OutputStream out, OutputStream messages, boolean interactive) {
    return new Terminal(
        in, out, new PrintWriter(new OutputStreamWriter(messages, UTF_8), true), interactive);
  }

  /** One line that begins with the name of this program. */
  void say(String message) {
    line("dedupe: " + message);
  }

  /** One line, of which nothing but its end moves the cursor; of a long one both ends. */
  void line(String line) {
    int length = line.length();
    messages.print(
        length <= LONGEST
            ? visible(line)
            : visible(line.substring(0, LONGEST / 2))
                + " … "
                + visible(line.substring(length - LONGEST / 2)));
    messages.print("\n");
    messages.flush();
  }

  /** A text without what a terminal would obey or could not show, which is written out instead. */
  static String visible(String text) {
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
  private static boolean isControl(int c) {
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
