package news.dedupe.load.unpack;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the frames of a stream of zstd, one after the other. One that is damaged fails once, as a
 * {@linkplain DamagedException#isGap gap}; whoever reads on gets those behind it.
 *
 * <p>In front of the pages of a crawler the dictionary may lie that all of them are packed with, in
 * a frame that other programs skip: see "Zstandard Compression" of the WARC specifications.
 */
final class Unzstd implements Watched.Source {

  private static final String DAMAGED = "damaged zstd data; fetch the file again";
  private static final String CUT = "zstd data ends too early; fetch the file again";
  private static final String LARGE = "zstd data that takes much memory to unpack; unpack it first";

  private static final int[] FRAME = {0x28, 0xB5, 0x2F, 0xFD};

  /** The first of the sixteen numbers that begin a frame which is no data. */
  private static final int SKIPPABLE = 0x184D2A50;

  private static final int DICTIONARY_FRAME = 0x184D2A5D;
  private static final int[] DICTIONARY = {0x37, 0xA4, 0x30, 0xEC};

  /** Dictionaries have some 100 kilobytes; zstd itself makes none of more than 2 MB unasked. */
  private static final int LARGEST_DICTIONARY = 1 << 24;

  /** A block whose length is damaged may run over so much and as much again. */
  private static final int LOOK_BACK = 1 << 18;

  private final LookBack packed;
  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 12).limit(0);
  private final ByteBuffer out = ByteBuffer.allocateDirect(1 << 15).limit(0);
  private @Nullable ZstdDictDecompress dictionary;
  private boolean isFirst = true;
  private boolean isInFrame;

  /** Unpacks a stream, which stays open; closing it frees memory outside of the heap. */
  Unzstd(InputStream packed) {
    this.packed = new LookBack(packed, LOOK_BACK);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      while (!out.hasRemaining()) {
        if (!unpack()) {
          return -1;
        }
      }
      int count = Math.min(length, out.remaining());
      out.get(target, offset, count);
      return count;
    } catch (ZstdException | EOFException damaged) {
      throw goToNextFrame()
          ? DamagedException.gap(reason(damaged))
          : new DamagedException(reason(damaged));
    }
  }

  @Override
  public boolean goesOnAfter(IOException failure) {
    return failure instanceof DamagedException damaged && damaged.isGap();
  }

  private static String reason(Exception damaged) {
    if (damaged instanceof ZstdException zstd) {
      // The library has the number below zero here, and above elsewhere.
      boolean isLarge = Math.abs(zstd.getErrorCode()) == Zstd.errFrameParameterWindowTooLarge();
      return isLarge ? LARGE : DAMAGED;
    }
    return CUT;
  }

  @Override
  public void close() {
    context.close();
    if (dictionary != null) {
      dictionary.close();
    }
  }

  /** Unpacks some more; false at the end of the stream. */
  private boolean unpack() throws IOException {
    if (!isInFrame && !begin()) {
      return false;
    }
    boolean mayHoldMore = out.limit() == out.capacity();
    if (!in.hasRemaining() && !mayHoldMore) {
      ByteBuffer more = packed.take(in.capacity());
      in.clear().put(more).flip();
    }
    out.clear();
    try {
      isInFrame = !context.decompressDirectByteBufferStream(out, in);
    } finally {
      out.flip();
    }
    if (!isInFrame) {
      giveBack();
    }
    return true;
  }

  /** What has been taken and belongs to what follows is read there. */
  private void giveBack() {
    packed.giveBack(in.remaining());
    in.limit(0);
  }

  /** Goes to where the next frame begins that is data; false where there is none. */
  private boolean begin() throws IOException {
    while (packed.has(1)) {
      packed.begin();
      packed.require(FRAME.length);
      if (packed.begins(FRAME)) {
        isFirst = false;
        isInFrame = true;
        return true;
      }
      int mark = packed.number(Integer.BYTES);
      if ((mark & ~0xF) != SKIPPABLE) {
        throw new ZstdException(Zstd.errPrefixUnknown(), "no frame");
      }
      long length = packed.number(Integer.BYTES) & 0xFFFF_FFFFL;
      if (isFirst && mark == DICTIONARY_FRAME) {
        learn(length);
      } else {
        packed.skip(length);
      }
      isFirst = false;
    }
    return false;
  }

  /** Takes the dictionary in the frame, itself packed or not. */
  private void learn(long length) throws IOException {
    if (length > LARGEST_DICTIONARY) {
      throw new DamagedException("a zstd dictionary of more than " + LARGEST_DICTIONARY + " bytes");
    }
    byte[] content = packed.bytes((int) length);
    if (Compression.begins(content, 0, FRAME)) {
      try (InputStream unpacked = new Watched(new Unzstd(new ByteArrayInputStream(content)))) {
        content = unpacked.readNBytes(LARGEST_DICTIONARY);
      }
    }
    if (Compression.begins(content, 0, DICTIONARY)) {
      try {
        dictionary = new ZstdDictDecompress(content);
        context.loadDict(dictionary);
      } catch (IllegalStateException | ZstdException broken) {
        throw new DamagedException("a damaged zstd dictionary");
      }
    }
  }

  /** Looks for a frame that begins behind where the damaged one does. */
  private boolean goToNextFrame() throws IOException {
    isInFrame = false;
    in.limit(0);
    out.limit(0);
    context.reset();
    if (dictionary != null) {
      context.loadDict(dictionary);
    }
    return packed.goToNext(FRAME.length, () -> packed.begins(FRAME));
  }
}
