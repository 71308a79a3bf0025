package news.dedupe.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a process took from its start to its end.
 *
 * @param wall seconds
 * @param cpu seconds of processors, the system's included
 * @param resident the most memory it had, in MB of 10^6 bytes, mapped files included
 * @param unmapped the same without mapped files, looked at ten times a second; 0 where the system
 *     does not tell
 * @param messages what it wrote to standard error
 */
record Cost(double wall, double cpu, double resident, double unmapped, List<String> messages) {

  private static final long LOOK = 100;

  /**
   * Runs a command; its standard output is lost.
   *
   * @throws IOException if it fails or takes longer than {@code limit}, with its messages
   */
  static Cost of(List<String> command, Duration limit) throws IOException, InterruptedException {
    Path figures = Files.createTempFile("bench-", ".time");
    Path messages = Files.createTempFile("bench-", ".messages");
    List<String> timed =
        new ArrayList<>(List.of("/usr/bin/time", "-q", "-f", "%U %S %M", "-o", figures.toString()));
    timed.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(timed)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(messages.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    long start = System.nanoTime();
    Process process = builder.start();
    Thread ending = new Thread(() -> end(process));
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      long most = 0;
      while (!process.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
        most = Math.max(most, process.descendants().mapToLong(Cost::unmapped).max().orElse(0));
        if (System.nanoTime() - start > limit.toNanos()) {
          throw new IOException(command.get(0) + ": not done after " + limit.toSeconds() + " s");
        }
      }
      double wall = (System.nanoTime() - start) / 1e9;
      List<String> lines = Files.readAllLines(messages);
      if (process.exitValue() != 0) {
        throw new IOException(
            command.get(0)
                + ": exit code "
                + process.exitValue()
                + lines.stream().map(line -> "\n  " + line).collect(joining()));
      }
      String[] used = Files.readString(figures).strip().split(" ", -1);
      return new Cost(
          wall,
          Double.parseDouble(used[0]) + Double.parseDouble(used[1]),
          Double.parseDouble(used[2]) * 1024 / 1e6,
          most / 1e6,
          lines);
    } finally {
      end(process);
      Runtime.getRuntime().removeShutdownHook(ending);
      Files.delete(figures);
      Files.delete(messages);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  /** Bytes of memory of a process that no file stands behind. */
  private static long unmapped(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", process.pid() + "", "status"))) {
      return lines
          .filter(line -> line.startsWith("RssAnon:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0; // it is gone, or there is no such file system
    }
  }
}
