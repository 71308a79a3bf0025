package news.dedupe.spark;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Counts by key, and what texts ask of them.
 *
 * @param all columns {@code key}, each once, and {@code count}
 * @param common the most frequent ones
 */
record Lookup(Dataset<Row> all, Broadcast<CommonCounts> common) {

  /**
   * @param most how many keys are common at most
   */
  static Lookup of(Dataset<Row> all, int most) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(all.sparkSession().sparkContext());
    return new Lookup(all, context.broadcast(CommonCounts.of(all, most)));
  }

  /** Columns {@code key} and {@code count}: the sum of the other numbers of each key. */
  static Dataset<Row> sums(Dataset<Parcel> parcels) {
    return parcels.groupBy("key").agg(functions.sum("other").as("count"));
  }

  boolean isAllCommon() {
    return common.value().isAll();
  }

  /**
   * The counts of keys by text.
   *
   * @param asked a parcel for each key of a text: the key, and as its other number the text's
   * @return a parcel for each text with such a key: its number, and the keys, each with its count
   */
  Dataset<Parcel> of(Dataset<Parcel> asked) {
    Broadcast<CommonCounts> table = common;
    Dataset<Parcel> own =
        asked
            .filter((FilterFunction<Parcel>) p -> table.value().of((int) p.getKey()) > 0)
            .map(
                (MapFunction<Parcel, Parcel>)
                    p -> found(p.getKey(), p.getOther(), table.value().of((int) p.getKey())),
                Parcel.ENCODER);
    return byText(isAllCommon() ? own : own.union(rare(asked)));
  }

  /** The same of keys that are not common. */
  Dataset<Parcel> ofRare(Dataset<Parcel> asked) {
    return byText(rare(asked));
  }

  private Dataset<Parcel> rare(Dataset<Parcel> asked) {
    Broadcast<CommonCounts> table = common;
    return asked
        .filter((FilterFunction<Parcel>) p -> table.value().of((int) p.getKey()) == 0)
        .select("key", "other")
        .join(all, "key")
        .map(
            (MapFunction<Row, Parcel>)
                row -> found(row.getLong(0), row.getLong(1), (int) row.getLong(2)),
            Parcel.ENCODER);
  }

  private static Parcel found(long key, long text, int count) {
    return Parcel.of(text, 0, key, Packed.ints((int) key, count));
  }

  private static Dataset<Parcel> byText(Dataset<Parcel> found) {
    return Grouping.byKey(found, Parcel.ENCODER, () -> Lookup::join);
  }

  private static void join(List<Parcel> counts, Consumer<Parcel> out) {
    int[] all =
        counts.stream().flatMapToInt(p -> IntStream.of(Packed.ints(p.getBytes()))).toArray();
    out.accept(Parcel.of(counts.get(0).getKey(), 0, 0, Packed.ints(all)));
  }
}
