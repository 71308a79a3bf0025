package news.dedupe.spark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.batch.Fingerprinter;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Reads rows, and makes articles of them. */
final class Reading {

  /** What Spark puts a row into that it cannot read. */
  private static final String BROKEN = "_broken";

  /** Characters of an article at most, as on one machine. */
  private static final int MAX_LENGTH = 16 << 20;

  /** The path of an article beside the columns of its row. */
  static final String PATH = "_dedupe_path";

  private Reading() {}

  /** Of a process, made when it is first needed. */
  private static final class Standard {
    static final Fingerprinter FINGERPRINTER = new Fingerprinter();
  }

  /** The rows of the inputs as they are, and the path of each. */
  static Dataset<Row> rows(
      SparkSession spark, List<String> inputs, InputFormat format, Columns columns) {
    String[] paths = inputs.toArray(String[]::new);
    Dataset<Row> rows =
        switch (format) {
          case PARQUET -> spark.read().parquet(paths);
          case JSONL -> spark.read().option("columnNameOfCorruptRecord", BROKEN).json(paths);
          case CSV -> csv(spark, paths);
          case TEXT -> spark.read().option("wholetext", true).text(paths);
        };
    Column file = functions.col("_metadata.file_path");
    Set<String> names = Set.of(rows.columns());
    if (format != InputFormat.TEXT && !names.contains(columns.text())) {
      throw new Failures.Usage(
          "no column '"
              + columns.text()
              + "', but "
              + String.join(", ", rows.columns())
              + "; --text-column names another");
    }
    if (format == InputFormat.TEXT) {
      return rows.withColumn(PATH, file).withColumnRenamed("value", columns.text());
    }
    Column unnamed =
        functions.concat(
            file,
            functions.lit("#"),
            functions.lower(
                functions.hex(
                    functions.xxhash64(
                        Arrays.stream(rows.columns())
                            .map(name -> functions.to_json(functions.struct(quoted(name))))
                            .toArray(Column[]::new)))));
    Column path =
        names.contains(columns.id())
            ? functions.coalesce(quoted(columns.id()).cast("string"), unnamed)
            : unnamed;
    return rows.withColumn(PATH, path);
  }

  private static Dataset<Row> csv(SparkSession spark, String... paths) {
    StructType found = options(spark).csv(paths).schema();
    return options(spark)
        .option("columnNameOfCorruptRecord", BROKEN)
        .schema(found.add(BROKEN, "string"))
        .csv(paths);
  }

  /** As spreadsheets and databases write it. */
  private static org.apache.spark.sql.DataFrameReader options(SparkSession spark) {
    return spark.read().option("header", true).option("multiLine", true).option("escape", "\"");
  }

  private static Column quoted(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  /** The rows as they came, without what was added here. */
  static Dataset<Row> plain(Dataset<Row> rows) {
    return rows.drop(PATH, BROKEN);
  }

  /** What is made of each row. */
  static Dataset<ReadArticle> articles(Dataset<Row> rows, Columns columns) {
    Set<String> names = Set.of(rows.columns());
    List<String> wanted =
        List.of(
            columns.text(),
            columns.title(),
            columns.published(),
            columns.source(),
            columns.url(),
            columns.author(),
            columns.language(),
            BROKEN);
    Column[] selected =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(functions.col(PATH)),
                wanted.stream()
                    .map(
                        name ->
                            (names.contains(name) ? quoted(name) : functions.lit(null))
                                .cast("string")
                                .as("_" + wanted.indexOf(name))))
            .toArray(Column[]::new);
    return rows.select(selected)
        .map((MapFunction<Row, ReadArticle>) Reading::article, ReadArticle.ENCODER);
  }

  private static ReadArticle article(Row row) {
    String path = row.getString(0);
    @Nullable String text = row.getString(1);
    if (row.getString(8) != null) {
      return ReadArticle.skipped(path, "broken row");
    }
    if (text == null || text.isBlank()) {
      return ReadArticle.skipped(path, "no text");
    }
    if (text.length() > MAX_LENGTH) {
      return ReadArticle.skipped(path, "longer than " + MAX_LENGTH + " characters");
    }
    Article article =
        new Article(
            path,
            OptionalInt.empty(),
            text,
            Optional.ofNullable(row.getString(2)),
            Optional.ofNullable(row.getString(3)).map(Published::of),
            Optional.ofNullable(row.getString(4)),
            Optional.ofNullable(row.getString(6)),
            Optional.ofNullable(row.getString(5)),
            Optional.ofNullable(row.getString(7)));
    return ReadArticle.of(Standard.FINGERPRINTER.of(article));
  }
}
