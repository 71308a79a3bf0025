package news.dedupe.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** All stages, from rows to stories. */
record Job(Scratch scratch, Limits limits) {

  /**
   * What was found.
   *
   * @param judged all articles, with what is said of those in stories
   * @param skipped columns {@code path} and {@code reason}
   * @param scores as {@link Matches} has them
   */
  record Outcome(
      Dataset<Row> judged, Dataset<Row> skipped, Dataset<Text> texts, Dataset<Parcel> scores) {}

  /** Takes rows through all stages. */
  Outcome of(Dataset<Row> rows, Columns columns) {
    Dataset<Row> read = scratch.keep("read", Reading.articles(rows, columns));
    Dataset<Row> articles = read.where("reason = ''");
    DistinctTexts.Made made = new DistinctTexts(scratch, limits).of(articles);
    Dataset<Text> texts = made.texts();
    Dataset<Parcel> leaders = new Copies(scratch, made.counts()).of(texts);
    Dataset<Text> alone =
        texts
            .join(
                leaders.selectExpr("cast(key as int) as number"),
                new String[] {"number"},
                "left_anti")
            .as(Text.ENCODER);
    Dataset<Parcel> neighbours = new Neighbours(scratch, made.counts()).of(alone);
    Dataset<Parcel> scores = new Matches(scratch, made.counts()).of(alone, neighbours);
    Dataset<Told> told = new Stories(scratch, made.counts()).of(texts, leaders, scores);
    Dataset<Row> judged = scratch.keep("judged", Outputs.judged(articles, texts, told));
    return new Outcome(judged, read.where("reason != ''"), texts, scores);
  }
}
