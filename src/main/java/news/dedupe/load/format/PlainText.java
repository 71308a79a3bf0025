package news.dedupe.load.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.encoding.Encoding;
import news.dedupe.load.encoding.LineEnds;
import news.dedupe.load.input.Input;
import news.dedupe.load.page.PageWithoutArticle;

/** Reads a file that is one article. */
public final class PlainText {

  private final Input input;

  public PlainText(Input input) {
    this.input = input;
  }

  public void read() throws IOException {
    Optional<byte[]> bytes = input.article();
    if (bytes.isPresent()) {
      read(bytes.get());
    }
  }

  private void read(byte[] bytes) {
    Optional<Charset> forced = input.reading().charset();
    Encoding.Text decoded = Encoding.decode(bytes, forced, List.of());
    String text = decoded.text();
    if (text.indexOf('\0') >= 0 || decoded.isBinary()) {
      input.skip("binary, not text; if it is text, name its encoding with --charset");
      return;
    }
    if (!decoded.fits()) {
      input.skip(undecodable(forced));
      return;
    }
    input.note(decoded.flaw());
    Optional<String> noArticle = PageWithoutArticle.reason(text);
    if (noArticle.isPresent()) {
      input.sink().skipped(Skipped.noArticle(input.path(), noArticle.get()));
      return;
    }
    input.sink().article(Article.of(input.path(), LineEnds.unified(text)));
  }

  private static String undecodable(Optional<Charset> forced) {
    return forced
        .map(charset -> "not " + charset.name() + "; leave --charset out or name another")
        .orElse("not UTF-8 or any text we know; name its encoding with --charset");
  }
}
