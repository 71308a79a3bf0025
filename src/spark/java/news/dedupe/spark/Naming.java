package news.dedupe.spark;

import java.util.Optional;
import news.dedupe.batch.EntryCodec;
import news.dedupe.report.Report.Entry;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * Gives each row a path of its own: an id that comes again is followed by ~2, ~3 and so on. In
 * which order depends on what is in the rows alone; articles come before what was skipped.
 *
 * @param rows what was made of each row, with its path
 * @param repeats of rows that share an id this as {@code path}, their {@code hash}, and as {@code
 *     name} the path they were given; where there are any
 */
record Naming(Dataset<Row> rows, Optional<Dataset<Row>> repeats) {

  private static final EntryCodec ENTRIES = new EntryCodec();

  /**
   * Names rows.
   *
   * @param read as {@link Reading} gives them, with a column {@code row}: each its own
   */
  static Naming of(Scratch scratch, Dataset<Row> read) {
    Dataset<Row> repeated =
        scratch.keep(
            "repeated-ids",
            read.groupBy("path")
                .agg(functions.count(functions.lit(1)).as("rows"))
                .where("rows > 1")
                .select("path"));
    if (Scratch.isEmpty(repeated)) {
      return new Naming(read, Optional.empty());
    }
    Dataset<Row> names = scratch.keep("names", numbered(read, repeated));
    Column name = functions.col("name");
    Dataset<Row> rows =
        read.join(names.select("row", "name"), new String[] {"row"}, "left_outer")
            .withColumn(
                "entry",
                functions
                    .when(name.isNull(), functions.col("entry"))
                    .otherwise(
                        functions
                            .udf(
                                (UDF2<byte[], String, byte[]>) Naming::renamed,
                                DataTypes.BinaryType)
                            .apply(functions.col("entry"), name)))
            .withColumn("path", functions.coalesce(name, functions.col("path")))
            .drop("name");
    return new Naming(scratch.keep("named", rows), Optional.of(names));
  }

  private static Dataset<Row> numbered(Dataset<Row> read, Dataset<Row> repeated) {
    Column path = functions.col("path");
    Column number = functions.col("number");
    Dataset<Row> numbers =
        read.select("path", "hash", "row", "reason")
            .join(repeated, new String[] {"path"}, "left_semi")
            .withColumn(
                "number",
                functions
                    .row_number()
                    .over(
                        Window.partitionBy("path")
                            .orderBy(
                                functions.col("reason").notEqual(""),
                                functions.col("hash"),
                                functions.col("row"))));
    Dataset<Row> named =
        numbers.withColumn(
            "name",
            functions
                .when(number.equalTo(1), path)
                .otherwise(functions.concat_ws("~", path, number)));
    Dataset<Row> taken =
        read.select(path.as("name"), functions.lit(true).as("taken"))
            .join(named.where("number > 1"), new String[] {"name"}, "left_semi")
            .distinct();
    Column other =
        functions.concat_ws("~", functions.col("name"), functions.hex(functions.col("hash")));
    return named
        .join(taken, new String[] {"name"}, "left_outer")
        .select(
            path,
            functions.col("hash"),
            functions.col("row"),
            functions
                .when(number.gt(1).and(functions.col("taken").isNotNull()), other)
                .otherwise(functions.col("name"))
                .as("name"));
  }

  private static byte[] renamed(byte[] encoded, String path) {
    if (encoded.length == 0) { // of what was skipped
      return encoded;
    }
    Entry entry = ENTRIES.decode(Packed.buffer(encoded));
    return ENTRIES.encode(
        new Entry(
            path,
            entry.line(),
            entry.title(),
            entry.published(),
            entry.publishedAsWritten(),
            entry.source(),
            entry.url(),
            entry.content()));
  }
}
