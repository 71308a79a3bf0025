package news.dedupe.load.format;

import java.util.List;
import java.util.Optional;
import news.dedupe.load.input.Role;
import news.dedupe.load.page.Byline;
import news.dedupe.load.page.PageBlocks;
import news.dedupe.load.page.Query;
import news.dedupe.load.page.WebPage;
import org.jsoup.nodes.Element;

/** An item of RSS or an entry of Atom. */
final class Feed {

  private Feed() {}

  static void read(Element item, Fields fields) {
    fields.put(Role.ID, Xml.text(item, "> guid, > id"));
    fields.put(Role.TITLE, Xml.text(item, "> title").map(title -> WebPage.plain(title, 100)));
    fields.put(
        Role.DATE,
        Xml.text(item, "> pubDate, > published, > dc|date").or(() -> Xml.text(item, "> updated")));
    fields.put(Role.URL, url(item));
    fields.put(
        Role.SOURCE,
        Xml.text(item, "> source")
            .or(() -> feed(item).flatMap(feed -> Xml.text(feed, "> title, > *|title"))));
    fields.put(Role.AUTHOR, author(item));
    fields.put(
        Role.LANGUAGE,
        Xml.text(item, "> dc|language")
            .or(() -> feed(item).flatMap(feed -> Xml.text(feed, "> language"))));
    fields.put(Role.TEXT, Optional.of(text(item)));
  }

  /** The full text, where the feed has more than a summary. */
  private static String text(Element item) {
    for (String query :
        new String[] {"> content|encoded", "> content", "> description", "> summary"}) {
      Element text = item.selectFirst(Query.of(query));
      if (text != null && !text.wholeText().isBlank()) {
        return text.childrenSize() > 0 ? PageBlocks.textOf(text) : text.wholeText().strip();
      }
    }
    return "";
  }

  private static Optional<String> url(Element item) {
    return Xml.text(item, "> link")
        .or(() -> Xml.attribute(item, "> link[rel=alternate]", "href"))
        .or(() -> Xml.attribute(item, "> link:not([rel])", "href"));
  }

  /** RSS has one element an author, Atom a name in each. */
  private static Optional<String> author(Element item) {
    List<Element> names = item.select(Query.of("> author > name"));
    List<Element> authors =
        names.isEmpty() ? item.select(Query.of("> dc|creator, > author")) : names;
    return Byline.joined(
        authors.stream().map(Element::text).filter(text -> !text.isBlank()).toList());
  }

  private static Optional<Element> feed(Element item) {
    return Optional.ofNullable(item.parent());
  }
}
