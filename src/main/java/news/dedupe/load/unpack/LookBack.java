package news.dedupe.load.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The bytes of a stream of packed members, of which the last are kept: where one member is damaged,
 * the next may begin in what was run over before that was seen.
 */
final class LookBack {

  private static final int READ_AT_ONCE = 1 << 13;

  /** How often all of the stream may be looked at again. */
  private static final long AGAIN = 8;

  private final InputStream packed;
  private final int kept;
  private byte[] buffer = new byte[2 * READ_AT_ONCE];
  private int next;
  private int filled;

  /** Where the member begins; below zero once the buffer has moved on. */
  private int begin;

  private long readInAll;
  private long steppedBack;

  /**
   * @param kept how many bytes can be looked at again
   */
  LookBack(InputStream packed, int kept) {
    this.packed = packed;
    this.kept = kept;
  }

  /** Whether so many bytes are left, at most 1024. */
  boolean has(int bytes) throws IOException {
    while (filled - next < bytes) {
      if (buffer.length - filled < READ_AT_ONCE) {
        makeRoom();
      }
      int count = packed.read(buffer, filled, buffer.length - filled);
      if (count < 0) {
        return false;
      }
      filled += count;
      readInAll += count;
    }
    return true;
  }

  private void makeRoom() {
    int shift = next - kept;
    if (shift >= READ_AT_ONCE) {
      System.arraycopy(buffer, shift, buffer, 0, filled - shift);
      next -= shift;
      filled -= shift;
      begin = Math.max(-1, begin - shift);
    } else {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }

  void require(int bytes) throws IOException {
    if (!has(bytes)) {
      throw new EOFException();
    }
  }

  /** The byte so far from the next one, from 0 to 255. */
  int at(int offset) {
    return buffer[next + offset] & 0xFF;
  }

  /** Whether these bytes come next. */
  boolean begins(int... bytes) {
    return Compression.begins(buffer, next, bytes);
  }

  /** Takes a number of so many bytes, the lowest first. */
  int number(int bytes) throws IOException {
    require(bytes);
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= at(i) << (8 * i);
    }
    next += bytes;
    return number;
  }

  /** Passes over bytes that are there. */
  void pass(int bytes) {
    next += bytes;
  }

  /** Passes over bytes. */
  void skip(long bytes) throws IOException {
    for (long left = bytes; left > 0; ) {
      require(1);
      int skipped = (int) Math.min(left, filled - next);
      next += skipped;
      left -= skipped;
    }
  }

  /** Takes so many bytes. */
  byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    for (int at = 0; at < count; ) {
      ByteBuffer part = take(count - at);
      int length = part.remaining();
      part.get(bytes, at, length);
      at += length;
    }
    return bytes;
  }

  /** Takes what has been read, at least a byte and at most so many. */
  ByteBuffer take(int most) throws IOException {
    require(1);
    ByteBuffer taken = ByteBuffer.wrap(buffer, next, Math.min(most, filled - next));
    next += taken.remaining();
    return taken;
  }

  /** Gives back the last bytes of what was taken. */
  void giveBack(int bytes) {
    next -= bytes;
  }

  /** Says that a member begins here. */
  void begin() {
    begin = next;
  }

  /**
   * Goes back behind where the damaged member begins, and from there to the next one; false where
   * there is none.
   *
   * @param bytes that mark the beginning of a member
   * @param begins whether these, which are there, begin one
   */
  boolean goToNext(int bytes, BooleanSupplier begins) throws IOException {
    goBack();
    while (has(bytes)) {
      if (begins.getAsBoolean()) {
        return true;
      }
      pass(1);
    }
    return false;
  }

  /**
   * Goes back behind where the member begins, as far as it is kept, unless that has been done so
   * often that the work would not be linear any more.
   */
  private void goBack() {
    int behind = Math.max(0, begin + 1);
    int back = next - behind;
    if (steppedBack + back <= AGAIN * readInAll) {
      steppedBack += Math.max(0, back);
      next = behind;
    }
  }
}
