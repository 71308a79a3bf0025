package news.dedupe.load;

import java.io.IOException;
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
  private int count;

  Warc(Input input) {
    this.input = input;
  }

  /** Hands on every article; what breaks off in the middle is kept up to there. */
  void read() {
    try (WarcReader reader = new WarcReader(input.content().stream())) {
      for (Optional<WarcRecord> next = next(reader); next.isPresent(); next = next(reader)) {
        record(next.get());
      }
    } catch (IOException broken) {
      input.skip(Failure.reason(broken));
      return;
    }
    if (count == 0) {
      input.skip("a WARC file without pages");
    }
  }

  private Optional<WarcRecord> next(WarcReader reader) throws IOException {
    try {
      return reader.next();
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
      if (record instanceof WarcResponse response && isPage(response.payloadType())) {
        page(response.http(), url);
      } else if (record instanceof WarcConversion text
          && text.contentType().base().equals(MediaType.PLAIN_TEXT)) {
        count++;
        new PlainText(entry(url, Content.of(text.body().stream()))).read();
      }
    } catch (IOException | RuntimeException broken) {
      input.skip("damaged record of " + url);
    }
  }

  private static boolean isPage(MediaType type) {
    MediaType base = type.base();
    return base.equals(MediaType.HTML) || base.equals(MediaType.XHTML);
  }

  private void page(HttpResponse response, String url) throws IOException {
    if (response.status() != FOUND) {
      return;
    }
    count++;
    Input page = entry(url, Content.of(response.bodyDecoded().stream()));
    Optional<byte[]> bytes = page.article();
    if (bytes.isPresent()) {
      Optional<Charset> header = Encoding.named(response.contentType().parameters().get("charset"));
      Html.read(page, bytes.get(), header, Optional.of(url));
    }
  }

  private Input entry(String url, Content content) {
    return new Input(input.path() + "#" + names.name(url), content, input.reading(), input.sink());
  }
}
