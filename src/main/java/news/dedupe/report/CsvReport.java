package news.dedupe.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;

/**
 * Writes the articles of a report as CSV (RFC 4180), one a row, the unique ones too; what is not
 * known of an article is an empty field.
 */
final class CsvReport {

  /** The relation of an article that is in no cluster. */
  static final String UNIQUE = "unique";

  private static final List<String> COLUMNS =
      List.of(
          "path",
          "line",
          "cluster",
          "representative",
          "relation",
          "score",
          "title",
          "published",
          "publishedAsWritten",
          "source",
          "url",
          "content");

  /** Beside them after a check; of an article that was not judged they are empty. */
  private static final List<String> VERDICT_COLUMNS =
      List.of("duplicate", "of", "ofRelation", "ofScore");

  /** Beside these where there is a baseline. */
  private static final String ACCEPTED_COLUMN = "accepted";

  private final CsvWriter csv;
  private final Optional<Verdicts> verdicts;
  private final boolean hasBaseline;

  private CsvReport(CsvWriter csv, Report report) {
    this.csv = csv;
    this.hasBaseline = report.parameters().baseline().isPresent();
    this.verdicts = report.verdicts().map(Verdicts::new);
  }

  static void write(Report report, Style style, OutputStream out) throws IOException {
    CsvWriter csv = new CsvWriter(out, style);
    new CsvReport(csv, report).write(report);
    csv.flush();
  }

  private void write(Report report) throws IOException {
    csv.cells(COLUMNS);
    if (verdicts.isPresent()) {
      csv.cells(VERDICT_COLUMNS);
    }
    if (hasBaseline) {
      csv.cell(ACCEPTED_COLUMN);
    }
    csv.endRow();
    for (Story story : report.clusters()) {
      for (Member member : story.members()) {
        row(
            member.entry(),
            story.id(),
            story.representative(),
            member.relation(),
            Rounded.probability(member.score()));
      }
    }
    for (Entry article : report.uniqueArticles()) {
      row(article, "", article.path(), UNIQUE, "");
    }
  }

  private void row(
      Entry article, String cluster, String representative, String relation, String score)
      throws IOException {
    csv.cell(article.path());
    csv.cell(article.line().isPresent() ? String.valueOf(article.line().getAsInt()) : "");
    csv.cell(cluster).cell(representative).cell(relation).cell(score);
    csv.cell(article.title());
    csv.cell(article.published().map(LocalDate::toString));
    csv.cell(article.publishedAsWritten());
    csv.cell(article.source());
    csv.cell(article.url());
    csv.cell(article.content());
    if (verdicts.isPresent()) {
      verdict(verdicts.get().of(article.path()));
    }
    csv.endRow();
  }

  private void verdict(Optional<Verdict> verdict) throws IOException {
    csv.cell(verdict.map(Verdict::duplicate).map(String::valueOf));
    csv.cell(verdict.flatMap(Verdict::of));
    csv.cell(verdict.flatMap(Verdict::relation));
    csv.cell(verdict.filter(Verdict::duplicate).map(judged -> Rounded.probability(judged.score())));
    if (hasBaseline) {
      csv.cell(
          verdict
              .filter(Verdict::duplicate)
              .map(judged -> String.valueOf(judged.accepted().isPresent())));
    }
  }
}
