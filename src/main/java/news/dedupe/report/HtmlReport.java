package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dedupe.article.Skipped;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Summary;
import news.dedupe.report.Report.Verdict;

/**
 * Writes a report as one page that needs nothing else: style, scripts and data are in it.
 *
 * <p>Style and scripts are the files in {@code page/}; the scripts stand in elements of their own,
 * for a page without other files has nothing to import modules from. The data are JSON in elements
 * that browsers do not run; of each story two lines, what the list shows, and the texts, which are
 * parsed when the story is opened. (With elements of their own for 10,000 stories a page took ten
 * times as long to open.) The content security policy allows the scripts and the style by their
 * hashes and nothing else.
 */
final class HtmlReport {

  /** In the order in which they need each other. */
  private static final List<String> SCRIPTS =
      List.of(
          "text", "dom", "data", "filter", "search", "list", "timeline", "pair", "story", "page");

  /** More would be a list that nobody reads. */
  private static final int MAX_SKIPPED = 200;

  private static final String POLICY =
      "default-src 'none'; script-src %s; style-src %s; base-uri 'none'; form-action 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private final Report report;
  private final OutputStream out;

  private HtmlReport(Report report, OutputStream out) {
    this.report = report;
    this.out = out;
  }

  /**
   * Writes all of the report; the stream stays open.
   *
   * @throws IOException what the stream throws
   */
  static void write(Report report, OutputStream out) throws IOException {
    new HtmlReport(report, out).write();
  }

  private void write() throws IOException {
    for (String part : resource("page.html").split("(?=<!--slot )|(?<=-->)", -1)) {
      switch (part) {
        case "<!--slot policy-->" -> text(policy());
        case "<!--slot style-->" -> text(resource("page.css"));
        case "<!--slot data-->" -> data();
        case "<!--slot scripts-->" -> scripts();
        default -> text(part);
      }
    }
  }

  private static String policy() throws IOException {
    StringBuilder scripts = new StringBuilder();
    for (String name : SCRIPTS) {
      scripts.append(scripts.isEmpty() ? "" : " ").append(hash(resource(name + ".js")));
    }
    return POLICY.formatted(scripts, hash(resource("page.css")));
  }

  /** What a policy calls the content of an element. */
  private static String hash(String content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private void scripts() throws IOException {
    for (String name : SCRIPTS) {
      text("<script>");
      text(resource(name + ".js"));
      text("</script>\n");
    }
  }

  private void data() throws IOException {
    text("<script type=\"application/json\" id=\"report-data\">");
    JsonWriter json = JsonWriter.inPage(out);
    summary(json);
    json.end();
    text("</script>\n<script type=\"application/jsonl\" id=\"stories-data\">");
    Map<String, Verdict> verdicts = new HashMap<>();
    report.verdicts().orElse(List.of()).forEach(verdict -> verdicts.put(verdict.path(), verdict));
    for (Story story : report.clusters()) {
      PageStory page = PageStory.of(story, verdicts);
      page.writeSummary(out);
      page.writeTexts(out);
    }
    text("</script>\n");
  }

  private void summary(JsonWriter json) throws IOException {
    Summary summary = report.summary();
    json.objectRow();
    json.name("version").text(Version.current());
    json.name("threshold").number(report.parameters().threshold(), 6);
    json.name("texts").truth(report.parameters().texts());
    json.name("check").truth(report.verdicts().isPresent());
    json.name("articles").number(summary.articles());
    json.name("duplicates").number(summary.duplicates());
    json.name("unique").number(summary.unique());
    json.name("skippedInputs").number(summary.skipped());
    json.name("skipped").array();
    for (Skipped skipped :
        report.skipped().subList(0, Math.min(MAX_SKIPPED, report.skipped().size()))) {
      json.array().text(skipped.path()).text(skipped.reason()).endArray();
    }
    json.endArray();
    json.endObject();
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("page/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
