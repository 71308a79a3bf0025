package news.dedupe.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the result of a command is written that says little else. */
final class OutputFile {

  static final String DESCRIPTION =
      "Write to FILE, which is replaced only when the run is complete.";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = DESCRIPTION)
  private Optional<Path> path = Optional.empty();

  /** The file, or none for standard output. */
  Optional<Path> path() {
    return path;
  }
}
