package news.dedupe.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * What stages have made, in a folder that all workers see: it is made once, and no lost worker
 * takes it away.
 */
record Scratch(SparkSession spark, String folder) {

  /** Writes rows; gives them as they are read back. */
  Dataset<Row> keep(String name, Dataset<?> rows) {
    return keep(name, rows, 0);
  }

  /**
   * The same of rows that may take next to no space, as equal ones do: tasks share files by size.
   *
   * @param most rows in a file at most, 0 for any number
   */
  Dataset<Row> keep(String name, Dataset<?> rows, long most) {
    String path = folder + "/" + name;
    spark.sparkContext().setJobDescription(name);
    rows.write()
        .mode(SaveMode.Overwrite)
        .option("compression", "lz4_raw")
        .option("maxRecordsPerFile", most)
        .parquet(path);
    return spark.read().schema(rows.schema()).parquet(path);
  }

  <T> Dataset<T> keep(String name, Dataset<T> rows, Encoder<T> encoder) {
    return keep(name, rows).as(encoder);
  }

  /** No parcels. */
  Dataset<Parcel> none() {
    return spark.createDataset(java.util.List.of(), Parcel.ENCODER);
  }

  Dataset<Parcel> parcels(String name, Dataset<Parcel> rows) {
    return keep(name, rows, Parcel.ENCODER);
  }

  /** Whether there is none. */
  static boolean isEmpty(Dataset<?> rows) {
    return rows.limit(1).count() == 0;
  }
}
