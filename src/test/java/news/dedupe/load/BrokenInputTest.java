package news.dedupe.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.Packed.File;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.Sink;
import news.dedupe.load.input.Tally;
import news.dedupe.load.unpack.Compression;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What becomes of files that were sound once: a reason, never an exception, a hang or a flood. */
class BrokenInputTest {

  private static final String TEXT =
      "The ferry to the outer islands will sail again on Monday, the harbour office’s head said."
          + " Bakers, brewers and the chemist had run out of most things, Zoë Müller told us.";

  private static final Map<String, byte[]> SOUND = sound();

  private static Map<String, byte[]> sound() {
    String line = "{\"id\": \"x\", \"title\": \"Ferry\", \"text\": \"" + TEXT + "\"}\n";
    String page =
        "<!doctype html><html><head><meta charset=utf-8><title>Ferry</title><script"
            + " type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Ferry\"}"
            + "</script></head><body><nav><a href=/>Home</a></nav><div class=story><p>"
            + TEXT
            + "</p><table><tr><td>1</td></tr></table></div></body></html>";
    String rss =
        "<?xml version=\"1.0\"?><rss><channel><title>Post</title><item><guid>1</guid><description>"
            + "<![CDATA[<p>"
            + TEXT
            + "</p>]]></description></item></channel></rss>";
    String nitf =
        "<nitf><head><title>Ferry</title></head><body><body.content><p>"
            + TEXT
            + "</p></body.content></body></nitf>";
    String newsMl =
        "<newsItem guid=\"a\"><contentSet><inlineXML><html><body><p>"
            + TEXT
            + "</p></body></html></inlineXML></contentSet></newsItem>";
    String response = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
    String warc =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date:"
            + " 2025-03-04T08:00:00Z\r\nWARC-Target-URI: https://a.example/\r\nContent-Type:"
            + " application/http; msgtype=response\r\nContent-Length: "
            + response.getBytes(UTF_8).length
            + "\r\n\r\n"
            + response
            + "\r\n\r\n";
    Map<String, byte[]> sound = new TreeMap<>();
    sound.put("a.txt", TEXT.getBytes(UTF_8));
    sound.put("a.html", page.getBytes(UTF_8));
    sound.put("a.jsonl", line.repeat(3).getBytes(UTF_8));
    sound.put("a.json", ("[" + line + "," + line + "]").getBytes(UTF_8));
    sound.put("a.csv", ("id,text\nx,\"" + TEXT + "\"\ny,\"" + TEXT + "\"\n").getBytes(UTF_8));
    sound.put("a.rss", rss.getBytes(UTF_8));
    sound.put("a.nitf", nitf.getBytes(UTF_8));
    sound.put("a.newsml", newsMl.getBytes(UTF_8));
    sound.put("a.warc", warc.repeat(2).getBytes(UTF_8));
    for (Compression compression : Compression.values()) {
      sound.put(
          "a.jsonl." + compression.name().toLowerCase(java.util.Locale.ROOT),
          Packed.by(compression, line.repeat(20).getBytes(UTF_8)));
    }
    File[] files = {File.of("a.txt", TEXT), File.of("b/c.jsonl", line), File.of("d.html", page)};
    sound.put("a.zip", Packed.zip(files));
    sound.put("a.tar", Packed.tar(files));
    sound.put("a.tar.zip", Packed.zip(new File("a.tar", Packed.tar(files))));
    return sound;
  }

