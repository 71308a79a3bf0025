package news.dedupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import news.dedupe.report.Baseline;
import picocli.CommandLine.Option;

/** Which repeats do not fail a check. */
final class Accepting {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Accept the repeats that are listed in this JSON file, by content: they are reported, and"
              + " fail nothing.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--update-baseline",
      description =
          "Write the repeats of this run to the baseline, and accept them: reasons stay, what is no"
              + " longer met is dropped, unless input was skipped.")
  private boolean update;

  /**
   * The gate, which knows what the file says.
   *
   * @throws UsageException where there is no file
   * @throws IOException where it cannot be read
   */
  Gate gate() throws IOException, UsageException {
    if (file.isEmpty()) {
      if (update) {
        throw new UsageException("--update-baseline needs --baseline FILE");
      }
      return new Gate(Optional.empty(), Baseline.empty(), Optional.empty());
    }
    boolean isNew = update && !Files.exists(file.get());
    Baseline baseline = isNew ? Baseline.empty() : Baseline.read(Evaluate.file(file.get()));
    return new Gate(
        file, baseline, update ? Optional.of(LocalDate.now(Clock.systemUTC())) : Optional.empty());
  }
}
