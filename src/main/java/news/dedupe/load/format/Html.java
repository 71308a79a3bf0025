package news.dedupe.load.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.encoding.Encoding;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.Reading;
import news.dedupe.load.page.Excess;
import news.dedupe.load.page.PageFields;
import news.dedupe.load.page.PageWithoutArticle;
import news.dedupe.load.page.WebPage;

/** Reads a file that is one page of a site. */
public final class Html {

  private final Input input;

  public Html(Input input) {
    this.input = input;
  }

  public void read() throws IOException {
    Optional<byte[]> bytes = input.article();
    if (bytes.isPresent()) {
      read(input, bytes.get(), Optional.empty(), Optional.empty());
    }
  }

  /**
   * Hands on the article of a page.
   *
   * @param header the charset that came with the page
   * @param url where the page was found, for one that does not say
   */
  public static void read(
      Input input, byte[] bytes, Optional<Charset> header, Optional<String> url) {
    List<Charset> declared =
        Stream.of(header, Encoding.declared(bytes)).flatMap(Optional::stream).toList();
    Encoding.Text decoded = Encoding.decode(bytes, input.reading().charset(), declared);
    if (decoded.isBinary()) {
      input.skip("binary, no page");
      return;
    }
    if (!decoded.fits()) {
      input.skip("in no charset we know; name it with --charset");
      return;
    }
    String markup = decoded.text();
    Optional<String> excess = Excess.of(markup);
    if (excess.isPresent()) {
      input.skip(excess.get());
      return;
    }
    Reading reading = input.reading();
    WebPage page = WebPage.of(markup, url, reading.dateOrder(), reading.limits().nesting());
    Optional<String> noArticle = PageWithoutArticle.reason(page.text());
    if (noArticle.isPresent()) {
      input.sink().skipped(Skipped.noArticle(input.path(), noArticle.get()));
      return;
    }
    input.note(decoded.flaw());
    PageFields fields = page.fields();
    input
        .sink()
        .article(
            new Article(
                    input.path(),
                    page.text(),
                    fields.title(),
                    fields.published(),
                    fields.source(),
                    fields.author(),
                    fields.url().or(() -> url))
                .in(fields.language()));
  }
}
