package news.dedupe.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import news.dedupe.candidates.Leaders;
import news.dedupe.cluster.Clusterer;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.pipeline.CorpusPart;
import news.dedupe.report.Report.Member;
import news.dedupe.report.Report.Story;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Clusters what hangs together by links, each component by itself. */
final class Stories {

  private static final int TEXT = 0;
  private static final int SCORE = 1;

  /** Texts of components that are clustered together, which are made ready in one go. */
  private static final int TOGETHER = 1 << 12;

  /** How often a component that is too large loses its weakest links before it is cut anyhow. */
  private static final int MOST_CUTS = 8;

  private final Scratch scratch;
  private final Corpus corpus;

  Stories(Scratch scratch, Corpus corpus) {
    this.scratch = scratch;
    this.corpus = corpus;
  }

  /**
   * The stories.
   *
   * @param leaders of near-identical copies, as {@link Copies} has them
   * @param scores as {@link Matches} has them
   */
  Dataset<Told> of(Dataset<Parcel> leaders, Dataset<Parcel> scores) {
    Dataset<Row> components = components(leaders, scores);
    Dataset<Row> leaderOf =
        leaders.select(
            functions.col("key").cast("int").as("number"), functions.col("other").as("leader"));
    Dataset<Row> inStories =
        components
            .select("number")
            .union(corpus.texts().where("copies > 1").select(functions.col("number").cast("long")))
            .distinct();
    Dataset<Text> some =
        corpus.texts().join(inStories, new String[] {"number"}, "left_semi").as(Text.ENCODER);
    Dataset<Parcel> members =
        corpus
            .whole(some)
            .join(components, new String[] {"number"}, "left_outer")
            .join(leaderOf, new String[] {"number"}, "left_outer")
            .map((MapFunction<Row, Parcel>) Stories::member, Parcel.ENCODER);
    Dataset<Row> first =
        components.select(functions.col("number").as("key"), functions.col("component").as("c"));
    Dataset<Row> second =
        components.select(functions.col("number").as("other"), functions.col("component").as("d"));
    Dataset<Parcel> within =
        scores
            .join(first, "key")
            .join(second, "other")
            .where("c = d")
            .select("c", "key", "other", "tag")
            .map(
                (MapFunction<Row, Parcel>)
                    row ->
                        Parcel.of(
                            row.getLong(0),
                            SCORE,
                            IntPairs.of((int) row.getLong(1), (int) row.getLong(2)),
                            Packed.ints(row.getInt(3))),
                Parcel.ENCODER);
    Counts ofAll = corpus.counts();
    return scratch.keep(
        "told",
        Grouping.byKey(members.union(within), Told.ENCODER, () -> new Telling(ofAll)),
        Told.ENCODER);
  }

  private static Parcel member(Row row) {
    Text text = Rows.text(row);
    Long component = row.getAs("component");
    Long leader = row.getAs("leader");
    return Parcel.of(
        component == null ? text.getNumber() : component,
        TEXT,
        text.getNumber(),
        Packed.both(
            Packed.ints(leader == null ? text.getNumber() : leader.intValue()),
            TextCodec.encode(text, false)));
  }

  /** Columns {@code number} and {@code component}: of texts that hang together by links. */
  private Dataset<Row> components(Dataset<Parcel> leaders, Dataset<Parcel> scores) {
    Dataset<Row> copies = edges(leaders);
    float threshold = (float) Model.logOddsOf(corpus.counts().limits().threshold());
    int most = corpus.counts().limits().component();
    Dataset<Row> components =
        new Graph(scratch, "links").components(edges(links(scores, threshold)).union(copies));
    for (int cut = 0; cut < MOST_CUTS; cut++) {
      Dataset<Row> large = Graph.larger(components, most);
      if (Scratch.isEmpty(large)) {
        return components;
      }
      Dataset<Row> inLarge = components.join(large, "component").select("number");
      float least = threshold + cut;
      Dataset<Row> strong =
          edges(
                  scores.filter(
                      (FilterFunction<Parcel>) p -> Float.intBitsToFloat(p.getTag()) >= least))
              .union(copies)
              .join(inLarge.withColumnRenamed("number", "a"), "a");
      Dataset<Row> smaller = new Graph(scratch, "links-" + cut).components(strong.select("a", "b"));
      components =
          scratch.keep(
              "components-" + cut,
              components
                  .join(large.select("component"), new String[] {"component"}, "left_anti")
                  .select("number", "component")
                  .union(smaller));
    }
    return Graph.cut(components, most);
  }

  private static Dataset<Row> edges(Dataset<Parcel> parcels) {
    return parcels.select(functions.col("key").as("a"), functions.col("other").as("b"));
  }

  private static Dataset<Parcel> links(Dataset<Parcel> scores, float threshold) {
    return scores.filter(
        (FilterFunction<Parcel>) p -> Clusterer.links(Float.intBitsToFloat(p.getTag()), threshold));
  }

  /** Tells the stories of components, many at a time. */
  private static final class Telling implements Grouping.Step<Told> {

    private final Counts counts;
    private final List<Text> texts = new ArrayList<>();
    private final Map<Integer, Integer> leaders = new HashMap<>();
    private final List<Parcel> scores = new ArrayList<>();

    Telling(Counts counts) {
      this.counts = counts;
    }

    @Override
    public void take(List<Parcel> parcels, Consumer<Told> out) {
      for (Parcel parcel : parcels) {
        if (parcel.getTag() == TEXT) {
          texts.add(TextCodec.decode(Packed.second(parcel.getBytes())));
          leaders.put((int) parcel.getOther(), Packed.ints(Packed.first(parcel.getBytes()))[0]);
        } else {
          scores.add(parcel);
        }
      }
      if (texts.size() >= TOGETHER) {
        finish(out);
      }
    }

    @Override
    public void finish(Consumer<Told> out) {
      if (texts.isEmpty()) {
        return;
      }
      texts.sort(Comparator.comparingInt(Text::getNumber));
      Map<Integer, Integer> places = new HashMap<>();
      for (Text text : texts) {
        places.put(text.getNumber(), places.size());
      }
      int[] of =
          texts.stream()
              .mapToInt(text -> place(places, leaders.getOrDefault(text.getNumber(), -1), text))
              .toArray();
      scores.sort(Comparator.comparingLong(Parcel::getOther));
      ScoredPairs scored = new ScoredPairs(new long[scores.size()], new float[scores.size()]);
      for (int i = 0; i < scores.size(); i++) {
        long pair = scores.get(i).getOther();
        scored.pairs()[i] =
            IntPairs.of(
                places.getOrDefault(IntPairs.first(pair), 0),
                places.getOrDefault(IntPairs.second(pair), 0));
        scored.logOdds()[i] = Float.intBitsToFloat(Packed.ints(scores.get(i).getBytes())[0]);
      }
      try (CorpusPart part = counts.part(texts, false)) {
        part.stories(scored, new Leaders(of), text -> texts.get(text).getCopies() > 1)
            .forEach(story -> tell(story, out));
      }
      texts.clear();
      leaders.clear();
      scores.clear();
    }

    /** A leader in another part of a component that was cut does not lead here. */
    private static int place(Map<Integer, Integer> places, int leader, Text text) {
      Integer known = places.get(leader);
      return known == null ? places.getOrDefault(text.getNumber(), 0) : known;
    }

    private static void tell(Story story, Consumer<Told> out) {
      for (Member member : story.members()) {
        out.accept(
            Told.of(
                Long.parseUnsignedLong(member.entry().content(), 16),
                story.id(),
                story.representative(),
                member.relation(),
                member.score(),
                story.cohesion()));
      }
    }
  }
}
