package browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes pages by the start script. */
final class Pages {

  private static final Path FOLDER = Path.of("target", "pages");

  private Pages() {}

  /** The page of some input. */
  static Path of(String name, Object... inputs) throws IOException, InterruptedException {
    Path page = file(name + ".html");
    List<String> arguments = new ArrayList<>(List.of("--quiet", "-o", page.toString()));
    for (Object input : inputs) {
      arguments.add(input.toString());
    }
    run(arguments);
    return page;
  }

  /** The page of a report as JSON. */
  static Path rendered(String name, String report) throws IOException, InterruptedException {
    return rendered(name, written(name + ".json", report));
  }

  /** The page of a report in a file. */
  static Path rendered(String name, Path report) throws IOException, InterruptedException {
    Path page = file(name + ".html");
    run(List.of("render", "--quiet", report.toString(), "-o", page.toString()));
    return page;
  }

  /** A file with some text. */
  static Path written(String name, String text) throws IOException {
    Path file = file(name);
    Files.writeString(file, text, UTF_8);
    return file;
  }

  static Path file(String name) throws IOException {
    return Files.createDirectories(FOLDER).resolve(name).toAbsolutePath();
  }

  /** Arguments and more of them. */
  static List<String> and(List<String> arguments, String... more) {
    return Stream.concat(arguments.stream(), Stream.of(more)).toList();
  }

  static void run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("target/dedupe"));
    command.addAll(arguments);
    Path log = file("dedupe.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    int code = process.waitFor();
    // 3: among the test data is some that is broken
    assertEquals(0, code == 3 ? 0 : code, () -> read(log));
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
