package news.dedupe.index;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import news.dedupe.store.Codec;

/** Bytes with a checksum before them: CRC-32C. */
final class Checksum {

  private Checksum() {}

  /** Bytes that are not those that were written. */
  static final class DamagedRecord extends RuntimeException {
    private static final long serialVersionUID = 1;

    DamagedRecord() {
      super("its checksum does not hold");
    }
  }

  static byte[] before(byte[] bytes) {
    return ByteBuffer.allocate(Integer.BYTES + bytes.length)
        .order(Codec.ORDER)
        .putInt(of(bytes, 0))
        .put(bytes)
        .array();
  }

  /**
   * The bytes behind the checksum.
   *
   * @throws DamagedRecord where it does not hold
   */
  static ByteBuffer checked(byte[] bytes, int from, int length) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, length).order(Codec.ORDER);
    CRC32C sum = new CRC32C();
    if (length >= Integer.BYTES) {
      sum.update(bytes, from + Integer.BYTES, length - Integer.BYTES);
    }
    if (length < Integer.BYTES || in.getInt() != (int) sum.getValue()) {
      throw new DamagedRecord();
    }
    return in.slice().order(Codec.ORDER);
  }

  private static int of(byte[] bytes, int from) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, bytes.length - from);
    return (int) sum.getValue();
  }
}
