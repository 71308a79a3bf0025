package news.dedupe.load.page;

import java.util.HashMap;
import java.util.Map;

/** What an element is to the text in it. */
enum Tag {
  /** Stands in a line. */
  INLINE,
  LINK,
  BOLD,
  PICTURE,
  /** Ends a line within a block of its own. */
  BREAK,
  CELL,
  PREFORMATTED,
  HEADING,
  PARAGRAPH,
  ITEM,
  /** Any other that begins and ends a line. */
  BLOCK,
  /** Holds nothing to read. */
  SILENT;

  private static final Map<String, Tag> BY_NAME = new HashMap<>();

  static {
    INLINE.are(
        "abbr acronym bdi bdo big chron cite code copyrite data del dfn em font i ins kbd label"
            + " lang location mark money num org person q ruby s samp small span strike sub sup"
            + " time tt u var wbr");
    LINK.are("a");
    BOLD.are("b strong");
    PICTURE.are("img picture video audio source");
    BREAK.are("br hr");
    CELL.are("td th");
    PREFORMATTED.are("pre listing xmp plaintext");
    HEADING.are("h1 h2 h3 h4 h5 h6");
    PARAGRAPH.are("p");
    ITEM.are("li dt dd");
    SILENT.are(
        "script style template rt rp head title textarea select svg math object embed iframe");
  }

  private void are(String names) {
    for (String name : names.split(" ", -1)) {
      BY_NAME.put(name, this);
    }
  }

  /** The tag of a name in small letters. */
  static Tag of(String name) {
    return BY_NAME.getOrDefault(name, BLOCK);
  }

  boolean isInline() {
    return this == INLINE || this == LINK || this == BOLD || this == PICTURE;
  }

  /** A number for models to ask for. */
  @SuppressWarnings("EnumOrdinal") // from inline over boxes to silent: the order has a meaning
  int place() {
    return ordinal();
  }
}
