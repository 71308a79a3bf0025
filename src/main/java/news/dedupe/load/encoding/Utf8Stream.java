package news.dedupe.load.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Objects;

/** Characters as a stream of UTF-8; half a surrogate pair becomes a {@code ?}. */
public final class Utf8Stream extends InputStream {

  private final Reader source;
  private final char[] chars = new char[1 << 13];
  private byte[] bytes = {};
  private int next;

  public Utf8Stream(Reader source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    return refill() ? bytes[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!refill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, target, offset, count);
    next += count;
    return count;
  }

  private boolean refill() throws IOException {
    if (next < bytes.length) {
      return true;
    }
    int count = source.read(chars, 0, chars.length - 2);
    if (count < 0) {
      return false;
    }
    if (Character.isHighSurrogate(chars[count - 1])) {
      int more = source.read(chars, count, 2);
      count += Math.max(0, more);
    }
    bytes = new String(chars, 0, count).getBytes(UTF_8);
    next = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
