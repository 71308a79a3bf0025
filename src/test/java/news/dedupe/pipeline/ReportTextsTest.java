package news.dedupe.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dedupe.load.MissingPathException;
import news.dedupe.match.Model;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Contribution;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Reason;
import news.dedupe.report.Report.Story;
import news.dedupe.report.SchemaTest;
import news.dedupe.text.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report has with the texts of its articles. */
class ReportTextsTest {

  @TempDir Path folder;

  @Test
  void membersHaveTheirTextsAndEachPairItsReason() throws Exception {
    try (Report report = group("seeds")) {
      Story story = report.clusters().get(0);
      for (Member member : story.members()) {
        assertTrue(member.entry().text().orElseThrow().paragraphs().size() > 5, member.path());
      }
      assertEquals(5 * 4 / 2, story.evidence().size());
      for (Evidence evidence : story.evidence()) {
        Reason reason = evidence.reason().orElseThrow();
        assertTrue(reason.sentence().startsWith("They have "), reason.sentence());
        double logOdds = reason.contributions().stream().mapToDouble(Contribution::logOdds).sum();
        assertEquals(Model.logOddsOf(evidence.score()), logOdds, 0.3, reason.sentence());
      }
    }
  }

  @Test
  void rewritesOfOneDispatchAreDerivedFromIt() throws Exception {
    try (Report report = group("seeds")) {
      Story story = report.clusters().get(0);
      assertEquals(
          List.of(Optional.empty(), Optional.of(story.representative())),
          story.members().stream().map(Member::derivedFrom).distinct().toList());
    }
  }

  @Test
  void aCopyOfARewriteIsDerivedFromTheRewrite() throws Exception {
    String rewrite = Files.readString(Path.of("seeds/001_92338d67c87afaee.txt"));
    Files.copy(Path.of("seeds/002_3d415196b8bdc145.txt"), folder.resolve("dispatch.txt"));
    Files.writeString(folder.resolve("rewrite.txt"), rewrite);
    Files.writeString(folder.resolve("same.txt"), rewrite.replace("\n", "\r\n"));
    Files.writeString(folder.resolve("shorter.txt"), rewrite.substring(0, rewrite.length() / 2));
    try (Report report = group(folder.toString())) {
      Map<String, String> from =
          report.clusters().get(0).members().stream()
              .collect(
                  Collectors.toMap(
                      member -> name(member.path()),
                      member -> name(member.derivedFrom().orElse("-"))));
      assertEquals(
          Map.of(
              "dispatch.txt", "-",
              "rewrite.txt", "dispatch.txt",
              "same.txt", "rewrite.txt",
              "shorter.txt", "rewrite.txt"),
          from);
    }
  }

  @Test
  void sentencesThatManyArticlesShareAreMarked() throws Exception {
    try (Report report = group("testdata/newsroom")) {
      assertTrue(
          report.clusters().stream()
              .flatMap(story -> story.members().stream())
              .flatMap(member -> member.entry().text().orElseThrow().paragraphs().stream())
              .flatMap(List::stream)
              .anyMatch(passage -> passage.kind() == Passage.Kind.SHARED));
    }
  }

  @Test
  void theReportIsAsTheSchemaSays() throws Exception {
    try (Report report = group("seeds", "testdata/wire/articles")) {
      assertEquals(List.of(), SchemaTest.faults(Runs.json(report)));
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Report group(String... paths) throws MissingPathException, IOException {
    Settings settings = Settings.standard(2, 256 << 20).withThreshold(0.5).withTexts(true);
    return new Pipeline(settings, Listener.none(), InputStream.nullInputStream())
        .group(List.of(paths));
  }
}
