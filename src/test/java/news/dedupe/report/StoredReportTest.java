package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoredReportTest {

  @Test
  void whatIsReadBackIsWrittenAlikeInEachOtherFormat() throws IOException {
    EnumSet<ReportFormat> others =
        EnumSet.complementOf(EnumSet.of(ReportFormat.JSON, ReportFormat.JSON_LINES));
    for (Report report :
        List.of(Reports.EMPTY, Reports.called("x"), Reports.withTexts("Divers found a hull"))) {
      Report read = read(Reports.written(ReportFormat.JSON, report));
      for (ReportFormat format : others) {
        assertEquals(Reports.written(format, report), Reports.written(format, read));
      }
      assertEquals(
          Reports.written(ReportFormat.JSON, report), Reports.written(ReportFormat.JSON, read));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schemaVersion\": \"2.1\" | \"schemaVersion\": \"3.0\" | schemaVersion '3.0', not 2; make the report again",
        "\"summary\" | \"sum\" | no 'summary'",
        "\"members\" | \"articles\" | no list 'members'",
        "\"content\" | \"hash\" | something without 'content'",
        "\"boilerplate\" | \"noise\" | a passage of an unknown kind",
        "[0, 2] | [0, 200] | a mark outside of its text",
        "[0, 2] | [2, 0] | a mark outside of its text",
        "[0, 2] | [0] | a pair that is not two numbers",
      })
  void whatIsNoReportIsRefused(String part, String other, String reason) throws IOException {
    String report = Reports.written(ReportFormat.JSON, Reports.withTexts("Divers found a hull"));
    MalformedInput refused =
        assertThrows(MalformedInput.class, () -> read(report.replace(part, other)));
    assertEquals("x.json: not a report that can be rendered: " + reason, refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource({"'', no object", "[], no object", "3, no object"})
  void aReportIsAnObject(String report, String reason) {
    MalformedInput refused = assertThrows(MalformedInput.class, () -> read(report));
    assertEquals("x.json: not a report that can be rendered: " + reason, refused.getMessage());
  }

  @Test
  void brokenJsonIsNamedWithItsLine() {
    MalformedInput refused = assertThrows(MalformedInput.class, () -> read("{\n\"a\": }"));
    assertEquals("x.json:2: not JSON: ", refused.getMessage().substring(0, 20));
  }

  private static Report read(String report) throws IOException {
    return StoredReport.read(new ByteArrayInputStream(report.getBytes(UTF_8)), "x.json");
  }
}
