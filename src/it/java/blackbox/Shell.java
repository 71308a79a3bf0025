package blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs scripts of the shell, in the folder of the project, with the Java of the tests or another.
 */
final class Shell {

  /** Twenty times what the longest takes on a busy machine. */
  private static final int MINUTES = 5;

  private static final int SECOND_MILLIS = 1000;

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
      Process process = builder.start();
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError(script + stopped(process) + Files.readString(err, UTF_8));
      }
      return new Command(
          process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /**
   * The exit code of a process that has nothing left to wait for.
   *
   * @throws AssertionError if it hangs
   */
  static int exitCode(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      throw new AssertionError(
          stopped(process) + new String(process.getErrorStream().readAllBytes(), UTF_8));
    }
    return process.exitValue();
  }

  /** Ends what hangs, after each Java has written to its standard error what its threads do. */
  private static String stopped(Process process) throws IOException, InterruptedException {
    List<ProcessHandle> tree =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    String names =
        tree.stream()
            .map(p -> "\n" + p.pid() + " " + p.info().commandLine().orElse(""))
            .collect(Collectors.joining());
    for (ProcessHandle part : tree) {
      if (part.info().command().orElse("").endsWith("/java")) {
        new ProcessBuilder("kill", "-QUIT", Long.toString(part.pid())).start().waitFor();
      }
    }
    Thread.sleep(SECOND_MILLIS);
    tree.forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
    return " hangs after " + MINUTES + " minutes:" + names + "\n";
  }
}
