package news.dedupe.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Reads what a crawler has kept: the pages, and the texts that were made of pages. */
final class Warc {

  private static final int FOUND = 200;

  private final Input input;
  private final Names names = new Names();
  private final Refusals refusals;
  private final HeaderGuard guard;
  private Optional<WarcRecord> last = Optional.empty();
  private int count;

  Warc(Input input) {
    this.input = input;
    this.refusals = new Refusals(input);
    this.guard = new HeaderGuard(input.content().stream());
  }

  /** Hands on every article; what breaks off in the middle is kept up to there. */
  void read() {
    try (WarcReader reader = new WarcReader(guard)) {
      for (Optional<WarcRecord> next = next(reader); next.isPresent(); next = next(reader)) {
        record(next.get());
        last = next;
      }
    } catch (IOException broken) {
      input.skip(Failure.reason(broken));
      count++;
    }
    refusals.end();
    names.tell("an address", input.path(), input.sink());
    if (count == 0) {
      input.skip("a WARC file without pages");
    }
  }

  private Optional<WarcRecord> next(WarcReader reader) throws IOException {
    try {
      if (last.isPresent()) {
        last.get().body().consume();
      }
      return guard.header(reader::next);
    } catch (DamagedException told) {
      throw told;
    } catch (IOException | RuntimeException broken) {
      String kept = count == 0 ? "" : "; the articles before are kept";
      throw new DamagedException("damaged WARC" + kept);
    }
  }

  private void record(WarcRecord record) {
    String url = record.headers().first("WARC-Target-URI").orElse("record");
    try {
      Optional<Page> page = page(record);
      if (page.isPresent()) {
        count++;
        hand(page.get(), url);
      }
    } catch (IOException broken) {
      count++;
      refusals.add(Skipped.unreadable(input.path(), "damaged record of " + url));
    }
  }

  /**
   * What a record holds for readers.
   *
   * @param header the charset that came with it
   */
  private record Page(boolean isMarkup, InputStream body, Optional<Charset> header) {}

  /**
   * The page of a record that has one; the library fails on what is damaged in all sorts of ways.
   */
  private Optional<Page> page(WarcRecord record) throws IOException {
    try {
      if (record instanceof WarcResponse response
          && isMarkup(guard.header(response::payloadType))) {
        HttpResponse http = response.http();
        String charset = http.contentType().parameters().get("charset");
        return http.status() == FOUND
            ? Optional.of(
                new Page(
                    true,
                    http.bodyDecoded().stream(),
                    Optional.ofNullable(charset).flatMap(CharsetLabel::charset)))
            : Optional.empty();
      }
      return record instanceof WarcConversion text
              && text.contentType().base().equals(MediaType.PLAIN_TEXT)
          ? Optional.of(new Page(false, text.body().stream(), Optional.empty()))
          : Optional.empty();
    } catch (RuntimeException damaged) {
      throw damaged(damaged);
    }
  }

  private static boolean isMarkup(MediaType type) {
    MediaType base = type.base();
    return base.equals(MediaType.HTML) || base.equals(MediaType.XHTML);
  }

  private void hand(Page page, String url) throws IOException {
    Input entry =
        new Input(
            input.path() + "#" + names.name(url),
            Content.of(new Watched(page.body(), Warc::damaged)),
            input.reading(),
            input.sink());
    if (page.isMarkup()) {
      Optional<byte[]> bytes = entry.article();
      if (bytes.isPresent()) {
        Html.read(entry, bytes.get(), page.header(), Optional.of(url));
      }
    } else {
      new PlainText(entry).read();
    }
  }

  private static IOException damaged(Exception failure) {
    return failure instanceof IOException io ? io : new DamagedException("damaged record");
  }
}
