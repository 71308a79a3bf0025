package news.dedupe.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command reads, writes and refuses. */
class DedupeJobIT {

  @TempDir private Path folder;
  private Path output;

  @BeforeEach
  void start() {
    LocalSpark.session();
    output = folder.resolve("stories");
  }

  private int run(String... more) {
    return DedupeJob.run(
        Stream.concat(Stream.of("--output", output.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private Dataset<Row> parquet(String name) {
    return LocalSpark.session().read().parquet(output.resolve(name).toString());
  }

  private static String line(String id, Article article) {
    return "{\"id\": \""
        + id
        + "\", \"body\": \""
        + article.text().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
        + "\", \"desk\": \"foreign\"}";
  }

  @Test
  void writesStoriesAndTheRowsWithoutWhatRepeats() throws Exception {
    List<Article> seeds = Found.read(List.of("seeds"));
    Article other = Found.read(List.of("testdata/wire")).get(0);
    Path input = folder.resolve("in.jsonl");
    Files.write(
        input,
        List.of(
            line("a", seeds.get(0)),
            line("b", seeds.get(1)),
            line("copy", seeds.get(1)),
            "{\"id\": \"broken",
            "{\"id\": \"empty\", \"body\": \" \"}",
            line("other", other)),
        UTF_8);
    assertEquals(3, run("--input", input.toString(), "--text-column", "body"));
    assertEquals(
        List.of("a", "b", "copy"),
        parquet("clusters").orderBy("path").select("path").collectAsList().stream()
            .map(row -> row.getString(0))
            .toList());
    assertEquals(1, parquet("clusters").select("cluster").distinct().count());
    assertEquals(1, parquet("clusters").where("relation = 'original'").count());
    assertEquals("other", parquet("unique").first().getAs("path"));
    assertEquals(
        List.of("broken row", "no text"),
        parquet("skipped").orderBy("reason").collectAsList().stream()
            .map(row -> row.<String>getAs("reason"))
            .toList());
    assertEquals(1, parquet("links").where("score >= 0.6").count());
    assertEquals(parquet("links").count(), parquet("links").where("score >= 0.6").count());
    Dataset<Row> filtered = parquet("filtered");
    assertEquals(2, filtered.where("desk = 'foreign'").count());
    assertEquals(2, filtered.count());
    assertEquals(List.of("body", "desk", "id"), List.of(filtered.columns()));
    assertFalse(Files.exists(folder.resolve("stories.scratch")));

    String before = parquet("clusters").first().getAs("cluster");
    assertEquals(2, run("--input", input.toString(), "--text-column", "body"));
    assertEquals(before, parquet("clusters").first().getAs("cluster"));
  }

  @Test
  void replacesAnOutputWhereThatIsAskedFor() throws Exception {
    Path input = folder.resolve("in.parquet");
    LocalSpark.rows(Found.read(List.of("seeds")))
        .withColumnRenamed("id", "key")
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(input.toString());
    Files.createDirectories(output);
    Files.writeString(output.resolve("old"), "old");
    assertEquals(
        0,
        run("--input", input.toString(), "--id-column", "key", "--format", "jsonl", "--overwrite"));
    assertFalse(Files.exists(output.resolve("old")));
    assertEquals(
        5, LocalSpark.session().read().json(output.resolve("clusters").toString()).count());
    assertEquals(
        1, LocalSpark.session().read().json(output.resolve("filtered").toString()).count());
  }

  @Test
  void readsCsvAndFilesOfText() throws IOException {
    Path csv = folder.resolve("in.csv");
    Files.writeString(csv, "id,text\n1,\"One, \"\"two\"\"\nthree.\"\n");
    Row row =
        Reading.rows(
                LocalSpark.session(), List.of(csv.toString()), InputFormat.CSV, Columns.usual())
            .first();
    assertEquals("One, \"two\"\nthree.", row.getAs("text"));
    assertEquals("1", row.getAs(Reading.PATH));
    Path text = Files.writeString(folder.resolve("article.txt"), "One.\nTwo.");
    Row file =
        Reading.rows(
                LocalSpark.session(), List.of(text.toString()), InputFormat.TEXT, Columns.usual())
            .first();
    assertEquals("One.\nTwo.", file.getAs("text"));
    assertTrue(file.<String>getAs(Reading.PATH).endsWith("/article.txt"));
  }

  @Test
  void refusesInputsThatAreNotThereOrInTheOutputAndUnknownColumns() throws IOException {
    assertEquals(2, run("--input", folder.resolve("no.parquet").toString()));
    Path input = Files.writeString(folder.resolve("in.jsonl"), "{\"id\": 1, \"words\": \"a\"}\n");
    assertEquals(2, run("--input", input.toString()));
    output = folder;
    assertEquals(2, run("--overwrite", "--input", folder + "/*.jsonl"));
    assertTrue(Files.exists(input));
  }
}
