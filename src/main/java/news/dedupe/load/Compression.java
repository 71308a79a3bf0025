package news.dedupe.load;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** How a stream is packed, told by its first bytes. */
enum Compression {
  GZIP,
  ZSTD,
  BZIP2,
  XZ;

  private static final int BUFFER = 1 << 16;

  /** Twice what {@code xz -9} asks for. */
  private static final int XZ_KILOBYTES = 1 << 17;

  /** The number that begins every block of bzip2. */
  private static final byte[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};

  static Optional<Compression> of(byte[] head) {
    if (begins(head, 0, 0x1F, 0x8B, 8)) {
      return Optional.of(GZIP);
    }
    if (begins(head, 0, 0x28, 0xB5, 0x2F, 0xFD) || isSkippableFrame(head)) {
      return Optional.of(ZSTD);
    }
    if (begins(head, 0, 'B', 'Z', 'h')
        && head.length >= 10
        && Arrays.equals(head, 4, 10, BZIP2_BLOCK, 0, 6)) {
      return Optional.of(BZIP2);
    }
    if (begins(head, 0, 0xFD, '7', 'z', 'X', 'Z', 0)) {
      return Optional.of(XZ);
    }
    return Optional.empty();
  }

  /** Whether bytes stand at a place. */
  static boolean begins(byte[] head, int at, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (at + i >= head.length || (head[at + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** What parallel zstd writes first. */
  private static boolean isSkippableFrame(byte[] head) {
    return head.length >= 4 && (head[0] & 0xF0) == 0x50 && begins(head, 1, 0x2A, 0x4D, 0x18);
  }

  /** The name without the ending that tells of packing. */
  static String unpackedName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : new String[] {".gz", ".zst", ".bz2", ".xz"}) {
      if (lower.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  /** Unpacks a stream; whatever is wrong with it comes out as {@link DamagedException}. */
  InputStream unpack(InputStream packed) throws IOException {
    InputStream unpacked;
    try {
      unpacked = Libraries.open(this, packed);
    } catch (IOException | RuntimeException failure) {
      throw damaged(failure);
    }
    return new Watched(unpacked, this::damaged);
  }

  /** Apart, so that the verifier loads none of the libraries for a run that needs none. */
  private static final class Libraries {

    static InputStream open(Compression compression, InputStream packed) throws IOException {
      return switch (compression) {
        case GZIP -> new GZIPInputStream(neverDry(packed), BUFFER);
        case ZSTD -> new ZstdInputStream(packed);
        case BZIP2 -> new BZip2CompressorInputStream(packed, true);
        case XZ -> new XZInputStream(packed, XZ_KILOBYTES);
      };
    }
  }

  private IOException damaged(Exception failure) {
    if (failure instanceof DamagedException told) {
      return told;
    }
    String name = name().toLowerCase(Locale.ROOT);
    String said = String.valueOf(failure.getMessage());
    boolean isWindow = this == ZSTD && said.toLowerCase(Locale.ROOT).contains("window");
    if (isWindow || failure instanceof MemoryLimitException) {
      return new DamagedException(name + " data that takes much memory to unpack; unpack it first");
    }
    return new DamagedException(
        failure instanceof EOFException || said.contains("end of stream")
            ? name + " data ends too early; fetch the file again"
            : "damaged " + name + " data; fetch the file again");
  }

  /** GZIPInputStream drops all further members when a slow pipe says it has nothing just now. */
  private static InputStream neverDry(InputStream stream) {
    return new FilterInputStream(stream) {
      @Override
      public int available() {
        return 1;
      }
    };
  }
}
