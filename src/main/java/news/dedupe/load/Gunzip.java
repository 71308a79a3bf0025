package news.dedupe.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the members of a gzip stream, one after the other. One that is damaged fails once, as a
 * {@linkplain DamagedException#isGap gap}; whoever reads on gets those behind it.
 */
final class Gunzip extends InputStream {

  private static final String DAMAGED = "damaged gzip data; fetch the file again";
  private static final String CUT = "gzip data ends too early; fetch the file again";

  private static final int READ_AT_ONCE = 1 << 16;

  /**
   * How far back a member behind the damage is looked for: unpacking runs over it for a few
   * kilobytes before it fails.
   */
  private static final int LOOK_BACK = 1 << 16;

  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;
  private static final int HEADER_CHECK = 1 << 1;
  private static final int RESERVED = 0xE0;

  /** Magic number, method, flags, time, speed and system. */
  private static final int HEADER = 10;

  private final InputStream packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] buffer = new byte[LOOK_BACK + READ_AT_ONCE];
  private int next;
  private int filled;

  /** Where the member begins; below zero once the buffer has moved on. */
  private int begin;

  private boolean isInMember;
  private boolean isFirst = true;
  private long readInAll;
  private long steppedBack;
  private @Nullable IOException end;

  Gunzip(InputStream packed) {
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (end != null) {
      throw end;
    }
    try {
      return length == 0 ? 0 : unpack(target, offset, length);
    } catch (DataFormatException | EOFException damaged) {
      isInMember = false;
      if (goToNextMember()) {
        throw DamagedException.gap(DAMAGED);
      }
      end = new DamagedException(damaged instanceof EOFException ? CUT : DAMAGED);
      throw end;
    }
  }

  /** Frees the memory that the library keeps outside of the heap. */
  @Override
  public void close() {
    inflater.end();
    end = new IOException("closed");
  }

  private int unpack(byte[] target, int offset, int length)
      throws IOException, DataFormatException {
    while (isInMember || begin()) {
      int count = inflater.inflate(target, offset, length);
      check.update(target, offset, count);
      next = filled - inflater.getRemaining();
      if (inflater.finished()) {
        isInMember = false;
        requireTrailer();
      } else if (inflater.needsDictionary()) {
        throw new DataFormatException();
      } else if (count == 0) {
        require(1);
        inflater.setInput(buffer, next, filled - next);
      }
      if (count > 0) {
        return count;
      }
    }
    return -1;
  }

  /** Goes past the header of the next member; false where there is none. */
  private boolean begin() throws IOException, DataFormatException {
    while (has(1) && buffer[next] == 0 && !isFirst) {
      next++; // what tapes fill their blocks with
    }
    if (!has(1)) {
      return false;
    }
    begin = next;
    isFirst = false;
    require(HEADER);
    if (!isHeader(next)) {
      throw new DataFormatException();
    }
    int flags = buffer[next + 3];
    next += HEADER;
    if ((flags & EXTRA) != 0) {
      require(2);
      int length = number(2);
      for (int skipped; length > 0; length -= skipped) {
        require(1);
        skipped = Math.min(length, filled - next);
        next += skipped;
      }
    }
    for (int texts = Integer.bitCount(flags & (NAME | COMMENT)); texts > 0; next++) {
      require(1);
      texts -= buffer[next] == 0 ? 1 : 0;
    }
    if ((flags & HEADER_CHECK) != 0) {
      require(2);
      next += 2;
    }
    inflater.reset();
    inflater.setInput(buffer, next, filled - next);
    check.reset();
    isInMember = true;
    return true;
  }

  private void requireTrailer() throws IOException, DataFormatException {
    require(8);
    long sum = number(4) & 0xFFFF_FFFFL;
    int size = number(4);
    if (sum != check.getValue() || size != (int) inflater.getBytesWritten()) {
      throw new DataFormatException();
    }
  }

  private boolean isHeader(int at) {
    return Compression.begins(buffer, at, 0x1F, 0x8B, 8) && (buffer[at + 3] & RESERVED) == 0;
  }

  /** A number of so many bytes, the lowest first. */
  private int number(int bytes) {
    int number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (buffer[next++] & 0xFF) << (8 * i);
    }
    return number;
  }

  /** Looks for a member that begins behind where the damaged one does. */
  private boolean goToNextMember() throws IOException {
    int back = next - Math.max(0, begin + 1);
    if (back > 0
        && steppedBack + back <= readInAll) { // the work stays linear, whatever is in there
      steppedBack += back;
      next -= back;
    }
    while (has(HEADER)) {
      if (isHeader(next)) {
        return true;
      }
      next++;
    }
    return false;
  }

  private void require(int bytes) throws IOException {
    if (!has(bytes)) {
      throw new EOFException();
    }
  }

  /** Whether so many bytes are left; those that have been read are kept to be looked at again. */
  private boolean has(int bytes) throws IOException {
    while (filled - next < bytes) {
      if (filled == buffer.length) {
        int shift = next - LOOK_BACK;
        System.arraycopy(buffer, shift, buffer, 0, filled - shift);
        next -= shift;
        filled -= shift;
        begin = Math.max(-1, begin - shift);
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
}
