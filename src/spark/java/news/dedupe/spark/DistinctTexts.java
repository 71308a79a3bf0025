package news.dedupe.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** Makes of articles their distinct texts, each with what is counted of it in all of them. */
final class DistinctTexts {

  /** Words counted in a partition before the counts are handed on. */
  private static final int MOST_COUNTED = 1 << 20;

  private static final DocumentCodec DOCUMENTS = new DocumentCodec();

  private static final StructType NUMBERED =
      new StructType()
          .add("row", "long")
          .add("copies", "long")
          .add("day", "int")
          .add("number", "int");

  private final Scratch scratch;
  private final Limits limits;

  DistinctTexts(Scratch scratch, Limits limits) {
    this.scratch = scratch;
    this.limits = limits;
  }

  /**
   * The texts of articles.
   *
   * @param articles as {@link Reading} gives them, with a column {@code row}: each its own
   */
  Corpus of(Dataset<Row> articles) {
    Dataset<Row> numbers = scratch.keep("numbers", numbered(collapsed(articles)));
    int count = Math.toIntExact(numbers.count());
    Dataset<Text> texts =
        scratch.keep(
            "texts",
            articles
                .drop("day")
                .join(numbers, "row")
                .select("number", "content", "path", "day", "copies", "document", "entry", "sketch")
                .withColumn("counts", functions.lit(Packed.NOTHING))
                .withColumn("sentences", functions.lit(Packed.NOTHING))
                .as(Text.ENCODER),
            Text.ENCODER);
    Dataset<Row> documents = texts.select("number", "document");
    Lookup words = Lookup.of(scratch.keep("words", Lookup.sums(words(documents))), limits.common());
    Counts counts = new Counts(limits, count, words.common());
    Dataset<Parcel> rare =
        words.isAllCommon()
            ? scratch.none()
            : scratch.parcels("rare-words", words.ofRare(rareWords(documents, words.common())));
    Dataset<Parcel> sentences = sentences(documents);
    Dataset<Parcel> sketches = scratch.parcels("sketches", sketches(texts, rare, counts));
    return new Corpus(texts, sketches, rare, sentences, counts);
  }

  /** A row a text: its number, and the row, the day and the number of its articles. */
  private static Dataset<Row> collapsed(Dataset<Row> articles) {
    Column known =
        functions.when(
            functions.col("day").notEqual(functions.lit(Batch.UNDATED)), functions.col("day"));
    return articles
        .groupBy("content")
        .agg(
            functions.min(functions.struct("path", "row")).as("article"),
            functions.count(functions.lit(1)).as("copies"),
            functions.min(known).as("first"),
            functions.max(known).as("last"))
        .select(
            functions.col("content"),
            functions.col("article.row").as("row"),
            functions.col("copies"),
            functions
                .when(functions.col("first").equalTo(functions.col("last")), functions.col("first"))
                .otherwise(functions.lit(Batch.UNDATED))
                .as("day"));
  }

  /** The texts by content. */
  private Dataset<Row> numbered(Dataset<Row> collapsed) {
    return scratch
        .spark()
        .createDataFrame(
            collapsed
                .sort("content")
                .select("row", "copies", "day")
                .javaRDD()
                .zipWithIndex()
                .map(
                    numbered ->
                        RowFactory.create(
                            numbered._1().getLong(0),
                            numbered._1().getLong(1),
                            numbered._1().getInt(2),
                            Math.toIntExact(numbered._2()))),
            NUMBERED);
  }

  static Document document(byte[] encoded) {
    return DOCUMENTS.decode(Packed.buffer(encoded));
  }

