package news.dedupe.load;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the JSON-LD of a page says of its article, by the words of schema.org. */
public record StructuredData(
    Optional<String> headline,
    Optional<String> published,
    Optional<String> source,
    Optional<String> author,
    Optional<String> url,
    Optional<String> language,
    Optional<String> body) {

  /** A graph of things in a list is three deep. */
  private static final int MAX_DEPTH = 5;

  /** A page has a handful. */
  private static final int MAX_SCRIPTS = 64;

  private static final Set<String> TYPES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "ReviewNewsArticle",
          "LiveBlogPosting",
          "BlogPosting");

  private static final StructuredData NONE =
      new StructuredData(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Sites write it by hand, with line breaks in strings. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();
  }

  /** What {@code page} says; nothing of what is broken. */
  public static StructuredData of(Document page) {
    List<Element> scripts = page.select(Query.of("script[type=application/ld+json]"));
    for (Element script : scripts.subList(0, Math.min(scripts.size(), MAX_SCRIPTS))) {
      try {
        Optional<JsonNode> article = article(Json.MAPPER.readTree(script.data()), 0);
        if (article.isPresent()) {
          return of(article.get());
        }
      } catch (JacksonException broken) {
        // A page whose data is broken is read as one without.
      }
    }
    return NONE;
  }

  private static StructuredData of(JsonNode article) {
    return new StructuredData(
        text(article.path("headline")).or(() -> text(article.path("name"))),
        text(article.path("datePublished")),
        text(article.path("publisher").path("name"))
            .or(() -> text(article.path("publisher").path(0).path("name"))),
        authors(article.path("author")),
        text(article.path("url")).or(() -> text(article.path("mainEntityOfPage").path("@id"))),
        text(article.path("inLanguage")),
        text(article.path("articleBody")).map(body -> WebPage.plain(body, 100)));
  }

  /** One or many, by name alone or with more of each. */
  private static Optional<String> authors(JsonNode value) {
    List<String> authors = new ArrayList<>();
    for (JsonNode author : value.isArray() ? value : List.of(value)) {
      text(author).or(() -> text(author.path("name"))).ifPresent(authors::add);
    }
    return Byline.joined(authors);
  }

  private static Optional<JsonNode> article(JsonNode node, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    if (node.isObject() && isArticle(node.path("@type"))) {
      return Optional.of(node);
    }
    for (JsonNode inner : node.isArray() ? node : node.path("@graph")) {
      Optional<JsonNode> article = article(inner, depth + 1);
      if (article.isPresent()) {
        return article;
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (TYPES.contains(one.asText())) {
          return true;
        }
      }
    }
    return TYPES.contains(type.asText());
  }

  private static Optional<String> text(JsonNode value) {
    return value.isTextual()
        ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
