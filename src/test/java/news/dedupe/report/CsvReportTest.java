package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportTest {

  private static final Style SPREADSHEET = new Style(80, false, true);

  @Test
  void everyArticleIsARowWithAllThatIsKnownOfIt() throws IOException {
    assertEquals(
        """
        path,line,cluster,representative,relation,score,title,published,publishedAsWritten,source,url,content,duplicate,of,ofRelation,ofScore
        "old/ü ""b"".txt",,00c0ffee00c0ffee,"old/ü ""b"".txt",original,1.0,Tide ? turns,2025-03-04,,,,0123456789abcdef,,,,
        new/a.jsonl#1,17,00c0ffee00c0ffee,"old/ü ""b"".txt",rewrite,0.9712,,,last\\u001B[2J week,Coastal Wire,https://wire.example/1,0123456789abcdee,true,"old/ü ""b"".txt",rewrite,0.9712
        new/c.txt,,,new/c.txt,unique,,,,,,,0123456789abcded,false,,,
        """
            .replace("\n", "\r\n"),
        Reports.written(ReportFormat.CSV, Reports.FULL));
  }

  @Test
  void withoutACheckThereAreNoVerdicts() throws IOException {
    assertEquals(
        "path,line,cluster,representative,relation,score,title,published,publishedAsWritten,source,url,content\r\n",
        Reports.written(ReportFormat.CSV, Reports.EMPTY));
  }

  @Test
  void whatSeparatesIsQuotedAndWhatATerminalObeysWrittenOut() throws IOException {
    assertEquals("\"a,b\"", cell("a,b", Style.plain()));
    assertEquals("\"say \"\"x\"\"\"", cell("say \"x\"", Style.plain()));
    assertEquals("\"two\nlines\"", cell("two\nlines", Style.plain()));
    assertEquals("\" spaced \"", cell(" spaced ", Style.plain()));
    assertEquals(
        "\\u001B[2J\\u202Etxt\\u0000\\u000D", cell("\u001B[2J\u202Etxt\u0000\r", Style.plain()));
    assertEquals("Iğdır é 新聞 👩‍👩‍👧", cell("Iğdır é 新聞 👩‍👩‍👧", Style.plain()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+1",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\tx",
        "\n",
        "  =1",
        "\u00A0=1",
        "\uFF1D1",
        "\uFF0B1",
        "\uFE631",
        "\u22121",
        "\u200B=1",
        "\uFEFF\u2060=1",
        "\u00AD@x",
        "\uDB40\uDC41=1",
        "\u3164\uFE0F-1",
        "\u200E=1",
        "\"=1",
        "1234567890123456",
        "12e4567890123456"
      })
  void aSpreadsheetComputesNothing(String value) throws IOException {
    String cell = cell(value, SPREADSHEET);
    assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), cell);
    String untouched = cell(value, Style.plain());
    assertFalse(untouched.startsWith("'") || untouched.startsWith("\"'"), untouched);
  }

  /** One that separates by semicolons or tabs sees cells within a cell. */
  @Test
  void norDoesOneWithOtherSeparators() throws IOException {
    assertEquals("results;'=1+1", cell("results;=1+1", SPREADSHEET));
    assertEquals("\"results;' \"\"=1+1\"\"\"", cell("results; \"=1+1\"", SPREADSHEET));
    assertEquals("\"two\n'=1+1\"", cell("two\n=1+1", SPREADSHEET));
    assertEquals("\"'=1;\t'-1\"", cell("=1;\t-1", SPREADSHEET));
    assertEquals("a;b;c=d", cell("a;b;c=d", SPREADSHEET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "1-2", "0.97", "2025-03-04", "00c0ffee00c0ffee", "x@y", "é"})
  void whatIsNoFormulaStaysAsItIs(String value) throws IOException {
    assertEquals(value, cell(value, SPREADSHEET));
  }

  @Test
  void onlyForASpreadsheetThereIsAByteOrderMark() throws IOException {
    assertTrue(
        Reports.written(ReportFormat.CSV, Reports.FULL, SPREADSHEET).startsWith("\uFEFFpath,"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1", "-a.txt", "12e4567890123456"})
  void whatASpreadsheetGivesBackIsRead(String value) throws IOException {
    assertEquals(value, CsvWriter.unmarked(cell(value, SPREADSHEET)));
  }

  private static String cell(String value, Style style) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter csv = new CsvWriter(out, style);
    csv.cell(value);
    csv.flush();
    return out.toString(UTF_8).replace("\uFEFF", "");
  }
}
