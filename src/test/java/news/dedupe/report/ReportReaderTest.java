package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportReaderTest {

  @Test
  void whatWasWrittenIsReadBack() throws IOException {
    for (Report report : List.of(Reports.FULL, Reports.EMPTY)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ReportFormat.JSON.write(report, Style.plain(), out);
      assertEquals(Grouping.of(report), read(out.toString(UTF_8)));
    }
  }

  @Test
  void otherProgramsMayNameArticlesByPathAlone() throws IOException {
    assertEquals(
        new Grouping(List.of(List.of("a", "b")), List.of("c", "d")),
        read(
            """
            {"clusters": [{"members": ["a", "b"]}], "unique": ["c"], "skipped": [{"path": "d"}]}
            """));
  }

  @Test
  void reportsOfTheFirstVersionAreRead() throws IOException {
    assertEquals(
        new Grouping(List.of(List.of("a", "b")), List.of("c")),
        read(
            """
            {"schemaVersion": "1.1", "clusters": [{"members": [{"path": "a"}, {"path": "b"}]}],
             "unique": ["c"], "skipped": []}
            """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | r.json: not a report: no list 'clusters'",
        "[] | r.json: not a report: no list 'clusters'",
        "{\"clusters\": [{}]} | r.json: not a report: no list 'members'",
        "{\"clusters\": [{\"members\": [7]}]} | r.json: not a report: an article without a path",
        "{\"schemaVersion\": \"3.0\"} | r.json: a report of version 3.0, not 1 or 2"
      })
  void whatIsNoReportIsSaidSo(String json, String message) {
    assertEquals(message, assertThrows(MalformedInput.class, () -> read(json)).getMessage());
  }

  @Test
  void whatIsNoJsonIsSaidSoWithItsLine() {
    String message =
        assertThrows(MalformedInput.class, () -> read("{\n\"clusters\": nix}")).getMessage();
    assertEquals("r.json:2: not JSON: ", message.substring(0, 20));
  }

  private static Grouping read(String json) throws IOException {
    return ReportReader.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "r.json");
  }
}
