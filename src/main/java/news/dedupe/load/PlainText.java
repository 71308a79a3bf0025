package news.dedupe.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

/** Reads a file that is one article. */
final class PlainText {

  private final String path;
  private final Sink sink;

  PlainText(String path, Sink sink) {
    this.path = path;
    this.sink = sink;
  }

  void read(InputStream stream, Optional<Charset> forced, int maxBytes) throws IOException {
    byte[] bytes = stream.readNBytes(maxBytes);
    if (bytes.length == 0) {
      sink.skipped(Skipped.unreadable(path, "empty file"));
      return;
    }
    if (stream.read() >= 0) {
      sink.skipped(
          Skipped.unreadable(path, "longer than " + maxBytes + " bytes, no single article"));
      return;
    }
    Optional<String> decoded = Encoding.decode(bytes, forced);
    String text = decoded.orElseGet(() -> new String(bytes, ISO_8859_1));
    if (isBinary(text)) {
      sink.skipped(
          Skipped.unreadable(
              path, "binary, not text; if it is text, name its encoding with --charset"));
      return;
    }
    if (decoded.isEmpty()) {
      sink.skipped(Skipped.unreadable(path, undecodable(forced)));
      return;
    }
    Optional<String> noArticle = PageWithoutArticle.reason(text);
    if (noArticle.isPresent()) {
      sink.skipped(Skipped.noArticle(path, noArticle.get()));
      return;
    }
    sink.article(Article.of(path, LineEnds.unified(text)));
  }

  private static String undecodable(Optional<Charset> forced) {
    return forced
        .map(charset -> "not " + charset.name() + "; leave --charset out or name another")
        .orElse("not UTF-8 or any text we know; name its encoding with --charset");
  }

  /** Of random bytes every tenth is a control character, of text next to none. */
  private static boolean isBinary(String text) {
    if (text.indexOf('\0') >= 0) {
      return true;
    }
    long controls = text.chars().filter(c -> c < ' ' && !Character.isWhitespace(c)).count();
    return controls * 20 > text.length();
  }
}
