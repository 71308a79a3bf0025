package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import news.dedupe.load.unpack.DamagedException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a WARC file into its records. One that is broken costs no other: reading goes on at the next
 * line that begins a record, or behind the damage of what packs the file.
 */
final class WarcRecords {

  /** Sites send a few kilobytes. */
  static final int MAX_HEADER = 1 << 18;

  private static final byte[] VERSION = "WARC/".getBytes(US_ASCII);

  /** The line that begins a record, and the first letter of the next one. */
  private static final int FIRST_LINE = "WARC/0.18\r\nW".length();

  /** Two are written behind a record. */
  private static final int MAX_LINE_ENDS = 16;

  /** Where so much lies between two records, there is no second. */
  private static final long ENDLESS = 1L << 28;

  /** No crawler keeps longer films; what says so on a pipe without end would be passed for ever. */
  private static final long LONGEST = 1L << 34;

  private final InputStream source;
  private final int maxBlock;
  private final Consumer<String> complaints;

  private byte[] buffer = new byte[1 << 16];

  /** What is next to be read; what lies before it is done with. */
  private int at;

  private int filled;
  private long searched;
  private boolean isAtEnd;
  private @Nullable DamagedException gap;
  private @Nullable IOException failure;

  /**
   * @param maxBlock the most bytes of a block that is wanted as a whole, from 1 to 2^30
   * @param complaints takes why a record, or what lies between two, was passed over
   */
  WarcRecords(InputStream source, int maxBlock, Consumer<String> complaints) {
    this.source = source;
    this.maxBlock = maxBlock;
    this.complaints = complaints;
  }

  /**
   * One record.
   *
   * @param block what it holds, or the beginning of it
   */
  record WarcRecord(Headers headers, byte[] block, boolean isWhole) {}

  /**
   * The next whole record; empty at the end.
   *
   * @throws IOException if the file cannot be read on; what came before has been handed on
   */
  Optional<WarcRecord> next() throws IOException {
    while (goToRecord()) {
      Optional<WarcRecord> record = read();
      if (record.isPresent()) {
        return record;
      }
    }
    if (failure != null) {
      throw failure;
    }
    return Optional.empty();
  }

  /** Goes to where a record begins; false at the end. */
  private boolean goToRecord() {
    long passed = 0;
    while (true) {
      while (has(1) && isLineEnd(at)) {
        at++;
        search(1);
      }
      if (has(1)) {
        if (beginsRecord(0)) {
          break;
        }
        passed += goToLine();
      } else if (gap != null) {
        complaints.accept(overGap(gap));
      } else {
        break;
      }
    }
    if (passed > 0) {
      complaints.accept(passed + " bytes that are no WARC record passed over");
    }
    return has(1);
  }

  /**
   * Reads the record that begins here; where it is broken, that is reported and the next looked
   * for.
   */
  private Optional<WarcRecord> read() {
    searched = 0;
    int header = header();
    if (header < 0) {
      String complaint = has(MAX_HEADER) ? "a WARC header without end" : "a WARC record cut short";
      at++;
      return leave(complaint);
    }
    Headers headers = Headers.of(buffer, at, at + header);
    at += header;
    long length = length(headers);
    if (length < 0) {
      return leave("a WARC record that does not say its length");
    }
    if (length > LONGEST) {
      return leave("a WARC record that says it is longer than " + LONGEST + " bytes");
    }
    boolean isWhole = length <= maxBlock;
    byte[] block = beginning((int) Math.min(length, isWhole ? maxBlock : MAX_HEADER));
    if (isWhole
        ? block.length == length && isEnd((int) length)
        : pass(length) == length && isEnd(0)) {
      at += isWhole ? block.length : 0;
      return Optional.of(new WarcRecord(headers, block, isWhole));
    }
    return leave("a WARC record that is not as long as it says");
  }

  /** How long the header is, the empty line below it included; -1 where it has no end. */
  private int header() {
    boolean isLineEmpty = false;
    for (int i = 0; i < MAX_HEADER && has(i + 1); i++) {
      byte next = buffer[at + i];
      if (next == '\n' && isLineEmpty) {
        return i + 1;
      }
      if (isLineEmpty && next == VERSION[0] && beginsRecord(i)) {
        return -1;
      }
      isLineEmpty = next == '\n' || (isLineEmpty && next == '\r');
    }
    return -1;
  }

