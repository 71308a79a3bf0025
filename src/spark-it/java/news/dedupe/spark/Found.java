package news.dedupe.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dedupe.Articles;
import news.dedupe.Dedupe;
import news.dedupe.article.Article;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Listener;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.pipeline.Settings;
import news.dedupe.report.Report;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a run says of each article, by its path: its cluster, representative, relation and score, or
 * nothing where it is on its own.
 */
record Found(Map<String, String> said) {

  private static final String ALONE = "-";

  static List<Article> read(List<String> paths) throws MissingPathException {
    List<Article> articles = new ArrayList<>();
    new Pipeline(Settings.standard(2, 1 << 28), Listener.none(), InputStream.nullInputStream())
        .read(paths, articles::add);
    return articles;
  }

  static Found onOneMachine(List<Article> articles) throws MissingPathException, IOException {
    Map<String, String> said = new TreeMap<>();
    try (Report report = Dedupe.standard().group(Articles.of(articles))) {
      report.unique().forEach(path -> said.put(path, ALONE));
      for (Report.Story story : report.clusters()) {
        for (Report.Member member : story.members()) {
          said.put(
              member.path(),
              line(story.id(), story.representative(), member.relation(), member.score())
                  + " "
                  + story.cohesion());
        }
      }
    }
    return new Found(said);
  }

  static Found onSpark(List<Article> articles, Path folder, Limits limits, int partitions) {
    return of(judgedOnSpark(articles, folder, limits, partitions));
  }

  /** All articles, a row each. */
  static Dataset<Row> judgedOnSpark(
      List<Article> articles, Path folder, Limits limits, int partitions) {
    Dataset<Row> rows = LocalSpark.rows(articles).repartition(partitions);
    Job job = new Job(new Scratch(LocalSpark.session(), folder.toString()), limits);
    rows = rows.withColumn(Reading.PATH, rows.col("id"));
    return job.of(rows, Columns.usual()).judged();
  }

  static Found of(Dataset<Row> judged) {
    Map<String, String> said = new TreeMap<>();
    for (Row row : judged.collectAsList()) {
      said.put(
          row.getAs("path"),
          row.getAs("cluster") == null
              ? ALONE
              : line(
                      row.getAs("cluster"),
                      row.getAs("representative"),
                      row.getAs("relation"),
                      row.getAs("score"))
                  + " "
                  + row.getAs("cohesion"));
    }
    return new Found(said);
  }

  private static String line(String cluster, String representative, String relation, double score) {
    return cluster + " " + representative + " " + relation + " " + score;
  }
}
