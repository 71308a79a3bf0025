package news.dedupe.cli;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dedupe.cli.Job.Ending;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;
import news.dedupe.report.VisibleText;

/**
 * What a report comes to for the one who ran it.
 *
 * @param loaded what was not read
 * @param found what was
 */
record Outcome(Report report, LoadSummary loaded, Found found) {

  /** As many lines as a screen has room for; the report has them all. */
  private static final int REPEATS_SHOWN = 20;

  /** More would be a second line. */
  private static final int EXTENSIONS_SHOWN = 5;

  /** Of a grouping: counts, and the story with the most versions. */
  private List<String> groupSummary() {
    Report.Summary counts = report.summary();
    int versions = counts.clusters() + counts.duplicates();
    String line =
        String.format(
            ROOT,
            "%s: %s in %s, %d on %s own, %d skipped",
            count(counts.articles(), "article", "articles"),
            count(counts.clusters(), "story", "stories"),
            count(versions, "version", "versions"),
            counts.unique(),
            counts.unique() == 1 ? "its" : "their",
            counts.skipped());
    return lines(List.of(line), Optional.of(largest()));
  }

  /** Adds what was left out, and why there may be nothing. */
  private List<String> lines(List<String> counts, Optional<String> last) {
    List<String> lines = new ArrayList<>(counts);
    if (loaded.leftOutCount() > 0) {
      lines.add(leftOut());
    }
    last.filter(line -> !found.isNothing()).ifPresent(lines::add);
    return lines;
  }

  /** The commonest extensions of files that were left out. */
  private String leftOut() {
    String byExtension =
        loaded.leftOut().entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(EXTENSIONS_SHOWN)
            .map(
                e -> e.getValue() + " " + (e.getKey().isEmpty() ? "without extension" : e.getKey()))
            .collect(Collectors.joining(", "));
    String more = loaded.leftOut().size() > EXTENSIONS_SHOWN ? ", …" : "";
    return count(loaded.leftOutCount(), "file", "files") + " left out: " + byExtension + more;
  }

  /** Of a check: what repeats what, and counts. */
  private List<String> checkSummary() {
    List<Verdict> verdicts = report.verdicts().orElse(List.of());
    List<Verdict> repeats = verdicts.stream().filter(report::isFailure).toList();
    long accepted = verdicts.stream().filter(article -> article.accepted().isPresent()).count();
    long letPass = verdicts.stream().filter(report::isLetPass).count();
    List<String> lines = new ArrayList<>();
    repeats.stream().limit(REPEATS_SHOWN).map(Outcome::repeat).forEach(lines::add);
    if (repeats.size() > REPEATS_SHOWN) {
      lines.add((repeats.size() - REPEATS_SHOWN) + " more, see the report");
    }
    lines.add(
        String.format(
            ROOT,
            "%s and %d existing: %s%s%s, %d skipped",
            count(verdicts.size(), "incoming article", "incoming articles"),
            report.summary().articles() - verdicts.size(),
            count(repeats.size(), "duplicate", "duplicates"),
            accepted > 0 ? ", " + accepted + " more accepted" : "",
            letPass > 0 ? ", " + letPass + " let pass" : "",
            report.summary().skipped()));
    return lines(lines, Optional.empty());
  }

  /** How a grouping ended. */
  Ending ofGroup(boolean failOnDuplicates) {
    return ending(groupSummary(), failOnDuplicates && report.summary().duplicates() > 0);
  }

  /** How a check ended. */
  Ending ofCheck() {
    return ending(
        checkSummary(), report.verdicts().orElse(List.of()).stream().anyMatch(report::isFailure));
  }

  private Ending ending(List<String> summary, boolean isFailed) {
    return new Ending(summary, found, isFailed ? ExitCode.DUPLICATES : found.exitCode());
  }

  private String largest() {
    if (report.clusters().isEmpty()) {
      return "no story in more than one version";
    }
    Story story = report.clusters().get(0);
    return String.format(
        ROOT,
        "most versions: %d of %s",
        story.members().size(),
        story.title().map(Outcome::quoted).orElse(story.representative()));
  }

  private static String quoted(String title) {
    return '"' + VisibleText.titleStart(title) + '"';
  }

  private static String repeat(Verdict article) {
    return String.format(
        ROOT,
        "%s: %s, of %s",
        article.path(),
        article.relation().orElse("duplicate"),
        article.of().orElse("another"));
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
