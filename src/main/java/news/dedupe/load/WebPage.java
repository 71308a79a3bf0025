package news.dedupe.load;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dedupe.load.page.MainContent;
import news.dedupe.load.page.PageBlocks;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page says of its article: first to machines, by JSON-LD and {@code meta}, then to people.
 *
 * @param text the main text, each paragraph a line
 */
record WebPage(
    String text,
    Optional<String> title,
    Optional<String> published,
    Optional<String> source,
    Optional<String> author,
    Optional<String> url,
    Optional<String> language) {

  /** The text for machines is without paragraphs: it must hold so much more than the page's. */
  private static final double MUCH_MORE = 1.5;

  private static final String[] DATES = {
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
    "dc.date",
    "dc.date.issued"
  };

  private static final String[] AUTHORS = {
    "author", "article:author", "parsely-author", "byl", "dc.creator", "dcterms.creator"
  };

  /** Page content that looks like a whole page or a piece of one. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "<(?:p|div|br|span|html|body|article|section|h[1-6]|ul|ol|table|blockquote|a|b|i|em|strong|img)"
              + "(?:\\s[^<>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype|html|body)\\b", Pattern.CASE_INSENSITIVE);

  /**
   * @param maxDepth of elements in each other; what lies deeper is moved up
   */
  static WebPage of(String markup, int maxDepth) {
    Document page = parse(markup, maxDepth);
    StructuredData data = StructuredData.of(page);
    Map<String, String> meta = meta(page);
    Optional<String> source = data.source().or(() -> first(meta, "og:site_name"));
    Optional<String> title =
        data.headline()
            .or(() -> first(meta, "og:title"))
            .or(() -> first(page, "[itemprop=headline]"))
            .or(() -> only(page, "h1"))
            .or(() -> first(page, "title"))
            .map(full -> withoutSite(full, source));
    Optional<String> published = data.published().or(() -> published(page, meta));
    Optional<String> author =
        data.author()
            .or(() -> author(meta))
            .or(() -> first(page, "[itemprop=author] [itemprop=name]"))
            .or(() -> first(page, "[itemprop=author]"));
    Optional<String> url =
        attribute(page, "link[rel=canonical]", "href")
            .or(() -> first(meta, "og:url"))
            .or(data::url)
            .filter(address -> address.startsWith("http"));
    Optional<String> language =
        attribute(page, "html[lang]", "lang")
            .or(() -> attribute(page, "html", "xml:lang"))
            .or(data::language);
    String text = MainContent.text(page, data.body().orElse(""));
    Optional<String> forMachines =
        data.body().filter(body -> body.length() > MUCH_MORE * text.length());
    return new WebPage(forMachines.orElse(text), title, published, source, author, url, language);
  }

  /** The plain text of a field that may hold markup. */
  static String plain(String field, int maxDepth) {
    if (field.indexOf('<') < 0 || !MARKUP.matcher(field).find()) {
      return field;
    }
    if (PAGE.matcher(field).find()) {
      return of(field, maxDepth).text();
    }
    return PageBlocks.textOf(parse(field, maxDepth).body());
  }

  private static Document parse(String markup, int maxDepth) {
    return Parser.htmlParser().setMaxDepth(maxDepth).parseInput(markup, "");
  }

  private static Optional<String> published(Document page, Map<String, String> meta) {
    return first(meta, "article:published_time")
        .or(() -> attribute(page, "[itemprop=datePublished]", "content"))
        .or(() -> attribute(page, "[itemprop=datePublished]", "datetime"))
        .or(() -> first(meta, DATES))
        .or(() -> attribute(page, "article time[datetime], time[pubdate]", "datetime"));
  }

  /** The first that is no address of a profile. */
  private static Optional<String> author(Map<String, String> meta) {
    return Arrays.stream(AUTHORS)
        .map(meta::get)
        .filter(Objects::nonNull)
        .filter(author -> Byline.author(author).isPresent())
        .findFirst();
  }

  /** What each name is said to be, in small letters; the first counts. */
  private static Map<String, String> meta(Document page) {
    Map<String, String> meta = new HashMap<>();
    for (Element element : page.select(Query.of("meta[content]"))) {
      String name = element.hasAttr("property") ? element.attr("property") : element.attr("name");
      String content = element.attr("content").strip();
      if (!content.isEmpty()) {
        meta.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
      }
    }
    return meta;
  }

  private static Optional<String> first(Map<String, String> meta, String... names) {
    return Arrays.stream(names).map(meta::get).filter(Objects::nonNull).findFirst();
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