  /** How many texts of a partition have each word. */
  private static Dataset<Parcel> words(Dataset<Row> documents) {
    return documents.mapPartitions(
        (MapPartitionsFunction<Row, Parcel>)
            in -> {
              List<IntMap> full = new ArrayList<>();
              IntMap counts = new IntMap();
              while (in.hasNext()) {
                for (int word : Sketcher.terms(document(in.next().getAs(1)))) {
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

  private static Dataset<Parcel> rareWords(Dataset<Row> documents, Broadcast<CommonCounts> common) {
    return each(
        documents,
        document ->
            IntStream.of(CorpusPart.weighed(document))
                .filter(word -> common.value().of(word) == 0)
                .toArray());
  }

  /** A function that travels. */
  private interface Keys extends Function<Document, int[]>, java.io.Serializable {}

  /** A parcel for each key of each text. */
  private static Dataset<Parcel> each(Dataset<Row> documents, Keys keys) {
    return documents.flatMap(
        (FlatMapFunction<Row, Parcel>)
            text ->
                Arrays.stream(keys.apply(document(text.getAs(1))))
                    .mapToObj(key -> Parcel.of(key, text.getInt(0)))
                    .iterator(),
        Parcel.ENCODER);
  }

  /**
   * Of each text with sentences that are in many texts these, the number of texts of each, and in
   * how many of them it is out of place.
   */
  private Dataset<Parcel> sentences(Dataset<Row> documents) {
    Dataset<Parcel> asked = each(documents, document -> Outline.of(document).distinct());
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
    Dataset<Row> misplaced = scratch.keep("misplaced", Lookup.sums(misplaced(documents, counted)));
    Dataset<Parcel> ofTexts = Lookup.of(misplaced, limits.common()).of(keys(counted));
    return scratch.parcels(
        "sentences-misplaced",
        Grouping.byKey(
            tagged(counted, 0).union(tagged(ofTexts, 1)),
            Parcel.ENCODER,
            () ->
                (parcels, out) ->
                    out.accept(
                        triples(
                            parcels.get(0),
                            parcels.size() == 1 ? Packed.NOTHING : parcels.get(1).getBytes()))));
  }

  private static Dataset<Parcel> tagged(Dataset<Parcel> parcels, int tag) {
    return parcels.withColumn("tag", functions.lit(tag)).as(Parcel.ENCODER);
  }

  /** A parcel for each sentence that is out of place in a text. */
  private static Dataset<Parcel> misplaced(Dataset<Row> documents, Dataset<Parcel> counted) {
    return documents
        .join(
            counted.select(functions.col("key").cast("int").as("number"), functions.col("bytes")),
            "number")
        .flatMap(
            (FlatMapFunction<Row, Parcel>)
                text -> {
                  Outline outline = Outline.of(document(text.getAs(1)));
                  return Arrays.stream(
                          Boilerplate.counted(Packed.map(text.getAs(2)), new IntMap())
                              .misplaced(outline))
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
    IntMap of = Packed.map(misplaced);
    int[] pairs = Packed.ints(counted.getBytes());
    int[] triples = new int[pairs.length / 2 * 3];
    for (int i = 0; i < pairs.length / 2; i++) {
      triples[3 * i] = pairs[2 * i];
      triples[3 * i + 1] = pairs[2 * i + 1];
      triples[3 * i + 2] = of.get(pairs[2 * i]);
    }
    return Parcel.of(counted.getKey(), 0, 0, Packed.ints(triples));
  }

  /** The sketch of each text with its weight, and what is counted of its rare words. */
  private static Dataset<Parcel> sketches(
      Dataset<Text> texts, Dataset<Parcel> rare, Counts counts) {
    return texts
        .select("number", "sketch")
        .join(
            rare.select(functions.col("key").cast("int").as("number"), functions.col("bytes")),
            new String[] {"number"},
            "left_outer")
        .map(
            (MapFunction<Row, Parcel>)
                text -> {
                  byte[] others = text.isNullAt(2) ? Packed.NOTHING : text.getAs(2);
                  Sketch sketch = Packed.sketch(text.<byte[]>getAs(1));
                  WeighedSketch weighed = WeighedSketch.of(sketch, counts.idf(others));
                  return Parcel.of(
                      text.getInt(0), 0, 0, Packed.both(Packed.weighed(weighed), others));
                },
            Parcel.ENCODER);
  }
}
