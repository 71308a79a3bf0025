package news.dedupe.load.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails where the header of an entry or record has no end: libraries would keep all of it. */
final class HeaderGuard extends FilterInputStream {

  /** Sites send a few kilobytes, and no system has names of as much. */
  private static final int MAX_HEADER = 1 << 18;

  private long allowed = Long.MAX_VALUE;

  HeaderGuard(InputStream stream) {
    super(stream);
  }

  /** Reads a header. */
  interface Header<T> {
    T read() throws IOException;
  }

  /** Lets a header be read, and no more. */
  <T> T header(Header<T> header) throws IOException {
    allowed = MAX_HEADER;
    try {
      return header.read();
    } finally {
      allowed = Long.MAX_VALUE;
    }
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = in.read(target, offset, length);
    allowed -= Math.max(read, 0);
    if (allowed < 0) {
      throw new DamagedException("a header without end");
    }
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    allowed -= skipped;
    return skipped;
  }
}
