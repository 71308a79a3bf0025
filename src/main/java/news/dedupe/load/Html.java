package news.dedupe.load;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Optional;

/** Reads a file that is one page of a site. */
final class Html {

  private final Input input;

  Html(Input input) {
    this.input = input;
  }

  void read() throws IOException {
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
  static void read(Input input, byte[] bytes, Optional<Charset> header, Optional<String> url) {
    Optional<Charset> forced = input.reading().charset();
    // What a page says of its charset is often wrong; what does not fit is detected.
    Optional<String> markup =
        forced.isPresent()
            ? Encoding.decode(bytes, forced)
            : Encoding.marked(bytes)
                .or(() -> header)
                .or(() -> Encoding.declared(bytes))
                .flatMap(charset -> Encoding.decode(bytes, Optional.of(charset)))
                .or(() -> Encoding.decode(bytes, Optional.empty()));
    if (markup.isEmpty()) {
      input.skip("in no charset we know; name it with --charset");
      return;
    }
    Optional<String> excess = Excess.of(markup.get());
    if (excess.isPresent()) {
      input.skip(excess.get());
      return;
    }
    Reading reading = input.reading();
    WebPage page = WebPage.of(markup.get(), url, reading.dateOrder(), reading.limits().nesting());
    Optional<String> noArticle = PageWithoutArticle.reason(page.text());
    if (noArticle.isPresent()) {
      input.sink().skipped(Skipped.noArticle(input.path(), noArticle.get()));
      return;
    }
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
