package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loaded;
import news.dedupe.load.Loader;
import news.dedupe.load.Packed;
import news.dedupe.load.input.Limits;
import news.dedupe.load.input.Reading;
import news.dedupe.load.unpack.Compression;
import news.dedupe.load.unpack.UniqueNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {

  private static final String TEXT = "The ferry to the outer islands will sail again on Monday.";

  @Test
  void bulkRequestsOfSearchEnginesAreTheirDocuments() {
    Loaded loaded =
        read(
            """
            {"index": {"_index": "news", "_id": "7"}}
            {"title": "Ferry", "text": "The ferry will sail again on Monday."}
            { "create": {} }
            {"text": "Bakers had run out of most things."}
            {"delete": {"_id": "3"}}
            {"update": {"_id": "9", "routing": "a"}}
            {"doc": {"text": "The bridge is closed until Friday."}}
            {"index": {"text": "An article of that name is one."}}
            """);

    assertEquals(List.of("-#7", "-#4", "-#9", "-#8"), loaded.paths());
    assertEquals(List.of(), loaded.skipped());
    assertEquals(
        List.of(Skipped.unreadable("-", "bulk requests without a document")),
        read("{\"delete\": {\"_id\": \"3\"}}\n").skipped());
  }

  @Test
  void everyFieldIsRead() {
    String line =
        """
        {"id": "a", "source": "Wire", "author": "Jane Doe", "text": "%s", "tags": ["x", {"text": "no"}],\
         "url": "https://example.org/a", "published": "2025-05-07", "title": "Ferry sails"}
        """
            .formatted(TEXT);

    assertEquals(
        List.of(
            new Article(
                    "-#a",
                    TEXT,
                    Optional.of("Ferry sails"),
                    Optional.of(new Published("2025-05-07", Optional.of(LocalDate.of(2025, 5, 7)))),
                    Optional.of("Wire"),
                    Optional.of("Jane Doe"),
                    Optional.of("https://example.org/a"))
                .at(OptionalInt.of(1))),
        read(line).articles());
  }

  @Test
  void afterTwentyBrokenRecordsTheRestIsCounted() {
    String broken = "{\"id\": 1}\nno\n";
    Loaded loaded = read(broken.repeat(50) + "{\"text\": \"" + TEXT + "\"}");

    assertEquals(List.of("-#101"), loaded.paths());
    assertEquals(21, loaded.skipped().size());
    assertEquals(
        new Skipped(
            "-",
            OptionalInt.of(21),
            "and 80 more like these, up to line 100",
            Skipped.Kind.UNREADABLE,
            80),
        loaded.skipped().get(20));
    assertEquals(100, loaded.skipped().stream().mapToInt(Skipped::count).sum());
  }

  @Test
  void whatBreaksOffIsToldAfterAnyNumberOfBrokenRecords() {
    byte[] packed = Packed.by(Compression.GZIP, "{no\n".repeat(50_000).getBytes(UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length - 12);
    List<Skipped> skipped =
        Loaded.from(Loader.standard().withStandardInput(new ByteArrayInputStream(cut)), "-")
            .skipped();

    assertEquals(22, skipped.size());
    assertTrue(skipped.get(21).reason().startsWith("gzip data ends too early"));
  }

  @Test
  void idsThatComeAgainAreToldOnce() {
    String line = "{\"id\": \"a\", \"text\": \"" + TEXT + "\"}\n";

    assertEquals(List.of(), read(line).notes());
    assertEquals(
        List.of(
            new Note("-", OptionalInt.of(2), "an article repeats an id, 'a'; distinguished by ~2")),
        read(line + line).notes());
    assertEquals(
        List.of(
            new Note(
                "-",
                OptionalInt.of(3),
                "3 articles repeat an id, the first 'a'; distinguished by ~2, ~3 and so on")),
        read(line.replace("\"a\"", "\"b\"") + line.repeat(3) + line.replace("\"a\"", "\"b\""))
            .notes());
  }

  @Test
  void absentNullAndBlankFieldsAreAbsent() {
    assertEquals(
        List.of(Article.of("-#1", TEXT).at(OptionalInt.of(1))),
        read("{\"title\": null, \"source\": \" \", \"url\": [], \"text\": \"" + TEXT + "\"}")
            .articles());
  }

  @Test
  void articlesAreToldApartByIdOrLine() {
    String lines =
        line("\"b\"") + line("7") + "\n" + line("\"b\"") + line("null") + line("\"b~2\"");

    assertEquals(List.of("-#b", "-#7", "-#b~2", "-#5", "-#b~2~2"), read(lines).paths());
  }

  @Property(seed = "20251124")
  void noTwoArticlesShareAName(@ForAll @Size(max = 30) List<@IntRange(max = 3) Integer> picks) {
    List<String> ids = List.of("a", "a~2", "a~3", "b");
    UniqueNames names = new UniqueNames();

    List<String> named = picks.stream().map(ids::get).map(names::name).toList();

    assertEquals(named.size(), named.stream().distinct().count());
    for (int i = 0; i < picks.size(); i++) {
      assertTrue(named.get(i).startsWith(ids.get(picks.get(i))));
    }
  }

  @Test
  void aBrokenLineIsSkippedAndTheRestRead() {
    Loaded loaded = Loaded.from("testdata/formats/broken/lines.jsonl");

    String file = "testdata/formats/broken/lines.jsonl";
    assertEquals(List.of(file + "#good-1", file + "#latin", file + "#good-2"), loaded.paths());
    assertTrue(loaded.texts().get(1).startsWith("Café closed"));
    assertEquals(
        List.of(
            new Note(file, OptionalInt.empty(), "1 line is not UTF-8; read as what it looks like")),
        loaded.notes());
    assertEquals(
        List.of(
            Skipped.unreadable(file, "not JSON: unexpected end of input").at(2),
            Skipped.unreadable(
                    file + "#no-text",
                    "no field with a text among id, title; name it with --text-field")
                .at(3),
            Skipped.unreadable(file, "JSON without an article").at(4),
            Skipped.noArticle(file + "#blank", "no text, only white space").at(6)),
        loaded.skipped());
  }

  @Test
  void theReasonSaysWhatIsWrongAndWhere() {
    assertEquals(
        "not JSON: unexpected character ('=' (code 61)): was expecting a colon to separate field name"
            + " and value, column 6",
        reason("{\"id\"= 12 }"));
    assertEquals(
        "not JSON: unexpected close marker ']': expected '}', column 11", reason("{\"id\": 12 ]"));
  }

  @Test
  void theSameLinesAreReadPlainPackedAndInUtf16() {
    Loaded plain = Loaded.from("testdata/formats/articles/articles.jsonl");

    assertEquals(4, plain.articles().size());
    assertEquals(
        plain.texts(), Loaded.from("testdata/formats/articles/articles.ndjson.gz").texts());
    assertEquals(plain.texts(), Loaded.from("testdata/formats/articles/utf-16.jsonl").texts());
  }

  @Test
  void aCharsetThatIsNamedHoldsForEveryLine() {
    Charset greek = Charset.forName("ISO-8859-7");
    byte[] lines = ("{\"text\": \"" + TEXT + " Πειραιάς\"}").getBytes(greek);
    Loader loader = Loader.standard().withReading(Reading.standard().withCharset(greek));

    assertEquals(List.of(TEXT + " Πειραιάς"), from(loader, lines).texts());
    assertEquals(
        1,
        from(
                loader.withReading(Reading.standard().withCharset(UTF_16)),
                lines("x").getBytes(UTF_16))
            .articles()
            .size());
  }

  @Test
  void aByteOrderMarkBeforeALineIsDropped() {
    String marked = "\uFEFF" + line("\"x\"");

    assertEquals(List.of("-#x", "-#x~2"), read(marked + marked).paths());
  }

  @Test
  void lineEndsInATextBecomeOne() {
    assertEquals(List.of("a\nb\n" + TEXT), read("{\"text\": \"a\\r\\nb\\r" + TEXT + "\"}").texts());
  }

  @Test
  void halfACharacterIsReplaced() {
    assertEquals(List.of(TEXT + "?"), read("{\"text\": \"" + TEXT + "\\ud83d\"}").texts());
    assertEquals(List.of(TEXT + "😀"), read("{\"text\": \"" + TEXT + "\\ud83d\\ude00\"}").texts());
  }

  @Test
  void aLineOverTheLimitIsSkippedAndTheRestRead() {
    String lines = line("1") + line("\"" + "x".repeat(300_000) + "\"") + line("3");

    Loaded loaded =
        from(
            Loader.standard()
                .withReading(
                    Reading.standard().withLimits(Limits.standard().withArticleBytes(1000))),
            lines.getBytes(UTF_8));

    assertEquals(List.of("-#1", "-#3"), loaded.paths());
    assertEquals(
        List.of(Skipped.unreadable("-", "longer than 1000 bytes; --max-article allows more").at(2)),
        loaded.skipped());
  }

  @Test
  void anArticleLongerThanAnyBufferIsRead() {
    String text = TEXT.repeat(20_000);

    assertEquals(List.of(text), read("{\"text\": \"" + text + "\"}").texts());
  }

  @Test
  void whatComesBeforeAnEarlyEndIsKept() {
    Loaded loaded = Loaded.from("testdata/formats/broken/truncated.jsonl.gz");

    int kept = loaded.articles().size();
    assertTrue(kept > 0);
    assertEquals(
        List.of(
            Skipped.unreadable(
                    "testdata/formats/broken/truncated.jsonl.gz",
                    "gzip data ends too early; fetch the file again; the lines before are kept")
                .at(kept + 1)),
        loaded.skipped());
  }

  @Property(tries = 200, seed = "20251124")
  void packedLinesAreKeptUpToWhereTheyBreakOff(@ForAll @IntRange(min = 18, max = 400) int cut)
      throws IOException {
    byte[] packed = gzip(lines("a", "b", "c", "d", "e", "f").getBytes(UTF_8));

    Loaded loaded = from(Loader.standard(), Arrays.copyOf(packed, Math.min(cut, packed.length)));

    if (cut < packed.length) {
      assertEquals(1, loaded.skipped().size());
    } else {
      assertEquals(6, loaded.articles().size());
    }
    assertEquals(
        IntStream.range(0, loaded.articles().size())
            .mapToObj(i -> "-#" + "abcdef".charAt(i))
            .toList(),
        loaded.paths());
  }

  @Property(tries = 200, seed = "20251124")
  void damagedGzipNeverThrowsAndIsReportedUnlessNothingIsLost(
      @ForAll @IntRange(min = 10, max = 400) int at, @ForAll @IntRange(min = 1, max = 255) int flip)
      throws IOException {
    byte[] packed = gzip(lines("a", "b", "c", "d").getBytes(UTF_8));
    packed[at % (packed.length - 10) + 10] ^= (byte) flip;

    Loaded loaded = from(Loader.standard(), packed);

    // the last byte before the checksum may end in bits that nobody reads
    assertTrue(!loaded.skipped().isEmpty() || loaded.articles().size() == 4);
  }

  @Test
  void charactersOfTwoUnitsSurviveWhereverABufferEnds() {
    String faces = "x" + "😀".repeat(20_000);
    byte[] lines = ("\uFEFF{\"text\": \"" + faces + "\"}").getBytes(UTF_16LE);

    assertEquals(List.of(faces), from(Loader.standard(), lines).texts());
  }

  @Test
  void everyMemberOfAGzipStreamIsReadHoweverSlowlyItComes() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    members.write(gzip(lines("a", "b").getBytes(UTF_8)));
    members.write(gzip(lines("c").getBytes(UTF_8)));
    InputStream drop =
        new ByteArrayInputStream(members.toByteArray()) {
          @Override
          public synchronized int read(byte[] target, int offset, int length) {
            return super.read(target, offset, Math.min(length, 1));
          }

          @Override
          public synchronized int available() {
            return 0;
          }
        };

    assertEquals(
        List.of("-#a", "-#b", "-#c"),
        Loaded.from(Loader.standard().withStandardInput(drop), "-").paths());
  }

  @Test
  void aLineOfNothingButTheByteOrderMarkIsBlank() {
    Loaded loaded = read("\uFEFF\r\n{\"text\": \"" + TEXT + "\"}\n");
    assertEquals(1, loaded.articles().size());
    assertEquals(List.of(), loaded.skipped());
  }

  @Test
  void nothingButBlankLinesIsAnEmptyFile(@TempDir Path folder) throws IOException {
    Path blank = Files.writeString(folder.resolve("blank.jsonl"), "\n \n");

    assertEquals(
        List.of(Skipped.unreadable(blank.toString(), "empty file")),
        Loaded.from(blank.toString()).skipped());
  }

  @Property(tries = 500, seed = "20251124")
  void brokenBytesHarmNoLineButTheirOwn(
      @ForAll @IntRange(min = 3, max = 1000) int at, @ForAll byte value) {
    // Two letters apart, so that no single byte turns one text into another.
    List<String> ids =
        IntStream.range(0, 12).mapToObj(i -> Character.toString('a' + i).repeat(2)).toList();
    byte[] bytes = lines(ids.toArray(String[]::new)).getBytes(UTF_8);
    int hit = at % bytes.length;
    int line = (int) IntStream.range(0, hit).filter(i -> bytes[i] == '\n').count();
    boolean joined = bytes[hit] == '\n';
    bytes[hit] = value;

    Loaded loaded = from(Loader.standard(), bytes);

    List<String> untouched =
        IntStream.range(0, 12)
            .filter(i -> i != line && !(joined && i == line + 1))
            .mapToObj(i -> TEXT + ids.get(i))
            .toList();
    assertEquals(
        untouched,
        loaded.texts().stream().filter(untouched::contains).collect(Collectors.toList()));
  }

  @Property(seed = "20251124")
  void linesAreCutWhereverTheBufferEnds(
      @ForAll @Size(max = 8) List<@IntRange(max = 140_000) Integer> lengths) throws IOException {
    String text = lengths.stream().map("x"::repeat).collect(Collectors.joining("\n", "", "\n"));
    LineReader lines = new LineReader(new ByteArrayInputStream(text.getBytes(UTF_8)), 100_000);

    for (int length : lengths) {
      assertTrue(lines.next());
      assertEquals(length > 100_000, lines.tooLong());
      if (length <= 100_000) {
        assertEquals(length, lines.end() - lines.start());
      }
    }
    if (!lengths.isEmpty()) {
      assertFalse(lines.next());
    }
  }

  private static String line(String id) {
    return "{\"id\": " + id + ", \"text\": \"" + TEXT + "\"}\n";
  }

  private static String lines(String... ids) {
    return Arrays.stream(ids)
        .map(id -> "{\"id\": \"%s\", \"text\": \"%s%s\"}\n".formatted(id, TEXT, id))
        .collect(Collectors.joining());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    }
    return packed.toByteArray();
  }

  private static String reason(String line) {
    Skipped skipped = read(line).skipped().get(0);
    assertEquals(OptionalInt.of(1), skipped.line());
    return skipped.reason();
  }

  private static Loaded read(String lines) {
    return from(Loader.standard(), lines.getBytes(UTF_8));
  }

  private static Loaded from(Loader loader, byte[] bytes) {
    return Loaded.from(loader.withStandardInput(new ByteArrayInputStream(bytes)), "-");
  }
}
