package news.dedupe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;
import news.dedupe.report.ReportFormat;
import news.dedupe.report.Style;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which articles are kept apart, whatever their texts say. */
class RestrictionsTest {

  private static final Dedupe DEDUPE = Dedupe.standard().withThreads(2).withMemory(64 << 20);
  private static final LocalDate START = LocalDate.of(2025, 4, 28);

  /** Five versions of one story. */
  private final List<String> versions = new ArrayList<>();

  @BeforeEach
  void readVersions() throws IOException {
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path file : seeds.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        versions.add(Files.readString(file));
      }
    }
    assertEquals(5, versions.size());
  }

  @Test
  void noClusterSpansMoreDaysThanAllowedEvenByAChain() throws Exception {
    List<Article> daily = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      daily.add(article("v" + i, versions.get(i), 3 * i, ""));
    }
    assertEquals(List.of("v0 v1 v2 v3 v4"), clusters(DEDUPE, daily));
    assertEquals(List.of("v0 v1 v2 v3 v4"), clusters(DEDUPE.withWithin(12), daily));
    assertEquals(List.of("v0 v1", "v2 v3 v4"), clusters(DEDUPE.withWithin(6), daily));
    assertEquals(List.of(), clusters(DEDUPE.withWithin(2), daily));
    Random random = new Random(20);
    for (int run = 0; run < 10; run++) {
      int within = random.nextInt(20);
      List<Article> articles = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        articles.add(article("a" + i, versions.get(i % 5), random.nextInt(40), ""));
      }
      try (Report report = DEDUPE.withWithin(within).group(Articles.of(articles))) {
        for (Story story : report.clusters()) {
          List<LocalDate> days =
              story.members().stream().map(m -> m.entry().published().orElseThrow()).toList();
          long span = ChronoUnit.DAYS.between(Collections.min(days), Collections.max(days));
          assertTrue(span <= within, span + " days, not " + within);
        }
        assertEquals(
            report.clusters().size(), report.clusters().stream().map(Story::id).distinct().count());
      }
    }
  }

  @Test
  void whatKeepsNothingApartChangesNothing() throws Exception {
    Articles articles =
        Articles.at(Path.of("testdata/dispatches/articles"), Path.of("testdata/formats/articles"));
    try (Report free = DEDUPE.group(articles);
        Report restricted = DEDUPE.withWithin(1_000_000).group(articles)) {
      assertEquals(members(free), members(restricted));
    }
  }

  @Test
  void undatedArticlesPass() throws Exception {
    List<Article> articles =
        List.of(
            article("a", versions.get(0), 0, ""),
            article("b", versions.get(1), 100, ""),
            article("c", versions.get(2), 101, ""),
            Article.of("undated", versions.get(4))); // nor does it give a day in its dateline
    assertEquals(List.of("b c undated"), clusters(DEDUPE.withWithin(5), articles));
  }

  @Test
  void oneTextOnSeveralDaysIsSeveralStories() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int day : new int[] {0, 0, 1, 30, 31, 90}) {
      articles.add(article("a" + articles.size(), versions.get(0), day, ""));
    }
    try (Report report = DEDUPE.withWithin(7).group(Articles.of(articles))) {
      assertEquals(List.of("a0 a1 a2", "a3 a4"), clusters(report));
      assertEquals(List.of("a5"), List.copyOf(report.unique()));
      for (Story story : report.clusters()) {
        assertEquals(
            1, story.members().stream().filter(m -> m.relation().equals("original")).count());
        for (Member member : story.members().subList(1, story.members().size())) {
          assertEquals("identical", member.relation());
          assertEquals(1, member.score());
        }
        assertEquals(List.of(), story.evidence());
      }
    }
  }

  @Test
  void articlesOfOneSourceAreTogetherOnlyByWayOfAnother() throws Exception {
    Dedupe across = DEDUPE.withAcrossSources(true);
    List<Article> own =
        List.of(
            article("a", versions.get(0), 0, "Wire"),
            article("b", versions.get(1), 0, " wire"),
            article("c", versions.get(0), 0, "WIRE"));
    assertEquals(List.of("a b c"), clusters(DEDUPE, own));
    assertEquals(List.of(), clusters(across, own));
    List<Article> withAnother = new ArrayList<>(own);
    withAnother.add(article("d", versions.get(2), 0, "Paper"));
    assertEquals(List.of("a b c d"), clusters(across, withAnother));
    assertEquals(
        List.of("a b"),
        clusters(
            across,
            List.of(article("a", versions.get(0), 0, ""), article("b", versions.get(1), 0, ""))));
  }

  @Test
  void restrictionsHoldTogether() throws Exception {
    List<Article> articles =
        List.of(
            article("a", versions.get(0), 0, "Wire"),
            article("b", versions.get(1), 2, "Wire"),
            article("c", versions.get(2), 6, "Paper"));
    Dedupe across = DEDUPE.withAcrossSources(true);
    assertEquals(List.of("a b c"), clusters(across.withWithin(6), articles));
    assertEquals(List.of("b c"), clusters(across.withWithin(4), articles));
    assertEquals(List.of(), clusters(across.withWithin(3), articles));
  }

  @Test
  void copiesOfOneSourceStayAloneAndThoseOfTwoDoNot() throws Exception {
    List<Article> copies = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      copies.add(article("copy" + i, versions.get(0), i, "Wire"));
    }
    Dedupe across = DEDUPE.withAcrossSources(true);
    assertEquals(List.of(), clusters(across, copies));
    copies.add(article("other", versions.get(0), 3, "Paper"));
    try (Report report = across.group(Articles.of(copies))) {
      assertEquals(41, report.clusters().get(0).members().size());
    }
  }

  /** Hundreds of copies make their words common, so that none would be a candidate of another. */
  @Test
  void manyCopiesAreStillFound() throws Exception {
    List<Article> copies = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      copies.add(article("copy" + i, versions.get(0), i / 4, "Source " + i));
    }
    copies.add(article("rewrite", versions.get(1), 50, "Paper"));
    try (Report report = DEDUPE.withAcrossSources(true).group(Articles.of(copies))) {
      assertEquals(401, report.clusters().get(0).members().size());
    }
    try (Report report = DEDUPE.withWithin(7).group(Articles.of(copies))) {
      assertEquals(List.of(), List.copyOf(report.unique()));
    }
  }

  @Test
  void whereNoSourceIsGivenTheHostIsOne() throws Exception {
    List<Article> articles =
        List.of(at("a", 0, "https://www.wire.example/1"), at("b", 1, "http://Wire.example:80/2"));
    assertEquals(List.of("a b"), clusters(DEDUPE, articles));
    assertEquals(List.of(), clusters(DEDUPE.withAcrossSources(true), articles));
    assertEquals(
        List.of("a b"),
        clusters(
            DEDUPE.withAcrossSources(true),
            List.of(at("a", 0, "https://wire.example"), at("b", 1, "https://paper.example"))));
  }

  @Test
  void anIncomingArticleRepeatsOneOfAnotherSource() throws Exception {
    Articles existing =
        Articles.of(
            List.of(
                article("old/wire", versions.get(0), 0, "Wire"),
                article("old/paper", versions.get(1), 0, "Paper")));
    Articles incoming =
        Articles.of(
            List.of(
                article("new/wire", versions.get(2), 0, "Wire"),
                article("new/paper", versions.get(3), 0, "Paper")));
    try (Report report = DEDUPE.withAcrossSources(true).check(existing, incoming)) {
      List<Verdict> verdicts = report.verdicts().orElseThrow();
      assertEquals(Optional.of("old/wire"), verdicts.get(0).of());
      assertEquals(Optional.of("old/paper"), verdicts.get(1).of());
    }
  }

  @Test
  void ignoredDatesCountForNothing() throws Exception {
    List<Article> dated = new ArrayList<>();
    List<Article> undated = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      dated.add(article("a" + i, versions.get(i), 400 * i, ""));
      undated.add(Article.of("a" + i, versions.get(i)));
    }
    assertEquals(scores(DEDUPE, undated), scores(DEDUPE.withIgnoreDates(true), dated));
    assertTrue(!scores(DEDUPE, dated).equals(scores(DEDUPE, undated)));
  }

  @Test
  void theOrderOfInputDecidesNothing() throws Exception {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      articles.add(
          article(
              "a" + i, versions.get(i % 5), i % 3 * 10 + i % 2, List.of("W", "P", "").get(i % 3)));
    }
    Dedupe restricted = DEDUPE.withAcrossSources(true).withWithin(5);
    String expected = json(restricted, articles);
    for (int run = 0; run < 3; run++) {
      Collections.shuffle(articles, new Random(run));
      assertEquals(expected, json(restricted.withThreads(1 + run), articles));
    }
    assertTrue(expected.contains("\"within\": 5,\n    \"acrossSources\": true,"), expected);
  }

  @Test
  void whatContradictsItselfIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> DEDUPE.withWithin(-1));
    assertThrows(IllegalArgumentException.class, () -> DEDUPE.withWithin(1).withIgnoreDates(true));
  }

  private static Article article(String path, String text, int day, String source) {
    return new Article(
        path,
        text,
        Optional.empty(),
        Optional.of(Published.of(START.plusDays(day).toString())),
        Optional.of(source).filter(name -> !name.isEmpty()),
        Optional.empty(),
        Optional.empty());
  }

  private Article at(String path, int version, String url) {
    return new Article(
        path,
        versions.get(version),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(url));
  }

  private static List<String> clusters(Dedupe dedupe, List<Article> articles) throws Exception {
    try (Report report = dedupe.group(Articles.of(articles))) {
      return clusters(report);
    }
  }

  /** The paths of each. */
  private static List<String> clusters(Report report) {
    return report.clusters().stream()
        .map(
            story -> String.join(" ", story.members().stream().map(Member::path).sorted().toList()))
        .sorted()
        .toList();
  }

  private static List<String> members(Report report) {
    return report.clusters().stream()
        .flatMap(story -> story.members().stream().map(m -> story.representative() + " " + m))
        .sorted()
        .toList();
  }

  private static List<String> scores(Dedupe dedupe, List<Article> articles) throws Exception {
    try (Report report = dedupe.group(Articles.of(articles))) {
      return report.clusters().get(0).members().stream()
          .map(member -> member.path() + " " + member.relation() + " " + member.score())
          .toList();
    }
  }

  private static String json(Dedupe dedupe, List<Article> articles) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Report report = dedupe.group(Articles.of(articles))) {
      ReportFormat.JSON.write(report, Style.plain(), out);
    }
    return out.toString(UTF_8);
  }
}
