package news.dedupe.load;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A file's content, unpacked.
 *
 * @param head its first bytes
 * @param stream all of it, the head included
 */
record Content(byte[] head, InputStream stream) {

  /** Enough to see a byte-order mark and, past some white space, the first character. */
  private static final int HEAD = 512;

  private static final int BUFFER = 1 << 16;

  private static final byte[] GZIP = {0x1F, (byte) 0x8B, 8};

  /** Unpacks what begins as gzip does. */
  static Content of(InputStream packed) throws IOException {
    Content content = peek(packed);
    return content.isGzip() ? peek(new GZIPInputStream(neverDry(content.stream), BUFFER)) : content;
  }

  private boolean isGzip() {
    return head.length >= GZIP.length && Arrays.equals(head, 0, GZIP.length, GZIP, 0, GZIP.length);
  }

  /** Joins head and rest by hand: a buffered stream that fails loses what it had read before. */
  private static Content peek(InputStream stream) {
    byte[] head = new byte[HEAD];
    int length = 0;
    try {
      for (int read = 0; read >= 0 && length < HEAD; length += Math.max(read, 0)) {
        read = stream.read(head, length, HEAD - length);
      }
    } catch (IOException failsAgainWhenReadOn) {
      // What came before it is to be read first.
    }
    head = Arrays.copyOf(head, length);
    return new Content(head, new SequenceInputStream(new ByteArrayInputStream(head), stream));
  }

  /** GZIPInputStream drops all further members when a slow pipe says it has nothing just now. */
  private static InputStream neverDry(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int available() {
        return 1;
      }
    };
  }
}
