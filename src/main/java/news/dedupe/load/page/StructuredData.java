package news.dedupe.load.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import news.dedupe.article.date.PublicationDay;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What the JSON-LD of a page says of its article, by the words of schema.org. */
public record StructuredData(
    Optional<String> headline,
    Optional<String> published,
    Optional<String> source,
    Optional<String> author,
    Optional<String> url,
    Optional<String> language,
    Optional<String> body) {

  /** A page has a handful. */
  private static final int MAX_SCRIPTS = 64;

  /** More are a list of something. */
  private static final int MAX_OBJECTS = 10_000;

  /** What is dated as well, but is not what a page is about. */
  private static final Set<String> PARTS =
      Set.of(
          "Comment",
          "Review",
          "Person",
          "Organization",
          "NewsMediaOrganization",
          "ImageObject",
          "Event",
          "Product",
          "Offer",
          "WebSite",
          "BreadcrumbList",
          "Question",
          "Answer",
          "AudioObject");

  /** The objects of a page, and which of them an {@code @id} means. */
  private record Graph(List<JsonNode> objects, Map<String, JsonNode> byId) {

    JsonNode resolved(JsonNode node) {
      String id = node.path("@id").asText();
      return node.has("name") || id.isEmpty() ? node : byId.getOrDefault(id, node);
    }
  }

  /** What {@code page} says; of what is broken, all before the break. */
  public static StructuredData of(Document page) {
    Graph graph = graph(page);
    String title = page.title();
    List<JsonNode> articles =
        graph.objects.stream().filter(node -> isNamed(node, StructuredData::isArticle)).toList();
    List<JsonNode> others =
        graph.objects.stream()
            .filter(node -> !isNamed(node, type -> isArticle(type) || PARTS.contains(type)))
            .toList();
    List<JsonNode> main = new ArrayList<>();
    // A page may list other articles too: the one it is about has its title.
    articles.stream().filter(node -> isTitled(node, title)).findFirst().ifPresent(main::add);
    articles.stream().findFirst().filter(first -> main.isEmpty()).ifPresent(main::add);
    Optional<JsonNode> publisher =
        first(main, node -> Optional.of(node.path("publisher"))).map(graph::resolved);
    Optional<String> source =
        publisher.flatMap(
            node -> text(node.path("name")).or(() -> text(node.path(0).path("name"))));
    return new StructuredData(
        first(main, node -> text(node.path("headline")).or(() -> text(node.path("name")))),
        first(main, StructuredData::published).or(() -> first(others, StructuredData::published)),
        source,
        first(main, node -> authors(node.path("author"), graph, source))
            .or(() -> first(main, node -> authors(node.path("creator"), graph, source)))
            .or(() -> first(others, node -> authors(node.path("author"), graph, source))),
        first(
            main,
            node ->
                text(node.path("url")).or(() -> text(node.path("mainEntityOfPage").path("@id")))),
        first(main, node -> text(node.path("inLanguage"))),
        first(main, node -> text(node.path("articleBody"))).map(body -> WebPage.plain(body, 100)));
  }

  private static Graph graph(Document page) {
    Graph graph = new Graph(new ArrayList<>(), new HashMap<>());
    List<Element> scripts = page.select(Query.of("script[type*=ld+json]"));
    for (Element script : scripts.subList(0, Math.min(scripts.size(), MAX_SCRIPTS))) {
      Deque<JsonNode> open = new ArrayDeque<>(List.of(JsonLd.read(script.data())));
      while (!open.isEmpty() && graph.objects.size() < MAX_OBJECTS) {
        JsonNode node = open.removeFirst();
        if (node.isObject()) {
          graph.objects.add(node);
          if (node.size() > 1 && node.has("@id")) {
            graph.byId.putIfAbsent(node.path("@id").asText(), node);
          }
        }
        node.forEach(
            inner -> {
              if (inner.isContainerNode()) {
                open.addLast(inner);
              }
            });
      }
    }
    return graph;
  }

  private static <T> Optional<T> first(List<JsonNode> nodes, Function<JsonNode, Optional<T>> said) {
    return nodes.stream().map(said).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> published(JsonNode node) {
    return date(node.path("datePublished"))
        .or(() -> date(node.path("dateCreated")))
        .or(() -> date(node.path("uploadDate")));
  }

  private static Optional<String> date(JsonNode value) {
    return text(value.isArray() ? value.path(0) : value)
        .filter(written -> PublicationDay.of(written).isUnderstood());
  }

  /** One or many, by name alone, with more of each, or by reference; people before others. */
  private static Optional<String> authors(JsonNode value, Graph graph, Optional<String> source) {
    List<String> people = new ArrayList<>();
    List<String> others = new ArrayList<>();
    JsonNode list = value.path("@list").isArray() ? value.path("@list") : value;
    for (JsonNode one : list.isArray() ? list : List.of(list)) {
      JsonNode author = graph.resolved(one);
      JsonNode name = author.path("name");
      List<String> names = isNamed(author, type -> type.endsWith("Organization")) ? others : people;
      text(author)
          .or(() -> text(name.isArray() ? name.path(0) : name))
          .flatMap(Byline::author)
          .filter(text -> !text.equals(source.orElse("")))
          .ifPresent(names::add);
    }
    return Byline.joined(people.isEmpty() ? others : people);
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report");
  }

  private static boolean isNamed(JsonNode node, Function<String, Boolean> isWanted) {
    JsonNode type = node.path("@type");
    for (JsonNode one : type.isArray() ? type : List.of(type)) {
      String name = one.asText();
      if (isWanted.apply(name.substring(name.lastIndexOf('/') + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitled(JsonNode node, String title) {
    String headline = text(node.path("headline")).or(() -> text(node.path("name"))).orElse("");
    return !headline.isEmpty() && title.contains(headline);
  }

  private static Optional<String> text(JsonNode value) {
    return value.isTextual()
        ? Optional.of(Parser.unescapeEntities(value.asText(), false).strip())
            .filter(text -> !text.isEmpty())
        : Optional.empty();
  }
}
