package news.dedupe.report;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import news.dedupe.article.Skipped;
import news.dedupe.article.date.DayOrder;
import news.dedupe.load.input.FieldNames;
import news.dedupe.load.input.Limits;
import news.dedupe.load.input.RecordReader;
import news.dedupe.load.input.Selection;
import news.dedupe.report.Report.Contribution;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Pair;
import news.dedupe.report.Report.Reason;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Summary;
import news.dedupe.report.Report.Verdict;
import news.dedupe.text.MarkedText;
import news.dedupe.text.Passage;

/**
 * Writes the fields of what a report is made of, each within an object that its caller begins and
 * ends.
 */
final class ReportJson {

  /** The version of the report's form: the minor number grows with what is added to it. */
  static final String SCHEMA_VERSION = "2.1";

  private final JsonWriter json;

  ReportJson(JsonWriter json) {
    this.json = json;
  }

  /** All that is said of the run as a whole. */
  void head(Report report) throws IOException {
    json.name("schemaVersion").text(SCHEMA_VERSION);
    json.name("tool").objectRow();
    json.name("name").text("dedupe").name("version").text(Version.current()).endObject();
    parameters(report.parameters());
    summary(report.summary());
  }

  private void parameters(Parameters parameters) throws IOException {
    Limits limits = parameters.reading().limits();
    FieldNames fields = parameters.reading().fields();
    Selection selection = parameters.reading().selection();
    json.name("parameters").object();
    json.name("task").text(parameters.task().name().toLowerCase(Locale.ROOT));
    json.name("threshold").number(parameters.threshold(), 6);
    json.name("model").text(parameters.model());
    json.name("analyzer").number(parameters.analyzer());
    restrictions(parameters.restrictions());
    if (parameters.keep().rule() != Keep.Rule.ORIGINAL) {
      json.name("keep").text(parameters.keep().key());
    }
    json.optional("overrides", parameters.overrides());
    json.optional("baseline", parameters.baseline());
    if (!parameters.failOn().isAll()) {
      json.name("failOn").texts(parameters.failOn().relations());
    }
    if (parameters.index().isPresent()) {
      index(parameters.index().get());
    }
    json.optional("pairs", parameters.pairs().map(ScoreRange::key));
    json.name("maxArticle").number(limits.articleBytes());
    json.name("maxExpansion").number(limits.expansion());
    json.name("maxEntries").number(limits.entries());
    json.name("maxNesting").number(limits.nesting());
    if (!selection.include().isEmpty()) {
      json.name("include").texts(selection.include());
    }
    if (!selection.exclude().isEmpty()) {
      json.name("exclude").texts(selection.exclude());
    }
    if (parameters.texts()) {
      json.name("withText").truth(true);
    }
    json.optional("charset", parameters.reading().charset().map(Charset::name));
    json.optional("inputFormat", parameters.reading().format().map(RecordReader::label));
    json.optional("textField", fields.text());
    json.optional("idField", fields.id());
    json.optional("titleField", fields.title());
    json.optional("dateField", fields.date());
    json.optional("authorField", fields.author());
    json.optional("urlField", fields.url());
    json.optional("dateOrder", parameters.reading().dateOrder().map(ReportJson::key));
    json.endObject();
  }

  private void index(IndexUsed index) throws IOException {
    json.name("index").objectRow();
    json.name("batch").number(index.batch());
    json.name("articles").number(index.articles());
    json.endObject();
    json.optional("lookBack", index.lookBack());
  }

  /** Each where it was given. */
  private void restrictions(Restrictions restrictions) throws IOException {
    if (restrictions.within().isPresent()) {
      json.name("within").number(restrictions.within().getAsInt());
    }
    if (restrictions.acrossSources()) {
      json.name("acrossSources").truth(true);
    }
    if (restrictions.ignoreDates()) {
      json.name("ignoreDates").truth(true);
    }
  }

  /** As the option has it. */
  private static String key(DayOrder order) {
    return order == DayOrder.DAY_FIRST ? "dmy" : "mdy";
  }

  private void summary(Summary summary) throws IOException {
    json.name("summary").objectRow();
    json.name("articles").number(summary.articles());
    json.name("clusters").number(summary.clusters());
    json.name("duplicates").number(summary.duplicates());
    json.name("unique").number(summary.unique());
    json.name("skipped").number(summary.skipped());
    json.endObject();
  }

