package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

  private static final String TEXT = "The ferry to the outer islands will sail again on Monday.";

  @Test
  void theFirstRowNamesTheColumns() {
    String table =
        """
        guid,Headline,body,pub_date,Author,URL
        a,"Ferry, again","%s
        ""At last,"" they said.",2025-03-04,Jane Doe,https://example.org/a
        """
            .formatted(TEXT);

    assertEquals(
        List.of(
            new Article(
                    "-#a",
                    TEXT + "\n\"At last,\" they said.",
                    Optional.of("Ferry, again"),
                    Optional.of(Published.of("2025-03-04")),
                    Optional.empty(),
                    Optional.of("Jane Doe"),
                    Optional.of("https://example.org/a"))
                .at(OptionalInt.of(2))),
        read(table.getBytes(UTF_8)).articles());
  }

  @Test
  void theSeparatorIsSeen() {
    for (String separator : List.of(",", ";", "\t", "|")) {
      String table = "id;text\nx;\"" + TEXT + "\"\n";
      assertEquals(
          List.of("-#x"), read(table.replace(";", separator).getBytes(UTF_8)).paths(), separator);
    }
  }

  @Test
  void rowsWithoutIdAreNamedByTheirLine() {
    assertEquals(
        List.of("-#2", "-#3"), read(("text\n" + TEXT + "\n" + TEXT).getBytes(UTF_8)).paths());
  }

  @Test
  void markAndCharsetAreNoPartOfTheNames() {
    Charset latin = Charset.forName("windows-1252");

    assertEquals(List.of(TEXT), read(("\uFEFFtext\n" + TEXT).getBytes(UTF_8)).texts());
    assertEquals(
        List.of(TEXT + " Zoë."), read(("text\n" + TEXT + " Zoë.").getBytes(latin)).texts());
  }

  @Test
  void aRowWithoutTextIsToldAndTheRestRead() {
    Loaded loaded = read(("id,text\na\nb," + TEXT + ",extra\n").getBytes(UTF_8));

    assertEquals(List.of("-#b"), loaded.paths());
    assertEquals(
        List.of(Skipped.unreadable("-#a", "no field with a text; name it with --text-field").at(2)),
        loaded.skipped());
  }

  @Test
  void aTableWithoutTextIsTold() {
    assertEquals(
        List.of(Skipped.unreadable("-", "no column with a text; name it with --text-field")),
        read("a,b\n1,2\n".getBytes(UTF_8)).skipped());
  }

  @Test
  void aTableOfLabelsBesideTheArticlesIsNoBrokenTable(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("truth.tsv"), "file\tstory\tkind\na.txt\ts01\to\n");
    Files.writeString(folder.resolve("z.tsv"), "id\ttitle\tcopy\n1\tFerry\tIt sails.\n");

    Loaded loaded = Loaded.from(Loader.standard(), folder.toString());

    assertEquals(List.of(), loaded.articles());
    assertEquals(
        List.of(Skipped.Kind.NO_ARTICLE, Skipped.Kind.UNREADABLE),
        loaded.skipped().stream().map(Skipped::kind).toList());
  }

  @Test
  void aRowThatIsTooLongEndsTheTable() {
    Reading reading = Reading.standard().withLimits(Limits.standard().withArticleBytes(1 << 16));
    String table = "id,text\na," + TEXT + "\nb," + "x".repeat(1 << 18) + "\n";

    Loaded loaded = read(reading, table.getBytes(UTF_8));

    assertEquals(List.of("-#a"), loaded.paths());
    assertEquals(1, loaded.skipped().size());
  }

  private static Loaded read(byte[] table) {
    return read(Reading.standard(), table);
  }

  @Test
  void aTableWithoutRowsIsTold() {
    assertEquals(
        List.of(Skipped.unreadable("-", "a table without rows")),
        read("id,text\n".getBytes(UTF_8)).skipped());
  }

  private static Loaded read(Reading reading, byte[] table) {
    return Loaded.from(
        new Loader(reading.withFormat(Format.CSV), new ByteArrayInputStream(table)), "-");
  }
}
