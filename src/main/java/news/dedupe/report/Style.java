package news.dedupe.report;

/**
 * How a report is to look, where its format leaves that open.
 *
 * @param width of a table in columns, from {@link #LEAST_WIDTH}
 * @param coloured whether a table may have colours
 * @param spreadsheet whether CSV is for a spreadsheet, which computes what begins like a formula
 */
public record Style(int width, boolean coloured, boolean spreadsheet) {

  /** In less a title cannot be read. */
  public static final int LEAST_WIDTH = 40;

  /** Of a terminal that does not say it. */
  public static final int USUAL_WIDTH = 80;

  public Style {
    width = Math.max(LEAST_WIDTH, width);
  }

  /** Where nobody looks. */
  public static Style plain() {
    return new Style(USUAL_WIDTH, false, false);
  }
}
