package news.dedupe.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.Places;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.Sink;
import org.junit.jupiter.api.Test;

/** Where records stand is told to the byte, so that they can be copied as they are. */
class PlacesTest {

  private static final String TEXT =
      "The old harbour reopened on Tuesday after eleven days, the harbour master said. ";

  /**
   * What was told of one file: its records as they stand there, {@code ?} before one of no article.
   */
  private static final class Told implements Sink, Places {
    private final byte[] file;
    private final List<String> records = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> articles = new ArrayList<>();
    private final List<String> placed = new ArrayList<>();
    private String format = "";
    private long last;

    Told(byte[] file) {
      this.file = file;
    }

    @Override
    public Optional<Places> places() {
      return Optional.of(this);
    }

    @Override
    public void article(Article article) {
      articles.add(article.path());
    }

    @Override
    public void skipped(Skipped skipped) {}

    @Override
    public void file(String path, String format) {
      this.format = format;
    }

    @Override
    public void archive(String path) {}

    @Override
    public void header(String header) {}

    @Override
    public void charset(String name) {}

    @Override
    public void article(String path, long start, long end) {
      placed.add(path);
      records.add(cut(start, end));
    }

    @Override
    public void other(long start, long end) {
      records.add("?" + cut(start, end));
    }

    private String cut(long start, long end) {
      assertTrue(start >= last || unknown.size() > 0, start + " after " + last);
      last = start;
      return new String(Arrays.copyOfRange(file, (int) start, (int) end), ISO_8859_1);
    }

    @Override
    public void unknown(String reason) {
      unknown.add(reason);
    }
  }

  private static Told told(byte[] file) {
    Told told = new Told(file);
    new Unpacker(Reading.standard(), told).read("f", new ByteArrayInputStream(file));
    return told;
  }

  /** The records of a file, in which each byte is one character. */
  private static List<String> records(byte[] file) {
    Told told = told(file);
    assertEquals(List.of(), told.unknown);
    assertEquals(told.articles, told.placed);
    return told.records;
  }

  private static String latin(String text, Charset charset) {
    return new String(text.getBytes(charset), ISO_8859_1);
  }

  private static String json(String id) {
    return "{\"id\": \"" + id + "\", \"text\": \"" + TEXT + "\"}";
  }

  private static String row(String id, String more) {
    return id + ",\"" + TEXT + more + "\"\r\n";
  }

  @Test
  void aLineIsARecordWithItsEnd() {
    String a = json("a") + "\r\n";
    String broken = "{\"id\": \"b\", \"text\"\n";
    String two = json("é") + " " + json("d") + "\n";
    String last = json("e");
    assertEquals(
        List.of(a, "?" + broken, latin(two, UTF_8), latin(two, UTF_8), last),
        records((a + "\n" + broken + "  \n" + two + last).getBytes(UTF_8)));
  }

  @Test
  void longLinesDoNotShiftTheNext() {
    String a = json("a") + "\n";
    String tooLong = "{\"text\": \"" + "x".repeat(40 << 20) + "\"}\n";
    List<String> records = records((a + tooLong + a.replace("a\"", "b\"")).getBytes(UTF_8));
    assertEquals(3, records.size());
    assertEquals(a.replace("a\"", "b\""), records.get(2));
    assertEquals("?{\"text\"", records.get(1).substring(0, 8));
  }

  @Test
  void whatInstructsASearchEngineIsOfItsDocument() {
    String a = "{\"index\": {\"_id\": \"a\"}}\n{\"text\": \"" + TEXT + "\"}\n";
    String gone = "{\"delete\": {\"_id\": \"b\"}}\n";
    assertEquals(
        List.of(a, a.replace("\"a\"", "\"c\"")),
        records((a + gone + a.replace("\"a\"", "\"c\"")).getBytes(UTF_8)));
  }

  @Test
  void aRowGoesUpToTheNext() {
    String a = row("a", "Größe,\n\"\"Motör\"\" 😀");
    String b = row("b", "naïve");
    String empty = "c,\r\n";
    for (Charset charset : List.of(UTF_8, Charset.forName("windows-1252"), UTF_16LE, UTF_16BE)) {
      String mark = charset.equals(UTF_8) || charset.equals(UTF_16LE) ? "\uFEFF" : "";
      byte[] file = (mark + "id,text\r\n" + a + "\r\n" + b + empty).getBytes(charset);
      assertEquals(
          List.of(latin(a, charset), latin(b, charset), "?" + latin(empty, charset)),
          records(file),
          charset.name());
    }
  }

