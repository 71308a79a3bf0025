package news.dedupe.spark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import news.dedupe.candidates.WeighedSketch;
import news.dedupe.collect.IntSet;
import news.dedupe.match.Comparer;
import news.dedupe.match.Profile;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;

/**
 * Compares neighbours: by their sketches, and in full those that pass. What is needed of a
 * neighbour comes to the text that it is one of, which has few, however many texts it is a
 * neighbour of.
 */
final class Matches {

  private static final int OWN = 0;

  /** What goes with a text. */
  private static final int RARE = 1;

  private static final int SENTENCES = 2;

  private static final int ASKED = 3;

  /** Texts that are kept ready for comparison, of some 20 kB of heap each. */
  private static final int READY = 1 << 8;

  private final Scratch scratch;
  private final Corpus corpus;

  Matches(Scratch scratch, Corpus corpus) {
    this.scratch = scratch;
    this.corpus = corpus;
  }

  /**
   * The log-odds of all neighbours that are worth a full comparison.
   *
   * @param sketches of texts that are no copies, as {@link Corpus} has them
   * @param neighbours as {@link Neighbours} has them
   * @return a parcel for each pair, once: its two texts, and the bits of the log-odds for a tag
   */
  Dataset<Parcel> of(Dataset<Parcel> sketches, Dataset<Parcel> neighbours) {
    Counts ofAll = corpus.counts();
    Dataset<Parcel> candidates = scratch.parcels("candidates", screened(sketches, neighbours));
    Dataset<Parcel> documents =
        corpus
            .texts()
            .map(
                (MapFunction<Text, Parcel>)
                    text -> Parcel.of(text.getNumber(), OWN, 0, TextCodec.encode(text, false)),
                Parcel.ENCODER)
            .union(tagged(corpus.rare(), RARE))
            .union(tagged(corpus.sentences(), SENTENCES));
    Dataset<Parcel> asked =
        Grouping.byKey(documents.union(candidates), Parcel.ENCODER, () -> Matches::hand);
    return scratch.parcels(
        "scores", Grouping.byKey(asked, Parcel.ENCODER, () -> new Comparing(ofAll)));
  }

  private static Dataset<Parcel> tagged(Dataset<Parcel> parcels, int tag) {
    return parcels.map(
        (MapFunction<Parcel, Parcel>) p -> Parcel.of(p.getKey(), tag, p.getOther(), p.getBytes()),
        Parcel.ENCODER);
  }

  /** Candidates: the number of the neighbour, and as the other that of the text. */
  private Dataset<Parcel> screened(Dataset<Parcel> own, Dataset<Parcel> neighbours) {
    Counts ofAll = corpus.counts();
    Dataset<Parcel> sketches =
        own.map(
            (MapFunction<Parcel, Parcel>)
                text -> Parcel.of(text.getKey(), OWN, 0, Packed.first(text.getBytes())),
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

  /** Hands a text with all that goes with it to itself and to those that ask for it. */
  private static void hand(List<Parcel> parcels, Consumer<Parcel> out) {
    Text text = TextCodec.decode(parcels.get(0).getBytes());
    for (Parcel parcel : parcels) {
      if (parcel.getTag() == RARE) {
        text.setCounts(parcel.getBytes());
      } else if (parcel.getTag() == SENTENCES) {
        text.setSentences(parcel.getBytes());
      }
    }
    long number = text.getNumber();
    byte[] whole = TextCodec.encode(text, false);
    out.accept(Parcel.of(number, OWN, 0, whole));
    for (Parcel parcel : parcels) {
      if (parcel.getTag() == ASKED) {
        out.accept(Parcel.of(parcel.getOther(), ASKED, number, whole));
      }
    }
  }

  /** Hands a sketch to those that ask, but for later ones that are its neighbours too. */
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
    WeighedSketch.Comparison comparison =
        new WeighedSketch.Comparison(held, counts.idf(Packed.second(own.getBytes())));
    for (Parcel other : parcels.subList(1, parcels.size())) {
      if (Counts.model().screen().passes(comparison.with(Packed.weighed(other.getBytes())))) {
        out.accept(Parcel.of(other.getOther(), ASKED, own.getKey(), Packed.NOTHING));
      }
    }
  }

  /** Compares texts with those that have come to them. */
  private static final class Comparing implements Grouping.Step<Parcel> {

    private final Counts counts;
    private final Comparer comparer = new Comparer();

    /** Those that were asked for last, for one may come to several texts. */
    private final Map<Integer, Profile> ready =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Integer, Profile> eldest) {
            return size() > READY;
          }
        };

    Comparing(Counts counts) {
      this.counts = counts;
    }

    @Override
    public void take(List<Parcel> parcels, Consumer<Parcel> out) {
      if (parcels.size() == 1) {
        return;
      }
      int own = (int) parcels.get(0).getKey();
      Profile mine = profile(own, parcels.get(0).getBytes());
      for (Parcel parcel : parcels.subList(1, parcels.size())) {
        int other = (int) parcel.getOther();
        Profile theirs = profile(other, parcel.getBytes());
        float[] features =
            own < other ? comparer.features(mine, theirs) : comparer.features(theirs, mine);
        out.accept(
            Parcel.of(
                Math.min(own, other),
                Float.floatToRawIntBits(Counts.model().logOdds(features)),
                Math.max(own, other),
                Packed.NOTHING));
      }
    }

    private Profile profile(int number, byte[] text) {
      return ready.computeIfAbsent(number, made -> counts.profile(TextCodec.decode(text)));
    }
  }
}
