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
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.store.Spool;

/**
 * Keeps the articles of a run to be read again. Articles are numbered from 0 in the order in which
 * they were added; first all are added, by one thread, then they are read, by any number.
 */
final class ArticleStore implements AutoCloseable {

  private static final long NO_DAY = Long.MIN_VALUE;

  /** Lines are counted from 1. */
  private static final int NO_LINE = 0;

  private final Spool spool;

  /**
   * @param limit bytes of articles held in memory; what is beyond goes to the temporary folder
   */
  ArticleStore(long limit) {
    spool = Spool.read(limit);
  }

  int size() {
    return spool.size();
  }

  /** Adds {@code article}, whose number is the size before. */
  void add(Article article) {
    spool.add(encode(article));
  }

  Article get(int number) {
    ByteBuffer record = spool.get(number);
    byte[] bytes = new byte[record.remaining()];
    record.get(bytes);
    return decode(bytes);
  }

  private static byte[] encode(Article article) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(article.text().length() + 128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, article.path());
      write(out, article.text());
      write(out, article.title().orElse(""));
      write(out, article.published().map(Published::asWritten).orElse(""));
      out.writeLong(
          article.published().flatMap(Published::day).map(LocalDate::toEpochDay).orElse(NO_DAY));
      write(out, article.source().orElse(""));
      write(out, article.author().orElse(""));
      write(out, article.url().orElse(""));
      write(out, article.language().orElse(""));
      out.writeInt(article.line().orElse(NO_LINE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Article decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String path = read(in).orElse("");
      String text = read(in).orElse("");
      Optional<String> title = read(in);
      Optional<String> asWritten = read(in);
      long day = in.readLong();
      Optional<LocalDate> date =
          day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
      Article article =
          new Article(
              path,
              text,
              title,
              asWritten.map(w -> new Published(w, date)),
              read(in),
              read(in),
              read(in));
      article = article.in(read(in));
      int line = in.readInt();
      return line == NO_LINE ? article : article.at(OptionalInt.of(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static Optional<String> read(DataInputStream in) throws IOException {
    byte[] bytes = in.readNBytes(in.readInt());
    return bytes.length == 0
        ? Optional.empty()
        : Optional.of(new String(bytes, StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    spool.close();
  }
}
