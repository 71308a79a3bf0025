package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loaded;
import news.dedupe.load.Loader;
import news.dedupe.load.Packed;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.Sink;
import news.dedupe.load.unpack.Compression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarcTest {

  private static final String TEXT =
      "The ferry to the outer islands will sail again on Monday, the harbour office’s head said.";
  private static final String PAGE = "<html><body><p>" + TEXT + "</p></body></html>";
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final String ADDRESS = "https://a.example/1";
  private static final String HTTP = "application/http; msgtype=response";

  /** The page, packed by brotli's own program. */
  private static final byte[] BROTLI =
      Base64.getDecoder()
          .decode(
              "G3kA4I3URnfzJ8ltbF353SPkCFrS8dzAQ5bLJzQpsxmoyemD8q2kJRq1RBILLHCTtQ5jBg18eveMpeVS"
                  + "teJ+2QG/6+Qnr4oYRz3OAjJarmbqa5kJafF3RwyEXGHRDA==");

  @Test
  void thePagesThatWereFoundAreArticles() {
    Loaded loaded =
        read(
            record("warcinfo", "application/warc-fields", "", "software: x"),
            page("200 OK", "text/html; charset=windows-1252", "https://a.example/1"),
            page("404 Not Found", "text/html", "https://a.example/2"),
            page("200 OK", "image/png", "https://a.example/3"),
            page("200 OK", "text/html; charset=windows-1252", "https://a.example/1"));

    assertEquals(List.of("-#https://a.example/1", "-#https://a.example/1~2"), loaded.paths());
    assertEquals(List.of(TEXT, TEXT), loaded.texts());
    assertEquals(Optional.of("https://a.example/1"), loaded.articles().get(0).url());
    assertEquals(List.of(), loaded.skipped());
    assertEquals(
        "an article repeats an address, 'https://a.example/1'; distinguished by ~2",
        loaded.notes().get(0).text());
  }

  @ParameterizedTest
  @CsvSource({"conversion, text/plain", "conversion, text/html", "resource, text/html"})
  void theTextsThatWereMadeOfPagesAreAndPagesWithoutAnAnswer(String kind, String type) {
    String body = type.equals("text/html") ? PAGE : TEXT;

    Loaded loaded = read(record(kind, type + "; charset=windows-1252", ADDRESS, body));

    assertEquals(List.of("-#" + ADDRESS), loaded.paths());
    assertEquals(List.of(TEXT), loaded.texts());
  }

  @Test
  void whatTellsOfPagesAndIsNoneIsPassedOver() {
    String request = "GET / HTTP/1.1\r\nHost: a.example\r\n\r\n";

    Loaded loaded =
        read(
            record("request", "application/http; msgtype=request", ADDRESS, request),
            record("metadata", "application/warc-fields", ADDRESS, "fetchTimeMs: 3"),
            record("revisit", "application/http; msgtype=response", ADDRESS, "HTTP/1.1 200 OK"),
            page("200 OK", "text/html", ADDRESS),
            record("resource", "image/png", ADDRESS, "none"));

    assertEquals(List.of("-#" + ADDRESS), loaded.paths());
    assertEquals(List.of(), loaded.skipped());
  }

  @Test
  void everyRecordMayBePackedByItself() {
    byte[] first = Packed.by(Compression.GZIP, page("200 OK", "text/html", "https://a.example/1"));
    byte[] second = Packed.by(Compression.GZIP, page("200 OK", "text/html", "https://a.example/2"));

    assertEquals(2, read(first, second).articles().size());
  }

  @Test
  void whatBreaksOffIsKeptUpToThere() {
    byte[] first = page("200 OK", "text/html", "https://a.example/1");

    Loaded loaded = read(first, Arrays.copyOf(first, first.length - 60));

    assertEquals(List.of("-#https://a.example/1"), loaded.paths());
    assertEquals(
        List.of(Skipped.unreadable("-", "the last WARC record is cut short")), loaded.skipped());
  }

  /** Every way to name the packing of a body, and what the body is in fact. */
  static Stream<Arguments> bodies() {
    byte[] plain = PAGE.getBytes(LATIN);
    byte[] gzip = Packed.by(Compression.GZIP, plain);
    byte[] zstd = Packed.by(Compression.ZSTD, plain);
    return Stream.of(
        Arguments.of("Content-Encoding: gzip", gzip),
        Arguments.of("Content-Encoding: x-gzip", gzip),
        Arguments.of("Content-Encoding: gzip", plain),
        Arguments.of("Content-Encoding: br", BROTLI),
        Arguments.of("Content-Encoding: br", plain),
        Arguments.of("Content-Encoding: zstd", zstd),
        Arguments.of("Content-Encoding: zstd", plain),
        Arguments.of("Content-Encoding: deflate", deflated(plain, false)),
        Arguments.of("Content-Encoding: deflate", deflated(plain, true)),
        Arguments.of("Content-Encoding: deflate", plain),
        Arguments.of("Content-Encoding: gzip, gzip", Packed.by(Compression.GZIP, gzip)),
        Arguments.of("Content-Encoding: deflate, GZIP", packedTwice(plain)),
        Arguments.of("Content-Encoding: utf-8", plain),
        Arguments.of("X-Encoding: none", gzip),
        Arguments.of("Transfer-Encoding: chunked", chunked(plain)),
        Arguments.of("Transfer-Encoding: chunked", plain),
        Arguments.of("Transfer-Encoding: chunked\r\nContent-Encoding: gzip", chunked(gzip)));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void aBodyIsReadHoweverItIsPacked(String header, byte[] body) {
    Loaded loaded = read(page(header, body));

    assertEquals(List.of(), loaded.skipped());
    assertEquals(List.of(TEXT), loaded.texts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "zstd"})
  void aBodyThatIsDamagedIsLeftOut(String coding) {
    byte[] plain = PAGE.repeat(3).getBytes(LATIN);
    byte[] body =
        switch (coding) {
          case "gzip" -> Packed.by(Compression.GZIP, plain);
          case "br" -> BROTLI.clone();
          case "deflate" -> deflated(plain, false);
          default -> Packed.by(Compression.ZSTD, plain);
        };
    Arrays.fill(body, body.length / 2, body.length, (byte) 5);

    Loaded loaded =
        read(page("Content-Encoding: " + coding, body), page("200 OK", "text/html", ADDRESS));

    assertEquals(List.of("-#" + ADDRESS), loaded.paths());
    assertEquals("-#https://a.example/packed", loaded.skipped().get(0).path());
  }

  @Test
  void manyPackedBodiesAreTogetherNoBombEither() {
    byte[] bomb = Packed.by(Compression.GZIP, new byte[16 << 20]);
    byte[][] records = new byte[8][];
    Arrays.fill(records, page("Content-Encoding: gzip", bomb));

    List<Skipped> skipped = read(records).skipped();

    assertEquals(
        "the file unpacks to more than 250 times its size; the rest is left out,"
            + " --max-expansion allows more",
        skipped.get(skipped.size() - 1).reason());
    assertTrue(skipped.size() < records.length);
  }

  @Test
  void anAddressNeedNotBeOne() {
    String page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE;

    Loaded loaded =
        read(
            record("response", HTTP, "https://a.example/\b\u00C0", page),
            record("response", HTTP, "<https://a.example/2>", page),
            page("200 OK", "text/html", ADDRESS));

    assertEquals(
        List.of("-#https://a.example/%08%C0", "-#https://a.example/2", "-#" + ADDRESS),
        loaded.paths());
  }

  /** A record that is broken, between two that are not. */
  static Stream<Arguments> brokenRecords() {
    byte[] page = page("200 OK", "text/html", "https://a.example/broken");
    String text = new String(page, ISO_8859_1);
    String head = text.substring(0, text.indexOf("Content-Length"));
    String block = text.substring(text.indexOf("HTTP/1.1"));
    int length = block.length() - "\r\n\r\n".length();
    String wrong = "a WARC record that is not as long as it says; left out";
    return Stream.of(
        Arguments.of(head + "Content-Length: 40\r\n\r\n" + block, wrong),
        Arguments.of(head + "Content-Length: 4000\r\n\r\n" + block, wrong),
        Arguments.of(head + "Content-Length: 4000000000\r\n\r\n" + block, wrong),
        Arguments.of(
            head + "Content-Length: 40000000000\r\n\r\n" + block,
            "a WARC record that says it is longer than 17179869184 bytes; left out"),
        Arguments.of(head + "\r\n" + block, "a WARC record that does not say its length; left out"),
        Arguments.of(head, "a WARC record cut short; left out"),
        Arguments.of(
            "WRAC" + text.substring(4), page.length + " bytes that are no WARC record passed over"),
        Arguments.of(
            head
                + "X: "
                + "x".repeat(1 << 18)
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n"
                + block,
            "a WARC header without end; left out"),
        Arguments.of(
            record(
                "response",
                HTTP,
                "https://a.example/broken",
                "HTTP/1.1 200 OK\r\nX: " + "x".repeat(300_000) + "\r\n\r\n" + PAGE),
            "an HTTP header without end"));
  }

  @ParameterizedTest
  @MethodSource("brokenRecords")
  void aBrokenRecordCostsNoOther(Object broken, String complaint) {
    byte[] bytes = broken instanceof String text ? text.getBytes(ISO_8859_1) : (byte[]) broken;

    Loaded loaded =
        read(
            page("200 OK", "text/html", "https://a.example/1"),
            bytes,
            page("200 OK", "text/html", "https://a.example/2"));

    assertEquals(List.of("-#https://a.example/1", "-#https://a.example/2"), loaded.paths());
    assertEquals(List.of(complaint), loaded.skipped().stream().map(Skipped::reason).toList());
  }

  @Test
  void aRecordThatSaysItIsEndlessIsLeftOnAPipeThatIs() {
    String head = "WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 9000000000000000000\r\n\r\n";
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(
                Packed.join(page("200 OK", "text/html", ADDRESS), head.getBytes(ISO_8859_1))),
            new Endless());

    Loaded loaded = Loaded.from(Loader.standard().withStandardInput(endless), "-");

    assertEquals(List.of("-#" + ADDRESS), loaded.paths());
    assertEquals(
        "no WARC record in 268435456 bytes, the rest is left out; the articles before are kept",
        loaded.skipped().get(loaded.skipped().size() - 1).reason());
  }

  /** A pipe that nobody closes. */
  private static final class Endless extends InputStream {

    @Override
    public int read() {
      return 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Arrays.fill(target, offset, offset + length, (byte) 'x');
      return length;
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void aBrokenMemberCostsNoOther(Compression packing) {
    byte[][] members = new byte[4][];
    for (int i = 0; i < members.length; i++) {
      members[i] = Packed.by(packing, page("200 OK", "text/html", "https://a.example/" + i));
    }
    int middle = members[1].length / 2;
    for (int at : new int[] {1, middle, members[1].length - 3}) { // mark, data, sum
      byte[] broken = members[1].clone();
      broken[at] ^= 0x55;

      Loaded loaded = read(members[0], broken, members[2], members[3]);

      assertEquals(
          List.of("-#https://a.example/0", "-#https://a.example/2", "-#https://a.example/3"),
          loaded.paths());
      assertEquals(
          List.of(
              Skipped.unreadable(
                  "-",
                  "damaged "
                      + packing.name().toLowerCase(Locale.ROOT)
                      + " data; fetch the file again")),
          loaded.skipped());
    }
  }

  @Test
  void whatIsNothingButMarksOfFramesIsLeft() {
    byte[] mark = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};
    byte[] marks = new byte[1 << 16];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = mark[i % mark.length];
    }
    byte[] page = Packed.by(Compression.ZSTD, page("200 OK", "text/html", ADDRESS));

    assertEquals(List.of("-#" + ADDRESS), read(page, marks).paths());
  }

  @Test
  void aDictionaryMayLieInFrontOfRecordsPackedWithZstd() throws IOException {
    byte[][] pages = new byte[40][];
    ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 16, 1 << 12);
    for (int i = 0; i < pages.length; i++) {
      pages[i] = page("200 OK", "text/html", "https://a.example/" + i * i * 7919);
      trainer.addSample(pages[i]);
    }
    byte[] dictionary = trainer.trainSamples();
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    for (byte[] page : pages) {
      records.write(Zstd.compressUsingDict(page, dictionary, 3));
    }
    byte[] plain = Packed.join(skippable(dictionary), records.toByteArray());
    byte[] packed = Packed.join(skippable(Zstd.compress(dictionary)), records.toByteArray());

    assertEquals(pages.length, read(plain).articles().size());
    assertEquals(pages.length, read(packed).articles().size());
  }

  private static byte[] skippable(byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x184D2A5D)
        .putInt(content.length)
        .put(content)
        .array();
  }

  @Test
  void aFileWithoutPagesIsTold() {
    assertTrue(
        read(record("warcinfo", "application/warc-fields", "", "software: x"))
            .skipped()
            .get(0)
            .reason()
            .contains("without pages"));
  }

  @Test
  void whatTheSinkThrowsIsNoDamageOfTheRecord() {
    IllegalStateException full = new IllegalStateException("disk full");
    Sink failing =
        new Sink() {
          @Override
          public void article(Article article) {
            throw full;
          }

          @Override
          public void skipped(Skipped skipped) {
            throw new AssertionError(skipped);
          }
        };
    byte[] page = page("200 OK", "text/html", "https://a.example/1");

    assertSame(
        full,
        assertThrows(
            IllegalStateException.class,
            () ->
                new Loader(Reading.standard(), new ByteArrayInputStream(page))
                    .load(List.of("-"), failing)));
  }

  private static byte[] page(String status, String type, String url) {
    String response =
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, type, PAGE.length(), PAGE);
    return record("response", HTTP, url, response);
  }

  /** A page that was found, with a header of its own above the body. */
  private static byte[] page(String header, byte[] body) {
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=\"windows-1252\"\r\n"
            + header
            + "\r\n\r\n";
    return record(
        "response", HTTP, "https://a.example/packed", Packed.join(head.getBytes(ISO_8859_1), body));
  }

  private static byte[] record(String kind, String type, String url, String body) {
    return record(kind, type, url, body.getBytes(LATIN));
  }

  private static byte[] record(String kind, String type, String url, byte[] body) {
    String head =
        """
        WARC/1.0
        WARC-Type: %s
        WARC-Record-ID: <urn:uuid:2b3f0e3c-0000-4000-8000-000000000001>
        WARC-Date: 2025-03-04T08:00:00Z
        %sContent-Type: %s
        Content-Length: %d

        """
            .formatted(
                kind, url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\n", type, body.length)
            .replace("\n", "\r\n");
    return Packed.join(head.getBytes(ISO_8859_1), body, "\r\n\r\n".getBytes(ISO_8859_1));
  }

  private static byte[] deflated(byte[] bytes, boolean isBare) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, isBare);
    deflater.setInput(bytes);
    deflater.finish();
    byte[] deflated = new byte[bytes.length + 100];
    int length = deflater.deflate(deflated);
    deflater.end();
    return Arrays.copyOf(deflated, length);
  }

  private static byte[] packedTwice(byte[] bytes) {
    return Packed.by(Compression.GZIP, deflated(bytes, false));
  }

  private static byte[] chunked(byte[] bytes) {
    return Packed.join(
        "A;x=y\r\n".getBytes(ISO_8859_1),
        Arrays.copyOf(bytes, 10),
        ("\r\n" + Integer.toHexString(bytes.length - 10) + "\r\n").getBytes(ISO_8859_1),
        Arrays.copyOfRange(bytes, 10, bytes.length),
        "\r\n0\r\n\r\n".getBytes(ISO_8859_1));
  }

  private static Loaded read(byte[]... records) {
    return Loaded.from(
        Loader.standard().withStandardInput(new ByteArrayInputStream(Packed.join(records))), "-");
  }
}
