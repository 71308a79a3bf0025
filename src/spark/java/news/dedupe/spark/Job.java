package news.dedupe.spark;

import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** All stages, from rows to stories. */
record Job(Scratch scratch, Limits limits) {

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  /** Of the largest shuffle, 8 kB an article, a task then takes some 250 MB. */
  static final int ARTICLES_A_PARTITION = 30_000;

  /** Tasks for each processor, so that none of these waits long for the last. */
  private static final int TASKS_A_CORE = 2;

  /**
   * What was found.
   *
   * @param judged all articles, with what is said of those in stories
   * @param read the rows, and what they are called
   * @param skipped columns {@code path}, {@code reason} and {@code record}
   * @param scores as {@link Matches} has them
   */
  record Outcome(
      Naming read,
      Dataset<Row> judged,
      Dataset<Row> skipped,
      Dataset<Text> texts,
      Dataset<Parcel> scores) {}

  /** Takes rows through all stages. */
  Outcome of(Dataset<Row> rows, Columns columns) {
    Naming read =
        Naming.of(
            scratch,
            scratch.keep(
                "read",
                Reading.articles(rows, columns)
                    .withColumn("row", functions.monotonically_increasing_id()),
                ARTICLES_A_PARTITION));
    Dataset<Row> articles = read.rows().where("reason = ''");
    setPartitions(articles.count());
    Corpus corpus = new DistinctTexts(scratch, limits).of(articles);
    Dataset<Parcel> leaders = new Copies(scratch, corpus).of();
    Dataset<Parcel> sketches = withoutCopies(corpus.sketches(), leaders);
    Dataset<Parcel> neighbours = new Neighbours(scratch, corpus.counts()).of(sketches);
    Dataset<Parcel> scores = new Matches(scratch, corpus).of(sketches, neighbours);
    Dataset<Told> told = new Stories(scratch, corpus).of(leaders, scores);
    Dataset<Row> judged = scratch.keep("judged", Outputs.judged(articles, corpus.texts(), told));
    return new Outcome(read, judged, read.rows().where("reason != ''"), corpus.texts(), scores);
  }

  /** Shuffles of little data into many parts take longer than what is done with them. */
  private void setPartitions(long articles) {
    SparkContext context = scratch.spark().sparkContext();
    if (!context.conf().contains(PARTITIONS)) {
      long parts =
          Math.max(
              (long) TASKS_A_CORE * context.defaultParallelism(), articles / ARTICLES_A_PARTITION);
      scratch.spark().conf().set(PARTITIONS, parts);
    }
  }

  private Dataset<Parcel> withoutCopies(Dataset<Parcel> sketches, Dataset<Parcel> leaders) {
    return Scratch.isEmpty(leaders)
        ? sketches
        : scratch.parcels(
            "alone",
            sketches
                .join(leaders, sketches.col("key").equalTo(leaders.col("key")), "left_anti")
                .as(Parcel.ENCODER));
  }
}
