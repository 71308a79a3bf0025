package news.dedupe.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The JSON Schema (2020-12) of the report. */
public final class Schema {

  /** As UTF-8. */
  public static byte[] bytes() throws IOException {
    try (InputStream in = Schema.class.getResourceAsStream("report.schema.json")) {
      return Objects.requireNonNull(in, "report.schema.json").readAllBytes();
    }
  }

  private Schema() {}
}
