package news.dedupe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.Sink;
import news.dedupe.text.Analyzer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What lies a hundred thousand deep in itself is read or skipped, and overflows no stack. */
class DeepInputTest {

  private static final int DEPTH = 100_000;

  /** A few times what is allowed where nobody allows more. */
  private static final int ARCHIVES = 1000;

  private static final String TEXT = "The ferry to the outer islands will sail again on Monday.";

  private static final Map<String, byte[]> DEEP = deep();

  private static Map<String, byte[]> deep() {
    Map<String, String> deep = new TreeMap<>();
    deep.put("lists in JSON", nested("[", quoted(TEXT), "]"));
    deep.put("objects in JSON", nested("{\"a\":", quoted(TEXT), "}"));
    deep.put("lists in a JSON line", "{\"text\": " + nested("[", quoted(TEXT), "]") + "}\n");
    deep.put(
        "lists in a field nobody reads",
        "{\"text\": " + quoted(TEXT) + ", \"x\": " + nested("[", "1", "]") + "}\n");
    deep.put("objects without end", "{\"a\":".repeat(DEPTH));
    deep.put("elements of XML", "<rss>" + nested("<item>", TEXT, "</item>") + "</rss>");
    deep.put(
        "elements in an item",
        "<rss><channel><item><description>"
            + nested("<b>", TEXT, "</b>")
            + "</description></item>");
    deep.put("instructions of XML", "<?a?>".repeat(DEPTH) + "<rss></rss>");
    deep.put("comments", "<!---->".repeat(DEPTH) + "<html>" + TEXT);
    deep.put("entities", "<!DOCTYPE a [" + nested("<!ENTITY a '", "b", "'>") + "]><rss></rss>");
    deep.put("groups of CSV", "id,text\n1," + nested("\"", TEXT, "\"") + "\n");
    deep.put("quotations", nested("“", TEXT, "”"));
    deep.put("brackets", nested("(", TEXT, ")"));
    for (String tag : List.of("div", "p", "span", "table", "blockquote", "ul", "form", "aside")) {
      deep.put(
          "elements of HTML, " + tag,
          "<html>" + nested("<" + tag + ">", TEXT, "</" + tag + ">") + "</html>");
    }
    deep.put(
        "lists in JSON-LD",
        "<html><script type=application/ld+json>"
            + nested("[", quoted(TEXT), "]")
            + "</script><p>"
            + TEXT);
    Map<String, byte[]> bytes = new TreeMap<>();
    deep.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    bytes.put("layers of gzip", packed(DeepInputTest::gzip));
    bytes.put("archives", packed(DeepInputTest::zip));
    return bytes;
  }

  @TestFactory
  Stream<DynamicTest> deepInput() {
    return DEEP.entrySet().stream()
        .map(deep -> DynamicTest.dynamicTest(deep.getKey(), () -> read(deep.getValue(), 500)));
  }

  @TestFactory
  Stream<DynamicTest> deepInputWhereItIsAllowed() {
    return DEEP.entrySet().stream()
        .map(deep -> DynamicTest.dynamicTest(deep.getKey(), () -> read(deep.getValue(), 1 << 28)));
  }

  private static void read(byte[] input, int nesting) throws MissingPathException {
    Analyzer analyzer = new Analyzer();
    List<String> answers = new ArrayList<>();
    Reading reading = Reading.standard();
    Loader.standard()
        .withReading(reading.withLimits(reading.limits().withNesting(nesting)))
        .withStandardInput(new ByteArrayInputStream(input))
        .load(
            List.of("-"),
            new Sink() {
              @Override
              public void article(Article article) {
                analyzer.analyze(article);
                answers.add(article.path());
              }

              @Override
              public void skipped(Skipped skipped) {
                answers.add(skipped.reason());
              }
            });
    assertTrue(!answers.isEmpty());
  }

  private static String nested(String begin, String inside, String end) {
    return begin.repeat(DEPTH) + inside + end.repeat(DEPTH);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  /** Packs bytes. */
  private interface Packing {
    byte[] pack(byte[] bytes) throws IOException;
  }

  private static byte[] packed(Packing packing) {
    try {
      byte[] bytes = TEXT.getBytes(UTF_8);
      for (int i = 0; i < ARCHIVES; i++) {
        bytes = packing.pack(bytes);
      }
      return bytes;
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry("a.zip"));
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
