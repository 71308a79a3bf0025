package news.dedupe.load.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.XZInputStream;

/** How a stream is packed, by its first bytes. */
public enum Compression {
  GZIP,
  ZSTD,
  BZIP2,
  XZ;

  /** Twice what {@code xz -9} asks for. */
  private static final int XZ_KILOBYTES = 1 << 17;

  /** The number that begins every block of bzip2. */
  private static final int[] BZIP2_BLOCK = {0x31, 0x41, 0x59, 0x26, 0x53, 0x59};

  /** The number that ends bzip2 data, at once where there is nothing in it. */
  private static final int[] BZIP2_END = {0x17, 0x72, 0x45, 0x38, 0x50, 0x90};

  public static Optional<Compression> of(byte[] head) {
    if (begins(head, 0, 0x1F, 0x8B, 8)) {
      return Optional.of(GZIP);
    }
    if (begins(head, 0, 0x28, 0xB5, 0x2F, 0xFD) || isSkippable(head)) {
      return Optional.of(ZSTD);
    }
    if (begins(head, 0, 'B', 'Z', 'h')
        && (begins(head, 4, BZIP2_BLOCK) || begins(head, 4, BZIP2_END))) {
      return Optional.of(BZIP2);
    }
    if (begins(head, 0, 0xFD, '7', 'z', 'X', 'Z', 0)) {
      return Optional.of(XZ);
    }
    return Optional.empty();
  }

  /** Whether bytes stand at a place. */
  public static boolean begins(byte[] head, int at, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (at + i >= head.length || (head[at + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** A frame of zstd that is not data: parallel zstd writes it first, and archives of pages. */
  private static boolean isSkippable(byte[] head) {
    return head.length >= 4 && (head[0] & 0xF0) == 0x50 && begins(head, 1, 0x2A, 0x4D, 0x18);
  }

  /** The name without the ending of a compression. */
  public static String unpackedName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String ending : new String[] {".gz", ".zst", ".bz2", ".xz"}) {
      if (lower.endsWith(ending)) {
        return name.substring(0, name.length() - ending.length());
      }
    }
    return name;
  }

  /**
   * Unpacks a stream, which stays open when the unpacked one is closed; whatever is wrong with it
   * comes out as {@link DamagedException}.
   */
  public InputStream unpack(InputStream packed) throws IOException {
    if (this == GZIP) {
      return new Watched(new Gunzip(packed));
    }
    try {
      return Libraries.open(this, packed, this::damaged);
    } catch (IOException | RuntimeException failure) {
      throw damaged(failure);
    } catch (LinkageError noLibrary) {
      throw new DamagedException(
          "the library for " + label() + " does not run on this machine; unpack it first");
    }
  }

  /** Apart, so that the verifier loads none of the libraries for a run that needs none. */
  private static final class Libraries {

    static InputStream open(
        Compression compression, InputStream packed, Function<Exception, IOException> inWords)
        throws IOException {
      InputStream unclosed = new Unclosed(packed);
      return switch (compression) {
        case GZIP -> new Watched(new Gunzip(packed));
        case ZSTD -> new Watched(new Unzstd(packed));
        case BZIP2 -> new Watched(new BZip2CompressorInputStream(unclosed, true), inWords);
        case XZ -> new Watched(new XZInputStream(unclosed, XZ_KILOBYTES), inWords);
      };
    }
  }

  private IOException damaged(Exception failure) {
    if (failure instanceof DamagedException known) {
      return known;
    }
    if (failure instanceof MemoryLimitException) {
      return new DamagedException(
          label() + " data that takes much memory to unpack; unpack it first");
    }
    String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return new DamagedException(
        failure instanceof EOFException
                || said.contains("end of stream")
                || said.contains("truncated")
            ? label() + " data ends too early; fetch the file again"
            : "damaged " + label() + " data; fetch the file again");
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
