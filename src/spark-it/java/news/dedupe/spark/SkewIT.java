package news.dedupe.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dedupe.bench.Batches;
import news.dedupe.pipeline.Settings;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No task has to do far more than the others of its stage, whatever many articles share. */
class SkewIT {

  /**
   * The runs are models of large ones: what bounds a task there is as many times less as there are
   * fewer articles in a part.
   */
  private static final int SCALE = 32;

  private static final int PARTS = 8;

  /** As many for each part as a {@link Job} of many articles has. */
  private static final int ARTICLES = PARTS * 30_000 / SCALE;

  private static final Limits LIMITS =
      new Limits(Settings.THRESHOLD, 1 << 26, Limits.COMMON / SCALE, Limits.COMPONENT / SCALE);

  @TempDir private Path folder;

  /** What a process does once, such as compiling code, is no load of the task that comes first. */
  @BeforeAll
  static void warmUp(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("in.jsonl");
    Batches.plain(500, file);
    SparkSession session = session();
    run(session, rows(session, InputFormat.JSONL, file), folder);
  }

  private static SparkSession session() {
    SparkSession session = LocalSpark.session().newSession();
    // Small parts would be put together until all are of one size: it is the job that is measured.
    session.conf().set("spark.sql.adaptive.coalescePartitions.enabled", false);
    // Here all fits into one process; there it is shuffled, but for what the job says.
    session.conf().set("spark.sql.autoBroadcastJoinThreshold", -1);
    session.conf().set("spark.sql.adaptive.autoBroadcastJoinThreshold", -1);
    session.conf().set("spark.sql.shuffle.partitions", PARTS);
    // By default 128 MB, 128 MB, 4 MB, 64 MB and 256 MB.
    session.conf().set("parquet.block.size", (128 << 20) / SCALE);
    session.conf().set("spark.sql.files.maxPartitionBytes", (128 << 20) / SCALE);
    session.conf().set("spark.sql.files.openCostInBytes", (4 << 20) / SCALE);
    session.conf().set("spark.sql.adaptive.advisoryPartitionSizeInBytes", (64 << 20) / SCALE);
    session
        .conf()
        .set("spark.sql.adaptive.skewJoin.skewedPartitionThresholdInBytes", (256 << 20) / SCALE);
    return session;
  }

  private List<TaskLoads> loads(SparkSession session, Dataset<Row> rows) throws Exception {
    return TaskLoads.of(session.sparkContext(), () -> run(session, rows, folder));
  }

  /** All that the command does but for the reading of its options. */
  private static void run(SparkSession session, Dataset<Row> rows, Path folder) {
    Job.Outcome found =
        new Job(new Scratch(session, folder.resolve("scratch").toString()), LIMITS)
            .of(rows, Columns.usual());
    Outputs outputs = new Outputs(folder.resolve("stories").toString(), Outputs.Format.PARQUET);
    outputs.stories(found.judged());
    outputs.links(found.texts(), found.scores(), Settings.THRESHOLD);
    outputs.skipped(found.skipped());
    outputs.filtered(rows, found.read(), found.judged());
  }

  private static void assertEven(List<TaskLoads> stages) {
    assertEquals("", stages.stream().flatMap(TaskLoads::skews).collect(Collectors.joining("\n")));
  }

  private static Dataset<Row> rows(SparkSession session, InputFormat format, Path path) {
    return new Inputs(session, Columns.usual(), Optional.empty())
        .rows(Map.of(format, List.of(path.toString())));
  }

  /**
   * All articles share a gallery, so that they hang together. Half of the papers add something of
   * their own, the others are pages of some 300 sites.
   */
  @Test
  void tasksAreEvenWhereThousandsPrintADispatchMillionsOneTextAndAllAGallery() throws Exception {
    int papers = 10_000;
    Path file = folder.resolve("mix.jsonl");
    Batches.withOneGallery(ARTICLES, papers, file);
    SparkSession session = session();
    Dataset<Row> mix = session.read().json(file.toString());
    Column number = functions.substring(functions.col("id"), 2, 10).cast("int");
    Column text = functions.col("text");
    Column withId =
        functions.concat(
            functions.substring(text, 1, 500),
            functions.concat(functions.lit(", as "), functions.col("id"), functions.lit(" says, ")),
            functions.substring(text, 501, 1 << 20));
    Dataset<Row> printed =
        mix.withColumn(
            "text",
            functions
                .when(number.lt(papers).and(number.mod(2).equalTo(0)), withId)
                .otherwise(text));
    Dataset<Row> copies =
        session
            .range(0, 1_000_000, 1, 2)
            .withColumnRenamed("id", "copy")
            .crossJoin(functions.broadcast(mix.where(number.equalTo(papers))))
            .withColumn("text", functions.substring(text, 1, 500))
            .withColumn("id", functions.concat(functions.lit("copy-"), functions.col("copy")))
            .drop("copy");
    Path input = folder.resolve("in.parquet");
    // Copies come at all times. Together they would be a file that takes next to no space.
    printed
        .unionByName(copies)
        .repartition(PARTS, functions.col("id"))
        .write()
        .parquet(input.toString());
    assertEven(loads(session, rows(session, InputFormat.PARQUET, input)));
  }

  @Test
  void tellsOfATaskWithFarMoreThanTheOthers() throws Exception {
    SparkSession session = session();
    List<TaskLoads> even = TaskLoads.of(session.sparkContext(), () -> count(session, "id % 64"));
    assertEquals(List.of(), even.stream().flatMap(TaskLoads::skews).toList());
    List<TaskLoads> uneven =
        TaskLoads.of(session.sparkContext(), () -> count(session, "if(id % 64 < 48, 0, id % 64)"));
    List<String> skews = uneven.stream().flatMap(TaskLoads::skews).toList();
    for (TaskLoads.Load load : TaskLoads.Load.values()) {
      assertTrue(skews.stream().anyMatch(skew -> skew.contains(load.name())), skews::toString);
    }
    assertTrue(skews.stream().allMatch(skew -> skew.startsWith("counting")), skews::toString);
  }

  /** Brings a million numbers together by a key. */
  private static void count(SparkSession session, String key) {
    session.sparkContext().setJobDescription("counting");
    session
        .range(1_000_000)
        .withColumn("key", functions.expr(key))
        .withColumn("load", functions.xxhash64(functions.col("id")))
        .repartition(functions.col("key"))
        .mapPartitions(
            (MapPartitionsFunction<Row, Long>)
                in -> {
                  long sum = 0;
                  while (in.hasNext()) {
                    long number = in.next().getLong(0);
                    for (int i = 0; i < 10_000; i++) {
                      sum = 31 * sum + number;
                    }
                  }
                  return List.of(sum).iterator();
                },
            Encoders.LONG())
        .count();
  }
}
