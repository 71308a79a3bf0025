package news.dedupe.load.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import news.dedupe.article.date.PublicationDay;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the {@code meta} elements of a page say, by their names.
 *
 * <p>There are a dozen vocabularies (Open Graph, Dublin Core, those of search engines and of makers
 * of sites), and names of a site's own; what a name means is decided by the words in it.
 */
final class MetaTags {

  private static final Set<String> NOT_OF_PUBLICATION =
      Set.of(
          "modified",
          "modification",
          "updated",
          "update",
          "lastmod",
          "last",
          "revised",
          "expire",
          "expires",
          "expiry",
          "expiration",
          "unavailable",
          "event",
          "start",
          "end",
          "valid",
          "publisher",
          "crawl",
          "birth",
          "embargo");

  private static final Set<String> OF_PUBLICATION =
      Set.of(
          "published",
          "publish",
          "publication",
          "pub",
          "pubdate",
          "pubtime",
          "publishdate",
          "publishtime",
          "publisheddate",
          "publicationdate",
          "publishedtime",
          "issued",
          "posted",
          "release",
          "released",
          "original",
          "online");

  private static final Set<String> OF_CREATION =
      Set.of("created", "creation", "create", "datecreated");

  private static final Set<String> OF_SOME_DAY =
      Set.of("date", "datetime", "displaydate", "postdate");

  private static final Set<String> OF_AUTHORS =
      Set.of("author", "authors", "byl", "byline", "writer", "autor", "auteur", "authorname");

  private static final Set<String> OF_MAKERS = Set.of("creator");

  private static final Set<String> NOT_OF_NAMES =
      Set.of(
          "url",
          "id",
          "ids",
          "image",
          "twitter",
          "facebook",
          "link",
          "type",
          "handle",
          "page",
          "email");

  /** What each name is said to be, in the order of the page. */
  private final Map<String, Set<String>> values = new LinkedHashMap<>();

  static MetaTags of(Document page) {
    MetaTags tags = new MetaTags();
    for (Element element : page.select(Query.of("meta[content]"))) {
      String content = element.attr("content").strip();
      String name = name(element);
      if (!content.isEmpty() && !name.isEmpty()) {
        tags.values.computeIfAbsent(name, unseen -> new LinkedHashSet<>()).add(content);
      }
    }
    return tags;
  }

  private static String name(Element element) {
    for (String attribute : new String[] {"property", "name", "itemprop"}) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute).strip();
      }
    }
    return "";
  }

  /** The first value of the first name that has one. */
  Optional<String> first(String... names) {
    return Arrays.stream(names)
        .map(wanted -> values.keySet().stream().filter(wanted::equalsIgnoreCase).findFirst())
        .flatMap(Optional::stream)
        .map(values::get)
        .filter(Objects::nonNull)
        .map(found -> found.iterator().next())
        .findFirst();
  }

  /** The date of publication; that of creation, or one of no other meaning, where there is none. */
  Optional<String> published() {
    return date(OF_PUBLICATION).or(() -> date(OF_CREATION)).or(() -> date(OF_SOME_DAY));
  }

  private Optional<String> date(Set<String> wanted) {
    for (Map.Entry<String, Set<String>> entry : values.entrySet()) {
      if (isNamed(entry.getKey(), wanted, NOT_OF_PUBLICATION)) {
        String first = entry.getValue().iterator().next();
        if (PublicationDay.of(first).isUnderstood()) {
          return Optional.of(first);
        }
      }
    }
    return Optional.empty();
  }

  /** All authors, by the first name that has any. */
  Optional<String> author() {
    return author(OF_AUTHORS).or(() -> author(OF_MAKERS));
  }

  private Optional<String> author(Set<String> wanted) {
    for (Map.Entry<String, Set<String>> entry : values.entrySet()) {
      if (isNamed(entry.getKey(), wanted, NOT_OF_NAMES)) {
        List<String> authors = new ArrayList<>();
        entry.getValue().forEach(value -> Byline.author(value).ifPresent(authors::add));
        if (!authors.isEmpty()) {
          return Byline.joined(authors);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(String name, Set<String> wanted, Set<String> unwanted) {
    List<String> words = NameWords.of(name);
    return words.stream().anyMatch(wanted::contains)
        && words.stream().noneMatch(unwanted::contains);
  }
}
