package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dedupe.load.encoding.Encoding;
import news.dedupe.load.input.FieldNames;

/**
 * The format of a file as its first characters show it. Only what no plain text begins with counts:
 * names are wrong often enough, but a text must not be taken for anything else.
 */
final class ContentFormat {

  private static final Set<String> PAGES = Set.of("html", "head", "body", "!doctype html");

  private static final Set<String> FEEDS =
      Set.of("rss", "feed", "rdf", "newsitem", "newsmessage", "newsml", "nitf");

  /** What a piece of a page begins with. */
  private static final Set<String> BLOCKS =
      Set.of(
          "article",
          "base",
          "blockquote",
          "center",
          "div",
          "font",
          "h1",
          "h2",
          "h3",
          "header",
          "link",
          "main",
          "meta",
          "nav",
          "p",
          "script",
          "section",
          "span",
          "style",
          "table",
          "title",
          "ul");

  /** Longer ones name no column. */
  private static final int MAX_COLUMN_NAME = 40;

  private final String text;
  private final FieldNames names;

  private ContentFormat(String text, FieldNames names) {
    this.text = text;
    this.names = names;
  }

  /**
   * The format of what begins so.
   *
   * @param isText whether the file's name says nothing, or that it is plain text
   */
  static Optional<Format> of(
      byte[] head, Optional<Charset> forced, FieldNames names, boolean isText) {
    Charset charset =
        Encoding.marked(head)
            .or(() -> forced)
            .or(() -> Encoding.unmarkedUtf16(head))
            .orElse(ISO_8859_1);
    String text = new String(head, charset).replace("\u00EF\u00BB\u00BF", "").replace("\uFEFF", "");
    return new ContentFormat(text.stripLeading(), names).format(isText);
  }

  private Optional<Format> format(boolean isText) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.charAt(0)) {
      case '<' -> markup(isText);
      case '{' -> object();
      case '[' -> list() ? Optional.of(Format.JSON) : Optional.empty();
      case 'W' -> isWarc() ? Optional.of(Format.WARC) : table(isText);
      default -> table(isText);
    };
  }

  private boolean isWarc() {
    return text.startsWith("WARC/") && text.length() > 5 && Character.isDigit(text.charAt(5));
  }

  /** Passes over what may stand before the root of a page or of XML, and looks at that. */
  private Optional<Format> markup(boolean isText) {
    int at = 0;
    boolean isXml = false;
    while (at < text.length() && text.charAt(at) == '<') {
      if (text.startsWith("<!--", at)) {
        at = after("-->", at);
      } else if (text.startsWith("<?", at)) {
        isXml |= text.startsWith("<?xml", at);
        at = after(">", at);
      } else if (text.startsWith("<!", at) && !begins("!doctype html", at)) {
        at = afterDeclaration(at);
      } else {
        return root(at, isText, isXml);
      }
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    return Optional.empty();
  }

  private int after(String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  /** Past a document type, which may hold declarations of its own in brackets. */
  private int afterDeclaration(int from) {
    int end = after(">", from);
    int bracket = from;
    while (bracket < end && text.charAt(bracket) != '[') {
      bracket++;
    }
    return bracket < end ? after(">", after("]", bracket)) : end;
  }

  private boolean begins(String name, int at) {
    return text.regionMatches(true, at + 1, name, 0, name.length());
  }

  private Optional<Format> root(int at, boolean isText, boolean isXml) {
    if (begins("!doctype html", at)) {
      return Optional.of(Format.HTML);
    }
    int end = at + 1;
    while (end < text.length() && isInName(text.charAt(end))) {
      end++;
    }
    String name = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    String local = name.substring(name.indexOf(':') + 1);
    if (PAGES.contains(name)) {
      return Optional.of(Format.HTML);
    }
    if (FEEDS.contains(local) || (isXml && isText && !name.isEmpty())) {
      return Optional.of(Format.XML);
    }
    return isText && BLOCKS.contains(name) ? Optional.of(Format.HTML) : Optional.empty();
  }

  private static boolean isInName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
  }

  /** A list of objects, or of lists of values. */
  private boolean list() {
    int inner = next(1);
    if (inner == text.length() || (text.charAt(inner) != '{' && text.charAt(inner) != '[')) {
      return false;
    }
    int first = next(inner + 1);
    boolean isObject = text.charAt(inner) == '{';
    return first < text.length() && (isObject ? "\"'}" : "\"{").indexOf(text.charAt(first)) >= 0;
  }

  /** Where the next character after white space stands. */
  private int next(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * An object whose line ends where it does is the first of many; one that goes over lines, or is
   * followed by others in its line, is read as a whole.
   */
  private Optional<Format> object() {
    int first = next(1);
    boolean isObject = first < text.length() && "\"'}".indexOf(text.charAt(first)) >= 0;
    if (!isObject) {
      return Optional.empty();
    }
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        i = endOfString(i);
      } else if (c == '\n') {
        return Optional.of(goesOn(i) ? Format.JSON : Format.JSON_LINES);
      } else if (c == '{' || c == '[') {
        depth++;
      } else if ((c == '}' || c == ']') && --depth == 0) {
        int end = i + 1;
        while (end < text.length() && " \t\r,".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        boolean isLine = end == text.length() || text.charAt(end) == '\n';
        return Optional.of(isLine ? Format.JSON_LINES : Format.JSON);
      }
    }
    return Optional.of(Format.JSON);
  }

  /**
   * Whether an object is broken into lines here, and not broken off: there is more to come by what
   * stands before the line's end or by what stands behind it.
   */
  private boolean goesOn(int lineEnd) {
    int last = lineEnd - 1;
    while (last > 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    int next = next(lineEnd);
    return "{[,:".indexOf(text.charAt(last)) >= 0
        || (next < text.length() && ",:]}".indexOf(text.charAt(next)) >= 0);
  }

  /** The closing quotation mark, or the line's end where it is missing. */
  private int endOfString(int from) {
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i;
      }
      if (c == '\n') {
        return i - 1;
      }
      i += c == '\\' ? 1 : 0;
    }
    return text.length();
  }

  /** A table whose first line names the columns, of which one is the text and another something. */
  private Optional<Format> table(boolean isText) {
    if (!isText) {
      return Optional.empty();
    }
    int end = 0;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    if (end == text.length() || end > MAX_COLUMN_NAME * 100) {
      return Optional.empty();
    }
    CsvDialect dialect = CsvDialect.of(text, names);
    boolean isTable =
        dialect.hasText()
            && dialect.roles() > 1
            && dialect.header().stream().allMatch(ContentFormat::isColumnName);
    return isTable ? Optional.of(Format.CSV) : Optional.empty();
  }

  private static boolean isColumnName(String name) {
    return name.length() <= MAX_COLUMN_NAME
        && name.codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || "_-. /()".indexOf(c) >= 0);
  }
}
