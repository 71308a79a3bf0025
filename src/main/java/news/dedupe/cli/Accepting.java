package news.dedupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dedupe.report.Baseline;
import news.dedupe.report.FailOn;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

  @Option(
      names = "--fail-on",
      paramLabel = "RELATION",
      split = ",",
      converter = Relation.class,
      description =
          "Fail on these alone: identical, near-identical, rewrite, excerpt, separated by commas;"
              + " others are reported, and fail nothing. Default: all.")
  private List<String> failOn = new ArrayList<>();

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
      return new Gate(fails(), Optional.empty(), Baseline.empty(), Optional.empty());
    }
    boolean isNew = update && !Files.exists(file.get());
    Baseline baseline = isNew ? Baseline.empty() : Baseline.read(Evaluate.file(file.get()));
    return new Gate(
        fails(),
        file,
        baseline,
        update ? Optional.of(LocalDate.now(Clock.systemUTC())) : Optional.empty());
  }

  private FailOn fails() {
    return failOn.isEmpty() ? FailOn.all() : new FailOn(failOn);
  }

  /** What an article is to the one that it repeats. */
  static final class Relation implements ITypeConverter<String> {

    @Override
    public String convert(String value) {
      String relation = value.strip();
      if (!FailOn.all().relations().contains(relation)) {
        throw new TypeConversionException(
            "'" + value + "' is none of " + String.join(", ", FailOn.all().relations()));
      }
      return relation;
    }
  }
}
