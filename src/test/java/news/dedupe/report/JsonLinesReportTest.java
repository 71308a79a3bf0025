package news.dedupe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonLinesReportTest {

  @Test
  void everyLineSaysWhatItIs() throws IOException {
    List<String> lines = Reports.written(ReportFormat.JSON_LINES, Reports.FULL).lines().toList();
    assertEquals(10, lines.size());
    assertTrue(lines.get(0).startsWith("{\"type\": \"run\", \"schemaVersion\": \"2.1\", "));
    assertEquals(
        "{\"type\": \"new\", \"path\": \"new/c.txt\", \"duplicate\": false}", lines.get(2));
    assertTrue(lines.get(3).startsWith("{\"type\": \"cluster\", \"id\": \"00c0ffee00c0ffee\", "));
    assertEquals(
        "{\"type\": \"unique\", \"path\": \"new/c.txt\", \"content\": \"0123456789abcded\"}",
        lines.get(4));
    assertEquals(
        "{\"type\": \"skipped\", \"path\": \"new/d.txt\", \"reason\": \"a consent wall\", \"kind\": \"no-article\"}",
        lines.get(7));
  }

  @Test
  void theLinesHoldAllThatTheReportDoes() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode report = mapper.readTree(Reports.written(ReportFormat.JSON, Reports.FULL));
    List<String> lines = Reports.written(ReportFormat.JSON_LINES, Reports.FULL).lines().toList();
    JsonNode cluster = mapper.readTree(lines.get(3));
    for (Map.Entry<String, JsonNode> field : report.get("clusters").get(0).properties()) {
      assertEquals(field.getValue(), cluster.get(field.getKey()));
    }
    assertEquals(report.get("parameters"), mapper.readTree(lines.get(0)).get("parameters"));
  }

  @Test
  void namesBreakNoLine() throws IOException {
    String lines = Reports.written(ReportFormat.JSON_LINES, Reports.called(Reports.HOSTILE));
    assertEquals(2, lines.lines().count());
    assertTrue(lines.chars().noneMatch(c -> c != '\n' && ControlEscapes.isObeyed(c)), lines);
  }
}
