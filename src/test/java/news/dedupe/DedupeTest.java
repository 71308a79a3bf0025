package news.dedupe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.index.IndexedBy;
import news.dedupe.index.LockedIndexException;
import news.dedupe.index.NoIndexException;
import news.dedupe.index.Snapshot;
import news.dedupe.index.Transaction;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Reading;
import news.dedupe.pipeline.Added;
import news.dedupe.pipeline.BrokenInputException;
import news.dedupe.pipeline.Listener;
import news.dedupe.report.MalformedInput;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Story;
import news.dedupe.report.Report.Verdict;
import news.dedupe.report.ReportFormat;
import news.dedupe.report.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupeTest {

  private static final Dedupe DEDUPE = Dedupe.standard().withThreads(2).withMemory(64 << 20);

  @TempDir Path folder;

  @Test
  void articlesInMemoryAreGroupedAsThoseOfFilesAre() throws Exception {
    try (Report files = DEDUPE.group(Articles.at(Path.of("seeds")));
        Report memory = DEDUPE.group(Articles.of(seeds()));
        Report stream = DEDUPE.group(Articles.of(seeds().stream()))) {
      assertEquals(new Report.Summary(5, 1, 4, 0, 0), files.summary());
      assertEquals(json(files), json(memory));
      assertEquals(json(files), json(stream));
    }
  }

  @Test
  void nothingOfARunIsInTheNext() throws Exception {
    Path broken = Files.createFile(folder.resolve("empty.txt"));
    try (Report first = DEDUPE.group(Articles.at(broken))) {
      assertEquals(1, first.skipped().size());
    }
    Articles seeds = Articles.of(seeds());
    try (Report second = DEDUPE.group(seeds);
        Report third = DEDUPE.group(seeds)) {
      assertEquals(List.of(), second.skipped());
      assertEquals(json(second), json(third));
    }
  }

  @Test
  void oneServesSeveralThreadsAtOnce() throws Exception {
    List<Articles> inputs =
        List.of(Articles.at(Path.of("testdata/dispatches/articles")), Articles.of(seeds()));
    List<String> alone = new ArrayList<>();
    for (Articles input : inputs) {
      alone.add(grouped(input));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<String>> runs = new ArrayList<>();
      for (int run = 0; run < 8; run++) {
        Articles input = inputs.get(run % 2);
        runs.add(() -> grouped(input));
      }
      List<Future<String>> reports = threads.invokeAll(runs);
      for (int run = 0; run < 8; run++) {
        assertEquals(alone.get(run % 2), reports.get(run).get());
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void incomingArticlesAreCheckedAgainstExistingOnes() throws Exception {
    List<Article> seeds = seeds();
    Article other = Article.of("other", Files.readString(Path.of("pom.xml")));
    Articles existing = Articles.of(seeds.subList(0, 2));
    Articles incoming = Articles.of(List.of(seeds.get(0), seeds.get(2), other));
    try (Report report = DEDUPE.check(existing, incoming)) {
      List<Verdict> verdicts = report.verdicts().orElseThrow();
      assertEquals(
          List.of("other", seeds.get(0).path(), seeds.get(2).path()),
          verdicts.stream().map(Verdict::path).toList());
      assertEquals(List.of(false, true, true), verdicts.stream().map(Verdict::duplicate).toList());
      assertEquals(Optional.of(seeds.get(1).path()), verdicts.get(1).of());
    }
  }

  @Test
  void anIndexRemembersTheArticlesOfEarlierRuns() throws Exception {
    Path index = folder.resolve("news.idx");
    List<Article> seeds = seeds();
    Added added = DEDUPE.add(index, Articles.of(seeds.subList(0, 2)));
    assertEquals(new Added(2, 0, 0, List.of()), added);
    Articles third = Articles.of(List.of(seeds.get(2)));
    for (int time = 0; time < 2; time++) {
      try (Report report = DEDUPE.check(index, third)) {
        assertEquals(3, report.summary().articles());
        assertTrue(report.verdicts().orElseThrow().get(0).duplicate());
        assertEquals(2, report.parameters().index().orElseThrow().articles());
      }
    }
    String story;
    try (Report report = DEDUPE.checkAndAdd(index, third)) {
      story = report.clusters().get(0).id();
    }
    try (Report report = DEDUPE.check(index, Articles.of(seeds))) {
      assertEquals(List.of(story), report.clusters().stream().map(Story::id).toList());
      assertEquals(3, report.parameters().index().orElseThrow().articles());
    }
    assertEquals(new Added(0, 0, 1, List.of()), DEDUPE.add(index, third));
  }

  @Test
  void onlyRecentArticlesOfAnIndexAreAsked() throws Exception {
    Path index = folder.resolve("news.idx");
    Article old = dated(0, "2024-03-01");
    DEDUPE.add(index, Articles.of(List.of(old)));
    Articles later = Articles.of(List.of(dated(1, "2024-03-05")));
    try (Report near = DEDUPE.withLookBack(4).check(index, later);
        Report far = DEDUPE.withLookBack(3).check(index, later)) {
      assertTrue(near.verdicts().orElseThrow().get(0).duplicate());
      assertFalse(far.verdicts().orElseThrow().get(0).duplicate());
    }
  }

  private static Article dated(int seed, String day) throws IOException {
    return seeds().get(seed).published(Optional.of(Published.of(day)));
  }

  @Test
  void anIndexThatDoesNotServeIsNamed() throws Exception {
    Path index = folder.resolve("news.idx");
    Articles seeds = Articles.of(seeds());
    assertThrows(NoIndexException.class, () -> DEDUPE.check(index, seeds));
    assertThrows(
        MissingPathException.class, () -> DEDUPE.add(index, Articles.at(folder.resolve("gone"))));
    assertFalse(Files.exists(index), "nothing is made for what is not there");
    DEDUPE.add(index, seeds);
    assertThrows(NoIndexException.class, () -> DEDUPE.withThreshold(0.7).check(index, seeds));
    assertThrows(NoIndexException.class, () -> DEDUPE.add(Path.of("pom.xml"), seeds));
    IndexedBy by;
    try (Snapshot open = Snapshot.open(index)) {
      by = open.by();
    }
    try (Transaction other = Transaction.begin(index, by, Duration.ZERO)) {
      assertEquals(2, other.batch());
      assertThrows(LockedIndexException.class, () -> DEDUPE.add(index, seeds));
      DEDUPE.check(index, seeds).close();
    }
    DEDUPE.withWait(Duration.ofSeconds(1)).checkAndAdd(index, seeds).close();
  }

  @Test
  void labelsOfPeopleDecideWhateverARunFinds() throws Exception {
    String first = seeds().get(0).path();
    String second = seeds().get(1).path();
    Path labels = folder.resolve("labels.csv");
    Files.writeString(labels, "a,b,label\n" + first + "," + second + ",other\n");
    Dedupe labelled = DEDUPE.withOverrides(labels);
    try (Report report = labelled.group(Articles.of(seeds()))) {
      for (Story story : report.clusters()) {
        List<String> paths = story.members().stream().map(Report.Member::path).toList();
        assertTrue(!paths.contains(first) || !paths.contains(second), paths.toString());
      }
      assertTrue(report.parameters().overrides().isPresent());
    }
    Files.writeString(labels, first + "," + second + ",unsure\n");
    assertThrows(MalformedInput.class, () -> labelled.group(Articles.of(seeds())));
    Files.delete(labels);
    assertThrows(NoSuchFileException.class, () -> labelled.group(Articles.of(seeds())));
  }

  @Test
  void filesAndMemoryGoTogether() throws Exception {
    Articles incoming = Articles.of(List.of(Article.of("mine", seeds().get(0).text())));
    try (Report report = DEDUPE.check(Articles.at(List.of("seeds/*.txt")), incoming)) {
      assertTrue(report.verdicts().orElseThrow().get(0).duplicate());
    }
  }

  /** All of them would be copies of each other. */
  @Test
  void anArticleWithoutTextIsSkipped() throws Exception {
    Articles blank = Articles.of(List.of(Article.of("a", ""), Article.of("b", " \n")));
    try (Report report = DEDUPE.group(blank)) {
      assertEquals(new Report.Summary(0, 0, 0, 0, 2), report.summary());
      assertEquals(Skipped.unreadable("a", "no text"), report.skipped().get(0));
    }
  }

  @Test
  void aListenerFollowsTheRun() throws Exception {
    List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    Set<String> stages = Collections.synchronizedSet(new TreeSet<>());
    Listener listener =
        new Listener() {
          @Override
          public void skipped(Skipped skipped) {
            heard.add(skipped.path());
          }

          @Override
          public void undated(Published date) {
            heard.add(date.asWritten());
          }

          @Override
          public void loaded(LoadSummary summary) {
            heard.add(summary.leftOutCount());
          }

          @Override
          public void progress(String stage, long done, long total) {
            stages.add(stage);
          }
        };
    List<Article> articles = new ArrayList<>(seeds());
    articles.add(Article.of("blank", ""));
    articles.set(0, seeds().get(0).published(Optional.of(Published.of("last week"))));
    DEDUPE.withListener(listener).group(Articles.of(articles)).close();
    assertEquals(List.of("last week", "blank", 0), heard);
    assertEquals(Set.of("load", "copies", "candidates", "match", "cluster", "report"), stages);
  }

  @Test
  void theThresholdDecides() throws Exception {
    assertEquals(1, stories(DEDUPE.withThreshold(0.01)).size());
    try (Report report = DEDUPE.withThreshold(0.9).group(Articles.of(seeds()))) {
      assertEquals(0.9, report.parameters().threshold());
    }
  }

  @Test
  void filesAreReadAsAskedFor() throws Exception {
    Path page = Files.writeString(folder.resolve("page.html"), "<p>" + seeds().get(0).text());
    Dedupe asText = DEDUPE.withReading(Reading.standard().withFormat(Format.PLAIN_TEXT));
    try (Report report = asText.group(Articles.at(page))) {
      assertEquals(1, report.summary().articles());
      assertEquals("text", report.parameters().reading().format().orElseThrow().label());
    }
  }

  @Test
  void whatCannotBeIsRefusedAtOnce() {
    for (double threshold : new double[] {0, 1, -0.5, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> DEDUPE.withThreshold(threshold));
    }
    assertThrows(IllegalArgumentException.class, () -> DEDUPE.withThreads(0));
    assertThrows(IllegalArgumentException.class, () -> DEDUPE.withMemory(0));
    assertThrows(IllegalArgumentException.class, () -> DEDUPE.withLookBack(-1));
    assertThrows(IllegalArgumentException.class, () -> DEDUPE.withWait(Duration.ofSeconds(-1)));
  }

  @Test
  void whatEndsARunIsThrown() throws Exception {
    Articles seeds = Articles.of(seeds());
    Articles nowhere = Articles.at(folder.resolve("nowhere"));
    assertThrows(MissingPathException.class, () -> DEDUPE.group(nowhere));
    assertThrows(MissingPathException.class, () -> DEDUPE.check(nowhere, seeds));
    Path none = Files.writeString(folder.resolve("model.json"), "{}");
    assertThrows(MalformedInput.class, () -> DEDUPE.withModel(none).group(seeds));
    Path gone = folder.resolve("gone.json");
    assertThrows(NoSuchFileException.class, () -> DEDUPE.withModel(gone).group(seeds));
    Articles broken = Articles.at(Files.createFile(folder.resolve("empty.txt")));
    assertThrows(BrokenInputException.class, () -> DEDUPE.withStrict(true).group(broken));
    Articles once = Articles.of(seeds().stream());
    DEDUPE.group(once).close();
    assertThrows(IllegalStateException.class, () -> DEDUPE.group(once));
  }

  private static String grouped(Articles articles) throws IOException, MissingPathException {
    try (Report report = DEDUPE.group(articles)) {
      return json(report);
    }
  }

  private static List<Story> stories(Dedupe dedupe) throws IOException, MissingPathException {
    try (Report report = dedupe.group(Articles.of(seeds()))) {
      return report.clusters();
    }
  }

  private static List<Article> seeds() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("seeds"))) {
      List<Article> seeds = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        seeds.add(Article.of(file.toString(), Files.readString(file)));
      }
      return seeds;
    }
  }

  private static String json(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.JSON.write(report, Style.plain(), out);
    return out.toString(UTF_8);
  }
}
