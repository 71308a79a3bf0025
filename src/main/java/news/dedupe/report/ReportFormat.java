package news.dedupe.report;

import java.io.IOException;
import java.io.OutputStream;

/** The forms in which a report is written, each with its writer. */
@SuppressWarnings("ImmutableEnumChecker") // writers hold nothing
public enum ReportFormat {
  /** What {@link Schema} describes. */
  JSON(JsonReport::write);

  private final Writer writer;

  /** Writes a report of any size; equal reports give equal bytes. */
  private interface Writer {
    void write(Report report, OutputStream out) throws IOException;
  }

  ReportFormat(Writer writer) {
    this.writer = writer;
  }

  /**
   * Writes all of the report; the stream stays open.
   *
   * @throws IOException what the stream throws
   */
  public void write(Report report, OutputStream out) throws IOException {
    writer.write(report, out);
  }
}
