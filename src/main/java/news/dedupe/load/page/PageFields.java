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
    Optional<String> title =
        data.headline()
            .or(() -> meta.first("og:title"))
            .or(() -> first(page, "[itemprop=headline]"))
            .or(() -> only(page, "h1"))
            .or(() -> first(page, "title"))
            .map(full -> withoutSite(full, source));
    Optional<String> url =
        attribute(page, "link[rel=canonical]", "href")
            .or(() -> meta.first("og:url"))
            .or(data::url)
            .filter(link -> link.startsWith("http"));
    Optional<String> language =
        attribute(page, "html[lang]", "lang")
            .or(() -> attribute(page, "html", "xml:lang"))
            .or(data::language);
    Optional<DayOrder> known = order(language).or(() -> order);
    Optional<Published> published =
        data.published()
            .or(meta::published)
            .or(() -> marked(page, "datePublished"))
            .or(() -> marked(page, "dateCreated"))
            .map(written -> Published.of(written, known));
    Optional<String> author = data.author().or(meta::author);
    boolean isPerson =
        author.filter(name -> !isSite(name, source) && !Byline.names(name).isEmpty()).isPresent();
    if (published.isEmpty() || !isPerson) {
      PageLines lines =
          PageLines.of(
              page, Stream.of(title, first(page, "title")).flatMap(Optional::stream).toList());
      Optional<UrlDate> inAddress = url.or(() -> address).flatMap(UrlDate::of);
      published =
          published.or(
              () ->
                  PageDate.of(lines, known, inAddress)
                      .or(() -> inAddress.flatMap(UrlDate::day))
                      .map(day -> new Published(day.toString(), Optional.of(day))));
      // To machines a site often calls itself the author.
      author = (isPerson ? author : PageAuthor.of(lines)).or(() -> data.author().or(meta::author));
    }
    author =
        author.flatMap(names -> Byline.joined(Byline.names(names)).or(() -> Optional.of(names)));
    return new PageFields(title, published, source, author, url, language, data.body());
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
