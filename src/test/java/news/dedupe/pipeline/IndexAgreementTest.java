package news.dedupe.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import news.dedupe.article.Article;
import news.dedupe.load.MissingPathException;
import news.dedupe.report.Report;
import news.dedupe.report.Report.Verdict;

/** However articles are dealt out to batches, an index answers as one batch of them does. */
class IndexAgreementTest {

  /** Both: of the links that one batch finds, and of those that the index finds. */
  private static final double LEAST = 0.99;

  private final Pipeline pipeline = Runs.pipeline(2);

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void linksAreThoseOfOneBatch(@ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int batches)
      throws Exception {
    List<Article> articles = articles(seed);
    List<List<Article>> dealt = dealt(articles, batches);
    Set<String> checked = paths(dealt.get(batches - 1));
    Set<String> together = links(pipeline.group(source(articles)), checked);
    Path index = Files.createTempDirectory("dedupe-test");
    try {
      for (List<Article> batch : dealt.subList(0, batches - 1)) {
        pipeline.add(index, source(batch), Duration.ZERO);
      }
      Set<String> standing = links(check(index, dealt.get(batches - 1)), checked);
      Set<String> both = new HashSet<>(together);
      both.retainAll(standing);
      assertTrue(both.size() >= LEAST * together.size(), () -> "missed of " + together.size());
      assertTrue(both.size() >= LEAST * standing.size(), () -> "beyond " + standing.size());
    } finally {
      delete(index);
    }
  }

  @Property(tries = 3, shrinking = ShrinkingMode.OFF)
  void whatWasAddedIsNotJudgedAgainstItself(@ForAll long seed) throws Exception {
    List<List<Article>> dealt = dealt(articles(seed), 2);
    Path index = Files.createTempDirectory("dedupe-test");
    try {
      pipeline.add(index, source(dealt.get(0)), Duration.ZERO);
      List<Verdict> before;
      try (Report report =
          pipeline.checkAndAdd(index, OptionalInt.empty(), source(dealt.get(1)), Duration.ZERO)) {
        before = report.verdicts().orElseThrow();
      }
      try (Report report = check(index, dealt.get(1))) {
        List<Verdict> after = report.verdicts().orElseThrow();
        assertEquals(duplicates(before), duplicates(after));
      }
    } finally {
      delete(index);
    }
  }

  private static List<String> duplicates(List<Verdict> verdicts) {
    return verdicts.stream()
        .filter(Verdict::duplicate)
        .map(verdict -> verdict.path() + " of " + verdict.of() + " in " + verdict.cluster())
        .toList();
  }

  private Report check(Path index, List<Article> incoming) throws Exception {
    return pipeline.check(index, OptionalInt.empty(), source(incoming));
  }

  private List<Article> articles(long seed) throws MissingPathException {
    List<Article> articles = new ArrayList<>();
    pipeline.read(List.of("testdata/dispatches/articles", "seeds"), articles::add);
    Collections.shuffle(articles, new Random(seed));
    return articles;
  }

  private static List<List<Article>> dealt(List<Article> articles, int batches) {
    return IntStream.range(0, batches)
        .mapToObj(
            batch ->
                articles.subList(
                    articles.size() * batch / batches, articles.size() * (batch + 1) / batches))
        .toList();
  }

  private static MemorySource source(List<Article> articles) {
    return new MemorySource(articles::iterator);
  }

  private static Set<String> paths(List<Article> articles) {
    Set<String> paths = new HashSet<>();
    articles.forEach(article -> paths.add(article.path()));
    return paths;
  }

  /** The pairs in one cluster of which one was checked. Closes the report. */
  private static Set<String> links(Report report, Set<String> checked) {
    Set<String> links = new HashSet<>();
    try (report) {
      for (Report.Story cluster : report.clusters()) {
        List<String> paths =
            cluster.members().stream().map(m -> m.entry().path()).sorted().toList();
        for (int a = 0; a < paths.size(); a++) {
          for (int b = a + 1; b < paths.size(); b++) {
            if (checked.contains(paths.get(a)) || checked.contains(paths.get(b))) {
              links.add(paths.get(a) + " " + paths.get(b));
            }
          }
        }
      }
    }
    return links;
  }

  private static void delete(Path index) throws IOException {
    try (Stream<Path> files = Files.walk(index)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
