package news.dedupe.cli;

import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.report.Restrictions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which articles are kept apart. */
final class Apart {

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

  /**
   * Which articles may be linked.
   *
   * @throws UsageException where dates are to keep apart, and to count for nothing
   */
  Restrictions restrictions(boolean ignoreDates) throws UsageException {
    if (within.isPresent() && ignoreDates) {
      throw new UsageException("--within goes by the dates that --ignore-dates ignores");
    }
    return new Restrictions(
        within.map(OptionalInt::of).orElse(OptionalInt.empty()), acrossSources, ignoreDates);
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
