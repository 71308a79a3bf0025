package news.dedupe.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where things are written. */
final class Results {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to FILE, which is replaced only when the run is complete.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--stats", description = "Print times, counts and memory to standard error.")
  private boolean stats;

  @Option(names = "--quiet", description = "Print only errors to standard error.")
  private boolean quiet;

  Optional<Path> output() {
    return output;
  }

  boolean stats() {
    return stats;
  }

  boolean quiet() {
    return quiet;
  }
}
