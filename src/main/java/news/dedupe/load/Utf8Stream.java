package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Objects;

/** A stream in another charset, as UTF-8; what is malformed becomes U+FFFD. */
final class Utf8Stream extends InputStream {

  private final Reader source;
  private final char[] chars = new char[1 << 13];
  private byte[] bytes = {};
  private int next;

  Utf8Stream(InputStream source, Charset charset) {
    this.source = new InputStreamReader(source, charset);
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
    int count = source.read(chars, 0, chars.length - 1);
    if (count < 0) {
      return false;
    }
    if (Character.isHighSurrogate(chars[count - 1]) && source.read(chars, count, 1) == 1) {
      count++;
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
