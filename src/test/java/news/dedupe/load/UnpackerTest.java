package news.dedupe.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
import news.dedupe.article.Skipped;
import news.dedupe.load.Packed.File;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.Attempt;
import news.dedupe.load.input.Limits;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.Selection;
import news.dedupe.load.input.Sink;
import news.dedupe.load.unpack.Compression;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnpackerTest {

  private static final String TEXT = "The ferry to the outer islands will sail again on Monday.";
  private static final String LINE = "{\"id\": \"x\", \"text\": \"" + TEXT + "\"}\n";
  private static final File FERRY = File.of("news/ferry.txt", TEXT);
  private static final File FEED = File.of("feed.jsonl", LINE + LINE);

  @ParameterizedTest
  @EnumSource
  void eachPackingIsUndoneWhateverTheName(Compression compression) {
    assertEquals(List.of(TEXT), read(Packed.by(compression, TEXT.getBytes(UTF_8))).texts());
  }

  @ParameterizedTest
  @EnumSource
  void twoPackedStreamsInARowAreOne(Compression compression) {
    byte[] one = Packed.by(compression, LINE.getBytes(UTF_8));
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);

    assertEquals(List.of("-#x", "-#x~2"), read(two).paths());
  }

  @ParameterizedTest
  @EnumSource
  void whatBreaksOffIsKeptUpToThere(Compression compression) {
    byte[] packed = Packed.by(compression, LINE.repeat(50_000).getBytes(UTF_8));

    Loaded loaded = read(Arrays.copyOf(packed, packed.length - 12));

    assertEquals(1, loaded.skipped().size());
    assertTrue(
        loaded.skipped().get(0).reason().endsWith("fetch the file again; the lines before are kept")
            || loaded.skipped().get(0).reason().endsWith("fetch the file again"),
        loaded.skipped().toString());
  }

  @Test
  void theArticlesOfAnArchiveAreNamedByTheirPathInIt() {
    List<String> names = List.of("-#news/ferry.txt", "-#feed.jsonl#x", "-#feed.jsonl#x~2");

    assertEquals(names, read(Packed.zip(FERRY, FEED)).paths());
    assertEquals(names, read(Packed.tar(FERRY, FEED)).paths());
    assertEquals(names, read(Packed.by(Compression.XZ, Packed.tar(FERRY, FEED))).paths());
  }

  @Test
  void packedFilesInArchivesInArchivesAreRead() {
    File packed = new File("feed.jsonl.zst", Packed.by(Compression.ZSTD, LINE.getBytes(UTF_8)));
    File inner = new File("in.tar.bz2", Packed.by(Compression.BZIP2, Packed.tar(packed, FERRY)));

    assertEquals(
        List.of("-#in.tar.bz2#feed.jsonl.zst#x", "-#in.tar.bz2#news/ferry.txt"),
        read(Packed.zip(inner)).paths());
  }

  @Test
  void anArchiveIsReadAsAFolderIs() {
    Loaded loaded =
        read(
            Packed.zip(
                FERRY,
                File.of(".hidden.txt", TEXT),
                File.of("__MACOSX/._ferry.txt", TEXT),
                File.of("photo.jpg", TEXT)));

    assertEquals(List.of("-#news/ferry.txt"), loaded.paths());
    assertEquals(1, loaded.leftOut());
  }

  @Test
  void namesNeverLeadOutOfTheArchive() {
    assertEquals(
        List.of("-#etc/a.txt", "-#etc/a.txt~2", "-#b.txt", "-#windows/c.txt"),
        read(Packed.tar(
                File.of("/etc/a.txt", TEXT),
                File.of("../../etc/a.txt", TEXT),
                File.of("./b.txt", TEXT),
                File.of("..\\windows\\c.txt", TEXT)))
            .paths());
  }

  @Test
  void filesThatLieInTheSamePlaceAreTold() {
    assertEquals(
        List.of(
            new Note(
                "-",
                OptionalInt.empty(),
                "an article repeats a path, 'news/ferry.txt'; distinguished by ~2")),
        read(Packed.tar(FERRY, FERRY)).notes());
  }

  @Test
  void linksAndDevicesAreNoFiles() {
    List<TarArchiveEntry> others =
        Stream.of(
                TarConstants.LF_SYMLINK,
                TarConstants.LF_LINK,
                TarConstants.LF_CHR,
                TarConstants.LF_FIFO)
            .map(type -> new TarArchiveEntry("etc/passwd.txt", type))
            .toList();

    assertEquals(List.of("-#news/ferry.txt"), read(Packed.tar(List.of(FERRY), others)).paths());
  }

  @Test
  void anEntryThatIsBrokenIsToldAndTheRestRead() {
    Loaded loaded = read(Packed.zip(File.of("empty.txt", ""), FERRY));

    assertEquals(List.of("-#news/ferry.txt"), loaded.paths());
    assertEquals(List.of(Skipped.unreadable("-#empty.txt", "empty file")), loaded.skipped());
  }

  @Test
  void aBrokenArchiveIsKeptUpToWhereItBreaks() {
    byte[] whole = Packed.zip(FERRY, FEED);
    byte[] cut = Arrays.copyOf(whole, 150);

    Loaded loaded = read(cut);

    assertEquals(List.of("-#news/ferry.txt"), loaded.paths());
    assertEquals("damaged or cut archive; fetch the file again", last(loaded).reason());
  }

  @Test
  void aNameWithoutEndEndsTheArchive() {
    TarArchiveEntry longName =
        new TarArchiveEntry("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
    longName.setSize(1 << 30);
    byte[] name = new byte[512 + (1 << 20)];
    longName.writeEntryHeader(name);
    Arrays.fill(name, 512, name.length, (byte) 'n');

    Loaded loaded = read(name);

    assertEquals(List.of(Skipped.unreadable("-", "a header without end")), loaded.skipped());
  }

  @Test
  void aMethodOfPackingThatIsNotKnownIsTold() {
    byte[] archive = Packed.zip(FERRY);
    archive[8] = 96; // that of pictures

    assertEquals(
        "encrypted, or packed in an uncommon way; unpack it first",
        read(archive).skipped().get(0).reason());
  }

  @Test
  void anEmptyArchiveIsTold() {
    assertEquals(
        List.of(Skipped.unreadable("-", "an archive without files")), read(Packed.zip()).skipped());
  }

  @ParameterizedTest
  @EnumSource
  void aBombIsDisarmed(Compression compression) {
    byte[] bomb = Packed.by(compression, new byte[68 << 20]);

    Loaded loaded = read(Packed.zip(new File("bomb.jsonl", bomb), FERRY));

    assertEquals(
        "the file unpacks to more than 250 times its size; the rest is left out, --max-expansion"
            + " allows more; the lines before are kept",
        last(loaded).reason());
    assertEquals(List.of(), loaded.articles());
  }

  @Test
  void bombsInArchivesInArchivesAreAddedUp() {
    File bomb = new File("bomb.jsonl", new byte[16 << 20]);
    File nest = new File("nest.zip", Packed.zip(bomb));
    byte[] nests = Packed.by(Compression.GZIP, Packed.tar(nest, nest, nest, nest, nest, FERRY));

    Loaded loaded = read(nests);

    assertEquals(List.of(), loaded.articles());
    assertTrue(last(loaded).reason().startsWith("the file unpacks to more than 250 times"));
    assertEquals("-#nest.zip~4#bomb.jsonl", last(loaded).path());
  }

  @Test
  void entriesOfArchivesInArchivesAreAddedUp() {
    File nest = new File("nest.tar", Packed.tar(FERRY, FERRY));

    Loaded loaded = read(Limits.standard().withEntries(5), Packed.tar(nest, nest, FERRY));

    assertEquals(3, loaded.articles().size());
    assertEquals(
        List.of(
            Skipped.unreadable(
                "-#nest.tar~2",
                "more than 5 entries; the first are kept, --max-entries allows more")),
        loaded.skipped());
  }

  @Test
  void whatIsSkippedOfAnArchiveIsAddedUp() {
    File[] files = new File[OuterSink.MOST_SKIPPED + 5];
    Arrays.setAll(files, i -> File.of(i + ".txt", ""));

    List<Skipped> skipped = read(Packed.zip(files)).skipped();

    assertEquals(OuterSink.MOST_SKIPPED + 1, skipped.size());
    assertEquals("and 5 more like these", skipped.get(skipped.size() - 1).reason());
    assertEquals(5, skipped.get(skipped.size() - 1).count());
  }

  @Test
  void whatAReaderDoesNotSurviveIsItsFilesOwn() {
    Sink recursive =
        new Sink() {
          @Override
          public void article(Article article) {
            throw new StackOverflowError();
          }

          @Override
          public void skipped(Skipped skipped) {
            throw new AssertionError(skipped);
          }
        };

    List<String> reasons = new ArrayList<>();
    assertDoesNotThrow(
        () ->
            Attempt.at(
                () -> {
                  throw new StackOverflowError();
                },
                reasons::add));
    assertEquals(List.of("nested too deep to be read"), reasons);
    assertThrows(
        StackOverflowError.class,
        () ->
            new Unpacker(Reading.standard(), recursive)
                .read("-", new ByteArrayInputStream(TEXT.getBytes(UTF_8))));
  }

  @Test
  void framesOfZstdThatAreNoDataAreSkipped() {
    byte[] frame = Packed.by(Compression.ZSTD, LINE.getBytes(UTF_8));
    byte[] skipped = {0x50, 0x2A, 0x4D, 0x18, 4, 0, 0, 0, 1, 2, 3, 4};

    assertEquals(2, read(Packed.join(skipped, frame, skipped, frame, skipped)).articles().size());
  }

  @Test
  void aNameInTheHeaderOfGzipMayBeLong() {
    byte[] packed = Packed.by(Compression.GZIP, LINE.getBytes(UTF_8));
    byte[] head = Arrays.copyOf(packed, 10);
    head[3] = 8; // a name follows
    byte[] name = new byte[(1 << 20) + 1];
    Arrays.fill(name, 0, 1 << 20, (byte) 'n');
    byte[] named = Packed.join(head, name, Arrays.copyOfRange(packed, 10, packed.length));

    assertEquals(List.of("-#x", "-#x~2"), read(Packed.join(named, named)).paths());
  }

  @Test
  void whatFollowsGzipDataAndIsNoneIsTold() {
    byte[] packed = Packed.by(Compression.GZIP, LINE.getBytes(UTF_8));

    assertEquals(List.of(), read(Packed.join(packed, new byte[1000])).skipped());
    assertEquals(
        "damaged gzip data; fetch the file again; the lines before are kept",
        last(read(Packed.join(packed, "rubbish rubbish".getBytes(UTF_8)))).reason());
  }

  @Test
  void aWindowTooLargeToUnpackIsToldAsSuch() {
    byte[] frame = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0xA8, 1, 0, 0};

    assertEquals(
        "zstd data that takes much memory to unpack; unpack it first",
        last(read(Reading.standard().withFormat(Format.JSON_LINES), frame))
            .reason()
            .replace("; the lines before are kept", ""));
  }

  @Test
  void theLimitsAreConfigurable() {
    Limits limits = Limits.standard();
    byte[] three = Packed.zip(FERRY, File.of("b.txt", TEXT), File.of("c.txt", TEXT));
    byte[] deep = TEXT.getBytes(UTF_8);
    for (int layer = 0; layer < 4; layer++) {
      deep = Packed.by(Compression.GZIP, deep);
    }

    assertEquals(
        "more than 2 entries; the first are kept, --max-entries allows more",
        last(read(limits.withEntries(2), three)).reason());
    assertEquals(2, read(limits.withEntries(2), three).articles().size());
    assertEquals(
        "packed more than 3 times; --max-nesting allows more",
        last(read(limits.withNesting(3), deep)).reason());
    assertEquals(List.of(TEXT), read(limits.withNesting(4), deep).texts());
  }

  @Test
  void globsSelectEntries() {
    byte[] archive = Packed.zip(FERRY, FEED, File.of("news/plain", TEXT));
    Reading reading = Reading.standard();

    assertEquals(
        List.of("-#news/ferry.txt", "-#news/plain"),
        read(reading.withSelection(Selection.of(List.of("news/*"), List.of())), archive).paths());
    assertEquals(
        List.of("-#news/ferry.txt"),
        read(reading.withSelection(Selection.of(List.of(), List.of("*.jsonl"))), archive).paths());
  }

  private static Skipped last(Loaded loaded) {
    return loaded.skipped().get(loaded.skipped().size() - 1);
  }

  private static Loaded read(byte[] input) {
    return read(Reading.standard(), input);
  }

  private static Loaded read(Limits limits, byte[] input) {
    return read(Reading.standard().withLimits(limits), input);
  }

  private static Loaded read(Reading reading, byte[] input) {
    return Loaded.from(new Loader(reading, new ByteArrayInputStream(input)), "-");
  }

  @Test
  void filesThatAreNotReadAreNamedWithWhatToDo() {
    Map<String, byte[]> files =
        Map.of(
            "a.pdf", "%PDF-1.7\n".getBytes(ISO_8859_1),
            "a.docx", Packed.zip(File.of("[Content_Types].xml", "<Types/>")),
            "a.zip", Packed.zip(File.of("[Content_Types].xml", "<Types/>")),
            "b.zip", Packed.zip(File.of("word/document.xml", "<w:document/>")),
            "a.xlsx", Packed.zip(File.of("xl/workbook.xml", "<workbook/>")),
            "a.odt", Packed.zip(File.of("content.xml", "<x/>")),
            "a.rtf", "{\\rtf1\\ansi The ferry sails.}".getBytes(ISO_8859_1),
            "a.doc", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(ISO_8859_1),
            "a.parquet", "PAR1\0\0".getBytes(ISO_8859_1));

    files.forEach(
        (name, content) -> {
          List<Skipped> skipped = read(name, content);
          assertEquals(1, skipped.size(), name);
          assertTrue(
              skipped.get(0).reason().matches("an? .*; (save|export|extract) .*"),
              skipped.toString());
        });
  }

  private static List<Skipped> read(String name, byte[] content) {
    List<Skipped> skipped = new ArrayList<>();
    Sink sink =
        new Sink() {
          @Override
          public void article(Article article) {
            throw new AssertionError(article);
          }

          @Override
          public void skipped(Skipped reason) {
            skipped.add(reason);
          }
        };
    new Unpacker(Reading.standard(), sink).read(name, new ByteArrayInputStream(content));
    return skipped;
  }
}
