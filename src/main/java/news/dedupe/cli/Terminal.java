package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import news.dedupe.report.VisibleText;

/**
 * What a command reads from and writes to.
 *
 * @param screen where {@code out} is seen
 * @param messages for people, in UTF-8, flushed at each line end; what comes from input or from the
 *     command line goes there through {@link #line} or {@link VisibleText}
 * @param interactive whether people watch the messages come
 */
record Terminal(
    InputStream in, OutputStream out, Screen screen, PrintWriter messages, boolean interactive) {

  /** As long as a path can be; ids and titles can be longer. */
  private static final int LONGEST = 4096;

  static Terminal of(
      InputStream in, OutputStream out, Screen screen, OutputStream messages, boolean interactive) {
    return new Terminal(
        in,
        out,
        screen,
        new PrintWriter(new OutputStreamWriter(messages, UTF_8), true),
        interactive);
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
            ? VisibleText.of(line)
            : VisibleText.of(line.substring(0, LONGEST / 2))
                + " … "
                + VisibleText.of(line.substring(length - LONGEST / 2)));
    messages.print("\n");
    messages.flush();
  }
}
