package news.dedupe.spark;

import java.io.Serializable;
import java.util.List;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.text.WordFrequencies;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/** How often the most frequent of many keys occur: a bounded table that every task has. */
final class CommonCounts implements Serializable {

  private static final long serialVersionUID = 1;

  private final int[] keys;
  private final int[] counts;
  private final boolean isAll;
  private transient @Nullable IntMap map;
  private transient @Nullable Idf idf;

  private CommonCounts(int[] keys, int[] counts, boolean isAll) {
    this.keys = keys;
    this.counts = counts;
    this.isAll = isAll;
  }

  /**
   * The most frequent keys.
   *
   * @param all columns {@code key}, each once, and {@code count}
   * @param most how many are taken
   */
  static CommonCounts of(Dataset<Row> all, int most) {
    List<Row> rows =
        Frequent.of(
            all.select(functions.col("key").cast("int"), functions.col("count").cast("int")), most);
    return new CommonCounts(
        rows.stream().mapToInt(row -> row.getInt(0)).toArray(),
        rows.stream().mapToInt(row -> row.getInt(1)).toArray(),
        rows.size() == all.count());
  }

  /** How often a key occurs, 0 where that is not known here. */
  int of(int key) {
    return map().get(key);
  }

  /** Whether no key is left out. */
  boolean isAll() {
    return isAll;
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

  /**
   * The weights of the keys, which are words, made once where they are needed.
   *
   * @param texts how many there are
   */
  synchronized Idf idf(int texts) {
    Idf known = idf;
    if (known == null) {
      known = new Idf(WordFrequencies.english(), map(), texts);
      idf = known;
    }
    return known;
  }
}
