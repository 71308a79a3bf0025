package news.dedupe.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarcTest {

  private static final String TEXT =
      "The ferry to the outer islands will sail again on Monday, the harbour office’s head said.";
  private static final String PAGE = "<html><body><p>" + TEXT + "</p></body></html>";
  private static final Charset LATIN = Charset.forName("windows-1252");

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
        "an article repeats an address, 'https://a.example/1'; told apart by ~2",
        loaded.notes().get(0).text());
  }

  @Test
  void theTextsThatWereMadeOfPagesAre() {
    assertEquals(
        List.of("-#https://a.example/1"),
        read(record("conversion", "text/plain", "https://a.example/1", TEXT)).paths());
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

    Loaded loaded = read(first, Arrays.copyOf(first, 60));

    assertEquals(List.of("-#https://a.example/1"), loaded.paths());
    assertEquals(
        List.of(Skipped.unreadable("-", "damaged WARC; the articles before are kept")),
        loaded.skipped());
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
                new Unpacker(Reading.standard(), failing)
                    .read("-", new ByteArrayInputStream(page))));
  }

  private static byte[] page(String status, String type, String url) {
    String response =
        "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(status, type, PAGE.length(), PAGE);
    return record("response", "application/http; msgtype=response", url, response);
  }

  private static byte[] record(String kind, String type, String url, String body) {
    byte[] bytes = body.getBytes(LATIN);
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
                kind, url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\n", type, bytes.length)
            .replace("\n", "\r\n");
    return (head + new String(bytes, ISO_8859_1) + "\r\n\r\n").getBytes(ISO_8859_1);
  }

  private static Loaded read(byte[]... records) {
    StringBuilder file = new StringBuilder();
    for (byte[] record : records) {
      file.append(new String(record, ISO_8859_1));
    }
    return Loaded.from(
        Loader.standard()
            .withStandardInput(new ByteArrayInputStream(file.toString().getBytes(ISO_8859_1))),
        "-");
  }
}
