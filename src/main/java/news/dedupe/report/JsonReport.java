package news.dedupe.report;

import java.io.IOException;
import java.io.OutputStream;
import news.dedupe.article.Skipped;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Pair;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;

/** Writes a report as JSON that its {@link Schema} describes; equal reports give equal bytes. */
final class JsonReport {

  private JsonReport() {}

  /**
   * Writes all of the report; the stream stays open.
   *
   * @throws IOException what the stream throws
   */
  static void write(Report report, OutputStream out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    ReportJson parts = new ReportJson(json);
    json.object();
    parts.head(report);
    if (report.verdicts().isPresent()) {
      json.name("new").array();
      for (Verdict article : report.verdicts().get()) {
        json.objectRow();
        parts.verdict(article);
        json.endObject();
      }
      json.endArray();
    }
    json.name("clusters").array();
    for (Story story : report.clusters()) {
      json.object();
      parts.story(story);
      json.endObject();
    }
    json.endArray();
    json.name("unique").texts(report.unique());
    json.name("uniqueArticles").array();
    for (Entry article : report.uniqueArticles()) {
      json.objectRow();
      parts.entry(article);
      json.endObject();
    }
    json.endArray();
    json.name("skipped").array();
    for (Skipped skipped : report.skipped()) {
      json.objectRow();
      parts.skipped(skipped);
      json.endObject();
    }
    json.endArray();
    if (report.pairs().isPresent()) {
      json.name("pairs").array();
      for (Pair pair : report.pairs().get()) {
        json.objectRow();
        parts.pair(pair);
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
    json.end();
  }
}
