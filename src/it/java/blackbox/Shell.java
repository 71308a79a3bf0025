package blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs scripts of the shell, in the folder of the project, with the Java of the tests or another.
 */
final class Shell {

  private Shell() {}

  static Command run(String script) throws IOException, InterruptedException {
    return run(script, Path.of(System.getProperty("java.home")));
  }

  /** Where the Java of the tests is installed and, beside it, the newest that is newer. */
  static List<Path> javas() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> beside = Files.list(own.resolveSibling("."))) {
      Optional<Path> newest =
          beside
              .map(Path::normalize)
              .filter(java -> Files.isExecutable(java.resolve("bin/java")))
              .filter(java -> version(java) > Runtime.version().feature())
              .max(Comparator.comparingInt(Shell::version));
      return Stream.concat(Stream.of(own), newest.stream()).toList();
    }
  }

  private static int version(Path java) {
    try {
      Matcher version =
          Pattern.compile("JAVA_VERSION=\"(\\d{1,4})")
              .matcher(Files.readString(java.resolve("release")));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException unknown) {
      return 0;
    }
  }

  static Command run(String script, Path java) throws IOException, InterruptedException {
    Path out = Files.createTempFile("dedupe", ".out");
    Path err = Files.createTempFile("dedupe", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder("/bin/sh", "-c", script)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      Map<String, String> environment = builder.environment();
      List.of("LC_ALL", "LC_CTYPE", "DEDUPE_JAVA_OPTS", "JAVA_TOOL_OPTIONS")
          .forEach(environment::remove);
      environment.put("JAVA_HOME", java.toString());
      int exitCode = builder.start().waitFor();
      return new Command(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
