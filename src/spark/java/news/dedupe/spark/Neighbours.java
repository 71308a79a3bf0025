package news.dedupe.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import news.dedupe.candidates.GatheredPostings;
import news.dedupe.candidates.Splitting;
import news.dedupe.candidates.WeighedSketch;
import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;

/**
 * Finds the neighbours of texts: shingles bring texts together in posting lists, each of which goes
 * back to its members, so that each text has all of its own in one place.
 *
 * <p>The kind of a shingle is 0 of a trigram, else the number of its terms.
 */
final class Neighbours {

  /** After its sketch: a posting list that a text is in, and a shingle that too many have. */
  private static final int LIST = 1;

  private static final int FULL = 2;

  private static final int TRIGRAM = 0;
  private static final int TERM = 1;

  private final Scratch scratch;
  private final Counts counts;

  Neighbours(Scratch scratch, Counts counts) {
    this.scratch = scratch;
    this.counts = counts;
  }

  /**
   * The neighbours of each text.
   *
   * @param sketches of texts that are no copies, as {@link Corpus} has them
   * @return a parcel for each neighbour: the number of the neighbour, and as the other that of the
   *     text that it is one of
   */
  Dataset<Parcel> of(Dataset<Parcel> sketches) {
    Counts ofAll = counts;
    int articles = Math.toIntExact(sketches.count());
    Dataset<Parcel> first =
        meetings(
            "postings-1",
            sketches.flatMap(
                (FlatMapFunction<Parcel, Parcel>) parcel -> shingles(parcel).iterator(),
                Parcel.ENCODER),
            articles);
    Dataset<Parcel> lists = first.where("tag = " + LIST).as(Parcel.ENCODER);
    Dataset<Parcel> full = first.where("tag = " + FULL).as(Parcel.ENCODER);
    Dataset<Parcel> allFull = full;
    for (int terms = 2; terms <= Splitting.MAX_TERMS; terms++) {
      int kind = terms;
      Dataset<Parcel> split =
          scratch.parcels(
              "splits-" + terms,
              Grouping.byKey(
                  sketches.union(full),
                  Parcel.ENCODER,
                  () -> (parcels, out) -> split(parcels, kind, out)));
      Dataset<Parcel> next = meetings("postings-" + terms, split, articles);
      lists = lists.union(next.where("tag = " + LIST).as(Parcel.ENCODER));
      full = next.where("tag = " + FULL).as(Parcel.ENCODER);
      allFull = allFull.union(full);
    }
    return scratch.parcels(
        "neighbours",
        Grouping.byKey(
            sketches.union(lists).union(allFull),
            Parcel.ENCODER,
            () -> (parcels, out) -> neighbours(parcels, ofAll, articles, out)));
  }

  /** The posting lists and the full shingles of each text. */
  private Dataset<Parcel> meetings(String name, Dataset<Parcel> shingles, int articles) {
    Broadcast<HotShingles> hot = HotShingles.among(shingles, articles, counts.limits().common());
    Dataset<Parcel> met =
        Grouping.byKey(
            shingles.filter((FilterFunction<Parcel>) p -> hot.value().count(p.getKey()) == 0),
            Parcel.ENCODER,
            () -> Neighbours::meet);
    Dataset<Parcel> full =
        shingles
            .filter((FilterFunction<Parcel>) p -> hot.value().count(p.getKey()) > 0 && isSplit(p))
            .map(
                (MapFunction<Parcel, Parcel>) p -> full(p, hot.value().count(p.getKey())),
                Parcel.ENCODER);
    return scratch.parcels(name, met.union(full));
  }

  private static boolean isSplit(Parcel parcel) {
    int kind = IntPairs.first(parcel.getKey());
    return kind != TRIGRAM && kind != Splitting.MAX_TERMS;
  }

  private static Parcel full(Parcel parcel, int size) {
    return Parcel.of(IntPairs.first(parcel.getOther()), FULL, parcel.getKey(), Packed.ints(size));
  }

  /** The trigrams and terms of a text, which brings its weight along. */
  private static List<Parcel> shingles(Parcel parcel) {
    WeighedSketch weighed = Packed.weighed(Packed.first(parcel.getBytes()));
    List<Parcel> shingles = new ArrayList<>();
    for (int trigram : weighed.sketch().trigrams()) {
      shingles.add(shingle(TRIGRAM, trigram, (int) parcel.getKey(), weighed.total()));
    }
    for (int term : weighed.sketch().terms()) {
      shingles.add(shingle(TERM, term, (int) parcel.getKey(), weighed.total()));
    }
    return shingles;
  }

