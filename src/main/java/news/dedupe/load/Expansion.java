package news.dedupe.load;

import java.io.IOException;
import java.io.InputStream;

/** Watches how much more comes out of a packed file than went in, so that no bomb goes off. */
final class Expansion {

  /** What unpacks to less may do so from next to nothing. */
  private static final long HARMLESS = 1 << 26;

  private final int limit;
  private long packed;

  Expansion(int limit) {
    this.limit = limit;
  }

  /** The file itself, counted. */
  InputStream packed(InputStream stream) {
    return new Counted(stream, false);
  }

  /** What comes out of it, by whatever many layers, which fails where it becomes too much. */
  InputStream unpacked(InputStream stream) {
    return new Counted(stream, true);
  }

  private final class Counted extends InputStream {

    private final InputStream source;
    private final boolean isUnpacked;
    private long count;

    Counted(InputStream stream, boolean isUnpacked) {
      this.source = stream;
      this.isUnpacked = isUnpacked;
    }

    @Override
    public int read() throws IOException {
      int read = source.read();
      count(read < 0 ? 0 : 1);
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = source.read(target, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws IOException {
      if (!isUnpacked) {
        packed += read;
        return;
      }
      count += read;
      if (count > HARMLESS && count / limit > packed) {
        throw new DamagedException(
            "unpacks to more than " + limit + " times its size; --max-expansion allows more");
      }
    }
  }
}
