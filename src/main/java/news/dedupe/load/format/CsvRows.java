package news.dedupe.load.format;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a table into rows, and goes on behind what is none.
 *
 * <p>A cell that begins with a quotation mark ends with one, and holds separators, line ends and
 * marks, each of these written twice or behind a backslash. Where that does not come out, because
 * the mark is a character like others or its other one is missing, the row is its line, and the
 * next begins behind it. So a mark that is never closed costs one row.
 */
final class CsvRows {

  private static final int END = -1;

  /** Characters that may be looked at in vain, for each that is used up: it bounds the time. */
  private static final int IN_VAIN = 8;

  private final Characters source;
  private final int maxLength;
  private char separator;
  private char[] buffer = new char[1 << 14];

  /** Of how many bytes each character is; of no length where that is not wanted. */
  private int[] widths;

  /** The bytes up to a place of the buffer. */
  private long bytes;

  private int bytesTo;
  private int bytesDropped;
  private int start;
  private int filled;
  private boolean atEnd;

  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int columns;
  private int next;
  private int line = 1;
  private int rowLine = 1;
  private long from;
  private long to;
  private int linesInRow;
  private boolean hasBackslashes;
  private boolean isBroken;
  private boolean isTooLong;
  private long used;
  private long inVain;

  /** Gives characters. */
  interface Characters {
    /**
     * Reads as {@link Reader#read(char[], int, int)} does.
     *
     * @param widths takes of how many bytes each is, unless it is of no length
     */
    int read(char[] target, int[] widths, int offset, int length) throws IOException;
  }

  /**
   * @param maxLength of a row, in characters
   * @param isPlaced whether it is to be known where rows stand in bytes
   */
  CsvRows(Characters source, int maxLength, boolean isPlaced) {
    this.source = source;
    this.maxLength = maxLength;
    this.widths = new int[isPlaced ? buffer.length : 0];
  }

  CsvRows(Reader source, int maxLength) {
    this((target, widths, offset, length) -> source.read(target, offset, length), maxLength, false);
  }

  /** The first characters, which are not used up. */
  String head(int length) throws IOException {
    fill(length - 1);
    return new String(buffer, 0, Math.min(length, filled));
  }

  /** Goes to the header. */
  void begin(CsvDialect dialect) {
    separator = dialect.separator();
    start = dialect.start();
    line += start > 0 ? 1 : 0;
  }

  /** Says how many cells rows have; until then that is open. */
  void expect(int columns) {
    this.columns = columns;
  }

  /** Goes to the next row that is not an empty line; false at the end. */
  boolean next() throws IOException {
    compact();
    while (isLineEnd(at(start))) {
      start = afterLineEnd(start);
      line++;
      compact();
    }
    if (at(start) == END) {
      return false;
    }
    rowLine = line;
    from = bytesTo(start);
    isBroken = false;
    isTooLong = false;
    if (!parse(false, false)) {
      parseLine();
    }
    used += next - start;
    line += linesInRow;
    start = next;
    to = bytesTo(start);
    return true;
  }

  /** Where the row begins, in bytes from the first character. */
  long from() {
    return from;
  }

  /** Where what is behind the row and its line end begins. */
  long to() {
    return to;
  }

  /** The bytes up to a place of the buffer, which is behind all that were asked for before. */
  private long bytesTo(int place) {
    for (int end = Math.min(place, widths.length == 0 ? 0 : filled); bytesTo < end; bytesTo++) {
      bytes += widths[bytesTo];
    }
    return bytes;
  }

  /** The cells of the row. */
  List<String> cells() {
    return cells;
  }

  /** Where the row begins, from 1. */
  int line() {
    return rowLine;
  }

  /** Whether the row's marks do not match, so that its cells are not certain. */
  boolean isBroken() {
    return isBroken;
  }

  /** Whether the row is longer than allowed, and lost. */
  boolean isTooLong() {
    return isTooLong;
  }

