package news.dedupe.load.page;

import java.util.Optional;

/** Tells markup that no page of news needs, before a parser spends minutes on it. */
public final class Excess {

  /** Some times what the longest of live blogs has. */
  public static final int MAX_TAGS = 150_000;

  /** Four a tag: jsoup goes through the first 512 of a tag for each one more. */
  private static final int MAX_ATTRIBUTES = 600_000;

  /** Named characters, for which jsoup looks long where they have no semicolon. */
  private static final int MAX_ENTITIES = 1_000_000;

  private final String markup;
  private int tags;
  private int attributes;

  private Excess(String markup) {
    this.markup = markup;
  }

  /** Why markup is not worth a parser's time, where it is not; plain text always is. */
  public static Optional<String> of(String markup) {
    Excess excess = new Excess(markup);
    for (int at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at)) {
      at = excess.tag(at + 1);
      if (++excess.tags > MAX_TAGS) {
        return Optional.of("more than " + MAX_TAGS + " tags, no single article");
      }
      if (excess.attributes > MAX_ATTRIBUTES) {
        return Optional.of("more than " + MAX_ATTRIBUTES + " attributes, no single article");
      }
    }
    return excess.hasManyEntities()
        ? Optional.of("more than " + MAX_ENTITIES + " named characters, no single article")
        : Optional.empty();
  }

  private boolean hasManyEntities() {
    int entities = 0;
    for (int at = markup.indexOf('&'); at >= 0; at = markup.indexOf('&', at + 1)) {
      boolean isNamed = at + 1 < markup.length() && Character.isLetter(markup.charAt(at + 1));
      if (isNamed && ++entities > MAX_ENTITIES) {
        return true;
      }
    }
    return false;
  }

  /** Counts the attributes of a tag, and returns where it ends. */
  private int tag(int from) {
    if (from == markup.length() || !Character.isLetter(markup.charAt(from))) {
      return from;
    }
    boolean isBetween = false;
    for (int i = from; i < markup.length() && attributes <= MAX_ATTRIBUTES; i++) {
      char c = markup.charAt(i);
      if (c == '>') {
        return i;
      }
      if ((c == '"' || c == '\'') && markup.charAt(i - 1) == '=') {
        int end = markup.indexOf(c, i + 1);
        i = end < 0 ? markup.length() : end;
      } else if (c <= ' ' || c == '/') {
        isBetween = true;
      } else if (isBetween) {
        attributes++;
        isBetween = false;
      }
    }
    return markup.length();
  }
}