  @Test
  void manyRowsAreCountedThroughAllBuffers() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("id,text\r\n".getBytes(UTF_8));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String row = row("n" + i, "Ü".repeat(i) + " 漢字 😀");
      file.writeBytes(row.getBytes(UTF_8));
      expected.add(latin(row, UTF_8));
    }
    assertEquals(expected, records(file.toByteArray()));
  }

  @Test
  void damageIsCountedAsWhatItIs() {
    byte[] a =
        row("a", "Gr\u00f6\u00dfe \u00e2\u0082 und \u00f0\u009f\u0098 \0\0 Z").getBytes(ISO_8859_1);
    String b = row("b", "naïve Größe über Köln, schön für Jürgen");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(("id,text\r\n" + b).getBytes(UTF_8));
    file.writeBytes(a);
    file.writeBytes(b.getBytes(UTF_8));
    assertEquals(
        List.of(latin(b, UTF_8), new String(a, ISO_8859_1), latin(b, UTF_8)),
        records(file.toByteArray()));
  }

  @Test
  void anElementIsARecordWithoutItsComma() {
    String other = "{\"id\": 3}";
    assertEquals(
        List.of(json("a"), "?7", "?" + other, latin(json("é"), UTF_8)),
        records(
            ("{\"status\": \"ok\", \"articles\": ["
                    + json("a")
                    + " , 7,"
                    + other
                    + ",\n"
                    + json("é")
                    + "\n]}")
                .getBytes(UTF_8)));
    assertEquals(
        List.of(json("a"), json("b")),
        records(("\uFEFF[" + json("a") + ",\n" + json("b") + "]").getBytes(UTF_8)).stream()
            .toList());
  }

  @Test
  void valuesInARowAreRecordsToo() {
    String pretty = json("a").replace("{", "{\n").replace("}", "\n}");
    assertEquals(
        List.of(pretty, pretty.replace("\"a\"", "\"b\"")),
        records((pretty + "\n" + pretty.replace("\"a\"", "\"b\"") + "\n").getBytes(UTF_8)));
  }

  @Test
  void manyElementsAreCountedThroughAllBuffers() {
    StringBuilder file = new StringBuilder("[");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String element = json("Ü".repeat(i) + " 漢字 😀");
      file.append(i == 0 ? "" : ",\n ").append(element);
      expected.add(latin(element, UTF_8));
    }
    assertEquals(expected, records(file.append("]").toString().getBytes(UTF_8)));
  }

  @Test
  void whereRecordsCannotBeCutOutThatIsTold() {
    for (String file :
        List.of(
            "{\n\"id\": {\"0\": \"a\", \"1\": \"b\"}, \"text\": {\"0\": \""
                + TEXT
                + "\", \"1\": \""
                + TEXT
                + "\"}}",
            "{\n\"a\": " + json("a") + ", \"b\": " + json("b") + "}",
            "[[\"id\", \"text\"], [\"a\", \"" + TEXT + "\"]]")) {
      assertEquals(1, told(file.getBytes(UTF_8)).unknown.stream().distinct().count(), file);
    }
    String german = "[" + json("Größe über Köln, schön für Jürgen") + "]";
    assertEquals(List.of("not UTF-8; convert it first"), told(german.getBytes(ISO_8859_1)).unknown);
    String chinese = "id,text\n" + "港口在倒塌的起重机造成两名码头工人死亡十一天后于周二重新开放。".repeat(5) + "\n";
    Told gbk = told(("id,text\na," + chinese).getBytes(Charset.forName("GB18030")));
    assertEquals(List.of("not UTF-8; convert it first"), gbk.unknown);
  }

  @Test
  void aFileThatIsOneArticleHasNoRecords() {
    Told told = told(TEXT.repeat(3).getBytes(UTF_8));
    assertEquals("text", told.format);
    assertEquals(List.of(), told.records);
    assertEquals(List.of("f"), told.articles);
  }
}
