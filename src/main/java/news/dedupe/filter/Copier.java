package news.dedupe.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** Copies files one after the other without the records that are dropped. */
final class Copier {

  private static final byte[] MARK = "\uFEFF".getBytes(UTF_8);

  private final Records records;
  private final Shape shape;
  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int file;
  private boolean isHeaderWritten;
  private boolean isBegun;
  private boolean isLineOpen;

  Copier(Records records, Shape shape, OutputStream out) {
    this.records = records;
    this.shape = shape;
    this.out = out;
  }

  /**
   * Copies the next file, if there were records in it.
   *
   * @throws IOException where it cannot be written, or the file is no longer what it was
   */
  void copy(String path, InputStream in) throws IOException {
    if (file == records.files().size() || !records.files().get(file).path().equals(path)) {
      return;
    }
    int first = records.files().get(file).first();
    int end = records.endOf(file);
    boolean isEmpty = first == end && !records.hasHeader(file);
    file++;
    if (isEmpty) {
      return;
    }
    if (isLineOpen) {
      write(new byte[] {'\n'}, 1);
    }
    Source source = new Source(path, in);
    if (isBegun) {
      source.passMark();
    }
    if (shape == Shape.LIST) {
      list(source, first, end);
    } else {
      lines(source, first, end);
    }
  }

  /**
   * Makes sure that all files have been copied.
   *
   * @throws IOException where one of them was not there any more
   */
  void end() throws IOException {
    if (file < records.files().size()) {
      throw new IOException(records.files().get(file).path() + ": is gone, or no longer the same");
    }
  }

  private void lines(Source source, int first, int end) throws IOException {
    boolean isHeader = shape == Shape.TABLE;
    for (int record = first; record < end; record = records.next(record, end)) {
      source.to(records.start(record), !(isHeader && isHeaderWritten));
      isHeaderWritten |= isHeader;
      isHeader = false;
      source.to(records.stop(record), !records.isDropped(record));
    }
    source.rest(!(isHeader && isHeaderWritten));
    isHeaderWritten |= isHeader;
  }

  /** Of what separates two elements so much is written that what is kept is a list. */
  private void list(Source source, int first, int end) throws IOException {
    boolean isElementWritten = false;
    for (int record = first; record < end; record = records.next(record, end)) {
      boolean isKept = !records.isDropped(record);
      if (isElementWritten && isKept) {
        source.to(records.start(record), true);
      } else if (!source.isPastSeparator(records.start(record))) {
        isElementWritten = false;
      }
      source.to(records.stop(record), isKept);
      isElementWritten |= isKept;
    }
    source.rest(true);
  }

  private void write(byte[] bytes, int length) throws IOException {
    if (length > 0) {
      out.write(bytes, 0, length);
      isBegun = true;
      isLineOpen = bytes[length - 1] != '\n';
    }
  }

  /** The bytes of one file. */
  private final class Source {

    private final String path;
    private final PushbackInputStream in;
    private long at;

    Source(String path, InputStream in) {
      this.path = path;
      this.in = new PushbackInputStream(in, MARK.length);
    }

    /** Goes on behind the byte order mark, which stands at the beginning of the output alone. */
    void passMark() throws IOException {
      int length = in.readNBytes(buffer, 0, MARK.length);
      if (length == MARK.length && Arrays.equals(buffer, 0, length, MARK, 0, length)) {
        at = length;
      } else {
        in.unread(buffer, 0, length);
      }
    }

    /** Goes on to a place, writing what stands before it or not. */
    void to(long place, boolean isWritten) throws IOException {
      while (at < place) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, place - at));
        if (read < 0) {
          throw new EOFException(path + ": has changed since it was read before");
        }
        at += read;
        if (isWritten) {
          write(buffer, read);
        }
      }
    }

    /**
     * Goes on to a place, writing what stands before it unless that only separates two elements.
     *
     * @return false where it has been written
     */
    boolean isPastSeparator(long place) throws IOException {
      while (at < place) {
        int length = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, place - at));
        at += length;
        if (length == 0 || !Separator.is(buffer, length)) {
          write(buffer, length);
          to(place, true);
          return false;
        }
      }
      return true;
    }

    /**
     * Writes what stands behind the last record, or not. Where the file breaks off, that is what is
     * left of one more, and has been reported before.
     */
    void rest(boolean isWritten) throws IOException {
      int length;
      try {
        length = in.readNBytes(buffer, 0, buffer.length);
      } catch (IOException brokenOff) {
        return;
      }
      while (length > 0) {
        if (isWritten) {
          write(buffer, length);
        }
        length = in.readNBytes(buffer, 0, buffer.length);
      }
    }
  }
}
