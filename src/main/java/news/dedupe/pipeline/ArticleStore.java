package news.dedupe.pipeline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dedupe.load.Article;
import news.dedupe.load.Published;

/**
 * Keeps the articles of a run to be read again: in memory up to a limit, what is beyond it in a
 * temporary file that goes with the store. Articles are numbered from 0 in the order in which they
 * were added. Reading is safe for many threads, adding for one.
 */
final class ArticleStore implements AutoCloseable {

  private final long limit;
  private final List<byte[]> inMemory = new ArrayList<>();
  private long memoryUsed;
  private long[] offsets = new long[64];
  private int spilled;
  private long end;
  private Optional<FileChannel> file = Optional.empty();

  /**
   * @param limit bytes of articles held in memory
   */
  ArticleStore(long limit) {
    this.limit = limit;
  }

  int size() {
    return inMemory.size() + spilled;
  }

  /** Adds {@code article}, whose number is the size before. */
  void add(Article article) {
    byte[] bytes = encode(article);
    if (spilled == 0 && memoryUsed + bytes.length <= limit) {
      inMemory.add(bytes);
      memoryUsed += bytes.length;
      return;
    }
    if (spilled + 2 > offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * offsets.length);
    }
    try {
      FileChannel channel = file.isPresent() ? file.get() : open();
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer, end + buffer.position());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to the temporary folder", e);
    }
    end += bytes.length;
    offsets[++spilled] = end;
  }

  Article get(int number) {
    if (number < inMemory.size()) {
      return decode(inMemory.get(number));
    }
    int at = number - inMemory.size();
    ByteBuffer buffer = ByteBuffer.allocate((int) (offsets[at + 1] - offsets[at]));
    try {
      while (buffer.hasRemaining()) {
        if (file.orElseThrow().read(buffer, offsets[at] + buffer.position()) < 0) {
          throw new IOException("the temporary file was cut short");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from the temporary folder", e);
    }
    return decode(buffer.array());
  }

  private FileChannel open() throws IOException {
    Path path = Files.createTempFile("dedupe-", ".articles");
    FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    file = Optional.of(channel);
    return channel;
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
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static final long NO_DAY = Long.MIN_VALUE;

  private static Article decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      String path = read(in).orElse("");
      String text = read(in).orElse("");
      Optional<String> title = read(in);
      Optional<String> asWritten = read(in);
      long day = in.readLong();
      Optional<LocalDate> date =
          day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
      return new Article(
          path,
          text,
          title,
          asWritten.map(w -> new Published(w, date)),
          read(in),
          read(in),
          read(in));
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
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
