package news.dedupe.load;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Opens streams of zstd. In front of the pages of a crawler the dictionary may lie that all of them
 * are packed with, in a frame that other programs skip: see "Zstandard Compression" of the WARC
 * specifications.
 */
final class Unzstd {

  private static final byte[] DICTIONARY_FRAME = {0x5D, 0x2A, 0x4D, 0x18};
  private static final byte[] DICTIONARY = {0x37, (byte) 0xA4, 0x30, (byte) 0xEC};
  private static final byte[] FRAME = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD};

  /** Dictionaries have some 100 kilobytes; zstd itself makes none of more than 2 MB unasked. */
  private static final int LARGEST_DICTIONARY = 1 << 24;

  private Unzstd() {}

  /** Unpacks a stream; closing it closes the packed one, and frees memory outside of the heap. */
  static InputStream open(InputStream packed) throws IOException {
    byte[] head = packed.readNBytes(FRAME.length);
    if (!begins(head, DICTIONARY_FRAME)) {
      return unpacked(new SequenceInputStream(new ByteArrayInputStream(head), packed));
    }
    byte[] dictionary = dictionary(packed);
    ZstdInputStreamNoFinalizer unpacked = unpacked(packed);
    if (begins(dictionary, DICTIONARY)) {
      unpacked.setDict(dictionary);
    }
    return unpacked;
  }

  /** Whether unpacking failed because it would have taken too much memory. */
  static boolean isTooLarge(Exception failure) {
    return failure instanceof ZstdIOException zstd
        && zstd.getErrorCode() == Zstd.errFrameParameterWindowTooLarge();
  }

  private static ZstdInputStreamNoFinalizer unpacked(InputStream packed) throws IOException {
    return new ZstdInputStreamNoFinalizer(packed);
  }

  /** The content of the frame, itself packed or not. */
  private static byte[] dictionary(InputStream packed) throws IOException {
    byte[] size = packed.readNBytes(Integer.BYTES);
    if (size.length < Integer.BYTES) {
      throw new EOFException();
    }
    int length = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (length < 0 || length > LARGEST_DICTIONARY) {
      throw new DamagedException("a zstd dictionary of more than " + LARGEST_DICTIONARY + " bytes");
    }
    byte[] content = packed.readNBytes(length);
    if (!begins(content, FRAME)) {
      return content;
    }
    try (InputStream unpacked = unpacked(new ByteArrayInputStream(content))) {
      return unpacked.readNBytes(LARGEST_DICTIONARY);
    }
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length >= with.length
        && ByteBuffer.wrap(bytes, 0, with.length).equals(ByteBuffer.wrap(with));
  }
}
