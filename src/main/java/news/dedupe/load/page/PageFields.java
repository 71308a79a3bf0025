package news.dedupe.load.page;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.dedupe.article.Published;
import news.dedupe.article.date.DayOrder;
import news.dedupe.article.date.PublicationDay;
import news.dedupe.article.date.UrlDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article beside the text: first to machines, by JSON-LD, {@code meta} and
 * microdata, then to readers.
 *
 * @param body the text, where the page gives it to machines
 */
public record PageFields(
    Optional<String> title,
    Optional<Published> published,
    Optional<String> source,
    Optional<String> author,
    Optional<String> url,
    Optional<String> language,
    Optional<String> body) {

  /**
   * Reads the fields of a page.
   *
   * @param address where it was found, where that is known
   * @param order of day and month, where neither the page nor its language shows it
   */
  static PageFields of(Document page, Optional<String> address, Optional<DayOrder> order) {
    StructuredData data = StructuredData.of(page);
    MetaTags meta = MetaTags.of(page);
    Optional<String> source =
        data.source().or(() -> meta.first("og:site_name", "application-name"));
    Optional<String> title = title(page, data, meta, source);
    Optional<String> url = url(page, data, meta);
    Optional<String> language = language(page, data);
    Optional<DayOrder> known = order(language).or(() -> order);
    Optional<Published> published = published(page, data, meta, known);
    Optional<String> given = data.author().or(meta::author);
    // To machines a site often calls itself the author.
    Optional<String> person = given.filter(name -> isPerson(name, source));
    Optional<String> author = given;
    if (published.isEmpty() || person.isEmpty()) {
      PageLines lines =
          PageLines.of(
              page, Stream.of(title, first(page, "title")).flatMap(Optional::stream).toList());
      published = published.or(() -> shown(lines, known, url.or(() -> address)));
      author = person.or(() -> PageAuthor.of(lines)).or(() -> given);
    }
    return new PageFields(
        title, published, source, author.map(PageFields::joined), url, language, data.body());
  }

  private static Optional<String> title(
      Document page, StructuredData data, MetaTags meta, Optional<String> source) {
    return data.headline()
        .or(() -> meta.first("og:title"))
        .or(() -> first(page, "[itemprop=headline]"))
        .or(() -> only(page, "h1"))
        .or(() -> first(page, "title"))
        .map(full -> withoutSite(full, source));
  }

  private static Optional<String> url(Document page, StructuredData data, MetaTags meta) {
    return attribute(page, "link[rel=canonical]", "href")
        .or(() -> meta.first("og:url"))
        .or(data::url)
        .filter(link -> link.startsWith("http"));
  }

  private static Optional<String> language(Document page, StructuredData data) {
    return attribute(page, "html[lang]", "lang")
        .or(() -> attribute(page, "html", "xml:lang"))
        .or(data::language);
  }

  /** What is said to machines. */
  private static Optional<Published> published(
      Document page, StructuredData data, MetaTags meta, Optional<DayOrder> order) {
    return data.published()
        .or(meta::published)
        .or(() -> marked(page, "datePublished"))
        .or(() -> marked(page, "dateCreated"))
        .map(written -> Published.of(written, order));
  }

  /** What is said to readers, or by the address. */
  private static Optional<Published> shown(
      PageLines lines, Optional<DayOrder> order, Optional<String> address) {
    Optional<UrlDate> inAddress = address.flatMap(UrlDate::of);
    return PageDate.of(lines, order, inAddress)
        .or(() -> inAddress.flatMap(UrlDate::day))
        .map(day -> new Published(day.toString(), Optional.of(day)));
  }

  private static boolean isPerson(String author, Optional<String> source) {
    return !isSite(author, source) && !Byline.names(author).isEmpty();
  }

  /** Names of people in one form, and what names nobody as it is. */
  private static String joined(String names) {
    return Byline.joined(Byline.names(names)).orElse(names);
  }

  private static boolean isSite(String author, Optional<String> source) {
    return source.filter(author::equalsIgnoreCase).isPresent();
  }

  /** The order of day and month in a language; English by itself is written in both. */
  private static Optional<DayOrder> order(Optional<String> language) {
    String tag = language.orElse("en").toLowerCase(Locale.ROOT);
    if (tag.equals("en-us") || tag.equals("en_us")) {
      return Optional.of(DayOrder.MONTH_FIRST);
    }
    return tag.equals("en") ? Optional.empty() : Optional.of(DayOrder.DAY_FIRST);
  }

  /** What microdata says, but not of comments. */
  private static Optional<String> marked(Document page, String property) {
    return page.select(Query.of("[itemprop~=" + property + "]")).stream()
        .filter(element -> element.closest(Query.of("[itemtype*=Comment]")) == null)
        .flatMap(
            element -> Stream.of(element.attr("content"), element.attr("datetime"), element.text()))
        .filter(value -> PublicationDay.of(value).isUnderstood())
        .findFirst();
  }

  private static Optional<String> attribute(Document page, String query, String attribute) {
    return page.select(Query.of(query)).stream()
        .map(element -> element.attr(attribute).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static Optional<String> first(Document page, String query) {
    return page.select(Query.of(query)).stream()
        .map(Element::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private static Optional<String> only(Document page, String query) {
    return page.select(Query.of(query)).size() == 1 ? first(page, query) : Optional.empty();
  }

  /** "Ferry sails again | The Island Post" without the site. */
  private static String withoutSite(String title, Optional<String> source) {
    int bar =
        Math.max(
            title.lastIndexOf(" | "), Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" – ")));
    if (bar <= 0) {
      return title;
    }
    String last = title.substring(bar + 3).strip();
    boolean isSite =
        source.filter(last::equalsIgnoreCase).isPresent() || title.charAt(bar + 1) == '|';
    return isSite ? title.substring(0, bar).strip() : title;
  }
}
