package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.function.Predicate;
import news.dedupe.report.Report.Verdict;

/**
 * Writes the duplicates of a report as workflow commands of GitHub Actions, which shows them as
 * annotations of the files: copies as errors, the others as warnings.
 */
final class GithubReport {

  /** Annotations of a level that are shown of a step; the rest would be lost without a word. */
  private static final int MOST_SHOWN = 10;

  private final Writer out;

  private GithubReport(Writer out) {
    this.out = out;
  }

  static void write(Report report, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    new GithubReport(writer).write(report);
    writer.flush();
  }

  private void write(Report report) throws IOException {
    Duplicates copies = Duplicates.worst(report, d -> d.isFailure() && d.isCopy(), MOST_SHOWN);
    Duplicates others = Duplicates.worst(report, d -> d.isFailure() && !d.isCopy(), MOST_SHOWN);
    for (Duplicate duplicate : copies.worst()) {
      annotate("error", duplicate);
    }
    for (Duplicate duplicate : others.worst()) {
      annotate("warning", duplicate);
    }
    int omitted = copies.omitted() + others.omitted();
    if (omitted > 0) {
      out.write(
          "::notice title=dedupe::"
              + omitted
              + " more duplicates are not shown here, see the report\n");
    }
    count(report, "accepted duplicates", verdict -> verdict.accepted().isPresent());
    count(report, "duplicates that --fail-on lets pass", report::isLetPass);
  }

  private void count(Report report, String what, Predicate<Verdict> counts) throws IOException {
    long count = report.verdicts().orElse(List.of()).stream().filter(counts).count();
    if (count > 0) {
      out.write("::notice title=dedupe::" + what + ": " + count + "\n");
    }
  }

  private void annotate(String level, Duplicate duplicate) throws IOException {
    Place place = Place.of(duplicate.article());
    out.write("::" + level + " file=" + property(place.file()));
    if (place.line().isPresent()) {
      out.write(",line=" + place.line().getAsInt());
    }
    out.write(",title=" + property(duplicate.relation()));
    out.write("::" + data(duplicate.message()) + "\n");
  }

  private static String property(String value) {
    return data(value).replace(":", "%3A").replace(",", "%2C");
  }

  /** As the runner unescapes it; what a terminal would obey is not for its log. */
  private static String data(String value) {
    return VisibleText.of(value).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
