package news.dedupe.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records of bytes, numbered from 0 in the order in which they are added: in memory up to a limit,
 * what is beyond it in a temporary file. First all are added, by one thread; then they are read, by
 * any number of threads.
 *
 * <p>The file is mapped, so that the system keeps in memory what is read often, or read anew for
 * each record: what is mapped counts as memory of this process.
 */
public final class Spool implements AutoCloseable {

  /** What is kept in memory or written in one go. */
  private static final int BLOCK = 1 << 20;

  /** A part of the file that is mapped as one; a buffer holds less than 2^31 bytes. */
  private static final int SEGMENT = 1 << 30;

  private final long kept;
  private final boolean maps;
  private final List<byte[]> blocks = new ArrayList<>();
  private final byte[] block = new byte[BLOCK];
  private int filled;

  /** Record {@code n} is from {@code ends[n]} up to {@code ends[n + 1]}. */
  private long[] ends = new long[64];

  private int size;
  private @Nullable FileChannel file;
  private volatile MappedByteBuffer @Nullable [] segments;

  private Spool(long limit, boolean maps) {
    kept = limit / BLOCK * BLOCK;
    this.maps = maps;
  }

  /**
   * For records that are read many times each, or are large.
   *
   * @param limit bytes of records held in memory
   */
  public static Spool mapped(long limit) {
    return new Spool(limit, true);
  }

  /**
   * For records that are read a few times each.
   *
   * @param limit bytes of records held in memory
   */
  public static Spool read(long limit) {
    return new Spool(limit, false);
  }

  /** The number of records. */
  public int size() {
    return size;
  }

  /**
   * Adds a record, whose number is the size before.
   *
   * @throws UncheckedIOException where the temporary folder has no room or cannot be written to
   */
  public void add(byte[] record) {
    if (segments != null) {
      throw new IllegalStateException("what is being read cannot grow");
    }
    int taken = 0;
    while (taken < record.length) {
      int part = Math.min(record.length - taken, BLOCK - filled);
      System.arraycopy(record, taken, block, filled, part);
      taken += part;
      filled += part;
      if (filled == BLOCK) {
        flush();
      }
    }
    if (size + 2 > ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    ends[size + 1] = ends[size] + record.length;
    size++;
  }

  /**
   * The record of that number, in {@link Codec#ORDER}. The bytes are not to be written to.
   *
   * @throws UncheckedIOException where the temporary file cannot be read
   */
  public ByteBuffer get(int number) {
    Objects.checkIndex(number, size);
    MappedByteBuffer[] known = segments;
    MappedByteBuffer[] mapped = known == null ? map() : known;
    long from = ends[number];
    int length = (int) (ends[number + 1] - from);
    if (length == 0) {
      return ByteBuffer.allocate(0).order(Codec.ORDER);
    }
    ByteBuffer piece = piece(from, length, mapped);
    if (piece.remaining() >= length) {
      return piece.slice(piece.position(), length).order(Codec.ORDER);
    }
    ByteBuffer joined = ByteBuffer.allocate(length).order(Codec.ORDER);
    while (joined.hasRemaining()) {
      ByteBuffer next = piece(from + joined.position(), joined.remaining(), mapped);
      joined.put(next.limit(Math.min(next.limit(), next.position() + joined.remaining())));
    }
    return joined.flip();
  }

  /** What stands from a place on: so many bytes, or up to the end of its block or segment. */
  private ByteBuffer piece(long at, int length, MappedByteBuffer[] mapped) {
    long inMemory = (long) blocks.size() * BLOCK;
    if (at < inMemory) {
      byte[] holder = blocks.get((int) (at / BLOCK));
      int from = (int) (at % BLOCK);
      return ByteBuffer.wrap(holder, from, holder.length - from);
    }
    FileChannel from = file;
    if (from == null) {
      return ByteBuffer.wrap(block, (int) (at - inMemory), (int) (inMemory + filled - at));
    }
    long inFile = at - inMemory;
    if (!maps) {
      return read(from, inFile, length);
    }
    return mapped[(int) (inFile / SEGMENT)].duplicate().position((int) (inFile % SEGMENT));
  }

  private static ByteBuffer read(FileChannel file, long at, int length) {
    ByteBuffer record = ByteBuffer.allocate(length);
    try {
      while (record.hasRemaining()) {
        if (file.read(record, at + record.position()) < 0) {
          throw new EOFException("cut off by someone");
        }
      }
    } catch (IOException e) {
      throw TemporaryFile.failed(e);
    }
    return record.flip();
  }

  private synchronized MappedByteBuffer[] map() {
    MappedByteBuffer[] known = segments;
    if (known != null) {
      return known;
    }
    MappedByteBuffer[] mapped = new MappedByteBuffer[0];
    if (file != null) {
      flush();
      try {
        long length = maps ? file.size() : 0;
        mapped = new MappedByteBuffer[(int) ((length + SEGMENT - 1) / SEGMENT)];
        for (int s = 0; s < mapped.length; s++) {
          long from = (long) s * SEGMENT;
          mapped[s] =
              file.map(FileChannel.MapMode.READ_ONLY, from, Math.min(SEGMENT, length - from));
        }
      } catch (IOException e) {
        throw TemporaryFile.failed(e);
      }
    }
    segments = mapped;
    return mapped;
  }

  private void flush() {
    if (file == null && (blocks.size() + 1L) * BLOCK <= kept) {
      blocks.add(Arrays.copyOf(block, filled));
    } else {
      try {
        if (file == null) {
          file = TemporaryFile.open();
        }
        ByteBuffer rest = ByteBuffer.wrap(block, 0, filled);
        while (rest.hasRemaining()) {
          file.write(rest);
        }
      } catch (IOException e) {
        throw TemporaryFile.failed(e);
      }
    }
    filled = 0;
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        file.close();
      }
    } catch (IOException e) {
      throw TemporaryFile.failed(e);
    }
  }
}
