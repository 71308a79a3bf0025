package news.dedupe.spark;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Keys that occur most often. That the bound is a count, and not a place in an order, keeps all
 * from being sorted: of keys with so many as the last none is taken where not all of them fit.
 */
final class Frequent {

  /** Counts of a class differ by less than a twentieth. */
  private static final int CLASSES_A_DOUBLING = 16;

  private static final Column CLASS =
      functions.floor(functions.log2(functions.col("count")).multiply(CLASSES_A_DOUBLING));

  private Frequent() {}

  /**
   * The most frequent keys.
   *
   * @param counted with a column {@code count}, above 0
   * @param most how many are taken at most
   */
  static List<Row> of(Dataset<Row> counted, int most) {
    List<Row> all = counted.limit(most + 1).collectAsList();
    return all.size() <= most
        ? all
        : counted.where(CLASS.geq(least(counted, most))).collectAsList();
  }

  /** The lowest class so that no more keys are in it and those above. */
  private static long least(Dataset<Row> counted, int most) {
    long taken = 0;
    long least = Long.MAX_VALUE;
    for (Row each :
        counted
            .groupBy(CLASS.as("class"))
            .agg(functions.count(functions.lit(1)))
            .orderBy(functions.col("class").desc())
            .collectAsList()) {
      taken += each.getLong(1);
      if (taken > most) {
        break;
      }
      least = each.getLong(0);
    }
    return least;
  }
}
