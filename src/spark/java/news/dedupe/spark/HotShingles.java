package news.dedupe.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.candidates.Splitting;
import news.dedupe.collect.IntMap;
import news.dedupe.collect.IntPairs;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

/**
 * Shingles that far more texts have than a posting list holds, each with how many have it: a
 * bounded table. They need not meet anywhere to be known as full. Which are in the table decides
 * nothing but where the others are counted.
 */
final class HotShingles implements Serializable {

  private static final long serialVersionUID = 1;

  /** Texts in which hot shingles are looked for: of so many a share of 1 in 3,000 shows. */
  private static final int SAMPLE = 1 << 16;

  /** Texts of the sample that have a hot shingle, where it is not all texts. */
  private static final int MIN_SAMPLED = 20;

  private final long[] keys;
  private final int[] counts;
  private transient IntMap @Nullable [] byKind;

  private HotShingles(long[] keys, int[] counts) {
    this.keys = keys;
    this.counts = counts;
  }

  /**
   * Finds hot shingles.
   *
   * @param shingles parcels with the kind of the shingle and the shingle for a key, and the text in
   *     the upper half of the other number
   * @param texts how many there are, numbered in an order that has nothing to do with shingles
   * @param most how many shingles are looked at at most
   */
  static Broadcast<HotShingles> among(Dataset<Parcel> shingles, int texts, int most) {
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(shingles.sparkSession().sparkContext());
    Dataset<Parcel> counted = shingles;
    if (texts > SAMPLE) {
      Broadcast<HotShingles> likely =
          context.broadcast(
              of(
                  counted(
                      shingles.filter(
                          (FilterFunction<Parcel>) p -> IntPairs.first(p.getOther()) < SAMPLE)),
                  MIN_SAMPLED,
                  most));
      counted = shingles.filter((FilterFunction<Parcel>) p -> likely.value().count(p.getKey()) > 0);
    }
    return context.broadcast(of(counted(counted), Splitting.MAX_SIZE + 1, most));
  }

  /** In how many texts a shingle is, 0 where it is not hot. */
  int count(long key) {
    int kind = IntPairs.first(key);
    IntMap[] maps = maps();
    return kind < maps.length ? maps[kind].get(IntPairs.second(key)) : 0;
  }

  private synchronized IntMap[] maps() {
    IntMap[] known = byKind;
    if (known == null) {
      IntMap[] made = new IntMap[1 + Splitting.MAX_TERMS];
      Arrays.setAll(made, kind -> new IntMap());
      for (int i = 0; i < keys.length; i++) {
        made[IntPairs.first(keys[i])].put(IntPairs.second(keys[i]), counts[i]);
      }
      byKind = made;
      known = made;
    }
    return known;
  }

  private static HotShingles of(Dataset<Row> counted, int least, int most) {
    List<Row> rows = Frequent.of(counted.where(functions.col("count").geq(least)), most);
    return new HotShingles(
        rows.stream().mapToLong(row -> row.getLong(0)).toArray(),
        rows.stream().mapToInt(row -> Math.toIntExact(row.getLong(1))).toArray());
  }

  /** Counts in each partition before what is left is shuffled. */
  private static Dataset<Row> counted(Dataset<Parcel> shingles) {
    return Lookup.sums(
        shingles.mapPartitions(
            (MapPartitionsFunction<Parcel, Parcel>)
                in -> {
                  IntMap[] counts = new IntMap[1 + Splitting.MAX_TERMS];
                  Arrays.setAll(counts, kind -> new IntMap());
                  while (in.hasNext()) {
                    long key = in.next().getKey();
                    counts[IntPairs.first(key)].add(IntPairs.second(key), 1);
                  }
                  return IntStream.range(0, counts.length)
                      .boxed()
                      .flatMap(
                          kind ->
                              Arrays.stream(counts[kind].keys())
                                  .mapToObj(
                                      shingle ->
                                          Parcel.of(
                                              IntPairs.of(kind, shingle),
                                              counts[kind].get(shingle))))
                      .iterator();
                },
            Parcel.ENCODER));
  }
}
