package news.dedupe.spark;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import news.dedupe.article.Article;
import news.dedupe.batch.EntryCodec;
import news.dedupe.report.Report.Entry;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command reads, writes and refuses. */
class DedupeJobIT {

  private static final String TEXT =
      "A ferry sank off Callao in a storm on Monday, the port authority said. Fishermen who had"
          + " heard the call took forty people ashore. The cause is not known yet.";

  @TempDir private Path folder;
  private Path output;

  @BeforeEach
  void start() {
    LocalSpark.session();
    DedupeJob.session();
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

  private String write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, List.of(lines), UTF_8).toString();
  }

  private static String line(String id, Article article) {
    return "{\"id\": \""
        + id
        + "\", \"body\": \""
        + article.text().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
        + "\", \"desk\": \"foreign\", \"cluster\": 7, \"a.b\": \"`\"}";
  }

  private static List<String> strings(Dataset<Row> rows, String column) {
    return rows.orderBy(column).select(column).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void writesStoriesAndTheRowsWithoutWhatRepeats() throws Exception {
    List<Article> seeds = Found.read(List.of("seeds"));
    Article other = Found.read(List.of("testdata/wire")).get(0);
    Article stranger = Found.read(List.of("testdata/dispatches")).get(0);
    Article twin = Article.of("twin", TEXT);
    String input =
        write(
            "in.jsonl",
            line("a", seeds.get(0)),
            line("b", seeds.get(1)),
            line("copy", seeds.get(1)),
            "{\"id\": \"broken",
            "{\"id\": \"empty\", \"body\": \" \"}",
            line("other", other),
            // of one id: an article of its own, an empty one, and one that is the same twice
            line("other", stranger),
            "{\"id\": \"other\", \"body\": \"\"}",
            line("twin", twin),
            line("twin", twin));
    assertEquals(3, run("--input", input, "--text-column", "body"));
    assertEquals(List.of("a", "b", "copy", "twin", "twin~2"), strings(parquet("clusters"), "path"));
    assertEquals(2, parquet("clusters").select("cluster").distinct().count());
    assertEquals(2, parquet("clusters").where("relation = 'original'").count());
    assertEquals(List.of("other", "other~2"), strings(parquet("unique"), "path"));
    assertEquals(
        List.of("broken row", "no text", "no text"), strings(parquet("skipped"), "reason"));
    assertEquals(
        List.of("{\"id\": \"broken"),
        strings(parquet("skipped").where("record is not null"), "record"));
    assertTrue(strings(parquet("skipped"), "path").containsAll(List.of("empty", "other~3")));
    assertEquals(1, parquet("links").where("score >= 0.6").count());
    assertEquals(parquet("links").count(), parquet("links").where("score >= 0.6").count());
    Dataset<Row> filtered = parquet("filtered");
    assertEquals(4, filtered.where("desk = 'foreign' and cluster = 7 and `a.b` = '`'").count());
    assertEquals(
        Set.of(other.text(), stranger.text(), twin.text()),
        filtered.where("id in ('other', 'twin')").select("body").collectAsList().stream()
            .map(row -> row.getString(0))
            .collect(Collectors.toSet()));
    assertEquals(4, filtered.count());
    assertEquals(List.of("a.b", "body", "cluster", "desk", "id"), List.of(filtered.columns()));
    assertTrue(Files.exists(output.resolve("_SUCCESS")));
    assertEquals(Set.of("in.jsonl", "stories"), names(folder));

    String before = parquet("clusters").first().getAs("cluster");
    assertEquals(2, run("--input", input, "--text-column", "body"));
    assertEquals(before, parquet("clusters").first().getAs("cluster"));
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  @Test
  void replacesAnOutputOnceTheNewOneIsComplete() throws Exception {
    Path input = folder.resolve("in.parquet");
    LocalSpark.rows(Found.read(List.of("seeds")))
        .withColumnRenamed("id", "key")
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(input.toString());
    write("stories/clusters/old", "old");
    String good = write("csv/a.csv", "id,text", "1," + TEXT);
    write("csv/b.csv", "text,id", TEXT + ",2");
    assertEquals(2, run("--input", folder.resolve("csv").toString(), "--overwrite"));
    assertTrue(Files.exists(output.resolve("clusters/old")));
    assertEquals(Set.of("in.parquet", "csv", "stories"), names(folder));
    assertEquals(2, run("--input", good, "--overwrite", "--text-column", "body"));

    write("stories/mine", "of somebody else");
    assertEquals(2, run("--input", input.toString(), "--id-column", "key", "--overwrite"));
    assertTrue(Files.exists(output.resolve("mine")));
    Files.delete(output.resolve("mine"));

    assertEquals(
        0,
        run("--input", input.toString(), "--id-column", "key", "--format", "jsonl", "--overwrite"));
    assertFalse(Files.exists(output.resolve("clusters/old")));
    assertEquals(Set.of("in.parquet", "csv", "stories"), names(folder));
    assertEquals(
        5, LocalSpark.session().read().json(output.resolve("clusters").toString()).count());
    assertEquals(
        1, LocalSpark.session().read().json(output.resolve("filtered").toString()).count());
  }

  /** What is made of the rows of inputs, by their paths. */
  private static Map<String, ReadArticle> read(String... inputs) throws IOException {
    List<InputFormat> formats = new ArrayList<>();
    for (String input : inputs) {
      formats.add(InputFormat.of(Place.of(LocalSpark.session(), input)));
    }
    Dataset<Row> rows =
        new Inputs(LocalSpark.session(), Columns.usual(), Optional.empty())
            .rows(Inputs.byFormat(List.of(inputs), formats));
    return Reading.articles(rows, Columns.usual()).collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getPath().replaceFirst("^.*/", ""),
                row -> row,
                (a, b) -> b,
                TreeMap::new));
  }

  private static Map<String, String> reasons(String... inputs) throws IOException {
    Map<String, String> reasons = new TreeMap<>();
    read(inputs).forEach((path, row) -> reasons.put(path.replaceFirst("#.*", ""), row.getReason()));
    return reasons;
  }

  private static Entry entry(ReadArticle article) {
    assertEquals("", article.getReason());
    return new EntryCodec().decode(Packed.buffer(article.getEntry()));
  }

  private static String day(ReadArticle article) {
    return entry(article).published().map(Object::toString).orElse("");
  }

  @Test
  void noRowMakesATaskFail() {
    Object[] cells = new Object[10];
    cells[0] = "a";
    cells[1] = 1L;
    cells[3] = TEXT;
    Row row = RowFactory.create(cells);
    ReadArticle failed =
        Reading.article(
            row,
            article -> {
              throw new IllegalStateException(article.path());
            });
    assertEquals("analysis failed: IllegalStateException", failed.getReason());
    assertEquals("a", failed.getPath());
    ReadArticle deep =
        Reading.article(
            row,
            article -> {
              throw new StackOverflowError();
            });
    assertEquals("nested too deep to be read", deep.getReason());
    assertThrows(
        OutOfMemoryError.class,
        () ->
            Reading.article(
                row,
                article -> {
                  throw new OutOfMemoryError();
                }));
  }

  @Test
  void readsJsonLinesWhateverIsInThem() throws IOException {
    String input =
        write(
            "in.jsonl",
            "\ufeff{\"id\": 1, \"text\": \"" + TEXT + "\", \"published\": 1580225336000}",
            "{\"id\": 2, \"text\": \"<p>" + TEXT + "</p>\", \"published\": \"\"}",
            "{\"id\": 3, \"text\": \"\\ud800\\u0000" + TEXT + "\"}",
            "{\"id\": 4, \"text\": [\"One.\", null, \"" + TEXT + "\"]}",
            "{\"id\": 5, \"text\": \"" + TEXT + "\", \"source\": {\"id\": 1, \"name\": \"Wire\"}}",
            "{\"id\": 6, \"text\": \"" + "<div>".repeat(20_000) + TEXT + "\"}",
            "{\"id\": 7, \"text\": \"" + "word ".repeat(Reading.MAX_LENGTH / 5 + 1) + "\"}",
            "{\"id\": 8, \"text\": null}",
            "{\"id\": 9, \"text\": \"Loading\"}",
            "{\"id\": 10, \"text\": \"" + "<b>".repeat(150_001) + TEXT + "\"}",
            "[1, 2]",
            "",
            "{\"text\": \"" + TEXT + " No name.\"}");
    Map<String, ReadArticle> read = read(input);
    assertEquals(12, read.size());
    assertEquals("2020-01-28", day(read.get("1")));
    for (String same : List.of("2", "5", "6")) {
      assertEquals(read.get("1").getContent(), read.get(same).getContent(), same);
    }
    assertEquals("", read.get("3").getReason());
    assertEquals("", read.get("4").getReason());
    assertEquals(Optional.of("Wire"), entry(read.get("5")).source());
    assertEquals("longer than 16777216 characters", read.get("7").getReason());
    assertEquals("no text", read.get("8").getReason());
    assertEquals("next to no text", read.get("9").getReason());
    assertEquals("more than 150000 tags, no single article", read.get("10").getReason());
    assertEquals(
        Set.of("broken row", ""),
        read.values().stream()
            .filter(row -> row.getPath().contains("in.jsonl#"))
            .map(ReadArticle::getReason)
            .collect(Collectors.toSet()));
  }

  @Test
  void readsFilesThatAreEmptyBrokenCompressedOrOfOddNames() throws IOException {
    assertEquals(Map.of(), reasons(write("empty.jsonl")));
    assertEquals(Map.of(), reasons(write("empty.csv")));
    assertEquals(
        Map.of("broken.jsonl", "broken row"), reasons(write("broken.jsonl", "{\"id", "no JSON")));
    String json = "{\"ID\": \"7\", \"Text\": \"" + TEXT + "\"}\n";
    write("a b/ü.jsonl", json);
    assertEquals(Map.of("7", ""), reasons(folder.resolve("a b").toString()));
    Path packed = folder.resolve("in.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(json.getBytes(UTF_8));
    }
    assertEquals(Map.of("7", ""), reasons(packed.toString()));
  }

  @Test
  void readsCsv() throws IOException {
    String input =
        write(
            "in.csv",
            "\ufeffid,text,title",
            "1,\"One, \"\"two\"\".",
            TEXT + "\",Title",
            "2" + ",".repeat(100_000),
            "3,\"" + TEXT + "\",");
    Map<String, ReadArticle> read = read(input);
    assertEquals(Optional.of("Title"), entry(read.get("1")).title());
    assertEquals("broken row", read.get("2").getReason());
    assertTrue(read.get("2").getRecord().startsWith("2,,,"));
    assertEquals(Optional.empty(), entry(read.get("3")).title());
    assertEquals(Map.of("a", ""), reasons(write("in.tsv", "id\ttext", "a\t" + TEXT)));
  }

  @Test
  void readsFilesOfTextInAnyEncoding() throws IOException {
    write("texts/day/a.txt", TEXT);
    Files.write(folder.resolve("texts/b.txt"), ("\ufeff" + TEXT).getBytes(UTF_16LE));
    String accents = "Café de Bogotá, mañana. ".repeat(9);
    Files.write(folder.resolve("texts/c.txt"), accents.getBytes(Charset.forName("windows-1252")));
    Files.write(folder.resolve("texts/d.txt"), new byte[3_000]);
    try (RandomAccessFile large =
        new RandomAccessFile(folder.resolve("texts/e.txt").toFile(), "rw")) {
      large.setLength(3L << 30);
    }
    Map<String, ReadArticle> read = read(folder.resolve("texts").toString());
    assertEquals(read.get("a.txt").getContent(), read.get("b.txt").getContent());
    assertEquals("", read.get("c.txt").getReason());
    assertEquals("binary, or in no encoding we know", read.get("d.txt").getReason());
    assertEquals("longer than 16777216 characters", read.get("e.txt").getReason());
  }

  @Test
  void readsDatesAndBytesOfParquetAndInputsOfSeveralFormats() throws IOException {
    Path dates = folder.resolve("dates.parquet");
    LocalSpark.session()
        .createDataFrame(
            List.of(
                RowFactory.create(
                    TEXT.getBytes(UTF_8),
                    Timestamp.from(Instant.parse("2025-04-14T23:30:00Z")),
                    1L)),
            new StructType().add("text", "binary").add("published", "timestamp").add("id", "long"))
        .write()
        .parquet(dates.toString());
    Path days = folder.resolve("days.parquet");
    LocalSpark.session()
        .createDataFrame(
            List.of(RowFactory.create(TEXT, Date.valueOf("2025-04-15"))),
            new StructType().add("text", "string").add("published", "date"))
        .write()
        .parquet(days.toString());
    assertEquals("2025-04-14", day(read(dates.toString()).get("1")));
    assertEquals(
        List.of("2025-04-15"),
        read(days.toString()).values().stream().map(DedupeJobIT::day).toList());
    String lines = write("in.jsonl", "{\"id\": \"x\", \"text\": \"" + TEXT + "\"}");
    String text = write("a.txt", TEXT);
    assertEquals(Map.of("1", "", "x", "", "a.txt", ""), reasons(dates.toString(), lines, text));
  }

  @Test
  void givesRowsOfOneIdPathsOfTheirOwn() {
    StructType schema =
        new StructType()
            .add("path", "string")
            .add("hash", "long")
            .add("row", "long")
            .add("reason", "string")
            .add("entry", "binary");
    byte[] none = new byte[0];
    Dataset<Row> rows =
        LocalSpark.session()
            .createDataFrame(
                List.of(
                    RowFactory.create("a", 3L, 0L, "no text", none),
                    RowFactory.create("a", 9L, 1L, "no text", none),
                    RowFactory.create("a", 11L, 2L, "", none),
                    RowFactory.create("a~2", 5L, 3L, "", none),
                    RowFactory.create("b", 5L, 4L, "", none)),
                schema);
    Naming naming =
        Naming.of(new Scratch(LocalSpark.session(), folder.resolve("s").toString()), rows);
    assertEquals(List.of("a", "a~2", "a~2~3", "a~3", "b"), strings(naming.rows(), "path"));
    assertEquals("a", naming.rows().where("row = 2").first().getAs("path"));
    assertEquals("a~2", naming.rows().where("row = 3").first().getAs("path"));
  }

  @Test
  void refusesWhatCannotBeMeant() throws IOException {
    assertEquals(2, run("--input", folder.resolve("no.parquet").toString()));
    assertEquals(2, run("--input", folder + "/*.parquet"));
    String input = write("in.jsonl", "{\"id\": 1, \"words\": \"a\"}");
    assertEquals(2, run("--input", input));
    String good = write("good.jsonl", "{\"id\": 1, \"text\": \"" + TEXT + "\"}");
    assertEquals(2, run("--input", good, "--title-column", "headline"));
    assertEquals(2, run("--input", good, "--threshold", "2"));
    assertEquals(2, run("--input", write("way.jsonl", "{\"text\": \"a\", \"_dedupe_path\": 1}")));
    assertEquals(2, run("--input", write("object.jsonl", "{\"text\": {\"a\": 1}}")));
    assertEquals(2, run("--input", folder.resolve("empty").toString() + "/"));
    write("mixed/a.jsonl", "{}");
    write("mixed/a.csv", "id");
    assertEquals(2, run("--input", folder.resolve("mixed").toString()));
    output = folder.resolve("mixed/stories");
    assertEquals(2, run("--input", folder.resolve("mixed").toString(), "--input-format", "jsonl"));
    output = folder;
    assertEquals(2, run("--overwrite", "--input", folder + "/good*.jsonl"));
    output = folder.resolve("mixed");
    assertEquals(2, run("--overwrite", "--input", good));
    output = folder.resolve("other");
    write("other.scratch/mine", "of somebody else");
    assertEquals(2, run("--overwrite", "--input", good));
    assertEquals(Set.of("mine"), names(folder.resolve("other.scratch")));
    assertTrue(Files.exists(Path.of(good)));
    assertFalse(Files.exists(output));
  }

  @Test
  void endsNoProcessOfSomebodyElse() {
    IllegalStateException failed =
        assertThrows(
            IllegalStateException.class,
            () -> DedupeJob.main("--input", folder + "/none.jsonl", "--output", output.toString()));
    assertEquals("dedupe ended with exit code 2", failed.getMessage());
    DedupeJob.main("--help");
  }
}
