package news.dedupe.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import news.dedupe.candidates.LeaderFinder;
import news.dedupe.candidates.Leaders;
import news.dedupe.collect.IntList;
import news.dedupe.pipeline.CorpusPart;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Finds the near-identical copies of large groups, each with its leader: texts that have enough
 * trigrams in common with earlier ones hang together, and within what hangs together the leaders
 * are found as in a batch. Where it is too large, parts of it are looked at, whose leaders are
 * found to be neighbours like any other texts.
 */
final class Copies {

  private static final int SKETCH = 0;
  private static final int FOUND = 1;

  private final Scratch scratch;
  private final Corpus corpus;

  Copies(Scratch scratch, Corpus corpus) {
    this.scratch = scratch;
    this.corpus = corpus;
  }

  /** Of each copy a parcel: its number, and that of its leader. */
  Dataset<Parcel> of() {
    Dataset<Parcel> trigrams =
        corpus.sketches().map((MapFunction<Parcel, Parcel>) Copies::trigrams, Parcel.ENCODER);
    Dataset<Parcel> each =
        trigrams.flatMap(
            (FlatMapFunction<Parcel, Parcel>)
                text ->
                    Arrays.stream(Packed.ints(text.getBytes()))
                        .mapToObj(trigram -> Parcel.of(trigram, text.getKey()))
                        .iterator(),
            Parcel.ENCODER);
    Broadcast<FirstCarriers> hot = FirstCarriers.of(each);
    Dataset<Parcel> found =
        Grouping.byKey(
                each.filter((FilterFunction<Parcel>) p -> !hot.value().knows((int) p.getKey())),
                Parcel.ENCODER,
                () -> Copies::earlier)
            .union(
                each.filter((FilterFunction<Parcel>) p -> hot.value().knows((int) p.getKey()))
                    .map(
                        (MapFunction<Parcel, Parcel>)
                            p ->
                                found(
                                    p.getOther(),
                                    (int) p.getKey(),
                                    hot.value().before((int) p.getKey(), (int) p.getOther())),
                        Parcel.ENCODER));
    Dataset<Parcel> near =
        scratch.parcels(
            "near", Grouping.byKey(trigrams.union(found), Parcel.ENCODER, () -> Copies::near));
    Dataset<Row> edges =
        near.where("tag = 1").select(functions.col("key").as("a"), functions.col("other").as("b"));
    if (Scratch.isEmpty(edges)) {
      return scratch.none();
    }
    Dataset<Row> components = new Graph(scratch, "copies").components(edges);
    Counts ofAll = corpus.counts();
    Dataset<Row> large =
        scratch.keep(
            "copies-components",
            Graph.cut(
                components.join(
                    Graph.larger(components, LeaderFinder.MOST_ALONE).select("component"),
                    "component"),
                ofAll.limits().component()));
    if (Scratch.isEmpty(large)) {
      return scratch.none();
    }
    Dataset<Row> entered =
        near.where("tag = 0")
            .select(functions.col("key").as("number"), functions.col("bytes").as("entered"));
    Dataset<Text> some =
        corpus
            .texts()
            .join(large.select("number"), new String[] {"number"}, "left_semi")
            .as(Text.ENCODER);
    Dataset<Parcel> together =
        corpus
            .whole(some)
            .join(large.select("number", "component"), "number")
            .join(entered, "number")
            .map((MapFunction<Row, Parcel>) Copies::member, Parcel.ENCODER);
    return scratch.parcels(
        "leaders",
        Grouping.byKey(
            together, Parcel.ENCODER, () -> (parcels, out) -> leaders(parcels, ofAll, out)));
  }

  private static Parcel trigrams(Parcel text) {
    return Parcel.of(
        text.getKey(),
        SKETCH,
        0,
        Packed.ints(Packed.weighed(Packed.first(text.getBytes())).sketch().trigrams()));
  }

  private static Parcel found(long text, int trigram, byte[] before) {
    return Parcel.of(text, FOUND, trigram, before);
  }

  private static Parcel member(Row row) {
    Text text = Rows.text(row);
    byte[] entered = row.getAs("entered");
    return Parcel.of(
        row.<Long>getAs("component"),
        0,
        text.getNumber(),
        Packed.both(entered, TextCodec.encode(text, true)));
  }

  /** Of each text that has a trigram the first of those before it. */
  private static void earlier(List<Parcel> parcels, Consumer<Parcel> out) {
    if (parcels.size() < 2) {
      return;
    }
    int[] first = new int[LeaderFinder.MAX_SIZE];
    int count = 0;
    byte[] packed = Packed.NOTHING;
    for (Parcel parcel : parcels) {
      out.accept(found(parcel.getOther(), (int) parcel.getKey(), packed));
      if (count < first.length) {
        first[count++] = (int) parcel.getOther();
        packed = Packed.ascending(first, count);
      }
    }
  }

  /** The texts that one may be a copy of, and the trigrams by which it is found itself. */
  private static void near(List<Parcel> parcels, Consumer<Parcel> out) {
    int least = LeaderFinder.least(Packed.ints(parcels.get(0).getBytes()).length);
    long number = parcels.get(0).getKey();
    Map<Integer, Integer> common = new HashMap<>();
    IntList entered = new IntList(16);
    for (Parcel found : parcels.subList(1, parcels.size())) {
      int[] before = Packed.ascending(found.getBytes());
      if (before.length < LeaderFinder.MAX_SIZE) {
        entered.add((int) found.getOther());
      }
      for (int text : before) {
        common.merge(text, 1, Integer::sum);
      }
    }
    common.forEach(
        (text, trigrams) -> {
          if (trigrams >= least) {
            out.accept(Parcel.of(number, 1, text, Packed.NOTHING));
          }
        });
    out.accept(Parcel.of(number, 0, 0, Packed.ints(entered.toArray())));
  }

  /** The leaders of texts that hang together. */
  private static void leaders(List<Parcel> parcels, Counts counts, Consumer<Parcel> out) {
    List<Text> texts = new ArrayList<>();
    List<int[]> entered = new ArrayList<>();
    for (Parcel parcel : parcels) {
      entered.add(Packed.ints(Packed.first(parcel.getBytes())));
      texts.add(TextCodec.decode(Packed.second(parcel.getBytes())));
    }
    try (CorpusPart part = counts.part(texts, true)) {
      Leaders leaders =
          part.leaders(
              new LeaderFinder.Part() {
                @Override
                public int number(int text) {
                  return texts.get(text).getNumber();
                }

                @Override
                public int[] trigrams(int text) {
                  return entered.get(text);
                }
              });
      IntStream.range(0, texts.size())
          .filter(text -> leaders.of()[text] != text)
          .forEach(
              text ->
                  out.accept(
                      Parcel.of(
                          texts.get(text).getNumber(), texts.get(leaders.of()[text]).getNumber())));
    }
  }
}
