package news.dedupe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms in which a report is written, each with its writer. */
@SuppressWarnings("ImmutableEnumChecker") // suffixes are
public enum ReportFormat {
  /** What {@link Schema} describes. */
  JSON("json", ".json");

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
        .filter(format -> format.suffixes.stream().anyMatch(lower::endsWith))
        .findFirst();
  }

  /**
   * Writes all of a report of any size; equal reports give equal bytes. The stream stays open.
   *
   * @throws IOException what the stream throws
   */
  public void write(Report report, Style style, OutputStream out) throws IOException {
    switch (this) { // so that a run loads the writers that it needs
      case JSON -> JsonReport.write(report, out);
    }
  }
}
