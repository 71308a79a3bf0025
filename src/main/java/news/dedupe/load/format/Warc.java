package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import news.dedupe.article.Skipped;
import news.dedupe.load.format.WarcRecords.WarcRecord;
import news.dedupe.load.input.Attempt;
import news.dedupe.load.input.Failure;
import news.dedupe.load.input.Input;
import news.dedupe.load.unpack.Content;
import news.dedupe.load.unpack.DamagedException;
import news.dedupe.load.unpack.UniqueNames;

/** Reads what a crawler has kept: the pages, and the texts that were made of pages. */
public final class Warc {

  private final Input input;
  private final WarcRecords records;
  private final UniqueNames names = new UniqueNames();
  private final Refusals refusals;
  private int count;

  public Warc(Input input) {
    this.input = input;
    this.refusals = new Refusals(input);
    this.records =
        new WarcRecords(
            input.content().stream(),
            input.maxArticleBytes() + WarcRecords.MAX_HEADER,
            complaint -> refuse(input.path(), complaint));
  }

  /** Hands on every article; what breaks off in the middle is kept up to there. */
  public void read() {
    try {
      Optional<WarcRecord> next = records.next();
      while (next.isPresent() && !input.expansion().isSpent()) {
        record(next.get());
        next = records.next();
      }
    } catch (IOException broken) {
      String kept = count == 0 ? "" : "; the articles before are kept";
      refuse(input.path(), Failure.reason(broken) + kept);
    }
    refusals.end();
    names.repeats("an address", input.path()).ifPresent(input.sink()::noted);
    if (count == 0) {
      input.skip("a WARC file without pages");
    }
  }

  private void refuse(String path, String reason) {
    count++;
    refusals.add(Skipped.unreadable(path, reason));
  }

  private void record(WarcRecord record) {
    String address = record.headers().get("warc-target-uri").map(Warc::address).orElse("record");
    try {
      Attempt.at(
          () -> {
            Optional<Page> page = page(record);
            if (page.isPresent()) {
              hand(page.get(), address);
            }
          },
          reason -> refuse(input.path() + "#" + address, reason));
    } catch (IOException broken) {
      refuse(input.path() + "#" + address, Failure.reason(broken));
    }
  }

  /** What a record holds for readers, and what it is. */
  private record Page(MediaType type, byte[] bytes) {}

  /** The page of a record that has one. */
  private Optional<Page> page(WarcRecord record) throws IOException {
    MediaType type = MediaType.of(record.headers());
    String kind = record.headers().get("warc-type").orElse("").toLowerCase(Locale.ROOT);
    if (kind.equals("response") && type.base().equals("application/http")) {
      return response(record);
    }
    boolean isPage = kind.equals("resource") || kind.equals("conversion");
    if (!isPage || !(type.isMarkup() || type.isText())) {
      return Optional.empty();
    }
    requireWhole(record);
    return Optional.of(new Page(type, record.block()));
  }

  private Optional<Page> response(WarcRecord record) throws IOException {
    HttpResponse response = HttpResponse.of(record.block());
    MediaType type = MediaType.of(response.headers());
    if (!response.isFound() || !type.isMarkup()) {
      return Optional.empty();
    }
    requireWhole(record);
    boolean isTruncated = record.headers().get("warc-truncated").isPresent();
    HttpBody body = new HttpBody(input, isTruncated);
    return Optional.of(new Page(type, body.unpacked(response.headers(), response.body())));
  }

  private void requireWhole(WarcRecord record) throws IOException {
    if (!record.isWhole()) {
      throw new DamagedException(
          "longer than " + input.maxArticleBytes() + " bytes; --max-article allows more");
    }
  }

  private void hand(Page page, String address) throws IOException {
    Input entry =
        new Input(
            input.path() + "#" + names.name(address),
            Content.of(new ByteArrayInputStream(page.bytes())),
            input.reading(),
            input.expansion(),
            input.sink(),
            input.tally());
    count++;
    if (page.type().isText()) {
      new PlainText(entry).read();
      return;
    }
    Optional<byte[]> bytes = entry.article();
    if (bytes.isPresent()) {
      Html.read(entry, bytes.get(), page.type().charset(), Optional.of(address));
    }
  }

  /** An address without what no address has: controls, and bytes that are not UTF-8. */
  private static String address(String written) {
    byte[] bytes = written.getBytes(ISO_8859_1);
    boolean isBracketed = written.startsWith("<") && written.endsWith(">");
    String text = new String(bytes, UTF_8);
    boolean isText = text.indexOf('\uFFFD') < 0;
    StringBuilder address = new StringBuilder();
    for (char c : (isText ? text : written).toCharArray()) {
      if (Character.isISOControl(c) || (!isText && c > '~')) {
        address.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      } else {
        address.append(c);
      }
    }
    return isBracketed ? address.substring(1, address.length() - 1) : address.toString();
  }
}
