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
    if (article.line().isPresent()) {
      json.name("line").number(article.line().getAsInt());
    }
    field("title", article.title(), json);
    Optional<String> day = article.published().flatMap(Published::day).map(LocalDate::toString);
    field("published", day, json);
    if (day.isEmpty()) {
      field("publishedAsWritten", article.published().map(Published::asWritten), json);
    }
    field("source", article.source(), json);
    field("author", article.author(), json);
    field("url", article.url(), json);
    field("language", article.language(), json);
    json.name("text").text(article.text());
  }

  /** Of one that was dropped. */
  static void dropped(Dropped dropped, JsonWriter json) throws IOException {
    json.name("path").text(dropped.path());
    if (dropped.line().isPresent()) {
      json.name("line").number(dropped.line().getAsInt());
    }
    json.name("of").text(dropped.of());
    json.name("relation").text(dropped.relation());
    json.name("score").probability(dropped.score());
    json.name("cluster").text(dropped.cluster());
  }

  private static void field(String name, Optional<String> value, JsonWriter json)
      throws IOException {
    if (value.isPresent()) {
      json.name(name).text(value.get());
    }
  }
}
