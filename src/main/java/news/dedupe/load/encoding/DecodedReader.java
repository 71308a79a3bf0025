package news.dedupe.load.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import news.dedupe.load.unpack.Content;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream in the charset it is in, which is settled where the first byte beyond ASCII comes,
 * however late that is. What is malformed becomes U+FFFD and is counted.
 */
public final class DecodedReader extends Reader {

  /** Enough to detect a charset by. */
  private static final int SAMPLE = 1 << 13;

  private final InputStream source;
  private final Optional<Charset> declared;
  private final ByteBuffer bytes = ByteBuffer.allocate(2 * SAMPLE).limit(0);
  private final CharBuffer chars = CharBuffer.allocate(SAMPLE).limit(0);
  private @Nullable CharsetDecoder decoder;
  private @Nullable IOException failure;
  private boolean atEnd;
  private boolean isFlushed;
  private boolean atStart = true;
  private int replaced;

  /**
   * @param known the charset for sure; empty where it is to be found out
   * @param declared the charset that the stream says it is in
   */
  public DecodedReader(InputStream source, Optional<Charset> known, Optional<Charset> declared) {
    this.source = source;
    this.declared = declared;
    // Escape sequences are ASCII.
    known
        .or(() -> declared.filter(charset -> charset.name().startsWith("ISO-2022")))
        .ifPresent(charset -> decoder = decoder(charset));
  }

  /** The reader of a stream whose head is known. */
  public static DecodedReader of(
      Content content, Optional<Charset> forced, Optional<Charset> declared) {
    Optional<Charset> known =
        Encoding.marked(content.head())
            .or(() -> forced)
            .or(() -> Encoding.unmarkedUtf16(content.head()));
    return new DecodedReader(content.stream(), known, declared);
  }

  /** What is to be said of a stream that was malformed here and there. */
  public Optional<String> flaw() {
    return decoder == null ? Optional.empty() : Encoding.flaw(decoder.charset(), replaced);
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    int count = decode(target, offset, length);
    if (count > 0 && atStart) {
      atStart = false;
      if (target[offset] == '\uFEFF') {
        System.arraycopy(target, offset + 1, target, offset, --count);
        return count > 0 ? count : read(target, offset, length);
      }
    }
    return count;
  }

  private int decode(char[] target, int offset, int length) throws IOException {
    if (decoder == null) {
      if (!bytes.hasRemaining() && !fill()) {
        requireSource();
        return -1;
      }
      int count = ascii(target, offset, length);
      if (count > 0) {
        return count;
      }
      decoder = decoder(Encoding.ofSample(sample(), declared));
    }
    while (!chars.hasRemaining()) {
      if (isFlushed) {
        return -1;
      }
      decodeMore(decoder);
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private void decodeMore(CharsetDecoder decoder) throws IOException {
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, atEnd);
    if (result.isError()) {
      bytes.position(bytes.position() + result.length());
      chars.put('\uFFFD');
      replaced++;
    } else if (result.isUnderflow() && chars.position() == 0) {
      if (atEnd) {
        decoder.flush(chars);
        isFlushed = true;
      } else if (!fill()) {
        requireSource();
      }
    }
    chars.flip();
  }

  private int ascii(char[] target, int offset, int length) {
    int most = Math.min(length, bytes.remaining());
    int from = bytes.position();
    byte[] raw = bytes.array();
    int count = 0;
    while (count < most && raw[from + count] >= 0) {
      target[offset + count] = (char) raw[from + count];
      count++;
    }
    bytes.position(from + count);
    return count;
  }

  /** The bytes that come, as many as a charset is detected by. */
  private byte[] sample() {
    while (bytes.remaining() < SAMPLE && fill()) {
      // once more
    }
    return Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
  }

  /** Reads more; false at the end, or where the source fails: what came before is given first. */
  private boolean fill() {
    if (atEnd || failure != null) {
      return false;
    }
    bytes.compact();
    try {
      int count = source.read(bytes.array(), bytes.position(), bytes.remaining());
      bytes.position(bytes.position() + Math.max(0, count));
      atEnd = count < 0;
    } catch (IOException broken) {
      failure = broken;
    }
    bytes.flip();
    return !atEnd && failure == null;
  }

  private void requireSource() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