  /** Characters that were looked at for marks that are not there. */
  long lookedAtInVain() {
    return inVain;
  }

  /**
   * Reads a row whose marks are not well-formed, in the way that gives the cells that rows have.
   */
  private void parseLine() throws IOException {
    int end = endOfLine(start);
    if (end - start > maxLength) {
      passOver();
      return;
    }
    boolean isQuoted = parse(true, true);
    if (isQuoted && hasColumns()) {
      return;
    }
    List<String> asQuoted = List.copyOf(cells);
    if (!isQuoted && columns > 1 && parse(true, false) && hasColumns()) {
      return;
    }
    split(end);
    if (!hasColumns()) {
      isBroken = !isQuoted;
      if (isQuoted) {
        cells.clear();
        cells.addAll(asQuoted);
      }
    }
  }

  private boolean hasColumns() {
    return columns == 0 || cells.size() == columns;
  }

  /** Takes every mark of the line for a character. */
  private void split(int end) throws IOException {
    cells.clear();
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || buffer[i] == separator) {
        cells.add(plain(from, i));
        from = i + 1;
      }
    }
    linesInRow = 1;
    next = afterLineEnd(end);
  }

  /** A line that is longer than a row may be is not kept. */
  private void passOver() throws IOException {
    isTooLong = true;
    cells.clear();
    while (at(start) != END && !isLineEnd(at(start))) {
      start++;
      compact();
    }
    linesInRow = 1;
    next = afterLineEnd(start);
  }

  /**
   * Reads the row from {@link #start} into {@link #cells}.
   *
   * @param isLenient whether a mark inside of a cell may be written once
   * @param isOneLine whether no cell may go over lines
   * @return false where it is none
   */
  private boolean parse(boolean isLenient, boolean isOneLine) throws IOException {
    cells.clear();
    linesInRow = 1;
    int i = start;
    while (true) {
      int from = i;
      if (at(i) == '"') {
        i = quoted(i + 1, isLenient, isOneLine);
        if (i < 0) {
          return false;
        }
        cells.add(cell.toString());
      } else {
        while (!isCellEnd(at(i)) && i - start <= maxLength) {
          i++;
        }
        if (!isCellEnd(at(i))) {
          return false;
        }
        cells.add(plain(from, i));
      }
      if (at(i) != separator) {
        next = afterLineEnd(i);
        return true;
      }
      i++;
    }
  }

  /** Reads a cell behind its opening mark; gives where it ends, or -1 where it is none. */
  private int quoted(int from, boolean isLenient, boolean isOneLine) throws IOException {
    cell.setLength(0);
    int i = from;
    for (int c = at(i); c != END && i - start <= maxLength; c = at(i)) {
      if (c == '"' && at(i + 1) != '"') {
        int end = afterSpaces(i + 1);
        if (isCellEnd(at(end))) {
          return end;
        }
        boolean opensAnother = linesInRow > 1 && isCellEnd(at(i - 1));
        if (!isLenient || opensAnother) {
          return inVain(i);
        }
        cell.append('"');
        i++;
      } else if (c == '"') {
        cell.append('"');
        i += 2;
      } else if (c == '\\') {
        i = backslash(i);
      } else if (isLineEnd(c)) {
        boolean isHopeless = inVain + i - start > IN_VAIN * used + 2L * maxLength;
        if (isOneLine || isHopeless || (linesInRow == 1 && isRowOfTabs(i))) {
          return inVain(i);
        }
        cell.append('\n');
        i = afterLineEnd(i);
        linesInRow++;
      } else {
        cell.append((char) c);
        i++;
      }
    }
    return inVain(i);
  }

  private int inVain(int at) {
    inVain += at - start;
    return -1;
  }

  /**
   * Takes a backslash and what it stands before. Which tables have them for marks is seen where one
   * stands before a mark that could end no cell.
   */
  private int backslash(int i) throws IOException {
    int escaped = at(i + 1);
    if (escaped == '"' && at(i + 2) != '"' && !isCellEnd(at(i + 2))) {
      hasBackslashes = true;
    }
    boolean isEscape = hasBackslashes && (escaped == '"' || escaped == '\\');
    if (isEscape) {
      cell.append((char) escaped);
      return i + 2;
    }
    cell.append('\\');
    if (escaped == '\\') {
      cell.append('\\');
      return i + 2;
    }
    return hasBackslashes && isLineEnd(escaped) ? dropped(i) : i + 1;
  }

  /** Databases write a backslash before a line end too. */
  private int dropped(int i) {
    cell.setLength(cell.length() - 1);
    return i + 1;
  }

  /**
   * Whether a line of a table with tabs has the cells of a row, and so has the next: tabs hardly
   * stand in texts, so the mark that is open is a character.
   */
  private boolean isRowOfTabs(int end) throws IOException {
    if (separator != '\t' || columns < 2 || separators(start, end) != columns - 1) {
      return false;
    }
    int from = afterLineEnd(end);
    return at(from) == END || separators(from, endOfLine(from)) == columns - 1;
  }

  private int separators(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += buffer[i] == separator ? 1 : 0;
    }
    return count;
  }

  /** A cell without marks. Where tabs separate, databases write those in it behind a backslash. */
  private String plain(int from, int to) {
    String value = new String(buffer, from, to - from);
    if (separator != '\t' || value.indexOf('\\') < 0) {
      return value;
    }
    StringBuilder unescaped = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      int escaped = c == '\\' && i + 1 < value.length() ? "tnr\\".indexOf(value.charAt(i + 1)) : -1;
      unescaped.append(escaped < 0 ? c : "\t\n\r\\".charAt(escaped));
      i += escaped < 0 ? 0 : 1;
    }
    return unescaped.toString();
  }

  private int afterSpaces(int from) throws IOException {
    int i = from;
    while (at(i) == ' ') {
      i++;
    }
    return i;
  }

  private boolean isCellEnd(int c) {
    return c == separator || c == END || isLineEnd(c);
  }

  private static boolean isLineEnd(int c) {
    return c == '\n' || c == '\r';
  }

  private int afterLineEnd(int end) throws IOException {
    return at(end) == END ? end : at(end) == '\r' && at(end + 1) == '\n' ? end + 2 : end + 1;
  }

  /** Where the line ends, or is too long. */
  private int endOfLine(int from) throws IOException {
    int i = from;
    while (at(i) != END && !isLineEnd(at(i)) && i - start <= maxLength) {
      i++;
    }
    return i;
  }

  /** The character at a place of the buffer. */
  private int at(int i) throws IOException {
    return i < filled || fill(i) ? buffer[i] : END;
  }

  private boolean fill(int wanted) throws IOException {
    while (!atEnd && filled <= wanted) {
      if (filled == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        widths = Arrays.copyOf(widths, 2 * widths.length);
      }
      int count = source.read(buffer, widths, filled, buffer.length - filled);
      atEnd = count < 0;
      int end = filled + Math.max(0, count);
      for (int i = filled; i < end; i++) {
        // Zeros are no part of a table, but damage, or padding.
        if (widths.length > 0) {
          widths[filled] = widths[i] + bytesDropped;
          bytesDropped = buffer[i] == 0 ? widths[filled] : 0;
        }
        if (buffer[i] != 0) {
          buffer[filled++] = buffer[i];
        }
      }
    }
    return wanted < filled;
  }

  /** Makes room, between rows, where half the buffer is used up. */
  private void compact() {
    if (start > buffer.length / 2) {
      if (widths.length > 0) {
        bytesTo(start);
        System.arraycopy(widths, start, widths, 0, filled - start);
        bytesTo -= start;
      }
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      start = 0;
    }
  }
}
