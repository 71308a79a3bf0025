package news.dedupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dedupe.report.ReportFormat;
import news.dedupe.report.Style;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where a report is written, and how it looks there. */
final class ReportResults {

  /** When there are colours. */
  enum Color {
    auto,
    always,
    never
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Write to FILE, which is replaced only when the run is complete, in the format of its"
              + " suffix; may be repeated. - is standard output.")
  private List<Path> outputs = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = FormatName.class,
      description =
          "json, jsonl (a cluster a line), csv (an article a row), table, html (a page), sarif,"
              + " junit or github."
              + " Of several outputs it is for those whose suffix says nothing. Default: table at a"
              + " terminal, else json.")
  private Optional<ReportFormat> format = Optional.empty();

  @Option(
      names = "--spreadsheet",
      description = "Write CSV for Excel and its kin, in which no cell is a formula.")
  private boolean spreadsheet;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description =
          "Colour tables: auto (at a terminal, unless NO_COLOR is set; default), always, never.")
  private Color color = Color.auto;

  @ArgGroup(validate = false)
  private final Verbosity verbosity = new Verbosity();

  Verbosity verbosity() {
    return verbosity;
  }

  /**
   * A place to write a report to.
   *
   * @param file in place of standard output
   */
  record Destination(Optional<Path> file, ReportFormat format, Style style) {}

  /**
   * Where the report goes.
   *
   * @param otherwise the format where none is chosen, but at a terminal
   * @param isCsvElsewhere whether something beside the report is written as CSV
   * @throws UsageException where an option has no effect on any of the places
   */
  List<Destination> destinations(Screen screen, ReportFormat otherwise, boolean isCsvElsewhere)
      throws UsageException {
    List<Destination> all = new ArrayList<>();
    if (outputs.isEmpty()) {
      all.add(destination(Optional.empty(), format, screen, otherwise));
    }
    for (Path output : outputs) {
      all.add(destination(Optional.of(output), chosen(output), screen, otherwise));
    }
    if (format.isPresent() && all.stream().noneMatch(place -> place.format == format.get())) {
      throw new UsageException(
          "--format "
              + format.get().label()
              + " is for no output: each has a suffix that says another");
    }
    if (spreadsheet
        && !isCsvElsewhere
        && all.stream().noneMatch(place -> place.format == ReportFormat.CSV)) {
      throw new UsageException("--spreadsheet is for csv, and no output has that format");
    }
    return all;
  }

  /** How what is written beside the report is to look. */
  Style besides(Screen screen) {
    return new Style(screen.usualWidth(), false, spreadsheet);
  }

  /** Whether one of the formats is chosen. */
  boolean isChosen(ReportFormat wanted) {
    return outputs.isEmpty()
        ? format.filter(wanted::equals).isPresent()
        : outputs.stream().map(this::chosen).anyMatch(Optional.of(wanted)::equals);
  }

  private Optional<ReportFormat> chosen(Path output) {
    Optional<ReportFormat> bySuffix = ReportFormat.ofFile(output.toString());
    return outputs.size() == 1 ? format.or(() -> bySuffix) : bySuffix.or(() -> format);
  }

  private Destination destination(
      Optional<Path> file, Optional<ReportFormat> chosen, Screen screen, ReportFormat otherwise) {
    boolean toScreen = file.isEmpty() || Output.isStandard(file.get());
    boolean coloured =
        switch (color) {
          case auto -> toScreen && screen.isColoured();
          case always -> true;
          case never -> false;
        };
    return new Destination(
        file,
        chosen.orElse(toScreen && screen.isTerminal() ? ReportFormat.TABLE : otherwise),
        new Style(toScreen ? screen.width() : screen.usualWidth(), coloured, spreadsheet));
  }

  /** One of the formats by its label. */
  static final class FormatName implements ITypeConverter<ReportFormat> {

    @Override
    public ReportFormat convert(String value) {
      return ReportFormat.labelled(value)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'"
                          + value
                          + "' is none of "
                          + Arrays.stream(ReportFormat.values())
                              .map(ReportFormat::label)
                              .collect(Collectors.joining(", "))));
    }
  }
}
