package news.dedupe.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dedupe.load.encoding.Encoding;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of files.
 *
 * @param separator of the cells of CSV
 */
record Inputs(SparkSession spark, Columns columns, Optional<String> separator) {

  /** The path of an article beside the columns of its row. */
  static final String PATH = "_dedupe_path";

  /** What Spark puts a row into that it cannot read. */
  static final String BROKEN = "_dedupe_broken";

  /** Why a file of text is not read. */
  private static final String BINARY = "binary, or in no encoding we know";

  private static final String TOO_LARGE = "longer than " + Reading.MAX_LENGTH + " characters";

  /** Of what is broken what is no row. */
  static final Set<String> REASONS = Set.of(BINARY, TOO_LARGE);

  /** Bytes of a file of text at most: those of an article of which no character is ASCII. */
  private static final long MAX_BYTES = 4L * Reading.MAX_LENGTH;

  /** Characters of a cell of CSV: what a quotation mark that is never closed costs. */
  private static final int MAX_CELL = 2 * Reading.MAX_LENGTH;

  /** Cells of a row of CSV, far more than a table has: what is no row may be all commas. */
  private static final int MAX_COLUMNS = 1 << 18;

  /**
   * The rows of some files as they are, and the path of each.
   *
   * @param all files by their formats
   * @throws Failures.Usage if there is no column of texts
   */
  Dataset<Row> rows(Map<InputFormat, List<String>> all) {
    return all.entrySet().stream()
        .map(of -> rows(of.getKey(), of.getValue().toArray(String[]::new)))
        .reduce((a, b) -> like(a, b).unionByName(like(b, a), true))
        .orElseThrow();
  }

  /** The same, with those columns as text that are of another type in the other rows. */
  private static Dataset<Row> like(Dataset<Row> rows, Dataset<Row> other) {
    Column[] columns =
        Arrays.stream(rows.schema().fields())
            .map(
                field -> {
                  InputColumn column = InputColumn.of(field);
                  boolean isOther =
                      Arrays.stream(other.schema().fields())
                          .anyMatch(
                              o ->
                                  o.name().equals(field.name())
                                      && !o.dataType().sameType(field.dataType()));
                  return (isOther ? column.asText(", ") : Optional.<Column>empty())
                      .orElse(column.column())
                      .as(field.name());
                })
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  /** Inputs by their formats. */
  static Map<InputFormat, List<String>> byFormat(List<String> inputs, List<InputFormat> formats) {
    Map<InputFormat, List<String>> all = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      all.computeIfAbsent(formats.get(i), format -> new ArrayList<>()).add(inputs.get(i));
    }
    return all;
  }

  private Dataset<Row> rows(InputFormat format, String... paths) {
    Dataset<Row> rows =
        switch (format) {
          case PARQUET -> spark.read().parquet(paths);
          case JSONL -> json(paths);
          case CSV -> csv(paths);
          case TEXT -> text(paths);
        };
    if (format == InputFormat.TEXT) {
      return rows;
    }
    Column file = metadata(rows, "file_path");
    check(rows);
    Column unnamed =
        functions.concat(
            file,
            functions.lit("#"),
            functions.lower(functions.hex(InputColumn.hash(rows.schema()))));
    Optional<Column> id =
        InputColumn.find(rows.schema(), columns.id()).flatMap(column -> column.asText(""));
    return rows.withColumn(
        PATH,
        id.map(
                named ->
                    functions.coalesce(
                        functions.when(functions.trim(named).notEqual(""), named), unnamed))
            .orElse(unnamed));
  }

