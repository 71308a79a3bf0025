package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * What a command came to, run in this process.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Command(int exitCode, String out, String err) {

  static Command run(Object... arguments) {
    return reading(InputStream.nullInputStream(), arguments);
  }

  static Command reading(String input, Object... arguments) {
    return reading(new ByteArrayInputStream(input.getBytes(UTF_8)), arguments);
  }

  /** With a standard output that may fail; {@code out} is empty then. */
  static Command writing(OutputStream out, Object... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        new Main(InputStream.nullInputStream(), out, err, Map.of()).run(strings(arguments));
    return new Command(exitCode, "", err.toString(UTF_8));
  }

  /** With variables of the environment. */
  static Command within(Map<String, String> environment, Object... arguments) {
    return reading(InputStream.nullInputStream(), environment, arguments);
  }

  List<String> errLines() {
    return err.lines().toList();
  }

  private static Command reading(InputStream in, Object... arguments) {
    return reading(in, Map.of(), arguments);
  }

  private static Command reading(
      InputStream in, Map<String, String> environment, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = new Main(in, out, err, environment).run(strings(arguments));
    return new Command(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static String[] strings(Object... arguments) {
    return List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
  }
}
