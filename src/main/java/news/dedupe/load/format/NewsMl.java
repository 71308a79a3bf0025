package news.dedupe.load.format;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dedupe.load.input.Role;
import news.dedupe.load.page.PageBlocks;
import news.dedupe.load.page.Query;
import org.jsoup.nodes.Element;

/** An item of NewsML-G2, or of NewsML 1, that holds text: as NITF, as XHTML or plain. */
final class NewsMl {

  private NewsMl() {}

  static void read(Element item, Fields fields) {
    boolean isFirst = item.selectFirst(Query.of("> NewsComponent")) != null;
    if (isFirst) {
      readFirst(item, fields);
    } else {
      readSecond(item, fields);
    }
  }

  private static void readSecond(Element item, Fields fields) {
    fields.put(Role.ID, Optional.of(item.attr("guid")));
    fields.put(
        Role.TITLE,
        Xml.text(item, "contentMeta > headline, headline")
            .or(() -> Xml.text(item, "itemMeta > title"))
            .or(() -> Xml.text(item, "> title")));
    fields.put(
        Role.DATE,
        Xml.text(item, "itemMeta > firstCreated")
            .or(() -> Xml.text(item, "contentMeta > contentCreated"))
            .or(() -> Xml.text(item, "itemMeta > versionCreated"))
            .or(() -> Optional.of(item.attr("date"))));
    fields.put(
        Role.SOURCE,
        Xml.text(item, "contentMeta > creditline")
            .or(() -> Xml.text(item, "itemMeta > provider > name"))
            .or(() -> Xml.attribute(item, "itemMeta > provider", "literal")));
    fields.put(
        Role.AUTHOR,
        Xml.text(item, "contentMeta > by")
            .or(() -> Xml.text(item, "contentMeta > creator > name"))
            .or(() -> Xml.text(item, "inlineXML byline"))
            .or(() -> Xml.text(item, "> byline")));
    fields.put(Role.TEXT, Optional.of(text(item, "inlineXML body, inlineXML, inlineData, > text")));
  }

  /** In version 1 components lie in each other, and the parts of a text may be in several. */
  private static void readFirst(Element item, Fields fields) {
    fields.put(
        Role.ID,
        Xml.text(item, "PublicIdentifier").or(() -> Xml.text(item, "NewsIdentifier > NewsItemId")));
    fields.put(Role.TITLE, Xml.text(item, "NewsLines > HeadLine, HeadLine"));
    fields.put(
        Role.DATE,
        Xml.text(item, "NewsManagement > FirstCreated")
            .or(() -> Xml.text(item, "NewsIdentifier > DateId"))
            .or(() -> Xml.text(item, "NewsManagement > ThisRevisionCreated")));
    fields.put(
        Role.SOURCE,
        Xml.text(item, "NewsLines > CreditLine")
            .or(() -> Xml.attribute(item, "Provider > Party", "FormalName"))
            .or(() -> Xml.text(item, "NewsIdentifier > ProviderId")));
    fields.put(Role.AUTHOR, Xml.text(item, "NewsLines > ByLine"));
    List<Element> parts = item.select(Query.of("ContentItem > DataContent"));
    fields.put(
        Role.TEXT,
        Optional.of(
            parts.stream()
                .map(part -> text(part, "body, DataContent"))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"))));
  }

  private static String text(Element item, String query) {
    Element nitf = item.selectFirst(Query.of("nitf"));
    if (nitf != null) {
      return Nitf.text(nitf);
    }
    Element inline = item.selectFirst(Query.of(query));
    return inline == null ? "" : PageBlocks.textOf(inline);
  }
}
