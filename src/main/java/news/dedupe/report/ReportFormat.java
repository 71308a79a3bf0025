package news.dedupe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a report is written, each with its writer. */
@SuppressWarnings("ImmutableEnumChecker") // suffixes are
public enum ReportFormat {
  /** What {@link Schema} describes. */
  JSON("json", ".json"),
  /** A cluster a line; the lines are what the schema describes as {@code line}. */
  JSON_LINES("jsonl", ".jsonl", ".ndjson"),
  /** An article a row. */
  CSV("csv", ".csv"),
  /** For people at a terminal. */
  TABLE("table"),
  /** Results of an analysis, for hosts of code. */
  SARIF("sarif", ".sarif", ".sarif.json"),
  /** Results of tests, for servers that build. */
  JUNIT("junit", ".xml"),
  /** Annotations in GitHub Actions. */
  GITHUB("github"),
  /** A page to look at, see {@link HtmlReport}. */
  HTML("html", ".html", ".htm");

  private final String label;
  private final List<String> suffixes;

  /**
   * @param label what it is called on the command line
   * @param suffixes of the names of files that have it, in lower case
   */
  ReportFormat(String label, String... suffixes) {
    this.label = label;
    this.suffixes = List.of(suffixes);
  }

  /** What it is called on the command line. */
  public String label() {
    return label;
  }

  /** The format of a label. */
  public static Optional<ReportFormat> labelled(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }

  /** The format that the suffix of a file's name stands for. */
  public static Optional<ReportFormat> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> format.suffix(lower) > 0)
        .max(Comparator.comparingInt(format -> format.suffix(lower)));
  }

  /** The length of the longest suffix of a name that stands for this format. */
  private int suffix(String name) {
    return suffixes.stream().filter(name::endsWith).mapToInt(String::length).max().orElse(0);
  }

  /**
   * Writes all of a report of any size; equal reports give equal bytes. The stream stays open.
   *
   * @throws IOException what the stream throws
   */
  public void write(Report report, Style style, OutputStream out) throws IOException {
    switch (this) { // so that a run loads the writers that it needs
      case JSON -> JsonReport.write(report, out);
      case JSON_LINES -> JsonLinesReport.write(report, out);
      case CSV -> CsvReport.write(report, style, out);
      case TABLE -> TableReport.write(report, style, out);
      case SARIF -> SarifReport.write(report, out);
      case JUNIT -> JunitReport.write(report, out);
      case GITHUB -> GithubReport.write(report, out);
      case HTML -> HtmlReport.write(report, out);
    }
  }
}
