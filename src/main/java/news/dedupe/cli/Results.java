package news.dedupe.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where things are written. */
final class Results {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = OutputFile.DESCRIPTION)
  private Optional<Path> output = Optional.empty();

  @ArgGroup(validate = false)
  private final Verbosity verbosity = new Verbosity();

  Optional<Path> output() {
    return output;
  }

  Verbosity verbosity() {
    return verbosity;
  }
}
