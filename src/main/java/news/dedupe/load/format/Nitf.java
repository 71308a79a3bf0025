package news.dedupe.load.format;

import java.util.Optional;
import news.dedupe.load.input.Role;
import news.dedupe.load.page.PageBlocks;
import news.dedupe.load.page.Pruning;
import news.dedupe.load.page.Query;
import org.jsoup.nodes.Element;

/** A document of NITF, the News Industry Text Format. */
final class Nitf {

  private Nitf() {}

  static void read(Element nitf, Fields fields) {
    fields.put(Role.ID, Xml.attribute(nitf, "doc-id", "id-string"));
    fields.put(Role.TITLE, title(nitf));
    fields.put(
        Role.DATE,
        Xml.attribute(nitf, "date\\.issue", "norm")
            .or(() -> Xml.attribute(nitf, "date\\.release", "norm"))
            .or(() -> Xml.attribute(nitf, "pubdata", "date.publication"))
            .or(() -> Xml.attribute(nitf, "story\\.date", "norm")));
    fields.put(
        Role.SOURCE,
        Xml.attribute(nitf, "doc\\.copyright", "holder")
            .or(() -> Xml.attribute(nitf, "pubdata", "name"))
            .or(() -> Xml.text(nitf, "distributor")));
    fields.put(Role.URL, Xml.attribute(nitf, "pubdata", "ex-ref"));
    fields.put(Role.AUTHOR, Xml.text(nitf, "byline > person").or(() -> Xml.text(nitf, "byline")));
    fields.put(Role.TEXT, Optional.of(text(nitf)));
  }

  static Optional<String> title(Element nitf) {
    return Xml.text(nitf, "hedline > hl1, hl1").or(() -> Xml.text(nitf, "head > title"));
  }

  /** The body without pictures and what is said of them. */
  static String text(Element nitf) {
    Pruning.remove(nitf.select(Query.of("media, media-caption, media-producer")));
    Element content = nitf.selectFirst(Query.of("body\\.content"));
    return content == null ? "" : PageBlocks.textOf(content);
  }
}