  void verdict(Verdict article) throws IOException {
    json.name("path").text(article.path());
    json.name("duplicate").truth(article.duplicate());
    json.optional("cluster", article.cluster());
    json.optional("of", article.of());
    json.optional("relation", article.relation());
    if (article.duplicate()) {
      json.name("score").probability(article.score());
    }
    if (article.accepted().isPresent()) {
      json.name("accepted").object();
      json.optional("since", article.accepted().get().since().map(LocalDate::toString));
      json.optional("reason", article.accepted().get().reason());
      json.endObject();
    }
  }

  void story(Story story) throws IOException {
    json.name("id").text(story.id());
    if (!story.joined().isEmpty()) {
      json.name("joined").texts(story.joined());
    }
    json.name("size").number(story.members().size());
    json.name("representative").text(story.representative());
    json.optional("title", story.title());
    json.name("cohesion").probability(story.cohesion());
    json.name("members").array();
    for (Member member : story.members()) {
      json.objectRow();
      entry(member.entry());
      json.name("relation").text(member.relation());
      json.name("score").probability(member.score());
      json.optional("derivedFrom", member.derivedFrom());
      if (member.overridden()) {
        json.name("override").truth(true);
      }
      json.endObject();
    }
    json.endArray();
    json.name("evidence").array();
    for (Evidence evidence : story.evidence()) {
      evidence(evidence);
    }
    json.endArray();
    if (story.evidenceOmitted() > 0) {
      json.name("evidenceOmitted").number(story.evidenceOmitted());
    }
  }

  void entry(Entry entry) throws IOException {
    json.name("path").text(entry.path());
    json.optional("line", entry.line());
    json.optional("title", entry.title());
    json.optional("published", entry.published().map(LocalDate::toString));
    json.optional("publishedAsWritten", entry.publishedAsWritten());
    json.optional("source", entry.source());
    json.optional("url", entry.url());
    json.name("content").text(entry.content());
    if (entry.text().isPresent()) {
      text(entry.text().get());
    }
  }

  private void text(MarkedText text) throws IOException {
    json.name("text").array();
    for (List<Passage> paragraph : text.paragraphs()) {
      json.array();
      for (Passage passage : paragraph) {
        json.object();
        json.name("kind").text(key(passage.kind())).name("text").text(passage.text());
        spans("quotations", passage.quotations());
        spans("numbers", passage.numbers());
        json.endObject();
      }
      json.endArray();
    }
    json.endArray();
  }

  /** As the report has it. */
  static String key(Passage.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private void spans(String name, List<int[]> spans) throws IOException {
    if (!spans.isEmpty()) {
      json.name(name);
      pairs(spans);
    }
  }

  private void evidence(Evidence evidence) throws IOException {
    json.object();
    json.name("a").text(evidence.a());
    json.name("b").text(evidence.b());
    json.name("score").probability(evidence.score());
    json.name("resemblance").probability(evidence.resemblance());
    json.name("containment").probability(evidence.containment());
    json.name("sharedQuotes").texts(evidence.sharedQuotes());
    json.name("sharedNumbers").texts(evidence.sharedNumbers());
    json.name("alignedSentences");
    pairs(evidence.alignedSentences());
    if (evidence.reason().isPresent()) {
      reason(evidence.reason().get());
    }
    json.endObject();
  }

  private void pairs(List<int[]> pairs) throws IOException {
    json.arrayRow();
    for (int[] pair : pairs) {
      json.array().number(pair[0]).number(pair[1]).endArray();
    }
    json.endArray();
  }

  private void reason(Reason reason) throws IOException {
    json.name("reason").text(reason.sentence());
    json.name("contributions").arrayRow();
    for (Contribution part : reason.contributions()) {
      json.object();
      json.name("features").text(part.features()).name("logOdds").probability(part.logOdds());
      json.endObject();
    }
    json.endArray();
  }

  void skipped(Skipped skipped) throws IOException {
    json.name("path").text(skipped.path());
    json.optional("line", skipped.line());
    if (skipped.count() > 1) {
      json.name("count").number(skipped.count());
    }
    json.name("reason").text(skipped.reason());
    json.name("kind").text(skipped.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  void pair(Pair pair) throws IOException {
    json.name("score").probability(pair.score());
    json.name("grouped").truth(pair.grouped());
    json.optional("titleA", pair.a().title());
    json.optional("titleB", pair.b().title());
    json.name("a").text(pair.a().path());
    json.name("b").text(pair.b().path());
    json.name("contentA").text(pair.a().content());
    json.name("contentB").text(pair.b().content());
  }
}
