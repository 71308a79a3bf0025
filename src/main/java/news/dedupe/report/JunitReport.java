package news.dedupe.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import news.dedupe.article.Skipped;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;

/**
 * Writes a report as XML of JUnit: a test case an article, of a check an incoming one, which fails
 * where it is a duplicate (and is skipped where that is accepted or does not count), and one for
 * each input that was skipped.
 */
final class JunitReport {

  private static final String NAME = "dedupe";

  private final XMLStreamWriter xml;

  private JunitReport(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static void write(Report report, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
      new JunitReport(xml).write(report);
      xml.flush();
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(e.getMessage(), e);
    }
    writer.flush();
  }

  private void write(Report report) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("testsuites");
    line();
    xml.writeStartElement("testsuite");
    counts(report);
    line();
    if (report.verdicts().isPresent()) {
      for (Verdict article : report.verdicts().get()) {
        checked(report, article);
      }
    } else {
      grouped(report);
    }
    for (Skipped skipped : report.skipped()) {
      skipped(skipped);
    }
    xml.writeEndElement();
    line();
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
  }

  private void counts(Report report) throws XMLStreamException {
    xml.writeAttribute("name", NAME);
    int tests =
        report.verdicts().map(verdicts -> verdicts.size()).orElse(report.summary().articles());
    int failures =
        report
            .verdicts()
            .map(verdicts -> (int) verdicts.stream().filter(report::isFailure).count())
            .orElse(report.summary().duplicates());
    xml.writeAttribute("tests", String.valueOf(tests + report.skipped().size()));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", "0");
    long passed =
        report.verdicts().stream()
            .flatMap(List::stream)
            .filter(verdict -> verdict.duplicate() && !report.isFailure(verdict))
            .count();
    xml.writeAttribute("skipped", String.valueOf(report.skipped().size() + passed));
  }

  private void checked(Report report, Verdict article) throws XMLStreamException {
    String relation = article.relation().orElse("duplicate");
    if (article.accepted().isPresent()) {
      String reason = article.accepted().get().reason().map(text -> ": " + text).orElse("");
      skipped(article.path(), "accepted, " + relation + " of " + article.of().orElse("") + reason);
    } else if (report.isLetPass(article)) {
      skipped(article.path(), "let pass, " + relation + " of " + article.of().orElse(""));
    } else if (article.duplicate()) {
      failed(article.path(), relation, article.of().orElse(""), article.score(), Optional.empty());
    } else {
      passed(article.path());
    }
  }

  private void grouped(Report report) throws XMLStreamException {
    for (Story story : report.clusters()) {
      for (Member member : story.members()) {
        if (member.path().equals(story.representative())) {
          passed(member.path());
        } else {
          failed(
              member.path(),
              member.relation(),
              story.representative(),
              member.score(),
              member.entry().title());
        }
      }
    }
    for (Entry article : report.uniqueArticles()) {
      passed(article.path());
    }
  }

  private void passed(String path) throws XMLStreamException {
    xml.writeEmptyElement("testcase");
    name(path);
    line();
  }

  private void failed(String path, String relation, String of, double score, Optional<String> title)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    name(path);
    xml.writeStartElement("failure");
    xml.writeAttribute("type", legal(relation));
    xml.writeAttribute("message", legal(relation + " of " + of));
    xml.writeCharacters("score " + Rounded.probability(score));
    xml.writeCharacters(title.map(t -> ": " + legal(Duplicate.quoted(t))).orElse(""));
    xml.writeEndElement();
    xml.writeEndElement();
    line();
  }

  private void skipped(Skipped skipped) throws XMLStreamException {
    skipped(
        skipped.path() + (skipped.line().isPresent() ? ":" + skipped.line().getAsInt() : ""),
        skipped.reason());
  }

  private void skipped(String path, String reason) throws XMLStreamException {
    xml.writeStartElement("testcase");
    name(path);
    xml.writeEmptyElement("skipped");
    xml.writeAttribute("message", legal(reason));
    xml.writeEndElement();
    line();
  }

  private void name(String path) throws XMLStreamException {
    xml.writeAttribute("classname", NAME);
    xml.writeAttribute("name", legal(path));
  }

  /** What XML 1.0 has no form for is written out, and so is what a terminal would obey. */
  private static String legal(String text) {
    return VisibleText.of(text).replace("\uFFFE", "\\ufffe").replace("\uFFFF", "\\uffff");
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
