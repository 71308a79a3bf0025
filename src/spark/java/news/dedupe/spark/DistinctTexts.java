package news.dedupe.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import news.dedupe.batch.Batch;
import news.dedupe.batch.Boilerplate;
import news.dedupe.batch.Outline;
import news.dedupe.candidates.WeighedSketch;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.pipeline.CorpusPart;
import news.dedupe.text.Document;
import news.dedupe.text.DocumentCodec;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Makes of articles their distinct texts, each with what is counted of it in all of them. */
final class DistinctTexts {

  /** Words counted in a partition before the counts are handed on. */
  private static final int MOST_COUNTED = 1 << 20;

  private static final DocumentCodec DOCUMENTS = new DocumentCodec();

  private final Scratch scratch;
  private final Limits limits;

  DistinctTexts(Scratch scratch, Limits limits) {
    this.scratch = scratch;
    this.limits = limits;
  }

  /**
   * The texts.
   *
   * @param counts of all of them
   */
  record Made(Dataset<Text> texts, Counts counts) {}

  /**
   * The texts of articles.
   *
   * @param articles as {@link Reading} gives them
   */
  Made of(Dataset<Row> articles) {
    Dataset<Text> distinct = scratch.keep("texts", numbered(collapsed(articles)), Text.ENCODER);
    int texts = Math.toIntExact(distinct.count());
    Lookup words = Lookup.of(scratch.keep("words", Lookup.sums(words(distinct))), limits.common());
    Counts counts = new Counts(limits, texts, words.common());
    Dataset<Parcel> rare =
        words.isAllCommon() ? scratch.none() : words.ofRare(rareWords(distinct, words.common()));
    Dataset<Parcel> sentences = sentences(distinct);
    Dataset<Text> weighed =
        joined(joined(distinct, rare, "counts"), sentences, "sentences")
            .map((MapFunction<Text, Text>) text -> weighed(text, counts), Text.ENCODER);
    return new Made(scratch.keep("weighed", weighed, Text.ENCODER), counts);
  }

  /** One row a text: that of its first article, with the day of all of them. */
  private static Dataset<Row> collapsed(Dataset<Row> articles) {
    Column known =
        functions.when(
            functions.col("day").notEqual(functions.lit(Batch.UNDATED)), functions.col("day"));
    Dataset<Row> copies =
        articles
            .groupBy("content")
            .agg(
                functions.min("path").as("path"),
                functions.count(functions.lit(1)).as("copies"),
                functions.min(known).as("first"),
                functions.max(known).as("last"));
    Column day =
        functions
            .when(functions.col("first").equalTo(functions.col("last")), functions.col("first"))
            .otherwise(functions.lit(Batch.UNDATED));
    return articles
        .drop("day")
        .join(copies.withColumn("day", day), new String[] {"content", "path"}, "inner")
        .select("content", "path", "day", "copies", "document", "entry", "sketch");
  }

  /** The texts by content. Where two articles have a path in common, one of them counts. */
  private Dataset<Text> numbered(Dataset<Row> collapsed) {
    Dataset<Row> sorted = collapsed.sort("content");
    JavaRDD<Text> texts =
        sorted
            .javaRDD()
            .mapPartitions((FlatMapFunction<Iterator<Row>, Text>) DistinctTexts::firsts)
            .zipWithIndex()
            .map(
                numbered -> {
                  Text text = numbered._1();
                  text.setNumber(Math.toIntExact(numbered._2()));
                  return text;
                });
    return scratch.spark().createDataset(texts.rdd(), Text.ENCODER);
  }

