package news.dedupe.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of the clusters that were found. */
class ReportBuilderTest {

  private static final String ORIGINAL = "seeds/002_3d415196b8bdc145.txt";

  @TempDir Path folder;

  @Test
  void everyArticleIsInOnePlace() throws Exception {
    try (Report report = group("testdata/dispatches/articles", "testdata/wire/articles")) {
      List<String> paths = new ArrayList<>(report.unique());
      report.clusters().forEach(c -> c.members().forEach(member -> paths.add(member.path())));
      List<String> expected = new ArrayList<>(files("testdata/dispatches/articles"));
      expected.addAll(files("testdata/wire/articles"));
      assertEquals(expected, paths.stream().sorted().toList());
      assertEquals(report.unique().stream().sorted().toList(), report.unique());
      assertEquals(
          report.unique(), report.uniqueArticles().stream().map(entry -> entry.path()).toList());
      int members = report.clusters().stream().mapToInt(c -> c.members().size()).sum();
      assertEquals(
          new Report.Summary(
              expected.size(),
              report.clusters().size(),
              members - report.clusters().size(),
              report.unique().size(),
              0),
          report.summary());
    }
  }

  @Test
  void clustersComeByFallingSizeAndMembersByFallingScoreAfterTheRepresentative() throws Exception {
    try (Report report = group("testdata/newsroom")) {
      List<Story> clusters = report.clusters();
      assertEquals(
          clusters.stream()
              .sorted(
                  Comparator.comparing((Story c) -> -c.members().size()).thenComparing(Story::id))
              .map(Story::id)
              .toList(),
          clusters.stream().map(Story::id).toList());
      for (Story cluster : clusters) {
        Member first = cluster.members().get(0);
        assertEquals(cluster.representative(), first.path());
        assertEquals("original", first.relation());
        List<Member> others = cluster.members().subList(1, cluster.members().size());
        assertTrue(others.stream().noneMatch(member -> member.relation().equals("original")));
        assertEquals(
            others.stream()
                .sorted(Comparator.comparing((Member m) -> -m.score()).thenComparing(Member::path))
                .map(Member::path)
                .toList(),
            others.stream().map(Member::path).toList());
      }
    }
  }

  @Test
  void theEvidenceIsTheStrongestPairsWithTheRepresentative() throws Exception {
    try (Report report = group(cuts(12).toString())) {
      Story cluster = report.clusters().get(0);
      List<Member> members = cluster.members();
      assertEquals(12, members.size());
      assertEquals(8, cluster.evidence().size());
      assertEquals(12 - 1 - 8, cluster.evidenceOmitted());
      assertEquals(
          members.subList(1, 9).stream().map(Member::path).toList(),
          cluster.evidence().stream().map(Evidence::b).toList());
      for (Evidence pair : cluster.evidence()) {
        assertEquals(cluster.representative(), pair.a());
        assertTrue(0.5 < pair.resemblance() && pair.resemblance() <= pair.containment());
      }
    }
  }

  /** The original, each time without another of its paragraphs. */
  private Path cuts(int count) throws Exception {
    List<String> paragraphs =
        Files.readString(Path.of(ORIGINAL))
            .lines()
            .filter(line -> line.split(" ", -1).length > 12)
            .toList();
    assertTrue(paragraphs.size() >= count, paragraphs.size() + " paragraphs");
    Path cuts = Files.createDirectories(folder.resolve("cuts"));
    for (int left = 0; left < count; left++) {
      List<String> kept = new ArrayList<>(paragraphs);
      kept.remove(left);
      Files.writeString(cuts.resolve(left + ".txt"), String.join("\n\n", kept));
    }
    return cuts;
  }

  @Test
  void theEvidenceNamesWhatTheSeedsShare() throws Exception {
    try (Report report = group("seeds")) {
      for (Evidence pair : report.clusters().get(0).evidence()) {
        assertTrue(
            pair.sharedQuotes().stream().anyMatch(quote -> quote.contains("put up or shut up"))
                || pair.sharedQuotes().isEmpty(),
            pair.sharedQuotes().toString());
        assertTrue(pair.alignedSentences().size() >= 5, pair.b());
        assertTrue(pair.resemblance() > 0.05 && pair.resemblance() < 0.15, pair.b());
      }
    }
  }

  /**
   * Every pair of a small cluster is scored, so that its cohesion is between the worst and best.
   */
  @Test
  void theCohesionIsAMeanOfProbabilities() throws Exception {
    try (Report two = group(ORIGINAL, files("seeds").get(0))) {
      Story pair = two.clusters().get(0);
      assertEquals(pair.members().get(1).score(), pair.cohesion(), 1e-6);
    }
    try (Report report = group("seeds", "testdata/wire/articles")) {
      for (Story cluster : report.clusters()) {
        assertTrue(cluster.cohesion() > 0.5 && cluster.cohesion() <= 1, cluster.id());
      }
    }
  }

  @Test
  void copiesOfOneTextHangTogetherWholly() throws Exception {
    Path a = Files.copy(Path.of(ORIGINAL), folder.resolve("a.txt"));
    Path b = Files.copy(Path.of(ORIGINAL), folder.resolve("b.txt"));
    try (Report report = group(a.toString(), b.toString())) {
      Story cluster = report.clusters().get(0);
      assertEquals(1, cluster.cohesion());
      assertEquals(List.of(), cluster.evidence());
      assertEquals(
          List.of("original", "identical"),
          cluster.members().stream().map(Member::relation).toList());
    }
  }

  @Test
  void theIdDependsOnTheContentsAloneAndOnAllOfThem() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    int number = 9;
    for (String seed : files("seeds")) {
      Files.copy(Path.of(seed), elsewhere.resolve(number-- + ".txt"));
    }
    String id = id("seeds");
    assertEquals(id, id(elsewhere.toString()));
    assertTrue(id.matches("[0-9a-f]{16}"), id);
    assertNotEquals(id, id(files("seeds").subList(0, 4).toArray(new String[0])));
  }

  @Test
  void aCheckReportsOnNewArticlesAlone() throws Exception {
    String alone = files("testdata/wire/articles").get(0);
    try (Report report =
        Runs.pipeline(1).check(List.of("testdata/dispatches/articles", ORIGINAL), List.of(alone))) {
      assertEquals(List.of(), report.clusters());
      assertEquals(List.of(alone), report.unique());
      List<Verdict> verdicts = report.verdicts().orElseThrow();
      assertEquals(List.of(alone), verdicts.stream().map(Verdict::path).toList());
      assertTrue(!verdicts.get(0).duplicate());
    }
  }

  private static String id(String... paths) throws Exception {
    try (Report report = group(paths)) {
      return report.clusters().get(0).id();
    }
  }

  private static Report group(String... paths) throws Exception {
    return Runs.pipeline(2).group(List.of(paths));
  }

  private static List<String> files(String folder) throws Exception {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.sorted().map(Path::toString).toList();
    }
  }
}
