package news.dedupe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {

  @ParameterizedTest
  @CsvSource({
    "report.json, JSON",
    "a/report.JSONL, JSON_LINES",
    "report.ndjson, JSON_LINES",
    "report.csv, CSV",
    "report.sarif, SARIF",
    "report.sarif.json, SARIF",
    "TEST-dedupe.xml, JUNIT"
  })
  void aSuffixStandsForAFormat(String name, ReportFormat format) {
    assertEquals(Optional.of(format), ReportFormat.ofFile(name));
  }

  @ParameterizedTest
  @CsvSource({"report", "json", "report.txt", "report.json.gz", "-", "/dev/stdout"})
  void otherNamesSayNothing(String name) {
    assertEquals(Optional.empty(), ReportFormat.ofFile(name));
  }

  @Test
  void eachHasALabel() {
    for (ReportFormat format : ReportFormat.values()) {
      assertEquals(Optional.of(format), ReportFormat.labelled(format.label()));
    }
    assertEquals(Optional.empty(), ReportFormat.labelled("JSON"));
  }

  /** So that a pipe that is closed is known for one, and a full disk too. */
  @ParameterizedTest
  @EnumSource
  void whatTheStreamThrowsIsThrown(ReportFormat format) {
    IOException broken = new IOException("Broken pipe");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw broken;
          }
        };
    IOException thrown =
        assertThrows(
            IOException.class, () -> format.write(Reports.called("x"), Style.plain(), out));
    assertEquals("Broken pipe", thrown.getMessage());
  }

  @ParameterizedTest
  @EnumSource
  void theStreamStaysOpen(ReportFormat format) throws IOException {
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) {}

          @Override
          public void close() {
            throw new AssertionError("closed");
          }
        };
    format.write(Reports.FULL, Style.plain(), out);
  }
}
