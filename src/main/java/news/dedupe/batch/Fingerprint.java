package news.dedupe.batch;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.report.Report.Entry;
import news.dedupe.text.Document;

/**
 * What is made of an article when it is read.
 *
 * @param content {@link Document#content} of its text
 * @param day of publication from 1970-01-01, {@link Batch#UNDATED} where it is not known
 * @param document by {@link news.dedupe.text.DocumentCodec}
 * @param entry by {@link EntryCodec}
 * @param words the distinct stems that are no stop words
 */
public record Fingerprint(
    long content,
    String path,
    int day,
    byte[] document,
    byte[] entry,
    Sketch sketch,
    Outline outline,
    int[] words) {

  /** The day that the source gives, or else the text itself. */
  static Optional<LocalDate> day(Article article, Document document) {
    return article.published().flatMap(Published::day).or(document::day);
  }

  /** What a report says of an article. */
  static Entry entry(Article article, Document document) {
    Optional<LocalDate> day = article.published().flatMap(Published::day);
    return new Entry(
        article.path(),
        article.line(),
        unlessEmpty(document.headline()),
        day,
        unlessEmpty(article.published().filter(p -> day.isEmpty()).map(Published::asWritten)),
        unlessEmpty(article.source()),
        unlessEmpty(article.url()),
        HexFormat.of().toHexDigits(document.content()));
  }

  private static Optional<String> unlessEmpty(Optional<String> text) {
    return text.filter(t -> !t.isEmpty());
  }
}
