package news.dedupe.load;

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
  /** One article with its markup in the text, and what is said of it in front. */
  MARKDOWN("markdown"),
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

  /** The extensions of what is read of folders, for people; packed files have one more. */
  public static final String EXTENSIONS =
      "txt text md markdown html htm xhtml json jsonl ndjson csv tsv xml rss atom rdf nitf newsml"
          + " warc wet zip tar tgz tbz2 txz tzst";

  /** What is in them, and how they are packed, is told by their content. */
  private static final Set<String> ARCHIVES = Set.of("zip", "tar", "tgz", "tbz2", "txz", "tzst");

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

  /** The forced format, or what the content tells for sure, or the name, or else what may be. */
  static Format of(Input input) {
    Reading reading = input.reading();
    Optional<Format> named = byExtension(input.path());
    byte[] head = input.content().head();
    return reading
        .format()
        .or(
            () ->
                ContentFormat.of(
                    head,
                    reading.charset(),
                    reading.fields(),
                    named.isEmpty() || named.get() == PLAIN_TEXT))
        .or(() -> named)
        .orElseGet(() -> head.length > 0 && head[0] == '{' ? JSON_LINES : PLAIN_TEXT);
  }

  private static Optional<Format> byExtension(String name) {
    return switch (extension(name)) {
      case "txt", "text" -> Optional.of(PLAIN_TEXT);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "html", "htm", "xhtml" -> Optional.of(HTML);
      case "json" -> Optional.of(JSON);
      case "csv", "tsv" -> Optional.of(CSV);
      case "xml", "rss", "atom", "rdf", "nitf", "newsml" -> Optional.of(XML);
      case "warc", "wet" -> Optional.of(WARC);
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      default -> Optional.empty();
    };
  }

  private static String extension(String name) {
    String unpacked = Compression.unpackedName(TOLD_APART.matcher(name).replaceFirst(""));
    return unpacked.substring(unpacked.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
