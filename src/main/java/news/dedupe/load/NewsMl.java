package news.dedupe.load;

import java.util.Optional;
import news.dedupe.load.page.PageBlocks;
import org.jsoup.nodes.Element;

/** An item of NewsML-G2 that holds text: as NITF, as XHTML or plain. */
final class NewsMl {

  private NewsMl() {}

  static void read(Element item, Fields fields) {
    fields.put(Role.ID, Optional.of(item.attr("guid")));
    fields.put(
        Role.TITLE,
        Xml.text(item, "contentMeta > headline, headline")
            .or(() -> Xml.text(item, "itemMeta > title")));
    fields.put(
        Role.DATE,
        Xml.text(item, "itemMeta > firstCreated")
            .or(() -> Xml.text(item, "contentMeta > contentCreated"))
            .or(() -> Xml.text(item, "itemMeta > versionCreated")));
    fields.put(
        Role.SOURCE,
        Xml.text(item, "contentMeta > creditline")
            .or(() -> Xml.text(item, "itemMeta > provider > name"))
            .or(() -> Xml.attribute(item, "itemMeta > provider", "literal")));
    fields.put(
        Role.AUTHOR,
        Xml.text(item, "contentMeta > by")
            .or(() -> Xml.text(item, "contentMeta > creator > name"))
            .or(() -> Xml.text(item, "inlineXML byline")));
    fields.put(Role.TEXT, Optional.of(text(item)));
  }

  private static String text(Element item) {
    Element nitf = item.selectFirst(Query.of("inlineXML nitf"));
    if (nitf != null) {
      return Nitf.text(nitf);
    }
    Element inline = item.selectFirst(Query.of("inlineXML body, inlineXML, inlineData"));
    return inline == null ? "" : PageBlocks.textOf(inline);
  }
}