  private static Iterator<Text> firsts(Iterator<Row> rows) {
    long[] last = new long[1];
    boolean[] any = new boolean[1];
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows, Spliterator.ORDERED), false)
        .filter(
            row -> {
              boolean isNew = !any[0] || row.getLong(0) != last[0];
              any[0] = true;
              last[0] = row.getLong(0);
              return isNew;
            })
        .map(DistinctTexts::text)
        .iterator();
  }

  private static Text text(Row row) {
    Text text = new Text();
    text.setContent(row.getLong(0));
    text.setPath(row.getString(1));
    text.setDay(row.getInt(2));
    text.setCopies(row.getLong(3));
    text.setDocument(row.getAs(4));
    text.setEntry(row.getAs(5));
    text.setSketch(row.getAs(6));
    return text;
  }

  static Document document(Text text) {
    return DOCUMENTS.decode(Packed.buffer(text.getDocument()));
  }

  /** How many texts of a partition have each word. */
  private static Dataset<Parcel> words(Dataset<Text> texts) {
    return texts.mapPartitions(
        (MapPartitionsFunction<Text, Parcel>)
            in -> {
              List<IntMap> full = new ArrayList<>();
              IntMap counts = new IntMap();
              while (in.hasNext()) {
                for (int word : Sketcher.terms(document(in.next()))) {
                  counts.add(word, 1);
                }
                if (counts.size() > MOST_COUNTED) {
                  full.add(counts);
                  counts = new IntMap();
                }
              }
              full.add(counts);
              return full.stream()
                  .flatMap(
                      map ->
                          Arrays.stream(map.keys())
                              .mapToObj(word -> Parcel.of(word, map.get(word))))
                  .iterator();
            },
        Parcel.ENCODER);
  }

  private static Dataset<Parcel> rareWords(Dataset<Text> texts, Broadcast<CommonCounts> common) {
    return each(
        texts,
        text ->
            IntStream.of(CorpusPart.weighed(document(text)))
                .filter(word -> common.value().of(word) == 0)
                .toArray());
  }

  /** A function that travels. */
  private interface Keys extends Function<Text, int[]>, java.io.Serializable {}

  /** A parcel for each key of each text. */
  private static Dataset<Parcel> each(Dataset<Text> texts, Keys keys) {
    return texts.flatMap(
        (FlatMapFunction<Text, Parcel>)
            text ->
                Arrays.stream(keys.apply(text))
                    .mapToObj(key -> Parcel.of(key, text.getNumber()))
                    .iterator(),
        Parcel.ENCODER);
  }

  /**
   * Of each text with sentences that are in many texts these, the number of texts of each, and in
   * how many of them it is out of place.
   */
  private Dataset<Parcel> sentences(Dataset<Text> texts) {
    Dataset<Parcel> asked = each(texts, text -> Outline.of(document(text)).distinct());
    Dataset<Row> frequent =
        scratch.keep(
            "sentences",
            asked
                .groupBy("key")
                .agg(functions.count(functions.lit(1)).as("count"))
                .where(functions.col("count").geq(Boilerplate.MIN_TEXTS)));
    if (Scratch.isEmpty(frequent)) {
      return scratch.none();
    }
    Dataset<Parcel> counted =
        scratch.parcels("sentence-counts", Lookup.of(frequent, limits.common()).of(asked));
    Dataset<Row> misplaced = scratch.keep("misplaced", Lookup.sums(misplaced(texts, counted)));
    Dataset<Parcel> ofTexts = Lookup.of(misplaced, limits.common()).of(keys(counted));
    return Grouping.byKey(
        tagged(counted, 0).union(tagged(ofTexts, 1)),
        Parcel.ENCODER,
        () ->
            (parcels, out) ->
                out.accept(
                    triples(
                        parcels.get(0),
                        parcels.size() == 1 ? Packed.NOTHING : parcels.get(1).getBytes())));
  }

  private static Dataset<Parcel> tagged(Dataset<Parcel> parcels, int tag) {
    return parcels.withColumn("tag", functions.lit(tag)).as(Parcel.ENCODER);
  }

  /** A parcel for each sentence that is out of place in a text. */
  private static Dataset<Parcel> misplaced(Dataset<Text> texts, Dataset<Parcel> counted) {
    return joined(texts, counted, "sentences")
        .filter((FilterFunction<Text>) text -> text.getSentences().length > 0)
        .flatMap(
            (FlatMapFunction<Text, Parcel>)
                text -> {
                  IntMap sentences = new IntMap();
                  Packed.addTo(sentences, text.getSentences());
                  return Arrays.stream(
                          Boilerplate.counted(sentences, new IntMap())
                              .misplaced(Outline.of(document(text))))
                      .mapToObj(hash -> Parcel.of(hash, 1))
                      .iterator();
                },
            Parcel.ENCODER);
  }

  private static Dataset<Parcel> keys(Dataset<Parcel> pairs) {
    return pairs.flatMap(
        (FlatMapFunction<Parcel, Parcel>)
            parcel -> {
              int[] all = Packed.ints(parcel.getBytes());
              return IntStream.range(0, all.length / 2)
                  .mapToObj(i -> Parcel.of(all[2 * i], parcel.getKey()))
                  .iterator();
            },
        Parcel.ENCODER);
  }

  private static Parcel triples(Parcel counted, byte[] misplaced) {
    IntMap of = new IntMap();
    Packed.addTo(of, misplaced);
    int[] pairs = Packed.ints(counted.getBytes());
    int[] triples = new int[pairs.length / 2 * 3];
    for (int i = 0; i < pairs.length / 2; i++) {
      triples[3 * i] = pairs[2 * i];
      triples[3 * i + 1] = pairs[2 * i + 1];
      triples[3 * i + 2] = of.get(pairs[2 * i]);
    }
    return Parcel.of(counted.getKey(), 0, 0, Packed.ints(triples));
  }

  /** The texts with bytes that some of them have, in a column. */
  private static Dataset<Text> joined(Dataset<Text> texts, Dataset<Parcel> some, String column) {
    Dataset<Row> more =
        some.select(functions.col("key").cast("int").as("number"), functions.col("bytes"));
    return texts
        .join(more, new String[] {"number"}, "left_outer")
        .withColumn(column, functions.coalesce(functions.col("bytes"), functions.col(column)))
        .drop("bytes")
        .as(Text.ENCODER);
  }

  private static Text weighed(Text text, Counts counts) {
    IntMap rare = new IntMap();
    Packed.addTo(rare, text.getCounts());
    Sketch sketch = Packed.sketch(text.getSketch());
    text.setSketch(Packed.weighed(WeighedSketch.of(sketch, counts.idf(sketch, rare))));
    return text;
  }
}
