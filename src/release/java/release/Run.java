package release;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a program that ran in the folder of the project came to.
 *
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int exitCode, String out, String err) {

  /** Twenty times what the longest takes on a busy machine. */
  private static final int MINUTES = 5;

  private static final String PATH = System.getenv("PATH");

  static Run of(String... command) throws IOException, InterruptedException {
    return of(Map.of("PATH", PATH), command);
  }

  /** Runs it with no other environment than this. */
  static Run of(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("dedupe", ".out");
    Path err = Files.createTempFile("dedupe", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().clear();
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError(List.of(command) + " hangs: " + Files.readString(err, UTF_8));
      }
      return new Run(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** The dedupe of the build, for comparison. */
  static Run dedupe(String... arguments) throws IOException, InterruptedException {
    return of(
        Stream.concat(Stream.of("target/dedupe"), Stream.of(arguments)).toArray(String[]::new));
  }

  /**
   * Runs what is to succeed.
   *
   * @return its standard output
   */
  static String must(String... command) throws IOException, InterruptedException {
    Run run = of(command);
    if (run.exitCode() != 0) {
      throw new AssertionError(List.of(command) + " ends with " + run);
    }
    return run.out();
  }

  /** Whether there is a program of this name. */
  static boolean isThere(String program) {
    return Stream.of(PATH.split(":", -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /** What the build made whose name begins and ends so. */
  static Path made(String prefix, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no target/" + prefix + "…" + suffix));
    }
  }

  /** The version that the build made. */
  static String version() throws IOException, InterruptedException {
    return dedupe("--version").out().strip().split(" ", 2)[1];
  }
}