  /** The weight is part of a number: most of what travels is this. */
  private static Parcel shingle(int kind, int shingle, int text, float total) {
    return Parcel.of(IntPairs.of(kind, shingle), IntPairs.of(text, Float.floatToRawIntBits(total)));
  }

  /** Hands the posting list of a shingle to its members, or tells them that there is none. */
  private static void meet(List<Parcel> parcels, Consumer<Parcel> out) {
    int size = parcels.size();
    long key = parcels.get(0).getKey();
    if (size > Splitting.MAX_SIZE) {
      parcels.stream().filter(Neighbours::isSplit).forEach(p -> out.accept(full(p, size)));
    }
    if (size < 2 || size > Splitting.MAX_SIZE) {
      return;
    }
    int[] members = new int[size];
    float[] totals = new float[size];
    for (int i = 0; i < size; i++) {
      members[i] = IntPairs.first(parcels.get(i).getOther());
      totals[i] = Float.intBitsToFloat(IntPairs.second(parcels.get(i).getOther()));
    }
    byte[] list = Packed.both(Packed.ascending(members, size), Packed.floats(totals, size));
    for (int member : members) {
      out.accept(Parcel.of(member, LIST, key, list));
    }
  }

  /** The full shingles of a text with one more term each. */
  private static void split(List<Parcel> parcels, int kind, Consumer<Parcel> out) {
    if (parcels.size() == 1) {
      return;
    }
    WeighedSketch weighed = Packed.weighed(Packed.first(parcels.get(0).getBytes()));
    for (int shingle :
        Splitting.split(weighed.sketch().terms(), rarest(parcels.subList(1, parcels.size())))) {
      out.accept(shingle(kind, shingle, (int) parcels.get(0).getKey(), weighed.total()));
    }
  }

  private static int[] rarest(List<Parcel> full) {
    long[] counted =
        full.stream()
            .mapToLong(
                p -> IntPairs.of(Packed.ints(p.getBytes())[0], IntPairs.second(p.getOther())))
            .toArray();
    return Splitting.rarest(counted, counted.length);
  }

  private static void neighbours(
      List<Parcel> parcels, Counts counts, int articles, Consumer<Parcel> out) {
    Sketch sketch = Packed.weighed(Packed.first(parcels.get(0).getBytes())).sketch();
    Idf idf = counts.idf(Packed.second(parcels.get(0).getBytes()));
    Map<Long, byte[]> lists = new HashMap<>();
    List<Parcel> full = new ArrayList<>();
    for (Parcel parcel : parcels.subList(1, parcels.size())) {
      if (parcel.getTag() == LIST) {
        lists.put(parcel.getOther(), parcel.getBytes());
      } else {
        full.add(parcel);
      }
    }
    GatheredPostings postings = new GatheredPostings();
    for (int kind = 0; kind <= Splitting.MAX_TERMS; kind++) {
      for (int shingle : inOrder(kind, sketch, full)) {
        byte[] list = lists.get(IntPairs.of(kind, shingle));
        if (list != null) {
          int[] members = Packed.ascending(Packed.first(list));
          float weight =
              switch (kind) {
                case TRIGRAM -> Splitting.weight(articles, members.length);
                case TERM -> idf.idf(shingle);
                default -> Splitting.splitWeight(articles, members.length);
              };
          postings.add(Math.max(1, kind), weight, members, Packed.floats(Packed.second(list)));
        }
      }
    }
    int text = (int) parcels.get(0).getKey();
    for (int neighbour : postings.neighbours(text)) {
      out.accept(Parcel.of(neighbour, text));
    }
  }

  /** The shingles of a kind in the order in which an inverted index has them. */
  private static int[] inOrder(int kind, Sketch sketch, List<Parcel> full) {
    return switch (kind) {
      case TRIGRAM -> sketch.trigrams();
      case TERM -> sketch.terms();
      default ->
          Splitting.split(
              sketch.terms(),
              rarest(full.stream().filter(p -> IntPairs.first(p.getOther()) == kind - 1).toList()));
    };
  }
}
