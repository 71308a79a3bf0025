package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes rows of CSV as RFC 4180 has it. Every method throws what the stream throws. */
final class CsvWriter {

  /** Without it at the beginning Excel takes a table to be in the charset of the system. */
  static final char BYTE_ORDER_MARK = '\uFEFF';

  /** A cell that begins with it is text to a spreadsheet, whatever comes behind it. */
  private static final String TEXT_MARK = "'";

  /**
   * What a spreadsheet takes for the start of a formula (OWASP, "CSV Injection"), in their wide and
   * small forms too, and the minus sign.
   */
  private static final String FORMULA =
      "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212";

  /**
   * Where a spreadsheet that is set to semicolons or tabs begins a cell, or a row: it takes the
   * quotation marks of cells behind commas for text.
   */
  private static final String OTHER_SEPARATORS = ";\t\n\r";

  /** What is not to be seen, beside blanks, controls and format characters. */
  private static final String UNSEEN = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

  /** Hex digits of a hash. */
  private static final int HASH_LENGTH = 16;

  private final Writer out;
  private final boolean isForSpreadsheet;
  private boolean begun;

  /** Begins a table; one for a spreadsheet has no cell that it would compute. */
  CsvWriter(OutputStream out, Style style) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.isForSpreadsheet = style.spreadsheet();
    if (isForSpreadsheet) {
      this.out.write(BYTE_ORDER_MARK);
    }
  }

  /** What a cell says, without the mark that may have made it text. */
  static String unmarked(String cell) {
    return cell.startsWith(TEXT_MARK) ? cell.substring(TEXT_MARK.length()) : cell;
  }

  void cells(List<String> values) throws IOException {
    for (String value : values) {
      cell(value);
    }
  }

  /** A cell, which is empty where there is no value. */
  CsvWriter cell(Optional<String> value) throws IOException {
    return cell(value.orElse(""));
  }

  CsvWriter cell(String value) throws IOException {
    if (begun) {
      out.write(',');
    }
    begun = true;
    String shown = escaped(isForSpreadsheet ? defused(value) : value);
    if (isPlain(shown)) {
      out.write(shown);
    } else {
      out.write('"');
      out.write(shown.replace("\"", "\"\""));
      out.write('"');
    }
    return this;
  }

  void endRow() throws IOException {
    out.write("\r\n");
    begun = false;
  }

  /** Hands all on to the stream, which stays open. */
  void flush() throws IOException {
    out.flush();
  }

  /**
   * What a terminal would obey as JSON has it; but tabs and line breaks are as harmless as text.
   */
  private static String escaped(String value) {
    if (value.chars().noneMatch(CsvWriter::isEscaped)) {
      return value;
    }
    StringBuilder escaped = new StringBuilder();
    value
        .chars()
        .forEach(
            c -> {
              if (isEscaped(c)) {
                escaped.append(String.format(Locale.ROOT, "\\u%04X", c));
              } else {
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }

  private static boolean isEscaped(int c) {
    return c != '\t' && c != '\n' && ControlEscapes.isObeyed(c);
  }

  /** The value with an apostrophe where something would be computed. */
  private static String defused(String value) {
    boolean isMarked =
        isNumberLikeHash(value) || (!value.isEmpty() && Character.isISOControl(value.charAt(0)));
    StringBuilder defused = new StringBuilder(isMarked ? TEXT_MARK : "");
    boolean isBegin = !isMarked;
    int begin = 0;
    for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
      int c = value.codePointAt(i);
      if (isBegin && FORMULA.indexOf(c) >= 0) {
        defused.insert(begin, TEXT_MARK);
      }
      defused.appendCodePoint(c);
      boolean separates = OTHER_SEPARATORS.indexOf(c) >= 0;
      begin = separates ? defused.length() : begin;
      isBegin = separates || (isBegin && isDropped(c));
    }
    return defused.toString();
  }

  /** What may be dropped, so that another character begins the cell. */
  private static boolean isDropped(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || isVariationSelector(c)
        || UNSEEN.indexOf(c) >= 0
        || c == '"';
  }

  private static boolean isVariationSelector(int c) {
    return c >= '\uFE00' && c <= '\uFE0F';
  }

  /** Of a number, such as 12e4567890123456, a spreadsheet keeps 15 digits. */
  private static boolean isNumberLikeHash(String value) {
    return value.length() == HASH_LENGTH
        && value.chars().allMatch(c -> (c >= '0' && c <= '9') || c == 'e')
        && value.indexOf('e') == value.lastIndexOf('e');
  }

  /** Spaces at either end are quoted too, as some readers drop them. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c < ' ') {
        return false;
      }
    }
    return value.isEmpty() || (value.charAt(0) != ' ' && !value.endsWith(" "));
  }
}