  private void check(Dataset<Row> rows) {
    StructType schema = rows.schema();
    String names =
        Arrays.stream(schema.fieldNames())
            .filter(name -> !name.equals(BROKEN))
            .collect(Collectors.joining(", "));
    for (String name : columns.named()) {
      if (InputColumn.find(schema, name).isEmpty()) {
        throw new Failures.Usage("no column '" + name + "', but " + names);
      }
    }
    Optional<InputColumn> text = InputColumn.find(schema, columns.text());
    if (text.isEmpty()) {
      throw new Failures.Usage(
          "no column '" + columns.text() + "', but " + names + "; --text-column names another");
    }
    if (text.get().asText("\n").isEmpty()) {
      throw new Failures.Usage(
          "column '"
              + text.get().name()
              + "' is no text, but "
              + text.get().type().simpleString()
              + "; --text-column names a field in it with a dot");
    }
    if (Arrays.stream(schema.fieldNames()).anyMatch(PATH::equalsIgnoreCase)) {
      throw new Failures.Usage("the input has a column '" + PATH + "'; rename it");
    }
  }

  /** What tools write that is not JSON is borne as on one machine. */
  private Dataset<Row> json(String... paths) {
    DataFrameReader reader = spark.read().option("columnNameOfCorruptRecord", BROKEN);
    for (String lenient :
        List.of(
            "allowComments",
            "allowUnquotedFieldNames",
            "allowNumericLeadingZeros",
            "allowBackslashEscapingAnyCharacter",
            "allowUnquotedControlChars")) {
      reader.option(lenient, true);
    }
    return reader.schema(withBroken(reader.json(paths).schema())).json(paths);
  }

  private Dataset<Row> csv(String... paths) {
    // as spreadsheets and databases write it; files may have their columns in another order
    DataFrameReader reader =
        spark
            .read()
            .option("header", true)
            .option("multiLine", true)
            .option("escape", "\"")
            .option("maxCharsPerColumn", MAX_CELL)
            .option("maxColumns", MAX_COLUMNS)
            .option("enforceSchema", false)
            .option("columnNameOfCorruptRecord", BROKEN)
            .option(
                "sep",
                separator.orElseGet(() -> paths[0].matches("(?i).*\\.tsv(\\.\\w+)?") ? "\t" : ","));
    return reader.schema(withBroken(reader.csv(paths).schema())).csv(paths);
  }

  /** Where all is empty or broken, nothing says that there is a text. */
  private StructType withBroken(StructType found) {
    StructType others =
        new StructType(
            Arrays.stream(found.fields())
                .filter(field -> !field.name().equals(BROKEN))
                .toArray(StructField[]::new));
    return (others.isEmpty() ? others.add(columns.text(), "string") : others).add(BROKEN, "string");
  }

  /** Files of text in whatever encoding; too large ones are not opened. */
  private Dataset<Row> text(String... paths) {
    DataFrameReader reader = spark.read().option("recursiveFileLookup", true);
    Dataset<Row> files = reader.option("wholetext", true).text(paths);
    Dataset<Row> sizes = reader.format("binaryFile").load(paths);
    Column decoded =
        functions
            .udf((UDF1<byte[], @Nullable String>) Inputs::decoded, DataTypes.StringType)
            .apply(functions.col("value").cast("binary"));
    Column text = functions.col(InputColumn.quote(columns.text()));
    return files
        .where(metadata(files, "file_size").leq(MAX_BYTES))
        .select(
            metadata(files, "file_path").as(columns.id()),
            decoded.as(columns.text()),
            metadata(files, "file_path").as(PATH))
        .withColumn(BROKEN, functions.when(text.isNull(), BINARY))
        .unionByName(
            sizes
                .where(metadata(sizes, "file_size").gt(MAX_BYTES))
                .select(
                    metadata(sizes, "file_path").as(columns.id()),
                    functions.lit(null).cast("string").as(columns.text()),
                    metadata(sizes, "file_path").as(PATH),
                    functions.lit(TOO_LARGE).as(BROKEN)));
  }

  private static Column metadata(Dataset<Row> files, String field) {
    return files.metadataColumn("_metadata").getField(field);
  }

  private static @Nullable String decoded(byte[] bytes) {
    Encoding.Text text = Encoding.decode(bytes, Optional.empty(), List.of());
    boolean isText = !text.isBinary() && text.fits() && text.text().indexOf('\0') < 0;
    return isText ? text.text() : null;
  }

  /** The rows as they came, without what was added here. */
  static Dataset<Row> plain(Dataset<Row> rows) {
    return rows.drop(PATH, BROKEN);
  }
}
