package news.dedupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.report.JsonWriter;

/** Writes articles as JSON lines; a field that is not known is left out. */
final class ArticleLines {

  private final JsonWriter json;
  private boolean isEmpty = true;

  ArticleLines(OutputStream out) throws IOException {
    json = new JsonWriter(out);
  }

  /**
   * Writes the next article.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(Article article) {
    try {
      json.objectRow();
      json.name("path").text(article.path());
      if (article.line().isPresent()) {
        json.name("line").number(article.line().getAsInt());
      }
      field("title", article.title());
      Optional<String> day = article.published().flatMap(Published::day).map(LocalDate::toString);
      field("published", day);
      if (day.isEmpty()) {
        field("publishedAsWritten", article.published().map(Published::asWritten));
      }
      field("source", article.source());
      field("author", article.author());
      field("url", article.url());
      field("language", article.language());
      json.name("text").text(article.text());
      json.endObject();
      isEmpty = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the last line and hands everything to the stream. */
  void end() throws IOException {
    if (!isEmpty) {
      json.end();
    }
  }

  private void field(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.name(name).text(value.get());
    }
  }
}
