package news.dedupe.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTest {

  @ParameterizedTest
  @CsvSource({
    "http://wire.example, wire.example",
    "https://www.wire.example/news/1, www.wire.example",
    "https://Wire.EXAMPLE:8443/2, wire.example",
    "http://wire.example?id=1, wire.example",
    "http://wire.example#top, wire.example",
    "https://me:secret@wire.example/1, wire.example",
    "https://wire.example/@me, wire.example",
    "//wire.example/1, wire.example",
    "http://[2001:db8::1]:80/1, [2001:db8::1]",
    "http://wire.example./1, wire.example",
  })
  void isWhatStandsBetweenTheSlashes(String url, String host) {
    assertEquals(Optional.of(host), Host.of(url));
  }

  @ParameterizedTest
  @CsvSource({
    "http://wire_desk.example/1, wire_desk.example",
    "http://wire.example/a b|c, wire.example",
    "http://wire.example/50%, wire.example",
    "http://wire.example:port/1, wire.example",
    "'  http://wire.example ', wire.example",
    "http:\\\\wire.example\\1, wire.example",
    "http://[2001:db8::1, [2001",
  })
  void isReadFromAddressesThatAreMalformed(String url, String host) {
    assertEquals(Optional.of(host), Host.of(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news/1.html",
        "wire.example/1",
        "/share?url=http://wire.example/1",
        "file:///news/1.txt",
        "://wire.example",
        "http://",
        "http://:80/",
        "urn:news:1",
      })
  void isUnknownWhereTheAddressNamesNone(String url) {
    assertEquals(Optional.empty(), Host.of(url));
  }

  @Test
  void isLowerCaseWhateverTheLetters() {
    assertEquals(Optional.of("zürich.example"), Host.of("HTTPS://ZÜRICH.example/"));
  }
}
