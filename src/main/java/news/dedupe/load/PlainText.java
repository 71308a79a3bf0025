package news.dedupe.load;

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
    if (decoded.isEmpty()) {
      sink.skipped(Skipped.unreadable(path, undecodable(forced)));
      return;
    }
    String text = decoded.get();
    if (isBinary(text)) {
      sink.skipped(
          Skipped.unreadable(
              path, "binary, not text; if it is text, name its encoding with --charset"));
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

  /** Random bytes hold a tenth of control characters or more, text next to none. */
  private static boolean isBinary(String text) {
    if (text.indexOf('\0') >= 0) {
      return true;
    }
    long controls =
        text.chars().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
    return controls * 20 > text.length();
  }
}
