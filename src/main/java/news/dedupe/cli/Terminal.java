package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;

/**
 * What a command reads from and writes to.
 *
 * @param messages for people, in UTF-8, flushed at each line end
 * @param interactive whether people watch the messages come
 */
record Terminal(InputStream in, OutputStream out, PrintWriter messages, boolean interactive) {

  static Terminal of(InputStream in, OutputStream out, OutputStream messages, boolean interactive) {
    return new Terminal(
        in, out, new PrintWriter(new OutputStreamWriter(messages, UTF_8), true), interactive);
  }

  /** One line that begins with the name of this program. */
  void say(String message) {
    messages.print("dedupe: " + message + "\n");
    messages.flush();
  }

  /** One line as it is. */
  void line(String line) {
    messages.print(line + "\n");
    messages.flush();
  }
}
