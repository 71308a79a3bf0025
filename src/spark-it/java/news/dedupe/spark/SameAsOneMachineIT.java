package news.dedupe.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.dedupe.article.Article;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Settings;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Spark the same is found as on one machine, whatever the partitions. */
class SameAsOneMachineIT {

  private static final Limits LIMITS =
      new Limits(Settings.THRESHOLD, 1 << 26, Limits.COMMON, Limits.COMPONENT);

  /** Next to no table that all tasks have, so that all counts travel. */
  private static final Limits FEW_COMMON =
      new Limits(Settings.THRESHOLD, 1 << 26, 16, Limits.COMPONENT);

  @TempDir private Path folder;

  @Test
  void findsTheSameInTheSeeds() throws Exception {
    List<Article> articles = Found.read(List.of("seeds"));
    Found onOne = Found.onOneMachine(articles);
    assertEquals(5, onOne.said().values().stream().filter(said -> said.length() > 1).count());
    assertEquals(onOne, Found.onSpark(articles, folder, LIMITS, 3));
  }

  @Test
  void findsTheSameInAllTestData() throws Exception {
    List<Article> articles = Found.read(List.of("testdata", "seeds"));
    Found onOne = Found.onOneMachine(articles);
    assertTrue(onOne.said().size() > 500);
    assertEquals(onOne, Found.onSpark(articles, folder.resolve("a"), LIMITS, 1));
    assertEquals(onOne, Found.onSpark(articles, folder.resolve("b"), FEW_COMMON, 7));
  }

  /** Large groups of copies are found by leaders, unlike small ones. */
  @Test
  void findsTheSameInHundredsOfNearIdenticalCopies() throws Exception {
    List<Article> articles = new ArrayList<>(copies(300));
    articles.addAll(Found.read(List.of("seeds")));
    Found onOne = Found.onOneMachine(articles);
    assertEquals(2, stories(onOne).size());
    assertEquals(onOne, Found.onSpark(articles, folder, LIMITS, 5));
  }

  @Test
  void cutsWhatHangsTogetherAndIsTooLarge() throws Exception {
    List<Article> articles = new ArrayList<>(copies(300));
    articles.addAll(Found.read(List.of("seeds")));
    Limits limits = new Limits(Settings.THRESHOLD, 1 << 26, Limits.COMMON, 50);
    List<Row> judged = Found.judgedOnSpark(articles, folder, limits, 5).collectAsList();
    assertEquals(
        articles.stream().map(Article::path).sorted().toList(),
        judged.stream().map(row -> row.<String>getAs("path")).sorted().toList());
    Map<String, Long> sizes =
        judged.stream()
            .filter(row -> row.getAs("cluster") != null)
            .collect(Collectors.groupingBy(row -> row.getAs("cluster"), Collectors.counting()));
    // Cut by a hash, so that parts are of about the same size, not of the same.
    assertTrue(sizes.size() > 300 / 50, sizes::toString);
    assertTrue(sizes.values().stream().allMatch(size -> size < 2 * 50), sizes::toString);
  }

  private static Set<String> stories(Found found) {
    return found.said().values().stream()
        .filter(said -> said.length() > 1)
        .map(said -> said.split(" ", 2)[0])
        .collect(Collectors.toSet());
  }

  /** An article in so many versions, each with a word of its own in one place or two. */
  private static List<Article> copies(int count) throws MissingPathException {
    Article article = Found.read(List.of("testdata/wire")).get(0);
    String[] words = article.text().split(" ", -1);
    Random random = new Random(1);
    return IntStream.range(0, count)
        .mapToObj(
            copy -> {
              String[] edited = words.clone();
              for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
                edited[random.nextInt(words.length)] = "edit" + random.nextInt(1_000);
              }
              return Article.of("copy-" + copy, String.join(" ", edited));
            })
        .toList();
  }
}
