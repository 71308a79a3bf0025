package news.dedupe.load.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import news.dedupe.load.input.Input;
import news.dedupe.load.unpack.Compression;
import news.dedupe.load.unpack.DamagedException;
import news.dedupe.load.unpack.Watched;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes what a server did to a page for the way. Crawlers keep its headers, often above a body
 * that they have unpacked: what is not packed as it says is taken as it is.
 */
final class HttpBody {

  /** The line above a chunk has a few digits, and parameters that nobody uses. */
  private static final int MAX_CHUNK_LINE = 1 << 10;

  private final Input input;
  private final boolean isTruncated;

  /**
   * @param isTruncated whether the crawler says that it kept only the beginning
   */
  HttpBody(Input input, boolean isTruncated) {
    this.input = input;
    this.isTruncated = isTruncated;
  }

  /**
   * The page, whatever it is packed in; of one that is longer than an article may be, more than
   * that.
   *
   * @throws DamagedException if it cannot be unpacked
   */
  byte[] unpacked(Headers http, byte[] body) throws IOException {
    byte[] page = marked(http.list("transfer-encoding").contains("chunked") ? joined(body) : body);
    List<String> codings = http.list("content-encoding");
    requireDepth(codings.size());
    for (int i = codings.size() - 1; i >= 0; i--) {
      page =
          switch (codings.get(i)) {
            case "deflate" -> marked(inflated(page));
            case "br" -> marked(Brotli.unpacked(this, page));
            default -> page; // gzip and zstd are marked
          };
    }
    if (!codings.isEmpty() && isBinary(page)) {
      throw new DamagedException("a damaged body, or packed in an uncommon way");
    }
    return page;
  }

  /** Unpacks what its first bytes mark as packed, as those of no text do. */
  private byte[] marked(byte[] packed) throws IOException {
    byte[] page = packed;
    int layers = 0;
    for (Optional<Compression> mark = Compression.of(page);
        mark.isPresent();
        mark = Compression.of(page)) {
      requireDepth(++layers);
      page =
          all(mark.get().unpack(new ByteArrayInputStream(page)))
              .orElseThrow(() -> new DamagedException("a damaged body"));
    }
    return page;
  }

  private void requireDepth(int layers) throws DamagedException {
    if (layers > input.reading().limits().nesting()) {
      throw new DamagedException(
          "a body packed more than " + (layers - 1) + " times; --max-nesting allows more");
    }
  }

  /** RFC 9110 wants deflate wrapped by zlib; much of the web sends it bare. */
  private byte[] inflated(byte[] packed) throws IOException {
    Optional<byte[]> wrapped = inflated(packed, new Inflater());
    return wrapped.isPresent()
        ? wrapped.get()
        : inflated(packed, new Inflater(true)).orElse(packed);
  }

  private Optional<byte[]> inflated(byte[] packed, Inflater inflater) throws IOException {
    try {
      return all(new InflaterInputStream(new ByteArrayInputStream(packed), inflater));
    } finally {
      inflater.end();
    }
  }

  /** Apart, so that its tables are loaded for no run that needs none. */
  private static final class Brotli {

    static byte[] unpacked(HttpBody body, byte[] packed) throws IOException {
      try {
        return body.all(new BrotliInputStream(new ByteArrayInputStream(packed))).orElse(packed);
      } catch (IOException notEvenItsBeginning) {
        return packed;
      }
    }
  }

  /** All that comes out of a stream; empty where it breaks off, unless the crawler made it so. */
  private Optional<byte[]> all(InputStream stream) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try (InputStream unpacked = input.expansion().unpacked(new Watched(stream, HttpBody::broken))) {
      byte[] part = new byte[1 << 13];
      for (int count = 0; count >= 0 && page.size() <= input.maxArticleBytes(); ) {
        page.write(part, 0, count);
        count = unpacked.read(part, 0, part.length);
      }
    } catch (IOException broken) {
      if (input.expansion().isSpent()) {
        throw broken;
      }
      return isTruncated && page.size() > 0 ? Optional.of(page.toByteArray()) : Optional.empty();
    }
    return Optional.of(page.toByteArray());
  }

  private static IOException broken(Exception failure) {
    return failure instanceof IOException io ? io : new DamagedException("a damaged body");
  }

  /** Joins the chunks of a body, as far as they go; what does not begin with one has none. */
  private static byte[] joined(byte[] body) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    int at = 0;
    while (at < body.length) {
      int data = chunk(body, at);
      if (data < 0) {
        return at == 0 ? body : page.toByteArray();
      }
      int length = Math.min(length(body, at), body.length - data);
      if (length == 0) {
        break;
      }
      page.write(body, data, length);
      at = data + length;
      while (at < body.length && (body[at] == '\r' || body[at] == '\n')) {
        at++;
      }
    }
    return page.toByteArray();
  }

  /** Where the data of the chunk begins whose line is at a place; -1 where there is none. */
  private static int chunk(byte[] body, int at) {
    int next = at;
    while (next < body.length && Character.digit(body[next], 16) >= 0) {
      next++;
    }
    int digits = next - at;
    boolean isParameter = next < body.length && (body[next] == ';' || body[next] == ' ');
    while (isParameter && next < body.length && body[next] != '\n' && next - at < MAX_CHUNK_LINE) {
      next++;
    }
    next += next < body.length && body[next] == '\r' ? 1 : 0;
    boolean isLine = next < body.length && body[next] == '\n';
    return isLine && digits > 0 ? next + 1 : -1;
  }

  private static int length(byte[] body, int at) {
    long length = 0;
    for (int i = at; Character.digit(body[i], 16) >= 0 && length <= body.length; i++) {
      length = 16 * length + Character.digit(body[i], 16);
    }
    return (int) Math.min(length, body.length);
  }

  /** Of packed bytes every tenth is a control character, of text next to none. */
  private static boolean isBinary(byte[] bytes) {
    long controls = 0;
    for (byte b : bytes) {
      controls += b >= 0 && b < '\t' ? 1 : 0;
    }
    return controls * 100 > bytes.length;
  }
}
