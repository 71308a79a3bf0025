package news.dedupe.load.format;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.RecordReader;
import news.dedupe.load.unpack.FileName;

/** The formats that are read, each with its reader and the extensions of its files. */
@SuppressWarnings("ImmutableEnumChecker") // readers hold nothing, and the lists are copies
public enum Format implements RecordReader {
  /** One article. */
  PLAIN_TEXT("text", input -> new PlainText(input).read(), "txt", "text"),
  /** One article with its markup in the text, and what is said of it in front. */
  MARKDOWN("markdown", input -> new Markdown(input).read(), "md", "markdown"),
  /** One page of a site. */
  HTML("html", input -> new Html(input).read(), "html", "htm", "xhtml"),
  /** One article, a list of them, or an object around a list. */
  JSON("json", input -> new JsonFile(input).read(), "json"),
  /** One JSON object a line, each an article. */
  JSON_LINES("jsonl", input -> new JsonLines(input).read(), "jsonl", "ndjson"),
  /** A table, the first row of which names the columns. */
  CSV("csv", input -> new Csv(input).read(), "csv", "tsv"),
  /** RSS, Atom, NewsML-G2 or NITF. */
  XML("xml", input -> new Xml(input).read(), "xml", "rss", "atom", "rdf", "nitf", "newsml"),
  /** What a crawler has kept. */
  WARC("warc", input -> new Warc(input).read(), "warc", "wet");

  /** The extensions of what is read of folders, for people; packed files have one more. */
  public static final String EXTENSIONS =
      "txt text md markdown html htm xhtml json jsonl ndjson csv tsv xml rss atom rdf nitf newsml"
          + " warc wet zip tar tgz tbz2 txz tzst";

  private final String label;
  private final Reader reader;
  private final List<String> extensions;

  /** Reads one file. */
  private interface Reader {
    void read(Input input) throws IOException;
  }

  Format(String label, Reader reader, String... extensions) {
    this.label = label;
    this.reader = reader;
    this.extensions = List.of(extensions);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public void read(Input input) throws IOException {
    reader.read(input);
  }

  /** The format that users call so. */
  public static Optional<Format> labelled(String label) {
    return Arrays.stream(values()).filter(format -> format.label.equals(label)).findFirst();
  }

  /** Of its files; the first is the usual one. */
  List<String> extensions() {
    return extensions;
  }

  /** What users call the formats. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Format::label).toList();
  }

  /** Whether a file of that name is taken from a folder. */
  public static boolean isKnown(String name) {
    return byExtension(name).isPresent() || FileName.isArchive(name);
  }

  /** The forced format, or what the content shows for sure, or the name, or else what may be. */
  public static RecordReader of(Input input) {
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
    String extension = FileName.extension(name);
    return Arrays.stream(values())
        .filter(format -> format.extensions.contains(extension))
        .findFirst();
  }
}
