package news.dedupe.load.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose beginning is known.
 *
 * @param head its first bytes
 * @param stream all of it, the head included
 */
public record Content(byte[] head, InputStream stream) {

  /** Enough to see what a file is: its first record, or the rows of a table. */
  private static final int HEAD = 1 << 16;

  /** What most files are longer than. */
  private static final int FIRST = 1 << 12;

  /** Joins head and rest by hand: a buffered stream that fails loses what it had read before. */
  public static Content of(InputStream stream) {
    byte[] head = new byte[FIRST];
    int length = 0;
    InputStream rest = stream;
    try {
      for (int read = 0; read >= 0 && length < HEAD; length += Math.max(read, 0)) {
        if (length == head.length) {
          head = Arrays.copyOf(head, 4 * length);
        }
        read = stream.read(head, length, head.length - length);
      }
    } catch (IOException failure) {
      // What came before it is to be read first.
      rest = new SequenceInputStream(new Failing(failure), stream);
    }
    head = Arrays.copyOf(head, length);
    return new Content(head, new SequenceInputStream(new ByteArrayInputStream(head), rest));
  }

  /** Fails once, where another stream failed. */
  private static final class Failing extends InputStream {

    private @Nullable IOException failure;

    Failing(IOException failure) {
      this.failure = failure;
    }

    @Override
    public int read() throws IOException {
      IOException first = failure;
      failure = null;
      if (first != null) {
        throw first;
      }
      return -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return read();
    }
  }
}
