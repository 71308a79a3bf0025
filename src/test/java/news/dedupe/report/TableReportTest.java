package news.dedupe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReportTest {

  @Test
  void aNarrowTableHasPathsBelowTheirHeadlines() throws IOException {
    assertEquals(
        """
        rewrite         0.97  new/a.jsonl#1  of old/ü "b".txt

        2 versions  Tide \\ud83d turns
          original        1.00                2025-03-04  old/ü "b".txt
          rewrite         0.97  Coastal Wire              new/a.jsonl#1
        """,
        Reports.written(ReportFormat.TABLE, Reports.FULL, new Style(72, false, false)));
    assertEquals(
        """
        2 versions  A tide that turns in the night
          original        1.00  A tide th…
            a/A tide that turns in the night
          identical       1.00  A tide th…
            b/A tide that turns in the night
        """,
        Reports.written(
            ReportFormat.TABLE,
            Reports.called("A tide that turns in the night"),
            new Style(60, false, false)));
  }

  @Test
  void aWideOneHasThemBeside() throws IOException {
    String table =
        Reports.written(
            ReportFormat.TABLE, Reports.called("Tide turns"), new Style(120, false, false));
    assertEquals(
        """
        2 versions  Tide turns
          original        1.00  Tide turns  Tide turns  a/Tide turns
          identical       1.00  Tide turns  Tide turns  b/Tide turns
        """,
        table);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 55, 80, 132})
  void noLineIsWiderThanTheTerminal(int width) throws IOException {
    for (String name : List.of("Tide", "新聞社".repeat(50), "é 🚀 ".repeat(40), Reports.HOSTILE)) {
      String table =
          Reports.written(ReportFormat.TABLE, Reports.called(name), new Style(width, false, false));
      for (String line : table.lines().toList()) {
        assertTrue(DisplayWidth.of(line) <= Math.max(width, Style.LEAST_WIDTH), line);
      }
    }
  }

  @Test
  void namesMoveNoCursorAndTurnNoLine() throws IOException {
    String table =
        Reports.written(
            ReportFormat.TABLE, Reports.called(Reports.HOSTILE), new Style(200, false, false));
    assertTrue(table.codePoints().noneMatch(c -> c != '\n' && VisibleText.isControl(c)), table);
    assertTrue(table.contains("\\n::error::%0A\\u001b[31m\\u202e"), table);
    assertEquals(3, table.lines().count());
  }

  @Test
  void coloursEndWithTheirLine() throws IOException {
    String table =
        Reports.written(
            ReportFormat.TABLE, Reports.called("Tide turns"), new Style(120, true, false));
    assertTrue(table.contains("\u001B[31midentical"), table);
    for (String line : table.lines().toList()) {
      assertTrue(line.lastIndexOf("\u001B[0m") >= line.lastIndexOf("\u001B["), line);
    }
    assertEquals(
        Reports.written(
            ReportFormat.TABLE, Reports.called("Tide turns"), new Style(120, false, false)),
        table.replaceAll("\u001B\\[[0-9]+m", ""));
  }

  @Test
  void whereThereIsNothingItSaysSo() throws IOException {
    assertEquals(
        "no story in more than one version\n", Reports.written(ReportFormat.TABLE, Reports.EMPTY));
    assertFalse(Reports.written(ReportFormat.TABLE, Reports.FULL).contains("no incoming"));
  }
}
