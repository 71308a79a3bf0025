package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loaded;
import news.dedupe.load.Loader;
import news.dedupe.load.input.FieldNames;
import news.dedupe.load.input.Limits;
import news.dedupe.load.input.Reading;
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

  /** Read as UTF-16, pairs of letters would be characters of Chinese. */
  @Test
  void zerosAtEverySecondPlaceDoNotMakeUtf16() {
    String text = "A boat to Oban will go out at noon today, and again at dawn on Friday.";
    String row = "x,\0,\0,\0," + text + ".\n";
    assertEquals(0, row.length() % 2);
    for (String header : List.of("id,b,c,d,text\n", "id,b,c,dd,text\n")) {
      String table = header + row.repeat(40);
      assertEquals(40, read(table.getBytes(UTF_8)).articles().size(), header);
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
        List.of(
            Skipped.unreadable("-#a", "no field with a text among id; name it with --text-field")
                .at(2)),
        loaded.skipped());
  }

  @Test
  void aTableWithoutTextIsTold() {
    assertEquals(
        List.of(
            Skipped.unreadable("-", "no column with a text among a, b; name it with --text-field")),
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
  void aRowThatIsTooLongIsToldAndTheRestRead() {
    Reading reading = Reading.standard().withLimits(Limits.standard().withArticleBytes(1 << 16));
    String table = "id,text\na," + TEXT + "\nb," + "x".repeat(1 << 18) + "\nc," + TEXT + "\n";

    Loaded loaded = read(reading, table.getBytes(UTF_8));

    assertEquals(List.of("-#a", "-#c"), loaded.paths());
    assertEquals(
        List.of(
            Skipped.unreadable("-", "longer than 65536 characters; --max-article allows more")
                .at(3)),
        loaded.skipped());
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

  @Test
  void aMarkInTabsIsACharacterWhereItClosesNoCell() {
    String table =
        "id\ttitle\ttext\n"
            + "a\tOne\t\"At last,\" she said. "
            + TEXT
            + "\n"
            + "b\t\"Two\t"
            + TEXT
            + " It was \"late\".\n"
            + "c\tThree\t"
            + TEXT
            + " \"At last.\"\n"
            + "d\t\"Four \"\"4\"\"\"\t\""
            + TEXT
            + "\nIt is late.\"\n";

    Loaded loaded = read(table.getBytes(UTF_8));

    assertEquals(List.of(), loaded.skipped());
    assertEquals(
        List.of(
            "\"At last,\" she said. " + TEXT,
            TEXT + " It was \"late\".",
            TEXT + " \"At last.\"",
            TEXT + "\nIt is late."),
        loaded.texts());
    assertEquals(
        List.of("One", "\"Two", "Three", "Four \"4\""),
        loaded.articles().stream().map(article -> article.title().orElseThrow()).toList());
  }

  @Test
  void aMarkWithoutItsOtherCostsNoMoreThanItsRow() {
    String table =
        "id,text,title\n"
            + "a,\""
            + TEXT
            + ",One\n"
            + "b,"
            + TEXT
            + ",Two\n"
            + "c,\""
            + TEXT
            + "\nAgain.\",Three\n"
            + "d,\""
            + TEXT
            + ", or so,Four\n"
            + "e,\""
            + TEXT
            + "\",Five\n"
            + "f,\""
            + TEXT
            + "\n";

    Loaded loaded = read(table.getBytes(UTF_8));

    assertEquals(List.of("-#a", "-#b", "-#c", "-#e"), loaded.paths());
    assertEquals(TEXT + "\nAgain.", loaded.texts().get(2));
    assertEquals(
        List.of(
            Skipped.unreadable("-", "a row with a quotation mark that lacks its other").at(6),
            Skipped.unreadable("-", "a row with a quotation mark that lacks its other").at(8)),
        loaded.skipped());
  }

  @Test
  void marksMayBeEscapedByBackslashes() {
    String table =
        "id,text,title\n"
            + "a,\"She said \\\"at last\\\", then left. "
            + TEXT
            + "\nAgain, \\\"now\\\".\",One\n"
            + "b,\""
            + TEXT
            + " C:\\\\news\",Two\n";

    Loaded loaded = read(table.getBytes(UTF_8));

    assertEquals(
        List.of(
            "She said \"at last\", then left. " + TEXT + "\nAgain, \"now\".", TEXT + " C:\\news"),
        loaded.texts());
    assertEquals(
        List.of("One", "Two"),
        loaded.articles().stream().map(article -> article.title().orElseThrow()).toList());
  }

  @Test
  void aBackslashAtTheEndOfACellIsNoEscapeWhereMarksAreDoubled() {
    String table = "id,title,text\na,\"C:\\\",\"" + TEXT + " \"\"C:\\\"\"\"\n";

    assertEquals(List.of(TEXT + " \"C:\\\""), read(table.getBytes(UTF_8)).texts());
  }

  @Test
  void marksThatAreNotDoubledAreReadWhereTheRowComesOut() {
    String table =
        "id,title,text\n"
            + "a,\"The \"late\" ferry\",\""
            + TEXT
            + "\"\n"
            + "b,Two,\"It was \"late\" she said.\n"
            + TEXT
            + "\"\n";

    Loaded loaded = read(table.getBytes(UTF_8));

    assertEquals(List.of(TEXT, "It was \"late\" she said.\n" + TEXT), loaded.texts());
    assertEquals(Optional.of("The \"late\" ferry"), loaded.articles().get(0).title());
  }

  @Test
  void excelsLineOfTheSeparatorIsReadOver() {
    for (String line : List.of("sep=;\r\n", "\"sep=;\"\n", "\uFEFFsep=;\r")) {
      String table = line + "id;title;text\na;One, two, three;" + TEXT + "\n";

      assertEquals(List.of("-#a"), read(table.getBytes(UTF_8)).paths(), line);
    }
  }

  @Test
  void theSeparatorIsTheOneThatGivesATextColumn() {
    String table = "id;title, in full, as printed;text\na;One;" + TEXT + "\n";

    assertEquals(List.of(TEXT), read(table.getBytes(UTF_8)).texts());
  }

  @Test
  void everyLineEndEndsARow() {
    for (String end : List.of("\n", "\r\n", "\r")) {
      String table = "id,text" + end + "a," + TEXT + end + end + "b,\"" + TEXT + "\"" + end;

      assertEquals(List.of(TEXT, TEXT), read(table.getBytes(UTF_8)).texts());
    }
  }

  @Test
  void zerosAreNoPartOfATable() {
    String table = "id,text\na,\0" + TEXT + "\0\n\0\0\nb," + TEXT + "\n";

    assertEquals(List.of(TEXT, TEXT), read(table.getBytes(UTF_8)).texts());
  }

  @Test
  void aTextInTheLastColumnMayHaveSeparatorsWithoutMarks() {
    String table = "id,text\na,At last, again, " + TEXT + "\nb," + TEXT + ",,\n";

    assertEquals(List.of("At last, again, " + TEXT, TEXT), read(table.getBytes(UTF_8)).texts());
  }

  @Test
  void whatDatabasesEscapeInTabsIsRead() {
    String table = "id\ttext\na\t" + TEXT + "\\nAgain\\tand again.\n";

    assertEquals(List.of(TEXT + "\nAgain\tand again."), read(table.getBytes(UTF_8)).texts());
  }

  @Test
  void blankRowsAreSummedUp() {
    Loaded loaded = read(("text\n" + " \n".repeat(5000) + TEXT + "\n").getBytes(UTF_8));

    assertEquals(List.of(TEXT), loaded.texts());
    assertEquals(21, loaded.skipped().size());
    assertEquals(5000, loaded.skipped().stream().mapToInt(Skipped::count).sum());
    assertEquals(Skipped.Kind.NO_ARTICLE, loaded.skipped().get(20).kind());
  }

  /** Each row opens a mark that would have to be looked for up to the end of the file. */
  @Test
  void openMarksTakeTimeInProportionToTheTable() {
    assertTrue(steps(8000) < 3 * steps(4000), steps(4000) + ", " + steps(8000));
  }

  private static long steps(int rows) {
    CsvRows table =
        new CsvRows(new StringReader("a,b,c\n" + "1,\"two,three,four\n".repeat(rows)), 1 << 16);
    try {
      table.begin(CsvDialect.of("a,b,c\n", FieldNames.usual()));
      table.next();
      table.expect(3);
      while (table.next()) {
        assertEquals(4, table.cells().size());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return table.lookedAtInVain();
  }
}
