package news.dedupe.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import news.dedupe.candidates.WeighedSketch;
import news.dedupe.collect.IntMap;
import news.dedupe.collect.IntPairs;
import news.dedupe.collect.IntSet;
import news.dedupe.pipeline.CorpusPart;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;

/**
 * Compares neighbours: by their sketches, and in full those that pass. What is needed of a
 * neighbour comes to the text that it is one of, which has few, however many texts it is a
 * neighbour of.
 */
final class Matches {

  private static final int OWN = 0;
  private static final int ASKED = 1;

  /** Texts that are compared together: of so many what they have in common is made once. */
  private static final int TOGETHER = 1 << 11;

  private final Scratch scratch;
  private final Counts counts;

  Matches(Scratch scratch, Counts counts) {
    this.scratch = scratch;
    this.counts = counts;
  }

  /**
   * The log-odds of all neighbours that are worth a full comparison.
   *
   * @param neighbours as {@link Neighbours} has them
   * @return a parcel for each pair, once: its two texts, and the bits of the log-odds for a tag
   */
  Dataset<Parcel> of(Dataset<Text> texts, Dataset<Parcel> neighbours) {
    Counts ofAll = counts;
    Dataset<Parcel> candidates = scratch.parcels("candidates", screened(texts, neighbours));
    Dataset<Parcel> documents =
        texts.map(
            (MapFunction<Text, Parcel>)
                text -> Parcel.of(text.getNumber(), OWN, 0, TextCodec.encode(text, false)),
            Parcel.ENCODER);
    Dataset<Parcel> asked =
        Grouping.byKey(documents.union(candidates), Parcel.ENCODER, () -> Matches::hand);
    return scratch.parcels(
        "scores",
        Grouping.byKey(documents.union(asked), Parcel.ENCODER, () -> new Comparing(ofAll)));
  }

  /** Candidates: the number of the neighbour, and as the other that of the text. */
  private Dataset<Parcel> screened(Dataset<Text> texts, Dataset<Parcel> neighbours) {
    Counts ofAll = counts;
    Dataset<Parcel> sketches =
        texts.map(
            (MapFunction<Text, Parcel>)
                text -> Parcel.of(text.getNumber(), OWN, 0, text.getSketch()),
            Parcel.ENCODER);
    Dataset<Parcel> own =
        texts.map(
            (MapFunction<Text, Parcel>)
                text ->
                    Parcel.of(
                        text.getNumber(), OWN, 0, Packed.both(text.getSketch(), text.getCounts())),
            Parcel.ENCODER);
    Dataset<Parcel> asking =
        neighbours.map(
            (MapFunction<Parcel, Parcel>)
                p -> Parcel.of(p.getKey(), ASKED, p.getOther(), Packed.NOTHING),
            Parcel.ENCODER);
    // Of two that are neighbours of each other the first looks, so each must know its own.
    Dataset<Parcel> known =
        neighbours.map(
            (MapFunction<Parcel, Parcel>)
                p -> Parcel.of(p.getOther(), ASKED + 1, p.getKey(), Packed.NOTHING),
            Parcel.ENCODER);
    Dataset<Parcel> asked =
        Grouping.byKey(
            sketches.union(asking).union(known), Parcel.ENCODER, () -> Matches::handOnce);
    return Grouping.byKey(
        own.union(asked), Parcel.ENCODER, () -> (parcels, out) -> screen(parcels, ofAll, out));
  }

  /** Hands what a text has to those that ask for it. */
  private static void hand(List<Parcel> parcels, Consumer<Parcel> out) {
    Parcel own = parcels.get(0);
    for (Parcel asked : parcels.subList(1, parcels.size())) {
      out.accept(Parcel.of(asked.getOther(), ASKED, own.getKey(), own.getBytes()));
    }
  }

  /** The same, but to those that come later and are neighbours of this one too. */
  private static void handOnce(List<Parcel> parcels, Consumer<Parcel> out) {
    IntSet neighbours = new IntSet(32);
    for (Parcel parcel : parcels) {
      if (parcel.getTag() > ASKED) {
        neighbours.add((int) parcel.getOther() + 1);
      }
    }
    Parcel own = parcels.get(0);
    for (Parcel asked : parcels) {
      boolean isLater = asked.getOther() > own.getKey();
      if (asked.getTag() == ASKED
          && !(isLater && neighbours.contains((int) asked.getOther() + 1))) {
        out.accept(Parcel.of(asked.getOther(), ASKED, own.getKey(), own.getBytes()));
      }
    }
  }

  private static void screen(List<Parcel> parcels, Counts counts, Consumer<Parcel> out) {
    if (parcels.size() == 1) {
      return;
    }
    Parcel own = parcels.get(0);
    WeighedSketch held = Packed.weighed(Packed.first(own.getBytes()));
    IntMap rare = new IntMap();
    Packed.addTo(rare, Packed.second(own.getBytes()));
    WeighedSketch.Comparison comparison =
        new WeighedSketch.Comparison(held, counts.idf(held.sketch(), rare));
    for (Parcel other : parcels.subList(1, parcels.size())) {
      if (Counts.model().screen().passes(comparison.with(Packed.weighed(other.getBytes())))) {
        out.accept(Parcel.of(other.getOther(), ASKED, own.getKey(), Packed.NOTHING));
      }
    }
  }

  /** Compares texts with those that have come to them, many at a time. */
  private static final class Comparing implements Grouping.Step<Parcel> {

    private final Counts counts;

    /** By number, as bytes: what has come to several of them is kept once. */
    private final Map<Integer, byte[]> texts = new TreeMap<>();

    private final List<Long> pairs = new ArrayList<>();

    Comparing(Counts counts) {
      this.counts = counts;
    }

    @Override
    public void take(List<Parcel> parcels, Consumer<Parcel> out) {
      if (parcels.size() == 1) {
        return;
      }
      int own = (int) parcels.get(0).getKey();
      texts.put(own, parcels.get(0).getBytes());
      for (Parcel other : parcels.subList(1, parcels.size())) {
        texts.put((int) other.getOther(), other.getBytes());
        pairs.add(IntPairs.unordered(own, (int) other.getOther()));
      }
      if (texts.size() >= TOGETHER) {
        finish(out);
      }
    }

    @Override
    public void finish(Consumer<Parcel> out) {
      if (pairs.isEmpty()) {
        return;
      }
      List<Text> some = texts.values().stream().map(TextCodec::decode).toList();
      int[] numbers = some.stream().mapToInt(Text::getNumber).toArray();
      try (CorpusPart part = counts.part(some, false)) {
        float[] logOdds =
            part.logOdds(pairs.stream().mapToLong(pair -> places(pair, numbers)).toArray());
        for (int i = 0; i < logOdds.length; i++) {
          out.accept(
              Parcel.of(
                  IntPairs.first(pairs.get(i)),
                  Float.floatToRawIntBits(logOdds[i]),
                  IntPairs.second(pairs.get(i)),
                  Packed.NOTHING));
        }
      }
      texts.clear();
      pairs.clear();
    }

    private static long places(long pair, int... numbers) {
      return IntPairs.of(
          Arrays.binarySearch(numbers, IntPairs.first(pair)),
          Arrays.binarySearch(numbers, IntPairs.second(pair)));
    }
  }
}
