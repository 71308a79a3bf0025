package news.dedupe.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.batch.Batch;
import news.dedupe.load.MissingPathException;
import news.dedupe.match.Model;
import news.dedupe.match.ModelFile;
import news.dedupe.pipeline.Comparison.Contribution;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Entry;
import news.dedupe.report.Report.Evidence;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineTest {

  private static final String ORIGINAL = "seeds/002_3d415196b8bdc145.txt";

  /** Links to what this process has open, where the system tells. */
  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  @TempDir Path folder;

  @Test
  void theFiveRewritesAreOneStoryOfWhichTheDispatchIsTheOriginal() throws Exception {
    Report report = Runs.pipeline(2).group(List.of("seeds"));
    assertEquals(new Report.Summary(5, 1, 4, 0, 0), report.summary());
    Story story = report.clusters().get(0);
    assertEquals(ORIGINAL, story.representative());
    assertEquals(ORIGINAL, story.members().get(0).path());
    assertEquals("original", story.members().get(0).relation());
    assertEquals(1, story.members().get(0).score());
    assertEquals(List.of("rewrite"), relations(story.members().subList(1, 5)));
  }

  @Test
  void theReportIsTheSameWhateverTheThreadsTheMemoryAndTheOrderOfArguments() throws Exception {
    List<String> paths = new ArrayList<>(files("seeds"));
    paths.addAll(files("testdata/dispatches/articles"));
    paths.addAll(files("testdata/formats/broken"));
    String expected = Runs.json(Runs.pipeline(1).group(paths));
    for (int threads : new int[] {1, 2, 4}) {
      Collections.shuffle(paths, new Random(threads));
      assertEquals(expected, Runs.json(Runs.pipeline(threads).group(paths)));
    }
    assertEquals(expected, Runs.json(Runs.pipeline(2, 40_000, new ArrayList<>()).group(paths)));
  }

  @Test
  void copiesAreIdenticalAndCountAsDuplicates() throws Exception {
    Path copy = Files.copy(Path.of(ORIGINAL), folder.resolve("copy.txt"));
    Report report = Runs.pipeline(2).group(List.of(ORIGINAL, copy.toString()));
    assertEquals(new Report.Summary(2, 1, 1, 0, 0), report.summary());
    assertEquals(
        List.of("original", "identical"),
        report.clusters().get(0).members().stream().map(Member::relation).toList());
  }

  /** So that copies alone can be had of a group: also those of a rewrite. */
  @Test
  void articlesOfOneTextHaveTheSameContent() throws Exception {
    String seed = files("seeds").get(0);
    Path copy = Files.copy(Path.of(seed), folder.resolve("copy.txt"));
    try (Report report = Runs.pipeline(2).group(List.of("seeds", copy.toString()))) {
      Map<String, String> contents = new HashMap<>();
      for (Member member : report.clusters().get(0).members()) {
        contents.put(member.path(), member.entry().content());
      }
      assertEquals(6, contents.size());
      assertEquals(5, Set.copyOf(contents.values()).size());
      assertEquals(contents.get(seed), contents.get(copy.toString()));
    }
  }

  @Test
  void whatWasReadOfAnArticleIsInTheReport() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("wire.jsonl"),
            """
            {"id": "a", "title": "Ferry resumes", "date": "2025-03-04", "source": "Wire", \
            "url": "https://wire.example/a", "text": "The ferry to Brannock is running again."}

            {"id": "b", "date": "last week", "text": "Council sells the old library to a brewer."}
            """);
    try (Report report = Runs.pipeline(1).group(List.of(file.toString()))) {
      Entry ferry = report.uniqueArticles().get(0);
      assertEquals(file + "#a", ferry.path());
      assertEquals(OptionalInt.of(1), ferry.line());
      assertEquals(Optional.of("Ferry resumes"), ferry.title());
      assertEquals(Optional.of(LocalDate.of(2025, 3, 4)), ferry.published());
      assertEquals(Optional.empty(), ferry.publishedAsWritten());
      assertEquals(Optional.of("Wire"), ferry.source());
      assertEquals(Optional.of("https://wire.example/a"), ferry.url());
      Entry library = report.uniqueArticles().get(1);
      assertEquals(OptionalInt.of(3), library.line());
      assertEquals(Optional.empty(), library.published());
      assertEquals(Optional.of("last week"), library.publishedAsWritten());
      assertEquals(Optional.empty(), library.source());
    }
  }

  @Test
  void evidenceIsOfEightPairsAndSaysHowManyAreLeftOut() throws Exception {
    String seed = Files.readString(Path.of(ORIGINAL));
    for (int i = 0; i < 12; i++) {
      Files.writeString(folder.resolve(i + ".txt"), seed + "\nCopy " + i + " of the desk.\n");
    }
    try (Report report = Runs.pipeline(2).group(List.of(folder.toString()))) {
      Story story = report.clusters().get(0);
      assertEquals(12, story.members().size());
      assertEquals(8, story.evidence().size());
      assertEquals(3, story.evidenceOmitted());
    }
  }

  /** Of an archive a check says what incoming articles repeat, and no more. */
  @Test
  void aCheckListsWhatConcernsIncomingArticlesAlone() throws Exception {
    List<String> wire = files("testdata/wire/articles");
    String alone = files("testdata/dispatches/articles").get(0);
    try (Report report = Runs.pipeline(2).check(wire, List.of(ORIGINAL, alone))) {
      assertEquals(0, report.summary().clusters());
      assertEquals(wire.size() + 2, report.summary().articles());
      assertEquals(List.of(ORIGINAL, alone), report.unique());
      assertEquals(report.unique(), report.uniqueArticles().stream().map(Entry::path).toList());
    }
    List<String> existing = new ArrayList<>(wire);
    existing.add(files("seeds").get(0));
    try (Report report = Runs.pipeline(2).check(existing, List.of(ORIGINAL, alone))) {
      assertEquals(new Report.Summary(existing.size() + 2, 1, 1, 1, 0), report.summary());
      assertEquals(
          Set.of(ORIGINAL, files("seeds").get(0)),
          Set.copyOf(paths(report.clusters().get(0).members())));
    }
  }

  @Test
  void aMemberIsScoredAgainstTheRepresentative() throws Exception {
    Pipeline pipeline = Runs.pipeline(2);
    Story story = pipeline.group(List.of("seeds")).clusters().get(0);
    for (Evidence evidence : story.evidence()) {
      Comparison comparison =
          Runs.pipeline(2).compare(evidence.a(), evidence.b(), List.of("seeds"));
      assertEquals(comparison.score(), evidence.score(), 1e-6);
      assertEquals(comparison.sharedQuotes(), evidence.sharedQuotes());
      assertEquals(comparison.sharedNumbers(), evidence.sharedNumbers());
    }
  }

  @Test
  void aComparisonInTheBatchSaysWhatTheReportSaysOfEveryMember() throws Exception {
    List<String> paths =
        List.of("testdata/newsroom", "testdata/dispatches/articles", "testdata/wire/articles");
    ForkJoinPool pool = new ForkJoinPool(2);
    try (Batch batch = Runs.pipeline(2).load(paths, pool)) {
      Map<String, Integer> texts = new HashMap<>();
      for (int text = 0; text < batch.textCount(); text++) {
        for (String path : batch.paths(text)) {
          texts.put(path, text);
        }
      }
      Explanation explanation = new Explanation(batch, true, ModelFile.standard(), 0.5);
      int members = 0;
      for (Story story : Runs.pipeline(2).group(paths).clusters()) {
        Article first = Article.of(story.representative(), "");
        for (Member member : story.members()) {
          Article other = Article.of(member.path(), "");
          int a = texts.get(first.path());
          int b = texts.get(other.path());
          assertEquals(member.score(), explanation.of(first, a, other, b).score(), member.path());
          assertEquals(member.score(), explanation.of(other, b, first, a).score(), member.path());
          members++;
        }
      }
      assertTrue(members > 150, "only " + members + " members");
    } finally {
      pool.shutdown();
    }
  }

  /** Copies of one text are one text in a run: of what day it is, and under which headline. */
  @Test
  void anArticleWithCopiesIsComparedAsTheRunComparesThem() throws Exception {
    String text = Files.readString(Path.of(ORIGINAL)).replaceFirst("^.*\\R+", "");
    String other = Files.readString(Path.of(files("seeds").get(0)));
    Path batch =
        Files.writeString(
            folder.resolve("batch.jsonl"),
            record("first", "Kremlin hopes for peace", "2025-03-01", text)
                + record("second", "Talks to go on", "2025-05-20", text)
                + record("retold", "No instant results", "2025-05-20", other));
    List<String> in = List.of(batch.toString());
    Story story = Runs.pipeline(1).group(in).clusters().get(0);
    double score = story.members().get(2).score();
    assertEquals(
        List.of(batch + "#first", batch + "#second"), paths(story.members().subList(0, 2)));
    for (String copy : List.of("#first", "#second")) {
      Comparison there = Runs.pipeline(1).compare(batch + copy, batch + "#retold", in);
      Comparison back = Runs.pipeline(1).compare(batch + "#retold", batch + copy, in);
      assertEquals(score, there.score());
      assertEquals(score, back.score());
      assertEquals(Optional.empty(), there.a().day());
      assertEquals(batch + "#first", there.a().comparedAs());
    }
  }

  /** Whether they are read with it or not, and however their paths are written. */
  @Test
  void theTwoArticlesArePartOfTheBatch() throws Exception {
    List<String> seeds = files("seeds");
    String a = seeds.get(0);
    String b = seeds.get(1);
    double score = Runs.pipeline(1).compare(a, b, seeds).score();
    assertEquals(score, Runs.pipeline(1).compare(a, b, seeds.subList(1, 5)).score());
    assertEquals(score, Runs.pipeline(1).compare(a, b, seeds.subList(2, 5)).score());
    Comparison spelled =
        Runs.pipeline(1)
            .compare("./" + a, Path.of(b).toAbsolutePath().toString(), List.of("seeds/../seeds"));
    assertEquals(score, spelled.score());
    assertEquals("seeds/../" + a, spelled.a().comparedAs());
  }

  private static String record(String id, String title, String day, String text)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    return mapper.writeValueAsString(
            Map.of("id", id, "title", title, "published", day, "text", text))
        + "\n";
  }

  private static List<String> paths(List<Member> members) {
    return members.stream().map(Member::path).toList();
  }

  @Test
  void whatIsComparedAddsUpToItsScoreFromBothSides() throws Exception {
    List<String> paths = files("testdata/wire/articles");
    for (int i = 0; i + 1 < paths.size(); i += 3) {
      Comparison there = Runs.pipeline(1).compare(paths.get(i), paths.get(i + 1), List.of());
      Comparison back = Runs.pipeline(1).compare(paths.get(i + 1), paths.get(i), List.of());
      double sum = there.contributions().stream().mapToDouble(Contribution::logOdds).sum();
      assertEquals(sum, there.logOdds().orElseThrow(), 1e-4);
      assertEquals(Model.probability(there.logOdds().getAsDouble()), there.score());
      assertEquals(there.score() >= 0.5, there.versions());
      assertEquals(there.score(), back.score());
    }
  }

  @Test
  void anIncomingArticleRepeatsAnExistingOneOrAnotherOrNone() throws Exception {
    List<String> seeds = files("seeds");
    String copy = Files.copy(Path.of(seeds.get(0)), folder.resolve("copy.txt")).toString();
    String alone = files("testdata/wire/articles").get(0);
    List<String> against = List.of(ORIGINAL, seeds.get(1));
    Report report = Runs.pipeline(2).check(against, List.of(seeds.get(0), copy, alone));
    List<Verdict> verdicts = report.verdicts().orElseThrow();
    assertEquals(
        Stream.of(seeds.get(0), copy, alone).sorted().toList(),
        verdicts.stream().map(Verdict::path).toList());
    for (Verdict article : verdicts) {
      boolean repeats = !article.path().equals(alone);
      assertEquals(repeats, article.duplicate());
      assertEquals(repeats ? Optional.of(ORIGINAL) : Optional.empty(), article.of());
      assertEquals(repeats, article.cluster().isPresent());
    }
  }

  @Test
  void ofIncomingArticlesThatRepeatEachOtherOneIsNoDuplicate() throws Exception {
    Report report = Runs.pipeline(2).check(List.of(), List.of("seeds"));
    List<Verdict> verdicts = report.verdicts().orElseThrow();
    assertEquals(5, verdicts.size());
    for (Verdict article : verdicts) {
      assertEquals(!article.path().equals(ORIGINAL), article.duplicate());
      assertEquals(article.duplicate() ? Optional.of(ORIGINAL) : Optional.empty(), article.of());
    }
  }

  @Test
  void whatIsAmongBothIsIncoming() throws Exception {
    Report report = Runs.pipeline(2).check(List.of("seeds"), List.of(ORIGINAL));
    assertEquals(5, report.summary().articles());
    assertEquals(
        List.of(ORIGINAL), report.verdicts().orElseThrow().stream().map(Verdict::path).toList());
  }

  @Test
  void aBrokenFileAmongBothIsSkippedOnce() throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    List<Skipped> told = new ArrayList<>();
    List<String> both = List.of(folder.toString(), "seeds");
    Report report = Runs.pipeline(2, 256 << 20, told).check(both, both);
    assertEquals(List.of(empty.toString()), told.stream().map(Skipped::path).toList());
    assertEquals(1, report.summary().skipped());
  }

  /** An incoming article is related to the existing one that it repeats. */
  @Test
  void theRelationAndTheScoreAreThoseToTheArticleThatIsRepeated() throws Exception {
    String existing = files("seeds").get(0);
    Report report = Runs.pipeline(2).check(List.of(existing), List.of(ORIGINAL));
    Verdict article = report.verdicts().orElseThrow().get(0);
    assertEquals(Optional.of(existing), article.of());
    assertEquals(Optional.of("rewrite"), article.relation());
    assertEquals(report.clusters().get(0).members().get(1).score(), article.score());
  }

  @Test
  void articlesWithoutAWordAreNotVersionsOfEachOther() throws Exception {
    Path stars = Files.writeString(folder.resolve("stars.txt"), "* * *\n".repeat(40));
    Path dashes = Files.writeString(folder.resolve("dashes.txt"), "- - - -\n".repeat(90));
    Report report = Runs.pipeline(1).group(List.of(stars.toString(), dashes.toString()));
    assertEquals(0, report.summary().clusters());
  }

  @Test
  void aMissingPathIsNamed() {
    Pipeline pipeline = Runs.pipeline(1);
    MissingPathException missing =
        assertThrows(MissingPathException.class, () -> pipeline.group(List.of("seeds", "nowhere")));
    assertTrue(missing.getMessage().contains("nowhere"), missing.getMessage());
    assertThrows(
        MissingPathException.class, () -> pipeline.compare("nowhere", ORIGINAL, List.of()));
  }

  @Test
  void aRunThatFailsLeavesNoFileOpen() throws Exception {
    assumeTrue(Files.isDirectory(OPEN_FILES));
    String sentence = "The old harbour of Varno reopened on Tuesday.\n";
    Path large = Files.writeString(folder.resolve("large.txt"), sentence.repeat(40_000));
    long before = openSpools();
    Pipeline pipeline = Runs.pipeline(1, 40_000, new ArrayList<>());
    assertThrows(
        MissingPathException.class,
        () -> pipeline.check(List.of("nowhere"), List.of(large.toString())));
    assertEquals(before, openSpools());
  }

  @Test
  void anArticleThatAContainerLacksIsNamed() {
    MissingPathException missing =
        assertThrows(
            MissingPathException.class,
            () ->
                Runs.pipeline(1)
                    .compare(
                        "testdata/formats/articles/articles.jsonl#nobody", ORIGINAL, List.of()));
    assertTrue(missing.getMessage().contains("#nobody: no article there"), missing.getMessage());
  }

  private static List<String> relations(List<Member> members) {
    return members.stream().map(Member::relation).distinct().toList();
  }

  private static List<String> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.sorted().map(Path::toString).toList();
    }
  }

  private static long openSpools() throws IOException {
    long count = 0;
    try (Stream<Path> open = Files.list(OPEN_FILES)) {
      for (Path file : open.filter(Files::isSymbolicLink).toList()) {
        try {
          count += Files.readSymbolicLink(file).toString().contains(".spool") ? 1 : 0;
        } catch (NoSuchFileException e) {
          // closed meanwhile
        }
      }
    }
    return count;
  }
}