  @TestFactory
  List<DynamicTest> soundFilesAreRead() {
    return SOUND.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () -> {
                      Loaded loaded = read(file.getKey(), file.getValue());
                      assertFalse(loaded.articles().isEmpty());
                      assertEquals(List.of(), loaded.skipped());
                    }))
        .toList();
  }

  /** Twenty-four broken files of each sound one. */
  @TestFactory
  List<DynamicTest> brokenFilesAreReadOrSkippedWithAReason() {
    return SOUND.entrySet().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getKey(),
                    () -> {
                      Random random = new Random(file.getKey().hashCode());
                      for (int i = 0; i < 24; i++) {
                        byte[] broken = broken(file.getValue(), i, random);
                        assertTimeoutPreemptively(
                            Duration.ofSeconds(60), () -> requireAnswer(file.getKey(), broken));
                      }
                    }))
        .toList();
  }

  /** What a fuzzer has found. */
  @TestFactory
  List<DynamicTest> whatWasOnceTooMuchIsAnswered() throws IOException {
    try (Stream<Path> found = Files.list(Path.of("testdata/formats/fuzz"))) {
      return found
          .sorted()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.toString(),
                      () -> requireAnswer(file.toString(), Files.readAllBytes(file))))
          .toList();
    }
  }

  /** Cut, flipped, holed, doubled inside, in another encoding, behind other bytes. */
  private static byte[] broken(byte[] sound, int way, Random random) {
    int at = random.nextInt(sound.length);
    byte[] broken = sound.clone();
    switch (way % 8) {
      case 0 -> broken = Arrays.copyOf(sound, at);
      case 1 -> broken[at] ^= (byte) (1 << random.nextInt(8));
      case 2 -> {
        for (int k = 0; k < sound.length / 20 + 1; k++) {
          broken[random.nextInt(sound.length)] = (byte) random.nextInt(256);
        }
      }
      case 3 -> Arrays.fill(broken, at, Math.min(sound.length, at + 40), (byte) 0);
      case 4 -> broken = joined(Arrays.copyOf(sound, at), sound, tail(sound, at));
      case 5 -> broken = joined(tail(sound, at), sound);
      case 6 -> broken = joined(Arrays.copyOf(sound, at), utf16(tail(sound, at)));
      default ->
          broken =
              joined(
                  Arrays.copyOf(sound, at),
                  "<div>[{\"".repeat(3000).getBytes(UTF_8),
                  tail(sound, at));
    }
    return broken;
  }

  private static byte[] tail(byte[] bytes, int from) {
    return Arrays.copyOfRange(bytes, from, bytes.length);
  }

  private static byte[] utf16(byte[] bytes) {
    return new String(bytes, ISO_8859_1).getBytes(UTF_16LE);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  @Property(tries = 1500, seed = "20250304")
  void noMutationOfASoundFileEscapes(@ForAll("mutations") Mutation mutation) {
    requireAnswer(mutation.name(), mutation.bytes());
  }

  record Mutation(String name, byte[] bytes) {}

  @Provide
  Arbitrary<Mutation> mutations() {
    return Combinators.combine(
            Arbitraries.of(SOUND.keySet()),
            Arbitraries.integers().between(0, 1 << 20),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(6),
            Arbitraries.integers().between(0, 3))
        .as(BrokenInputTest::mutated);
  }

  /** The sound file with some bytes put in, over others or in front of the rest. */
  private static Mutation mutated(String name, int place, byte[] bytes, int lost) {
    byte[] sound = SOUND.get(name);
    int at = place % sound.length;
    return new Mutation(
        name,
        joined(Arrays.copyOf(sound, at), bytes, tail(sound, Math.min(sound.length, at + lost))));
  }

  private static void requireAnswer(String name, byte[] bytes) {
    Loaded loaded = read(name, bytes);
    assertTrue(
        loaded.articles().size() + loaded.skipped().size() + loaded.leftOut() > 0, "no word of it");
    for (Skipped skipped : loaded.skipped()) {
      assertFalse(skipped.reason().isBlank());
    }
    assertEquals(loaded.paths().size(), loaded.paths().stream().distinct().count());
  }

  /** As the file of that name, and once more by its content alone. */
  private static Loaded read(String name, byte[] bytes) {
    Reading reading = Reading.standard();
    Sounding sink = new Sounding();
    new Unpacker(reading, sink, new Tally(reading), Format::of)
        .read("-", new ByteArrayInputStream(bytes));
    Sounding named = new Sounding();
    Tally tally = new Tally(reading);
    new Unpacker(reading, named, tally, Format::of).read(name, new ByteArrayInputStream(bytes));
    return new Loaded(named.articles, named.skipped, List.of(), tally.summary());
  }

  /** Keeps what it gets. */
  private static final class Sounding implements Sink {
    final List<Article> articles = new java.util.ArrayList<>();
    final List<Skipped> skipped = new java.util.ArrayList<>();

    @Override
    public void article(Article article) {
      articles.add(article);
    }

    @Override
    public void skipped(Skipped reason) {
      skipped.add(reason);
    }
  }
}
