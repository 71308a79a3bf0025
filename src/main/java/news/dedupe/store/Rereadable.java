package news.dedupe.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * A stream that can be read again: closing it goes back to its beginning. What is read the first
 * time is kept, in memory up to a limit; nothing behind it is read the second time.
 */
public final class Rereadable extends InputStream {

  private static final int BLOCK = 1 << 16;

  private final InputStream source;
  private final Spool kept;
  private boolean isKept;
  private int next;
  private ByteBuffer block = ByteBuffer.allocate(0);

  /**
   * @param limit bytes held in memory; the rest goes to the temporary folder
   */
  public Rereadable(InputStream source, long limit) {
    this.source = source;
    this.kept = Spool.read(limit);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    return isKept ? readKept(target, offset, length) : readSource(target, offset, length);
  }

  private int readSource(byte[] target, int offset, int length) throws IOException {
    int read = source.read(target, offset, Math.min(length, BLOCK));
    if (read > 0) {
      kept.add(Arrays.copyOfRange(target, offset, offset + read));
    }
    return read;
  }

  private int readKept(byte[] target, int offset, int length) {
    while (!block.hasRemaining()) {
      if (next == kept.size()) {
        return -1;
      }
      block = kept.get(next++).duplicate();
    }
    int read = Math.min(length, block.remaining());
    block.get(target, offset, read);
    return read;
  }

  /** Goes back to the beginning. */
  @Override
  public void close() {
    isKept = true;
    next = 0;
    block = ByteBuffer.allocate(0);
  }

  /** Gives back what is kept. */
  public void release() {
    kept.close();
  }
}
