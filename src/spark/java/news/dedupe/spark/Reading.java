package news.dedupe.spark;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.batch.Fingerprint;
import news.dedupe.batch.Fingerprinter;
import news.dedupe.load.encoding.LineEnds;
import news.dedupe.load.input.Limits;
import news.dedupe.load.page.Byline;
import news.dedupe.load.page.Excess;
import news.dedupe.load.page.PageWithoutArticle;
import news.dedupe.load.page.WebPage;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Makes articles of rows, as the readers of records on one machine do. */
final class Reading {

  static final String PATH = Inputs.PATH;

  /** Characters of an article at most, as on one machine. */
  static final int MAX_LENGTH = 16 << 20;

  /** Characters that are shown of a row that cannot be read. */
  private static final int SHOWN = 200;

  private static final int NESTING = Limits.standard().nesting();

  /** Columns of what is asked of a row. */
  private static final int PATH_AT = 0;

  private static final int HASH_AT = 1;
  private static final int BROKEN_AT = 2;
  private static final int TEXT_AT = 3;
  private static final int TITLE_AT = 4;
  private static final int PUBLISHED_AT = 5;
  private static final int SOURCE_AT = 6;
  private static final int URL_AT = 7;
  private static final int AUTHOR_AT = 8;
  private static final int LANGUAGE_AT = 9;

  private Reading() {}

  /** Of a process, made when it is first needed. */
  private static final class Standard {
    static final Fingerprinter FINGERPRINTER = new Fingerprinter();
  }

  /** What is made of each row. */
  static Dataset<ReadArticle> articles(Dataset<Row> rows, Columns columns) {
    StructType schema = rows.schema();
    Column[] asked = {
      functions.col(PATH),
      InputColumn.hash(Inputs.plain(rows).schema()),
      part(schema, Inputs.BROKEN, ""),
      part(schema, columns.text(), "\n"),
      part(schema, columns.title(), ""),
      part(schema, columns.published(), ""),
      part(schema, columns.source(), ""),
      part(schema, columns.url(), ""),
      part(schema, columns.author(), ", "),
      part(schema, columns.language(), "")
    };
    return rows.select(asked)
        .map(
            (MapFunction<Row, ReadArticle>) row -> article(row, Standard.FINGERPRINTER::of),
            ReadArticle.ENCODER);
  }

  private static Column part(StructType rows, String name, String between) {
    return InputColumn.find(rows, name)
        .flatMap(column -> column.asText(between))
        .orElseGet(() -> functions.lit(null).cast("string"));
  }

  /** What is made of a row. Nothing that is in it makes the task fail. */
  static ReadArticle article(Row row, Function<Article, Fingerprint> fingerprinter) {
    ReadArticle article;
    try {
      article = read(row, fingerprinter);
    } catch (StackOverflowError e) {
      article = ReadArticle.skipped("nested too deep to be read");
    } catch (RuntimeException e) {
      article = ReadArticle.skipped("analysis failed: " + e.getClass().getSimpleName());
    }
    article.setPath(row.getString(PATH_AT));
    article.setHash(row.getLong(HASH_AT));
    return article;
  }

  private static ReadArticle read(Row row, Function<Article, Fingerprint> fingerprinter) {
    Optional<String> broken = said(row, BROKEN_AT);
    if (broken.isPresent()) {
      if (Inputs.REASONS.contains(broken.get())) {
        return ReadArticle.skipped(broken.get());
      }
      ReadArticle skipped = ReadArticle.skipped("broken row");
      skipped.setRecord(broken.get().substring(0, Math.min(SHOWN, broken.get().length())));
      return skipped;
    }
    Optional<String> text = said(row, TEXT_AT);
    if (text.isEmpty()) {
      return ReadArticle.skipped("no text");
    }
    if (text.get().length() > MAX_LENGTH) {
      return ReadArticle.skipped("longer than " + MAX_LENGTH + " characters");
    }
    Optional<String> excess = Excess.of(text.get());
    if (excess.isPresent()) {
      return ReadArticle.skipped(excess.get());
    }
    String plain = WebPage.plain(text.get(), NESTING);
    Optional<String> noArticle = PageWithoutArticle.reason(plain);
    if (noArticle.isPresent()) {
      return ReadArticle.skipped(noArticle.get());
    }
    return ReadArticle.of(
        fingerprinter.apply(
            new Article(
                row.getString(PATH_AT),
                OptionalInt.empty(),
                LineEnds.unified(plain),
                said(row, TITLE_AT),
                said(row, PUBLISHED_AT).map(Published::of),
                said(row, SOURCE_AT),
                said(row, AUTHOR_AT).flatMap(Byline::author),
                said(row, URL_AT),
                said(row, LANGUAGE_AT))));
  }

  private static Optional<String> said(Row row, int part) {
    @Nullable String value = row.getString(part);
    return Optional.ofNullable(value).filter(said -> !said.isBlank());
  }
}
