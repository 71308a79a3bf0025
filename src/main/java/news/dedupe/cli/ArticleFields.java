package news.dedupe.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.filter.Dropped;
import news.dedupe.report.JsonWriter;

/** Writes the fields of articles; one that is not known is left out. */
final class ArticleFields {

  private ArticleFields() {}

  /** Of an article as it was read. */
  static void read(Article article, JsonWriter json) throws IOException {
    json.name("path").text(article.path());
    json.optional("line", article.line());
    json.optional("title", article.title());
    Optional<String> day = article.published().flatMap(Published::day).map(LocalDate::toString);
    json.optional("published", day);
    if (day.isEmpty()) {
      json.optional("publishedAsWritten", article.published().map(Published::asWritten));
    }
    json.optional("source", article.source());
    json.optional("author", article.author());
    json.optional("url", article.url());
    json.optional("language", article.language());
    json.name("text").text(article.text());
  }

  /** Of one that was dropped. */
  static void dropped(Dropped dropped, JsonWriter json) throws IOException {
    json.name("path").text(dropped.path());
    json.optional("line", dropped.line());
    json.name("of").text(dropped.of());
    json.name("relation").text(dropped.relation());
    json.name("score").probability(dropped.score());
    json.name("cluster").text(dropped.cluster());
  }
}
