package news.dedupe.spark;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Connected components by alternating large-star and small-star operations (Kiveris and others,
 * "Connected Components in MapReduce and Beyond", 2014), two shuffles each, in rounds whose number
 * grows with the logarithm of the number of texts.
 */
final class Graph {

  /** Rounds after which something is wrong: two thousand million texts take some thirty. */
  private static final int MAX_ROUNDS = 100;

  private final Scratch scratch;
  private final String name;

  /**
   * @param name of what is kept of it
   */
  Graph(Scratch scratch, String name) {
    this.scratch = scratch;
    this.name = name;
  }

  /**
   * The components of two nodes or more.
   *
   * @param edges columns {@code a} and {@code b}
   * @return columns {@code number}, each node once, and {@code component}, its least node
   */
  Dataset<Row> components(Dataset<Row> edges) {
    Dataset<Row> current =
        scratch.keep(
            name + "-edges",
            edges
                .select(
                    functions.greatest("a", "b").cast("long").as("u"),
                    functions.least("a", "b").cast("long").as("v"))
                .where("u != v")
                .distinct());
    long before = -1;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      Dataset<Row> next = scratch.keep(name + "-round-" + round, smallStar(largeStar(current)));
      Row sums =
          next.agg(
                  functions.count(functions.lit(1)),
                  functions.coalesce(
                      functions.sum(
                          functions
                              .xxhash64(functions.col("u"), functions.col("v"))
                              .bitwiseAND(functions.lit(0xFFFFFFFFL))),
                      functions.lit(0L)))
              .first();
      long now = 31 * sums.getLong(0) + sums.getLong(1);
      current = next;
      if (now == before) {
        return labelled(current);
      }
      before = now;
    }
    throw new IllegalStateException("components do not converge");
  }

  /** Links each larger neighbour of a node to the least node among its neighbours and itself. */
  private static Dataset<Row> largeStar(Dataset<Row> edges) {
    Dataset<Row> both = edges.union(edges.select(functions.col("v"), functions.col("u")));
    return starred(both, functions.col("v").gt(functions.col("u")));
  }

  /** Links a node and its smaller neighbours to the least of them. */
  private static Dataset<Row> smallStar(Dataset<Row> edges) {
    Dataset<Row> down =
        edges.select(functions.greatest("u", "v").as("u"), functions.least("u", "v").as("v"));
    Dataset<Row> itself = down.select(functions.col("u"), functions.col("u").as("v"));
    return starred(down.union(itself.distinct()), functions.lit(true));
  }

  private static Dataset<Row> starred(Dataset<Row> neighbours, Column linked) {
    Dataset<Row> least =
        neighbours
            .groupBy("u")
            .agg(functions.least(functions.col("u"), functions.min("v")).as("m"));
    return neighbours
        .join(least, "u")
        .where(linked)
        .select(functions.col("v").as("u"), functions.col("m").as("v"))
        .where("u != v")
        .distinct();
  }

  private static Dataset<Row> labelled(Dataset<Row> stars) {
    return stars
        .select(functions.col("u").as("number"), functions.col("v").as("component"))
        .union(stars.select(functions.col("v"), functions.col("v")))
        .distinct();
  }

  /**
   * The components that are too large, in one column, and in another, {@code size}, how large.
   *
   * @param components as {@link #components} gives them
   * @param most nodes of one
   */
  static Dataset<Row> larger(Dataset<Row> components, int most) {
    return components
        .groupBy("component")
        .agg(functions.count(functions.lit(1)).as("size"))
        .where(functions.col("size").gt(most));
  }

  /** The same components, where those that are too large are cut by the hashes of their nodes. */
  static Dataset<Row> cut(Dataset<Row> components, int most) {
    Column parts = functions.ceil(functions.col("size").divide(most));
    Column part = functions.pmod(functions.xxhash64(functions.col("number")), parts).plus(1);
    return components
        .join(larger(components, most), new String[] {"component"}, "left_outer")
        .select(
            functions.col("number"),
            functions
                .when(functions.col("size").isNull(), functions.col("component"))
                .otherwise(functions.col("component").plus(part.multiply(1L << Integer.SIZE)))
                .as("component"));
  }
}
