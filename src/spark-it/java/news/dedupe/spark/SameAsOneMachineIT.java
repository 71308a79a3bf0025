package news.dedupe.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import news.dedupe.article.Article;
import news.dedupe.pipeline.Settings;
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
}
