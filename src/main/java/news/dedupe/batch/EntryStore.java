package news.dedupe.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.report.Report.Entry;
import news.dedupe.store.Spool;
import news.dedupe.text.Document;

/**
 * Keeps what a report says of each article, apart from the articles themselves: for a million of
 * them it is read back when the report is written. Numbered and read as an {@link ArticleStore} is.
 */
final class EntryStore implements AutoCloseable {

  private static final long NO_DAY = Long.MIN_VALUE;
  private static final int NO_LINE = 0;

  private final Spool spool;

  /**
   * @param limit bytes of entries held in memory; what is beyond goes to the temporary folder
   */
  EntryStore(long limit) {
    spool = Spool.read(limit);
  }

  /** Adds what {@link #encode} made, which many threads may do at once. */
  void add(byte[] encoded) {
    spool.add(encoded);
  }

  /**
   * @param path of the article, which is kept elsewhere
   */
  Entry get(int number, String path) {
    ByteBuffer record = spool.get(number);
    byte[] bytes = new byte[record.remaining()];
    record.get(bytes);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String content = HexFormat.of().toHexDigits(in.readLong());
      int line = in.readInt();
      long day = in.readLong();
      return new Entry(
          path,
          line == NO_LINE ? OptionalInt.empty() : OptionalInt.of(line),
          read(in),
          day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day)),
          read(in),
          read(in),
          read(in),
          content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link #add} takes. */
  static byte[] encode(Article article, Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    Optional<LocalDate> day = article.published().flatMap(Published::day);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(document.content());
      out.writeInt(article.line().orElse(NO_LINE));
      out.writeLong(day.map(LocalDate::toEpochDay).orElse(NO_DAY));
      write(out, document.headline());
      write(out, article.published().filter(p -> day.isEmpty()).map(Published::asWritten));
      write(out, article.source());
      write(out, article.url());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Optional<String> value) throws IOException {
    byte[] bytes = value.orElse("").getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /** What is empty is not there. */
  private static Optional<String> read(DataInputStream in) throws IOException {
    String value = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    return Optional.of(value).filter(v -> !v.isEmpty());
  }

  @Override
  public void close() {
    spool.close();
  }
}
