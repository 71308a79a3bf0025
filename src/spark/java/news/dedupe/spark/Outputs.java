package news.dedupe.spark;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import news.dedupe.batch.EntryCodec;
import news.dedupe.cluster.Relation;
import news.dedupe.match.Model;
import news.dedupe.report.Report.Entry;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was found, a folder each.
 *
 * @param folder that they are in
 */
record Outputs(String folder, Format format) {

  /** Articles of one text from which on what is said of it is brought to them. */
  private static final int HOT = 1_000;

  /** All that can be in the folder of results. */
  static final Set<String> NAMES =
      Set.of("clusters", "unique", "links", "skipped", "filtered", "_SUCCESS", Folder.MARK);

  private static final EntryCodec ENTRIES = new EntryCodec();

  private static final String HASH = "_dedupe_hash";

  private static final StructType MEMBER =
      new StructType()
          .add("cluster", "string")
          .add("path", "string")
          .add("relation", "string")
          .add("score", "double")
          .add("representative", "string")
          .add("cohesion", "double")
          .add("title", "string")
          .add("published", "string")
          .add("source", "string")
          .add("url", "string")
          .add("content", "string");

  /** What is written. */
  enum Format {
    PARQUET,
    JSONL
  }

  private void write(String name, Dataset<Row> rows) {
    rows.sparkSession().sparkContext().setJobDescription(name);
    var writer = rows.write().mode(SaveMode.ErrorIfExists);
    switch (format) {
      case PARQUET -> writer.parquet(folder + "/" + name);
      case JSONL -> writer.option("compression", "gzip").json(folder + "/" + name);
    }
  }

  /** All articles: those in a story with what is said of them, the others without. */
  static Dataset<Row> judged(Dataset<Row> articles, Dataset<Text> texts, Dataset<Told> told) {
    Dataset<Row> hot = texts.where(functions.col("copies").geq(HOT)).select("content");
    Dataset<Row> light = articles.select("path", "content", "entry");
    // Copies of one text lie together in few files.
    Dataset<Row> ofHot =
        light
            .join(functions.broadcast(told.join(hot, "content")), "content")
            .repartition(functions.col("path"));
    Dataset<Row> ofOthers =
        light
            .join(functions.broadcast(hot), new String[] {"content"}, "left_anti")
            .join(told, new String[] {"content"}, "left_outer");
    return ofHot
        .unionByName(ofOthers)
        .map((MapFunction<Row, Row>) Outputs::member, Encoders.row(MEMBER));
  }

  private static Row member(Row row) {
    Entry entry = ENTRIES.decode(Packed.buffer(row.getAs("entry")));
    @Nullable String representative = row.getAs("representative");
    @Nullable String relation = row.getAs("relation");
    @Nullable Double score = row.getAs("score");
    if (Relation.ORIGINAL.key().equals(relation) && !entry.path().equals(representative)) {
      relation = Relation.IDENTICAL.key();
      score = 1.0;
    }
    return RowFactory.create(
        row.getAs("cluster"),
        entry.path(),
        relation,
        score,
        representative,
        row.getAs("cohesion"),
        entry.title().orElse(null),
        entry.published().map(Object::toString).orElse(entry.publishedAsWritten().orElse(null)),
        entry.source().orElse(null),
        entry.url().orElse(null),
        HexFormat.of().toHexDigits(row.<Long>getAs("content")).toLowerCase(Locale.ROOT));
  }

  /** Writes the articles in stories, those in none, and how many there are of each. */
  void stories(Dataset<Row> judged) {
    write("clusters", judged.where("cluster is not null"));
    write(
        "unique",
        judged
            .where("cluster is null")
            .drop("cluster", "relation", "score", "representative", "cohesion"));
  }

  /** Writes the pairs that count as versions: the first article of each text, and the score. */
  void links(Dataset<Text> texts, Dataset<Parcel> scores, double threshold) {
    float least = (float) Model.logOddsOf(threshold);
    Dataset<Row> paths = texts.select("number", "path");
    Dataset<Row> pairs =
        scores
            .map(
                (MapFunction<Parcel, Row>)
                    p ->
                        RowFactory.create(
                            (int) p.getKey(), (int) p.getOther(), Float.intBitsToFloat(p.getTag())),
                Encoders.row(
                    new StructType()
                        .add("first", "int")
                        .add("second", "int")
                        .add("log_odds", "float")))
            .where(functions.col("log_odds").geq(least));
    write(
        "links",
        pairs
            .join(
                paths.select(functions.col("number").as("first"), functions.col("path").as("a")),
                "first")
            .join(
                paths.select(functions.col("number").as("second"), functions.col("path").as("b")),
                "second")
            .map(
                (MapFunction<Row, Row>)
                    row ->
                        RowFactory.create(
                            row.getAs("a"),
                            row.getAs("b"),
                            Model.probability(row.<Float>getAs("log_odds"))),
                Encoders.row(
                    new StructType()
                        .add("a", "string")
                        .add("b", "string")
                        .add("score", "double"))));
  }

  /** Writes the rows that gave no article. */
  void skipped(Dataset<Row> skipped) {
    Column record = functions.col("record");
    write(
        "skipped",
        skipped.select(
            functions.col("path"),
            functions.col("reason"),
            functions.when(record.notEqual(""), record).as("record")));
  }

  /**
   * Writes the rows as they came, one of each story, those in none, and no skipped ones.
   *
   * @param rows as they were read
   * @param names by which those that share an id are known
   */
  void filtered(Dataset<Row> rows, Naming names, Dataset<Row> judged) {
    Dataset<Row> kept =
        judged.where("cluster is null or path = representative").select("path").distinct();
    write(
        "filtered",
        Inputs.plain(names.repeats().map(r -> of(rows, r, kept)).orElseGet(() -> of(rows, kept))));
  }

  private static Dataset<Row> of(Dataset<Row> rows, Dataset<Row> kept) {
    return rows.join(
        kept.withColumnRenamed("path", Inputs.PATH), new String[] {Inputs.PATH}, "left_semi");
  }

  /** Of rows that share an id the hash tells which is meant; of equal rows one is enough. */
  private static Dataset<Row> of(Dataset<Row> rows, Dataset<Row> repeats, Dataset<Row> kept) {
    String[] known = {Inputs.PATH, HASH};
    Dataset<Row> keptRepeats =
        repeats
            .join(kept.withColumnRenamed("path", "name"), new String[] {"name"}, "left_semi")
            .select(functions.col("path").as(Inputs.PATH), functions.col("hash").as(HASH));
    Dataset<Row> ofRepeats =
        rows.withColumn(HASH, InputColumn.hash(Inputs.plain(rows).schema()))
            .join(keptRepeats, known, "left_semi")
            .dropDuplicates(known)
            .drop(HASH);
    Dataset<Row> ids = repeats.select(functions.col("path").as(Inputs.PATH)).distinct();
    return of(rows.join(ids, new String[] {Inputs.PATH}, "left_anti"), kept).unionByName(ofRepeats);
  }

  /** Fails where rows as they came cannot be written, before all else is done. */
  void check(Dataset<Row> rows, Scratch scratch) {
    new Outputs(scratch.folder(), format).write("columns", Inputs.plain(rows).limit(0));
  }
}
