package news.dedupe.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import news.dedupe.candidates.LeaderFinder;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;

/**
 * Trigrams that very many texts have, each with the first of these: a table that every task has, so
 * that they need not come together. As many as are looked at are found among the first texts of
 * all, and so the table is bounded.
 */
final class FirstCarriers implements Serializable {

  private static final long serialVersionUID = 1;

  /**
   * Texts among which the first carriers are looked for: of fewer carriers in all, a task takes one
   * in a thousand of all texts at most.
   */
  private static final int SAMPLE = 1 << 16;

  private final HashMap<Integer, int[]> first = new HashMap<>();

  private FirstCarriers(List<Parcel> found) {
    found.forEach(p -> first.put((int) p.getKey(), Packed.ascending(p.getBytes())));
  }

  /**
   * Finds them.
   *
   * @param carriers a parcel for each trigram of each text: the trigram, and the text as the other
   *     number
   */
  static Broadcast<FirstCarriers> of(Dataset<Parcel> carriers) {
    List<Parcel> found =
        Grouping.byKey(
                carriers.filter((FilterFunction<Parcel>) p -> p.getOther() < SAMPLE),
                Parcel.ENCODER,
                () -> FirstCarriers::first)
            .collectAsList();
    return JavaSparkContext.fromSparkContext(carriers.sparkSession().sparkContext())
        .broadcast(new FirstCarriers(found));
  }

  private static void first(List<Parcel> parcels, Consumer<Parcel> out) {
    if (parcels.size() >= LeaderFinder.MAX_SIZE) {
      int[] texts =
          parcels.stream().limit(LeaderFinder.MAX_SIZE).mapToInt(p -> (int) p.getOther()).toArray();
      out.accept(Parcel.of(parcels.get(0).getKey(), 0, 0, Packed.ascending(texts, texts.length)));
    }
  }

  boolean knows(int trigram) {
    return first.containsKey(trigram);
  }

  /** The first texts with a trigram before a text, as {@link Packed#ascending} has them. */
  byte[] before(int trigram, int text) {
    int[] all = first.getOrDefault(trigram, new int[0]);
    int place = Arrays.binarySearch(all, text);
    return Packed.ascending(all, place < 0 ? -place - 1 : place);
  }
}
