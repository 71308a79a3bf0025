package news.dedupe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dedupe.evaluate.PairTable.Label;
import news.dedupe.evaluate.PairTable.Pair;
import news.dedupe.evaluate.TruthTable.Labelled;
import news.dedupe.report.MalformedInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {

  @TempDir Path folder;

  @Test
  void columnsAreFoundByName() throws IOException {
    Path file = write("\uFEFFkind\tremark\tstory\tfile\r\no\t-\ts1\tx/a.b.txt\r\n\r\nr1\t-\ts1\tc");
    assertEquals(
        List.of(new Labelled("a.b", "s1", "o"), new Labelled("c", "s1", "r1")),
        TruthTable.read(file).articles());
  }

  @Test
  void wordsInsteadOfOneOrZeroAreInBetween() throws IOException {
    Path file = write("a\tb\tsame\tstratum\nx\ty\t1\ts\nx\tz\t0\ts\ny\tz\tpart\ts\n");
    assertEquals(
        List.of(Label.SAME, Label.OTHER, Label.BETWEEN),
        PairTable.read(file).pairs().stream().map(Pair::label).toList());
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    Path file = write("file\tstory\n");
    assertEquals(file + ":1: no column 'kind' among file, story", message(file));
  }

  @Test
  void aShortLineIsNumbered() throws IOException {
    Path file = write("file\tstory\tkind\na\ts\to\n\nb\ts\n");
    assertEquals(file + ":4: 2 fields, but the header has 3", message(file));
  }

  @Test
  void noTableAtAll() throws IOException {
    Path file = write("");
    assertEquals(file + ": empty, not a table", message(file));
    Files.write(file, "file\tstory\tkind\nMünchen".getBytes(StandardCharsets.UTF_16));
    assertEquals(file + ": not UTF-8", message(file));
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, a",
    "x/y.z/a, a",
    "x/all.jsonl#a.b.c, a.b",
    "x/.hidden, .hidden",
    "..a, ..a",
    "..a.txt, ..a",
    "a., a",
    "x/, ''"
  })
  void articlesGoByTheLastPartOfTheirPath(String path, String name) {
    assertEquals(name, ArticleName.of(path));
  }

  private String message(Path file) {
    return assertThrows(MalformedInput.class, () -> TruthTable.read(file)).getMessage();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("table.tsv"), text);
  }
}
