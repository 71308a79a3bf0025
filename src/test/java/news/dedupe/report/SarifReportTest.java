package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SarifReportTest {

  @Test
  void resultsAreAsTheStandardHasThem() throws IOException {
    for (Report report :
        List.of(
            Reports.FULL,
            Reports.EMPTY,
            Reports.called(Reports.HOSTILE),
            Reports.large(6_000, "excerpt"))) {
      assertEquals(List.of(), faults(Reports.written(ReportFormat.SARIF, report)));
    }
    assertNotEquals(
        List.of(),
        faults(Reports.written(ReportFormat.SARIF, Reports.FULL).replace("ruleId", "rule")));
  }

  @Test
  void aDuplicateIsAResultAtItsPlace() throws IOException {
    JsonNode result = run(Reports.FULL).get("results").get(0);
    assertEquals("rewrite", result.get("ruleId").asText());
    assertEquals("warning", result.get("level").asText());
    assertEquals(
        "rewrite of old/ü \"b\".txt (score 0.9712)", result.get("message").get("text").asText());
    JsonNode place = result.get("locations").get(0).get("physicalLocation");
    assertEquals("new/a.jsonl", place.get("artifactLocation").get("uri").asText());
    assertEquals(17, place.get("region").get("startLine").asInt());
    assertEquals(
        "old/%C3%BC%20%22b%22.txt",
        result
            .get("relatedLocations")
            .get(0)
            .get("physicalLocation")
            .get("artifactLocation")
            .get("uri")
            .asText());
    assertEquals(
        "0123456789abcdee/0123456789abcdef",
        result.get("partialFingerprints").get("dedupe/v1").asText());
  }

  /** GitHub shows 5,000 results of a run. */
  @Test
  void theWorstComeFirstAndTheRestIsCounted() throws IOException {
    JsonNode run = run(Reports.large(12_000, "rewrite", "identical", "excerpt", "near-identical"));
    JsonNode results = run.get("results");
    assertEquals(5_000, results.size());
    assertEquals("identical", results.get(0).get("ruleId").asText());
    assertEquals("near-identical", results.get(4_999).get("ruleId").asText());
    assertTrue(results.get(0).get("rank").asDouble() > results.get(2_999).get("rank").asDouble());
    assertEquals(
        "7000 more duplicates are not among the results, which are the worst.",
        run.get("invocations")
            .get(0)
            .get("toolExecutionNotifications")
            .get(0)
            .get("message")
            .get("text")
            .asText());
  }

  @Test
  void filesAreReferencesWhateverTheirNames() {
    for (String path :
        List.of("a b.txt", "C:/x", "ü/%41.txt", "x?y", "/tmp/[1]", "./a", "-", "é#1", "a\u0000")) {
      String uri = Place.of(Reports.entry(path, "x")).uri();
      URI read = URI.create(uri);
      assertTrue(read.getScheme() == null || uri.startsWith("file:///"), uri);
      assertEquals(path.replaceAll("^\\./|#1$", ""), read.getPath(), uri);
    }
  }

  private static JsonNode run(Report report) throws IOException {
    return new ObjectMapper()
        .readTree(Reports.written(ReportFormat.SARIF, report))
        .get("runs")
        .get(0);
  }

  private static List<String> faults(String sarif) throws IOException {
    try (InputStream schema =
        SarifReportTest.class.getResourceAsStream("sarif-of-dedupe.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(schema.readAllBytes(), UTF_8), InputFormat.JSON)
          .validate(sarif, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }
}
