package news.dedupe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import news.dedupe.article.Skipped;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Pair;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;

/**
 * Writes a report as JSON lines, each with its {@code type}: first the run, then verdicts,
 * clusters, unique articles, what was skipped, and pairs for review, with the same fields as in
 * {@link JsonReport}.
 */
final class JsonLinesReport {

  private final JsonWriter json;
  private final ReportJson parts;

  private JsonLinesReport(JsonWriter json) {
    this.json = json;
    this.parts = new ReportJson(json);
  }

  static void write(Report report, OutputStream out) throws IOException {
    new JsonLinesReport(new JsonWriter(out)).write(report);
  }

  private void write(Report report) throws IOException {
    line("run", () -> parts.head(report));
    if (report.verdicts().isPresent()) {
      for (Verdict article : report.verdicts().get()) {
        line("new", () -> parts.verdict(article));
      }
    }
    for (Story story : report.clusters()) {
      line("cluster", () -> parts.story(story));
    }
    for (Entry article : report.uniqueArticles()) {
      line("unique", () -> parts.entry(article));
    }
    for (Skipped skipped : report.skipped()) {
      line("skipped", () -> parts.skipped(skipped));
    }
    for (Pair pair : report.pairs().orElse(List.of())) {
      line("pair", () -> parts.pair(pair));
    }
    json.end();
  }

  private interface Fields {
    void write() throws IOException;
  }

  private void line(String type, Fields fields) throws IOException {
    json.objectRow();
    json.name("type").text(type);
    fields.write();
    json.endObject();
  }
}
