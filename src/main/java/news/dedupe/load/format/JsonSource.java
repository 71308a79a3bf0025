package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import news.dedupe.load.unpack.DamagedException;

/**
 * The bytes of a JSON file, which can go on at the next record where one is broken: what the parser
 * has read ahead is given back, and the beginning of a record looked for.
 */
final class JsonSource extends InputStream {

  private static final int CHUNK = 1 << 13;

  /** More than a parser reads ahead. */
  private static final int HISTORY = 1 << 14;

  /** Longer indents and names are not looked for. */
  private static final int MAX_BEGINNING = 1 << 11;

  /** So much is searched for a record, so that input without end is left some time. */
  private static final long MAX_SEARCHED = 1 << 28;

  private final InputStream source;
  private final byte[] buffer = new byte[HISTORY + 4 * CHUNK];
  private int next = 1; // room for what resume puts there
  private int end = 1;
  private int counted = 1;
  private int lines;

  /** Bytes of the source in front of the buffer, whose first byte is none of it. */
  private long before = -1;

  JsonSource(InputStream source) {
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    return hasNext(1) ? buffer[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!hasNext(1)) {
      return -1;
    }
    int count = Math.min(Math.min(length, CHUNK), end - next);
    System.arraycopy(buffer, next, target, offset, count);
    next += count;
    return count;
  }

  /** Whether there is a byte; so many more are made ready, where there are. */
  private boolean hasNext(int count) throws IOException {
    while (end - next < count) {
      if (buffer.length - end < CHUNK) {
        shift();
      }
      int read = source.read(buffer, end, CHUNK);
      if (read < 0) {
        break;
      }
      end += read;
    }
    return next < end;
  }

  private void shift() {
    countLines(next);
    int from = Math.max(0, next - HISTORY);
    System.arraycopy(buffer, from, buffer, 0, end - from);
    next -= from;
    end -= from;
    counted -= from;
    before += from;
  }

  private void countLines(int to) {
    for (; counted < to; counted++) {
      lines += buffer[counted] == '\n' ? 1 : 0;
    }
    while (counted > to) {
      lines -= buffer[--counted] == '\n' ? 1 : 0;
    }
  }

  /** Where the byte stands that comes next, which has then been read from the source. */
  long position() throws IOException {
    hasNext(1);
    return before + next;
  }

  /** Lines that end before the byte that comes next. */
  int lines() {
    countLines(next);
    return lines;
  }

  /**
   * Gives back what the parser has not used, and goes to where a record may begin.
   *
   * @param unused how many bytes the parser had read ahead, with those that it stumbled over
   * @param key the first field of records; empty for any
   * @param isInList whether to begin a list before the record
   * @return false where there is none
   * @throws DamagedException where there is none in a quarter of a gigabyte
   */
  boolean resume(long unused, String key, boolean isInList) throws IOException {
    next = (int) Math.max(1, next - unused);
    byte[] name = ('"' + key + (key.isEmpty() ? "" : "\"")).getBytes(UTF_8);
    for (long searched = 0; hasNext(1); next++) {
      if (++searched > MAX_SEARCHED) {
        throw new DamagedException("no record in the next " + MAX_SEARCHED + " bytes");
      }
      if (buffer[next] == '{'
          && beginsWith(name.length < MAX_BEGINNING ? name : new byte[] {'"'})) {
        if (isInList) {
          countLines(next);
          buffer[--next] = '[';
          counted = next;
        }
        return true;
      }
    }
    return false;
  }

  private boolean beginsWith(byte[] name) throws IOException {
    hasNext(2 * MAX_BEGINNING);
    int from = next + 1;
    while (from < Math.min(end, next + MAX_BEGINNING) && buffer[from] <= ' ' && buffer[from] > 0) {
      from++;
    }
    return from + name.length <= end
        && Arrays.equals(buffer, from, from + name.length, name, 0, name.length);
  }
}
