package news.dedupe.text.token;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes markup out of text that should have come without: tags of HTML, comments, scripts, and the
 * shortcodes of blogs, {@code [caption width="640"]}. A tag that is not of HTML is text, for wires
 * write a firm's symbol so, "Sears &lt;S&gt;".
 */
final class Markup {

  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside blockquote body br caption center dd details div dl dt fieldset"
                  + " figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav"
                  + " ol option p pre section select summary table tbody tfoot thead title tr ul")
              .split(" ", -1));

  /** Elements of which the content is no text either. */
  private static final Set<String> HIDDEN = Set.of("script", "style");

  private static final Set<String> INLINE =
      Set.of(
          ("a abbr acronym amp-img amp-video audio b base bdi bdo big button canvas cite code col"
                  + " colgroup del dfn em embed font g i iframe img input ins kbd label legend link"
                  + " mark meta noscript object param path picture q s samp script small source span"
                  + " strike strong style sub sup svg td textarea th time track tt u use var video"
                  + " wbr")
              .split(" ", -1));

  /** No element has a longer name. */
  private static final int MAX_NAME = 12;

  private final String text;
  private final StringBuilder out;
  private int done;

  /** What is searched for once and found nowhere is not searched for again. */
  private final Set<String> missing = new TreeSet<>();

  private Markup(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  /** The text without markup, in time linear in its length. */
  static String strip(String text) {
    if (text.indexOf('<') < 0 && text.indexOf("=\"") < 0) {
      return text;
    }
    Markup markup = new Markup(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int end = c == '<' ? markup.tag(i) : c == '[' ? markup.shortcode(i) : i;
      i = Math.max(i, end - 1);
    }
    return markup.done == 0 ? text : markup.out.append(text, markup.done, text.length()).toString();
  }

  /** Drops the tag that begins here; gives the character after it, or {@code start}. */
  private int tag(int start) {
    if (text.startsWith("<!--", start)) {
      return drop(start, after("-->", start + 4), "");
    }
    boolean isEnd = text.startsWith("/", start + 1);
    int from = isEnd ? start + 2 : start + 1;
    String name = name(from);
    String lower = name.toLowerCase(Locale.ROOT);
    if (!BLOCKS.contains(lower) && !INLINE.contains(lower)) {
      return start;
    }
    int end = end(from + name.length(), '<', '>');
    // Symbols of firms are in capitals: "<HR>", "<TD>".
    boolean isSymbol = !name.equals(lower) && !isEnd;
    if (end < 0 || (isSymbol && text.substring(from, end).indexOf('=') < 0)) {
      return start;
    }
    if (!isEnd && HIDDEN.contains(lower)) {
      int close = after("</" + lower, end);
      int closed = close < 0 ? -1 : after(">", close);
      end = closed < 0 ? end : closed;
    }
    return drop(start, end, BLOCKS.contains(lower) ? "\n" : isSpace(lower) ? " " : "");
  }

  /** Cells and pictures stand apart, other elements may be parts of words. */
  private static boolean isSpace(String name) {
    return name.equals("td") || name.equals("th") || name.equals("img");
  }

  /** Drops "[caption width="640"]" and "[/caption]". */
  private int shortcode(int start) {
    boolean isEnd = text.startsWith("/", start + 1);
    int from = isEnd ? start + 2 : start + 1;
    String name = name(from);
    int after = from + name.length();
    if (name.length() < 2 || !name.equals(name.toLowerCase(Locale.ROOT))) {
      return start;
    }
    if (isEnd) {
      return text.startsWith("]", after) ? drop(start, after + 1, "\n") : start;
    }
    int end = end(after, '[', ']');
    int quoted = end < 0 ? -1 : text.substring(after, end).indexOf("=\"");
    return quoted < 0 ? start : drop(start, end, "\n");
  }

  /** The name that begins here: letters, digits and hyphens, or nothing where it is no name. */
  private String name(int from) {
    int i = from;
    while (i < text.length() && i - from <= MAX_NAME && isNamePart(text.charAt(i))) {
      i++;
    }
    return text.substring(from, i);
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  }

  /**
   * The character after the tag's end, or -1. It is not looked for past the next beginning of one,
   * so that no character is looked at twice.
   */
  private int end(int from, char open, char close) {
    if (from < text.length()
        && " \t\r\n/".indexOf(text.charAt(from)) < 0
        && text.charAt(from) != close) {
      return -1;
    }
    int first = -1;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == open) {
        break;
      }
      if (c == close && quote == 0) {
        return i + 1;
      }
      first = c == close && first < 0 ? i + 1 : first;
      if (quote == 0 && (c == '"' || c == '\'') && text.charAt(i - 1) == '=') {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return first;
  }

  /** The character after the next of these, or -1. */
  private int after(String mark, int from) {
    int at = missing.contains(mark) ? -1 : text.indexOf(mark, from);
    if (at < 0) {
      missing.add(mark);
    }
    return at < 0 ? -1 : at + mark.length();
  }

  private int drop(int from, int to, String instead) {
    if (to < 0) {
      return from;
    }
    out.append(text, done, from).append(instead);
    done = to;
    return to;
  }
}
