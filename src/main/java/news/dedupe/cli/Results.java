package news.dedupe.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where things are written. */
final class Results {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = OutputFile.DESCRIPTION)
  private Optional<Path> output;

  @Option(names = "--stats", description = "Print times, counts and memory to standard error.")
  private boolean stats;

  @Option(names = "--quiet", description = "Print only errors to standard error.")
  private boolean quiet;

  Results() {
    this(Optional.empty());
  }

  /** Of a command that lets its output alone be chosen. */
  Results(Optional<Path> output) {
    this.output = output;
  }

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
