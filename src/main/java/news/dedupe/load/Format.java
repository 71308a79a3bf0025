package news.dedupe.load;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** How articles are stored in a file. */
public enum Format {
  /** One article. */
  PLAIN_TEXT("text"),
  /** One page of a site. */
  HTML("html"),
  /** One article, a list of them, or an object around a list. */
  JSON("json"),
  /** One JSON object a line, each an article. */
  JSON_LINES("jsonl"),
  /** A table, the first row of which names the columns. */
  CSV("csv"),
  /** RSS, Atom, NewsML-G2 or NITF. */
  XML("xml"),
  /** What a crawler has kept. */
  WARC("warc");

  /** What is in them, and how they are packed, is told by their content. */
  private static final Set<String> ARCHIVES = Set.of("zip", "tar", "tgz", "tbz2", "txz", "tzst");

  /** A list, or an object of more than one line. */
  private static final Pattern LIST = Pattern.compile("\\[\\s*[\\[{]|\\{[ \\t]*\\r?\\n");

  /** A page, after comments and the like. */
  private static final Pattern PAGE = root("!doctype html|html|head|body");

  private static final Pattern FEED = root("rss|feed|rdf:RDF|(?:\\w+:)?news(?:Item|Message)|nitf");

  /** What {@link Names} adds. */
  private static final Pattern TOLD_APART = Pattern.compile("~\\d+$");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  /** What users call it. */
  public String label() {
    return label;
  }

  /** The format that users call so. */
  public static Optional<Format> labelled(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }

  /** What users call the formats. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Format::label).toList();
  }

  /** Whether a file of that name is taken from a folder. */
  static boolean isKnown(String name) {
    return byExtension(name).isPresent() || isArchive(name);
  }

  /** Whether a file of that name holds other files. */
  static boolean isArchive(String name) {
    return ARCHIVES.contains(extension(name));
  }

  /** The forced format, or else by name or, where that says nothing, by how the content begins. */
  static Format of(Input input) {
    return input
        .reading()
        .format()
        .or(() -> byExtension(input.path()))
        .orElseGet(() -> byHead(input.content().head(), input.reading().charset()));
  }

  private static Optional<Format> byExtension(String name) {
    return switch (extension(name)) {
      case "txt", "text" -> Optional.of(PLAIN_TEXT);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "json" -> Optional.of(JSON);
      case "csv", "tsv" -> Optional.of(CSV);
      case "xml", "rss", "atom", "rdf", "nitf", "newsml" -> Optional.of(XML);
      case "warc", "wet" -> Optional.of(WARC);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      default -> Optional.empty();
    };
  }

  private static Pattern root(String names) {
    return Pattern.compile(
        "(?:<!--.{0,1000}?-->\\s*|<\\?[^>]*>\\s*|<!DOCTYPE (?!html)[^>]*>\\s*)*<(?:"
            + names
            + ")\\b",
        Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  private static String extension(String name) {
    String unpacked = Compression.unpackedName(TOLD_APART.matcher(name).replaceFirst(""));
    return unpacked.substring(unpacked.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static Format byHead(byte[] head, Optional<Charset> forced) {
    Charset charset = forced.or(() -> Encoding.marked(head)).orElse(StandardCharsets.UTF_8);
    String beginning = new String(head, charset).replace("\uFEFF", "").stripLeading();
    if (LIST.matcher(beginning).lookingAt()) {
      return JSON;
    }
    if (beginning.startsWith("{")) {
      return JSON_LINES;
    }
    if (beginning.startsWith("WARC/")) {
      return WARC;
    }
    if (PAGE.matcher(beginning).lookingAt()) {
      return HTML;
    }
    return FEED.matcher(beginning).lookingAt() ? XML : PLAIN_TEXT;
  }
}
