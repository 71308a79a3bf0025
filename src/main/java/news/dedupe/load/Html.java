package news.dedupe.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file that is one page of a site. */
final class Html {

  /** A browser looks no farther for the charset. */
  private static final int PRESCAN = 1024;

  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta[^>]{1,200}?charset|<\\?xml[^>]{1,200}?encoding)\\s*=\\s*[\"']?([\\w:.-]+)",
          Pattern.CASE_INSENSITIVE);

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
                .or(() -> declared(bytes))
                .flatMap(charset -> Encoding.decode(bytes, Optional.of(charset)))
                .or(() -> Encoding.decode(bytes, Optional.empty()));
    if (markup.isEmpty()) {
      input.skip("in no charset we know; name it with --charset");
      return;
    }
    WebPage page = WebPage.of(markup.get(), input.reading().limits().nesting());
    Optional<String> noArticle = PageWithoutArticle.reason(page.text());
    if (noArticle.isPresent()) {
      input.sink().skipped(Skipped.noArticle(input.path(), noArticle.get()));
      return;
    }
    input
        .sink()
        .article(
            new Article(
                input.path(),
                page.text(),
                page.title(),
                page.published().map(Published::of),
                page.source(),
                page.url().or(() -> url)));
  }

  private static Optional<Charset> declared(byte[] bytes) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, PRESCAN));
    Matcher declared = DECLARED.matcher(new String(head, ISO_8859_1));
    return declared.find()
        // What ASCII could be read in was not UTF-16.
        ? Encoding.named(declared.group(1)).filter(charset -> !charset.name().startsWith("UTF-16"))
        : Optional.empty();
  }
}
