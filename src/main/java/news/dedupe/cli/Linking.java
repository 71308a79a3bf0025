package news.dedupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import news.dedupe.cli.Judging.ExistingFile;
import news.dedupe.report.Restrictions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the outcome of a run depends on: how pairs are judged, and which may be linked. */
final class Linking {

  @ArgGroup(validate = false)
  private final Judging judging = new Judging();

  @ArgGroup(validate = false)
  private final Apart apart = new Apart();

  @Option(
      names = "--overrides",
      paramLabel = "FILE",
      converter = ExistingFile.class,
      description =
          "Honour the labels of this file of pairs (see --write-pairs): what is labelled same is in"
              + " one cluster, other never. CSV or JSON lines with a, b and label; may be repeated.")
  private List<Path> overrides = new ArrayList<>();

  Judging judging() {
    return judging;
  }

  /**
   * Which articles may be linked.
   *
   * @throws UsageException where options contradict each other
   */
  Restrictions restrictions() throws UsageException {
    if (apart.within.isPresent() && judging.ignoreDates()) {
      throw new UsageException("--within goes by the dates that --ignore-dates ignores");
    }
    return new Restrictions(
        apart.within.map(OptionalInt::of).orElse(OptionalInt.empty()),
        apart.acrossSources,
        judging.ignoreDates());
  }

  /** Files of labels that decide. */
  List<Path> overrides() {
    return overrides;
  }

  /** What is read for it. */
  List<Path> inputs() {
    return Stream.concat(judging.model().stream(), overrides.stream()).toList();
  }

  /** What is kept apart. */
  private static final class Apart {

    @Option(
        names = "--within",
        paramLabel = "DAYS",
        converter = Days.class,
        description =
            "Keep apart what was published further apart: no cluster spans more days. Undated"
                + " articles pass.")
    private Optional<Integer> within = Optional.empty();

    @Option(
        names = "--across-sources",
        description =
            "Link no two articles of one source (or else one host). They are in one cluster only by"
                + " way of another source's.")
    private boolean acrossSources;
  }

  /** A number from 0, of up to nine digits. */
  static final class Days implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
      if (!value.matches("[0-9]{1,9}")) {
        throw new TypeConversionException("'" + value + "' is not a number of days");
      }
      return Integer.valueOf(value);
    }
  }
}
