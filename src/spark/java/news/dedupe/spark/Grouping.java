package news.dedupe.spark;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.functions;

/** Brings parcels of one key together, in the order of tag and other number. */
final class Grouping {

  /** What is made of the parcels of one partition. An object serves one partition. */
  interface Step<T> {

    /** Takes the parcels of one key. */
    void take(List<Parcel> parcels, Consumer<T> out);

    /** Hands on what is left. */
    default void finish(Consumer<T> out) {}
  }

  /** Makes a step for each partition, where it runs. */
  interface Start<T> extends Serializable {
    Step<T> start();
  }

  private Grouping() {}

  /** What a step makes of the parcels of each key. */
  static <T> Dataset<T> byKey(Dataset<Parcel> parcels, Encoder<T> made, Start<T> start) {
    return parcels
        .repartition(functions.col("key"))
        .sortWithinPartitions("key", "tag", "other")
        .mapPartitions(
            (MapPartitionsFunction<Parcel, T>) in -> new Groups<>(in, start.start()), made);
  }

  /** The groups of a partition, taken as their outcome is asked for. */
  private static final class Groups<T> implements Iterator<T> {
    private final Iterator<Parcel> in;
    private final Step<T> step;
    private final Queue<T> ready = new ArrayDeque<>();
    private List<Parcel> group = new ArrayList<>();
    private boolean finished;

    Groups(Iterator<Parcel> in, Step<T> step) {
      this.in = in;
      this.step = step;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && !finished) {
        if (in.hasNext()) {
          Parcel next = in.next();
          if (!group.isEmpty() && group.get(0).getKey() != next.getKey()) {
            take();
          }
          group.add(next);
        } else {
          if (!group.isEmpty()) {
            take();
          }
          step.finish(ready::add);
          finished = true;
        }
      }
      return !ready.isEmpty();
    }

    private void take() {
      step.take(group, ready::add);
      group = new ArrayList<>();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return ready.remove();
    }
  }
}
