package news.dedupe.load.encoding;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  private int start;
  private int replaced;
  private ByteWidths widths = ByteWidths.ONE;

  /**
   * Bytes of the last character of those decoded, where it stands for malformed ones, or else 0.
   */
  private int replacedWidth;

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
        .ifPresent(this::decodeFrom);
  }

  private CharsetDecoder decodeFrom(Charset charset) {
    CharsetDecoder chosen = decoder(charset);
    decoder = chosen;
    widths = ByteWidths.of(charset);
    return chosen;
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
    return read(target, new int[0], offset, length);
  }

  /**
   * Reads characters, and of how many bytes each is.
   *
   * @param byteWidths takes these at the places of the characters, 0 where {@link #hasWidths} does
   *     not hold; of no length where they are not wanted
   */
  public int read(char[] target, int[] byteWidths, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    int count = decode(target, byteWidths, offset, length);
    if (count > 0 && atStart) {
      atStart = false;
      if (target[offset] == '\uFEFF') {
        start = widths.of(target[offset]);
        System.arraycopy(target, offset + 1, target, offset, --count);
        if (byteWidths.length > 0) {
          System.arraycopy(byteWidths, offset + 1, byteWidths, offset, count);
        }
        return count > 0 ? count : read(target, byteWidths, offset, length);
      }
    }
    return count;
  }

  /** Bytes of the mark of the charset in front of the text. */
  public int start() {
    return start;
  }

  /** The name of the charset, as far as has been read: what is ASCII so far may become another. */
  public String charset() {
    return decoder == null ? "US-ASCII" : decoder.charset().name();
  }

  /** Whether it is known, of what has been read, how many bytes each character is of. */
  public boolean hasWidths() {
    return widths != ByteWidths.UNKNOWN;
  }

  /** Whether what has been read is UTF-8 without a fault. */
  public boolean isUtf8() {
    return replaced == 0 && (decoder == null || decoder.charset().equals(UTF_8));
  }

  private int decode(char[] target, int[] byteWidths, int offset, int length) throws IOException {
    CharsetDecoder known = decoder;
    if (known == null) {
      if (!bytes.hasRemaining() && !fill()) {
        requireSource();
        return -1;
      }
      int count = ascii(target, offset, length);
      if (count > 0) {
        if (byteWidths.length > 0) {
          Arrays.fill(byteWidths, offset, offset + count, 1);
        }
        return count;
      }
      known = decodeFrom(Encoding.ofSample(sample(), declared));
    }
    while (!chars.hasRemaining()) {
      if (isFlushed) {
        return -1;
      }
      decodeMore(known);
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    if (byteWidths.length > 0) {
      measure(target, byteWidths, offset, offset + count);
    }
    return count;
  }

  private void measure(char[] target, int[] byteWidths, int from, int to) {
    for (int i = from; i < to; i++) {
      byteWidths[i] = widths.of(target[i]);
    }
    if (replacedWidth > 0 && !chars.hasRemaining() && hasWidths()) {
      byteWidths[to - 1] = replacedWidth;
    }
  }

  private void decodeMore(CharsetDecoder decoder) throws IOException {
    chars.clear();
    replacedWidth = 0;
    CoderResult result = decoder.decode(bytes, chars, atEnd);
    if (result.isError()) {
      bytes.position(bytes.position() + result.length());
      chars.put('\uFFFD');
      replaced++;
      replacedWidth = result.length();
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
