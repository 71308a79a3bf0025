package news.dedupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dedupe.cli.ReportOutputs.Place;
import news.dedupe.cli.ReportResults.Destination;
import news.dedupe.report.PairFormat;
import news.dedupe.report.ReportFormat;
import news.dedupe.report.ScoreRange;
import news.dedupe.report.Style;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the report of a run is written, and what it has. */
final class RunResults {

  private static final Set<ReportFormat> LISTING_PAIRS =
      EnumSet.of(ReportFormat.JSON, ReportFormat.JSON_LINES);

  @ArgGroup(validate = false)
  private final ReportResults report = new ReportResults();

  @Option(
      names = "--with-text",
      description =
          "Write the texts of the articles, and more evidence, into a JSON report, so that 'dedupe"
              + " render' can lay them side by side. Done with html, for all outputs.")
  private boolean withText;

  @Option(
      names = "--pairs",
      paramLabel = "LO..HI",
      converter = Range.class,
      description =
          "List the compared pairs with a probability in this range, such as 0.3..0.7, for review:"
              + " in a JSON report, or in the file of --write-pairs.")
  private Optional<ScoreRange> pairs = Optional.empty();

  @Option(
      names = "--write-pairs",
      paramLabel = "FILE",
      description =
          "Write the pairs to FILE (.csv or .jsonl), those nearest to the threshold first. Fill in"
              + " its column 'label' with same or other, and give it to --overrides, or to 'dedupe"
              + " train --pairs'.")
  private Optional<Path> pairFile = Optional.empty();

  Verbosity verbosity() {
    return report.verbosity();
  }

  /** Whether the report has the texts of its articles. */
  boolean texts() {
    return withText || report.isChosen(ReportFormat.HTML);
  }

  /** The scores of the pairs that are wanted. */
  Optional<ScoreRange> pairs() {
    return pairs;
  }

  /**
   * Where the parts of the report go.
   *
   * @throws UsageException where an option has no effect on any of the places
   */
  List<Place> places(Screen screen) throws UsageException {
    Optional<PairFormat> format = pairFormat();
    List<Destination> destinations =
        report.destinations(
            screen, ReportFormat.JSON, format.filter(PairFormat.CSV::equals).isPresent());
    if (pairs.isPresent()
        && pairFile.isEmpty()
        && destinations.stream().noneMatch(place -> LISTING_PAIRS.contains(place.format()))) {
      throw new UsageException("--pairs is for json and jsonl, or give --write-pairs FILE");
    }
    if (format.isEmpty()) {
      return destinations.stream().map(Place::of).toList();
    }
    List<Place> places = new ArrayList<>();
    for (Destination destination : destinations) {
      Place all = Place.of(destination);
      places.add(
          new Place(all.file(), (report, out) -> all.part().write(report.withoutPairs(), out)));
    }
    Style style = report.besides(screen);
    places.add(new Place(pairFile, (report, out) -> format.get().write(report, style, out)));
    return places;
  }

  private Optional<PairFormat> pairFormat() throws UsageException {
    if (pairFile.isEmpty()) {
      return Optional.empty();
    }
    if (pairs.isEmpty()) {
      throw new UsageException("--write-pairs needs --pairs LO..HI, such as 0.3..0.7");
    }
    Optional<PairFormat> format = PairFormat.ofFile(pairFile.get().toString());
    if (format.isEmpty()) {
      throw new UsageException(pairFile.get() + ": pairs are written to a .csv or .jsonl file");
    }
    return format;
  }

  /** A range of probabilities; an end that is not given is the last one there is. */
  static final class Range implements ITypeConverter<ScoreRange> {

    private static final String TO = "..";

    @Override
    public ScoreRange convert(String value) {
      int middle = value.indexOf(TO);
      try {
        if (middle >= 0) {
          String least = value.substring(0, middle);
          String most = value.substring(middle + TO.length());
          return new ScoreRange(
              least.isEmpty() ? 0 : Double.parseDouble(least),
              most.isEmpty() ? 1 : Double.parseDouble(most));
        }
      } catch (IllegalArgumentException e) {
        // reported below
      }
      throw new TypeConversionException(
          "'" + value + "' is no range from 0 to 1, such as 0.3..0.7");
    }
  }
}
