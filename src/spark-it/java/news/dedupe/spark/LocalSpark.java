package news.dedupe.spark;

import java.util.List;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Spark in this process, and articles as rows. */
final class LocalSpark {

  private static final StructType SCHEMA =
      new StructType()
          .add("id", "string")
          .add("text", "string")
          .add("title", "string")
          .add("published", "string")
          .add("source", "string")
          .add("url", "string")
          .add("author", "string")
          .add("language", "string");

  private LocalSpark() {}

  static SparkSession session() {
    return SparkSession.builder()
        .master("local[2]")
        .appName("tests")
        .config("spark.ui.enabled", false)
        .config("spark.sql.shuffle.partitions", 4)
        .config("spark.driver.host", "localhost")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.warehouse.dir", System.getProperty("java.io.tmpdir") + "/warehouse")
        .getOrCreate();
  }

  static Dataset<Row> rows(List<Article> articles) {
    return session().createDataFrame(articles.stream().map(LocalSpark::row).toList(), SCHEMA);
  }

  private static Row row(Article article) {
    return RowFactory.create(
        article.path(),
        article.text(),
        article.title().orElse(null),
        article.published().map(LocalSpark::date).orElse(null),
        article.source().orElse(null),
        article.url().orElse(null),
        article.author().orElse(null),
        article.language().orElse(null));
  }

  /** What one machine made of the date: a file may tell by others whether a day comes first. */
  private static String date(Published published) {
    return published.day().map(Object::toString).orElse(published.asWritten());
  }
}
