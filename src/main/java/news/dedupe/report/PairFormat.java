package news.dedupe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import news.dedupe.report.Report.Pair;

/** How pairs for review are written: one a row or line, with an empty label to be filled in. */
public enum PairFormat {
  CSV,
  JSON_LINES;

  /** What the label is for comes first, so that it is in sight beside the titles. */
  private static final List<String> COLUMNS =
      List.of("label", "score", "grouped", "titleA", "titleB", "a", "b", "contentA", "contentB");

  /** The format that the suffix of a file's name stands for. */
  public static Optional<PairFormat> ofFile(String name) {
    return ReportFormat.ofFile(name)
        .flatMap(
            format ->
                switch (format) {
                  case CSV -> Optional.of(CSV);
                  case JSON_LINES -> Optional.of(JSON_LINES);
                  default -> Optional.empty();
                });
  }

  /**
   * Writes the pairs of a report; the stream stays open.
   *
   * @throws IOException what the stream throws
   */
  public void write(Report report, Style style, OutputStream out) throws IOException {
    List<Pair> pairs = report.pairs().orElse(List.of());
    switch (this) {
      case CSV -> writeRows(pairs, style, out);
      case JSON_LINES -> writeLines(pairs, out);
    }
  }

  private static void writeRows(List<Pair> pairs, Style style, OutputStream out)
      throws IOException {
    CsvWriter csv = new CsvWriter(out, style);
    csv.cells(COLUMNS);
    csv.endRow();
    for (Pair pair : pairs) {
      csv.cell("").cell(Rounded.probability(pair.score())).cell(String.valueOf(pair.grouped()));
      csv.cell(pair.a().title()).cell(pair.b().title());
      csv.cell(pair.a().path()).cell(pair.b().path());
      csv.cell(pair.a().content()).cell(pair.b().content());
      csv.endRow();
    }
    csv.flush();
  }

  private static void writeLines(List<Pair> pairs, OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    ReportJson parts = new ReportJson(json);
    for (Pair pair : pairs) {
      json.objectRow();
      json.name("label").text("");
      parts.pair(pair);
      json.endObject();
    }
    json.end();
  }
}
