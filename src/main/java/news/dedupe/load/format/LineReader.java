package news.dedupe.load.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import news.dedupe.load.input.Limits;
import news.dedupe.load.unpack.DamagedException;

/** Cuts a stream of UTF-8 into lines, each a stretch of one buffer that the next line reuses. */
public final class LineReader {

  /** Twice the longest line that anybody may allow: what has no line end by then has none. */
  private static final long ENDLESS = 2L * Limits.LARGEST_ARTICLE;

  /** The byte order mark. */
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream source;
  private final int maxLength;
  private byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private int next;
  private int filled;
  private int number;
  private boolean tooLong;
  private long lost;

  /** Where the buffer begins in the stream, and where the line does. */
  private long base;

  private long lineStart;

  LineReader(InputStream source, int maxLength) {
    this.source = source;
    this.maxLength = maxLength;
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean next() throws IOException {
    number++;
    tooLong = false;
    lost = 0;
    start = next;
    lineStart = base + start;
    int scanned = start;
    while (true) {
      for (; scanned < filled; scanned++) {
        if (buffer[scanned] == '\n') {
          return line(scanned, scanned + 1);
        }
      }
      if (scanned - start > maxLength) {
        tooLong = true;
        lost += filled - start;
        if (lost > ENDLESS) {
          throw new DamagedException("a line without end");
        }
        start = filled;
      }
      scanned -= makeRoom();
      int count = source.read(buffer, filled, buffer.length - filled);
      if (count < 0) {
        return (start < filled || tooLong) && line(filled, filled);
      }
      filled += count;
    }
  }

  private boolean line(int end, int next) {
    this.end = end;
    this.next = next;
    tooLong |= end - start > maxLength;
    return true;
  }

  /** Moves the unfinished line to the front of the buffer, and says by how much. */
  private int makeRoom() {
    int shift = start;
    base += shift;
    System.arraycopy(buffer, start, buffer, 0, filled - start);
    filled -= shift;
    start = 0;
    next = 0;
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    return shift;
  }

  /** Holds the line from {@link #start} up to, not including, {@link #end}. */
  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  /** Where the line begins in the stream, in bytes from 0, without its byte order mark. */
  long from() {
    return lineStart + markLength();
  }

  private int markLength() {
    boolean isMarked =
        lineStart == 0
            && end - start >= MARK.length
            && Arrays.equals(buffer, start, start + MARK.length, MARK, 0, MARK.length);
    return isMarked ? MARK.length : 0;
  }

  /** Where the next line begins in the stream. */
  long to() {
    return base + next;
  }

  /** Where the line ends without the comma that stands between the lines of a list. */
  int endOfRecord() {
    int last = end - 1;
    while (last > start && buffer[last] >= 0 && buffer[last] <= ' ') {
      last--;
    }
    return last > start && buffer[last] == ',' ? last : end;
  }

  /** The line's number from 1; after a failed {@link #next}, that of the line being read. */
  int number() {
    return number;
  }

  /** Whether the line is longer than allowed; its bytes are then lost. */
  boolean tooLong() {
    return tooLong;
  }

  /** Whether there is nothing in the line, but the stream's byte order mark. */
  boolean isBlank() {
    for (int i = start + markLength(); i < end; i++) {
      if (buffer[i] > ' ' || buffer[i] < 0) {
        return false;
      }
    }
    return true;
  }
}
