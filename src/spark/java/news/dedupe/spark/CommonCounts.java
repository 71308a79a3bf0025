package news.dedupe.spark;

import java.io.Serializable;
import java.util.List;
import news.dedupe.collect.IntMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** How often the most frequent of many keys occur: a bounded table that every task has. */
final class CommonCounts implements Serializable {

  private static final long serialVersionUID = 1;

  private final int[] keys;
  private final int[] counts;
  private transient @Nullable IntMap map;

  private CommonCounts(int[] keys, int[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  /**
   * The most frequent keys.
   *
   * @param all columns {@code key}, each once, and {@code count}
   * @param most how many are taken
   */
  static CommonCounts of(Dataset<Row> all, int most) {
    List<Row> rows =
        all.select(functions.col("key").cast("int"), functions.col("count").cast("int"))
            .orderBy(functions.col("count").desc(), functions.col("key"))
            .limit(most)
            .collectAsList();
    return new CommonCounts(
        rows.stream().mapToInt(row -> row.getInt(0)).toArray(),
        rows.stream().mapToInt(row -> row.getInt(1)).toArray());
  }

  /** How often a key occurs, 0 where that is not known here. */
  int of(int key) {
    return map().get(key);
  }

  int size() {
    return keys.length;
  }

  /** The same as a map, made once where it is needed. */
  synchronized IntMap map() {
    IntMap known = map;
    if (known == null) {
      known = new IntMap(keys.length);
      for (int i = 0; i < keys.length; i++) {
        known.put(keys[i], counts[i]);
      }
      map = known;
    }
    return known;
  }
}
