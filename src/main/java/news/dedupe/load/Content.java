package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;

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

  /** The stream in UTF-8, from the charset that is forced or marked. */
  InputStream utf8(Optional<Charset> forced) {
    Charset written = forced.or(() -> Encoding.marked(head)).orElse(UTF_8);
    return written.equals(UTF_8) ? stream : new Utf8Stream(stream, written);
  }
}
