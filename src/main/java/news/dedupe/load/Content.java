package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stream whose beginning is known.
 *
 * @param head its first bytes
 * @param stream all of it, the head included
 */
record Content(byte[] head, InputStream stream) {

  /** Enough to see what a file is, and whether its text is UTF-8. */
  private static final int HEAD = 1 << 12;

  /** Joins head and rest by hand: a buffered stream that fails loses what it had read before. */
  static Content of(InputStream stream) {
    byte[] head = new byte[HEAD];
    int length = 0;
    InputStream rest = stream;
    try {
      for (int read = 0; read >= 0 && length < HEAD; length += Math.max(read, 0)) {
        read = stream.read(head, length, HEAD - length);
      }
    } catch (IOException failure) {
      // What came before it is to be read first.
      rest = new SequenceInputStream(new Failing(failure), stream);
    }
    head = Arrays.copyOf(head, length);
    return new Content(head, new SequenceInputStream(new ByteArrayInputStream(head), rest));
  }

  /** The stream in UTF-8, from the charset that is forced or marked. */
  InputStream utf8(Optional<Charset> forced) {
    Charset written = forced.or(() -> Encoding.marked(head)).orElse(UTF_8);
    return written.equals(UTF_8) ? stream : new Utf8Stream(stream, written);
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
