package news.dedupe.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import news.dedupe.article.Article;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a cluster of several processes the same is found, though one of them is lost. */
class LostWorkerIT {

  /** Milliseconds between two looks at what is there. */
  private static final long PAUSE = 20;

  @TempDir private Path folder;

  @Test
  void findsTheSameThoughAWorkerIsKilledInTheMiddle() throws Exception {
    List<Article> articles = Found.read(List.of("testdata", "seeds"));
    Path input = folder.resolve("in.parquet");
    LocalSpark.rows(articles).repartition(4).write().parquet(input.toString());
    Path output = folder.resolve("stories");
    try (Cluster cluster = new Cluster(folder)) {
      Process lost = cluster.worker("first");
      cluster.worker("second");
      Process job = cluster.submit("--input", input.toString(), "--output", output.toString());
      Path middle = folder.resolve("stories.scratch/postings-1/_SUCCESS");
      while (job.isAlive() && !Files.exists(middle)) {
        job.waitFor(PAUSE, TimeUnit.MILLISECONDS);
      }
      assertTrue(job.isAlive(), cluster.log("driver"));
      lost.destroyForcibly();
      assertEquals(0, job.waitFor(), cluster.log("driver"));
      assertTrue(cluster.log("driver").contains("Lost executor"), cluster.log("driver"));
    }
    Dataset<Row> unique = LocalSpark.session().read().parquet(output.resolve("unique").toString());
    Dataset<Row> judged =
        LocalSpark.session()
            .read()
            .parquet(output.resolve("clusters").toString())
            .unionByName(unique, true);
    assertEquals(Found.onOneMachine(articles), Found.of(judged));
  }
}
