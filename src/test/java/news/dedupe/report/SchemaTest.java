package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class SchemaTest {

  /** What the schema finds wrong with a report, one entry a fault. */
  public static List<String> faults(String report) throws IOException {
    return schema(new String(Schema.bytes(), UTF_8)).validate(report, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void reportsAreAsTheSchemaSays() throws IOException {
    assertEquals(List.of(), faults(write(Reports.FULL)));
    assertEquals(List.of(), faults(write(Reports.EMPTY)));
  }

  @Test
  void linesAreAsTheSchemaSaysOfALine() throws IOException {
    com.networknt.schema.Schema line =
        schema(
            new String(Schema.bytes(), UTF_8)
                .replaceFirst("\"type\": \"object\",", "\"\\$ref\": \"#/\\$defs/line\",")
                .replaceFirst("\"additionalProperties\": false,", "")
                .replaceFirst("\"required\": \\[[^\\]]*\\],", ""));
    for (Report report : List.of(Reports.FULL, Reports.EMPTY, Reports.called("x"))) {
      for (String written : Reports.written(ReportFormat.JSON_LINES, report).lines().toList()) {
        assertEquals(List.of(), line.validate(written, InputFormat.JSON), written);
      }
    }
    for (String wrong :
        List.of(
            "{}",
            "{\"type\": \"other\"}",
            "{\"type\": \"run\"}",
            "{\"type\": \"new\", \"path\": \"a\"}",
            "{\"type\": \"unique\", \"path\": \"a\", \"content\": \"0123456789abcdef\", \"x\": 1}")) {
      assertNotEquals(List.of(), line.validate(wrong, InputFormat.JSON), wrong);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"rewrite\" | \"copy\"",
        "\"score\": 1.0 | \"score\": 1.5",
        "\"no-article\" | \"gone\"",
        "\"00c0ffee00c0ffee\" | \"coffee\"",
        "\"size\" | \"length\"",
        "\"unique\" | \"singles\"",
        "[0, 0] | [0]",
        "\"relation\": \"rewrite\", | ''",
        "\"content\": \"0123456789abcdee\", | ''",
        "\"line\": 17 | \"line\": 0",
        "\"published\": \"2025-03-04\" | \"published\": \"March\"",
        "\"url\": | \"address\":",
        "\"textField\": | \"bodyField\":",
        "\"uniqueArticles\" | \"singles\"",
        "\"grouped\": true, | ''",
        "\"override\": true | \"override\": 1",
        "\"0.2..1\" | \"0.2-1\"",
        "{\"path\": \"new/c.txt\", | {\"path\": \"new/c.txt\", \"score\": 1.0,"
      })
  void whatTheSchemaDoesNotSayIsAFault(String right, String wrong) throws IOException {
    assertNotEquals(List.of(), faults(write(Reports.FULL).replace(right, wrong)));
  }

  @Test
  void theSchemaIsAsItsOwnSchemaSays() throws IOException {
    assertEquals(
        List.of(),
        schema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}")
            .validate(new String(Schema.bytes(), UTF_8), InputFormat.JSON));
  }

  private static com.networknt.schema.Schema schema(String json) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(json, InputFormat.JSON);
  }

  private static String write(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReportFormat.JSON.write(report, Style.plain(), out);
    return out.toString(UTF_8);
  }
}