  private static long length(Headers headers) {
    try {
      return Long.parseLong(headers.get("content-length").orElse("-1"));
    } catch (NumberFormatException none) {
      return -1;
    }
  }

  /** So many of the next bytes, or as many as there are. */
  private byte[] beginning(int most) {
    int length = has(most) ? most : filled - at;
    return Arrays.copyOfRange(buffer, at, at + length);
  }

  /** Whether a record can end before the byte so far from here. */
  private boolean isEnd(int offset) {
    int next = offset;
    while (next < offset + MAX_LINE_ENDS && has(next + 1) && isLineEnd(at + next)) {
      next++;
    }
    boolean isAsWritten = next - offset == 4 && buffer[at + offset + 1] == '\n';
    return isAsWritten || !has(next + 1) || beginsRecord(next);
  }

  /** Complains of the record, and goes to the next. */
  private Optional<WarcRecord> leave(String complaint) {
    if (!beginsRecord(0)) {
      goToLine();
    }
    if (has(1)) {
      complaints.accept(complaint + "; left out");
    } else if (gap != null) {
      complaints.accept(overGap(gap));
    } else if (failure == null) {
      complaints.accept("the last WARC record is cut short");
    }
    return Optional.empty();
  }

  /** Makes that the bytes behind a gap are read, and says what it is. */
  private String overGap(DamagedException gap) {
    this.gap = null;
    return String.valueOf(gap.getMessage());
  }

  /** Goes to the next line that begins a record, and says how far that was. */
  private long goToLine() {
    long passed = 0;
    do {
      long next = pass(buffer.length);
      passed += next;
      search(next);
    } while (has(1) && !beginsRecord(0));
    return passed;
  }

  /** Counts what is searched for a record, so that input without end is left some time. */
  private void search(long bytes) {
    searched += bytes;
    if (searched > ENDLESS) {
      fail(new DamagedException("no WARC record in " + ENDLESS + " bytes, the rest is left out"));
      at = filled;
    }
  }

  /** Passes at least a byte and at most so many, up to a line that begins a record. */
  private long pass(long most) {
    long passed = 0;
    while (passed < most && has(1)) {
      int end = at + (int) Math.min(filled - at, most - passed);
      int next = at;
      while (next < end && buffer[next] != '\n') {
        next++;
      }
      boolean isLineEnd = next < end;
      next += isLineEnd ? 1 : 0;
      passed += next - at;
      at = next;
      if (isLineEnd && passed < most && beginsRecord(0)) {
        break;
      }
    }
    return passed;
  }

  /** Whether a line that begins a record is so far from here. */
  private boolean beginsRecord(int offset) {
    if (!has(offset + FIRST_LINE)) {
      return false;
    }
    int begin = at + offset;
    int next = begin + VERSION.length;
    if (!Arrays.equals(buffer, begin, next, VERSION, 0, VERSION.length)) {
      return false;
    }
    while (next < begin + FIRST_LINE - 3 && (isDigit(next) || buffer[next] == '.')) {
      next++;
    }
    next += buffer[next] == '\r' ? 1 : 0;
    return buffer[next] == '\n' && Character.isLetter(buffer[next + 1]);
  }

  private boolean isDigit(int place) {
    return buffer[place] >= '0' && buffer[place] <= '9';
  }

  private boolean isLineEnd(int place) {
    return buffer[place] == '\n' || buffer[place] == '\r';
  }

  /** Whether there are so many bytes before the end, or the next gap. */
  private boolean has(int bytes) {
    while (filled - at < bytes) {
      if (isAtEnd || gap != null) {
        return false;
      }
      fill();
    }
    return true;
  }

  private void fill() {
    if (at > buffer.length / 2) { // else moving would take longer than reading
      System.arraycopy(buffer, at, buffer, 0, filled - at);
      filled -= at;
      at = 0;
    } else if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, Integer.MAX_VALUE - 8));
    }
    try {
      int count = source.read(buffer, filled, buffer.length - filled);
      isAtEnd = count < 0;
      filled += Math.max(count, 0);
    } catch (DamagedException damaged) {
      if (damaged.isGap()) {
        gap = damaged;
      } else {
        fail(damaged);
      }
    } catch (IOException broken) {
      fail(broken);
    }
  }

  private void fail(IOException failure) {
    this.failure = failure;
    isAtEnd = true;
  }
}
