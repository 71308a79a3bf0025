package news.dedupe.load.format;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import news.dedupe.load.input.FieldNames;

/**
 * Goes through the rows of a table that is no table of articles, whatever separates its cells; its
 * first row too, be it a header or not.
 */
public final class CsvTable {

  /** Characters of a row: more than the longest paths and headlines. */
  private static final int MAX_ROW = 1 << 20;

  /** What the separator is found in. */
  private static final int HEAD = 1 << 14;

  private final CsvRows rows;

  /**
   * @param text is not closed
   * @throws IOException what the reader throws
   */
  public CsvTable(Reader text) throws IOException {
    rows = new CsvRows(text, MAX_ROW);
    rows.begin(CsvDialect.of(rows.head(HEAD), FieldNames.usual()));
  }

  /**
   * Goes to the next row that is not an empty line; false at the end.
   *
   * @throws IOException what the reader throws
   */
  public boolean next() throws IOException {
    return rows.next();
  }

  /** The cells of the row, as they are until the next. */
  public List<String> cells() {
    return rows.cells();
  }

  /** Where the row begins, from 1. */
  public int line() {
    return rows.line();
  }

  /** Whether it cannot be said what the cells of the row are. */
  public boolean isBroken() {
    return rows.isBroken() || rows.isTooLong();
  }
}
