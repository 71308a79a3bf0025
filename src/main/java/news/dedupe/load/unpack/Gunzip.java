package news.dedupe.load.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks the members of a gzip stream, one after the other. One that is damaged fails once, as a
 * {@linkplain DamagedException#isGap gap}; whoever reads on gets those behind it.
 */
final class Gunzip implements Watched.Source {

  private static final String DAMAGED = "damaged gzip data; fetch the file again";
  private static final String CUT = "gzip data ends too early; fetch the file again";

  /**
   * How far back a member behind the damage is looked for: unpacking runs over it for a few
   * kilobytes before it fails.
   */
  private static final int LOOK_BACK = 1 << 16;

  private static final int READ_AT_ONCE = 1 << 16;

  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;
  private static final int HEADER_CHECK = 1 << 1;
  private static final int RESERVED = 0xE0;

  /** Magic number, method, flags, time, speed and system. */
  private static final int HEADER = 10;

  private final LookBack packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private boolean isInMember;
  private boolean isFirst = true;

  Gunzip(InputStream packed) {
    this.packed = new LookBack(packed, LOOK_BACK);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return unpack(target, offset, length);
    } catch (DataFormatException | EOFException damaged) {
      throw goToNextMember()
          ? DamagedException.gap(DAMAGED)
          : new DamagedException(damaged instanceof EOFException ? CUT : DAMAGED);
    }
  }

  @Override
  public boolean goesOnAfter(IOException failure) {
    return failure instanceof DamagedException damaged && damaged.isGap();
  }

  /** Frees the memory that the library keeps outside of the heap. */
  @Override
  public void close() {
    inflater.end();
  }

  private int unpack(byte[] target, int offset, int length)
      throws IOException, DataFormatException {
    while (isInMember || begin()) {
      int count = inflater.inflate(target, offset, length);
      check.update(target, offset, count);
      if (inflater.finished()) {
        isInMember = false;
        packed.giveBack(inflater.getRemaining());
        requireTrailer();
      } else if (inflater.needsDictionary()) {
        throw new DataFormatException();
      } else if (count == 0) {
        inflater.setInput(packed.take(READ_AT_ONCE));
      }
      if (count > 0) {
        return count;
      }
    }
    return -1;
  }

  /** Goes past the header of the next member; false where there is none. */
  private boolean begin() throws IOException, DataFormatException {
    while (packed.has(1) && packed.at(0) == 0 && !isFirst) {
      packed.pass(1); // what tapes fill their blocks with
    }
    if (!packed.has(1)) {
      return false;
    }
    packed.begin();
    isFirst = false;
    packed.require(HEADER);
    if (!isHeader()) {
      throw new DataFormatException();
    }
    int flags = packed.at(3);
    packed.pass(HEADER);
    if ((flags & EXTRA) != 0) {
      packed.skip(packed.number(2));
    }
    for (int texts = Integer.bitCount(flags & (NAME | COMMENT)); texts > 0; packed.pass(1)) {
      packed.require(1);
      texts -= packed.at(0) == 0 ? 1 : 0;
    }
    if ((flags & HEADER_CHECK) != 0) {
      packed.skip(2);
    }
    inflater.reset();
    check.reset();
    isInMember = true;
    return true;
  }

  private void requireTrailer() throws IOException, DataFormatException {
    long sum = packed.number(4) & 0xFFFF_FFFFL;
    int size = packed.number(4);
    if (sum != check.getValue() || size != (int) inflater.getBytesWritten()) {
      throw new DataFormatException();
    }
  }

  private boolean isHeader() {
    return packed.begins(0x1F, 0x8B, 8) && (packed.at(3) & RESERVED) == 0;
  }

  /** Looks for a member that begins behind where the damaged one does. */
  private boolean goToNextMember() throws IOException {
    packed.giveBack(isInMember ? inflater.getRemaining() : 0);
    isInMember = false;
    return packed.goToNext(HEADER, this::isHeader);
  }
}
