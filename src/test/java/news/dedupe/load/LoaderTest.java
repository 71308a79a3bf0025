package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.FieldNames;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.Selection;
import news.dedupe.load.input.Sink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {

  private static final String TEXT = "The ferry to the outer islands will sail again on Monday.";

  @TempDir Path folder;
  private String root;

  @BeforeEach
  void nameTheFolder() {
    root = folder.toString();
  }

  @Test
  void theSeedsAreFiveArticles() {
    Loaded loaded = Loaded.from("seeds/");

    assertEquals(
        List.of(
            "seeds/000_40bf03af823433a3.txt",
            "seeds/001_92338d67c87afaee.txt",
            "seeds/002_3d415196b8bdc145.txt",
            "seeds/003_c755a417ab5c7dec.txt",
            "seeds/004_757572a36434056b.txt"),
        loaded.paths());
    assertEquals(List.of(), loaded.skipped());
  }

  @Test
  void aPathIsKeptAsGiven() {
    assertEquals("./seeds/000_40bf03af823433a3.txt", Loaded.from("./seeds").paths().get(0));
    assertEquals("seeds/000_40bf03af823433a3.txt", Loaded.from("seeds").paths().get(0));
    assertEquals(
        List.of("./seeds/../seeds/000_40bf03af823433a3.txt"),
        Loaded.from("./seeds/../seeds/000_40bf03af823433a3.txt").paths());
  }

  @Test
  void filesComeSortedByTheirWholePath() {
    write("b.txt", "a/z.txt", "a-1.txt", "a.txt", "B.txt", "a/b/c.txt", "é.txt");

    assertEquals(
        List.of("B.txt", "a-1.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "é.txt"),
        below(Loaded.from(root)));
  }

  @Test
  void theOrderOfTheArgumentsDoesNotMatter() {
    write("one/a.txt", "two/b.txt", "three.txt");

    String one = root + "/one";
    String two = root + "/two";
    String three = root + "/three.txt";
    assertEquals(Loaded.from(one, two, three), Loaded.from(three, two, one));
  }

  @Test
  void hiddenFilesAreLeftOutAndOthersOfUnknownExtensionCounted() {
    write("a.txt", ".hidden.txt", ".git/b.txt", "c.jpg", "sub/d.doc", "e.TXT", "f.text", "g");

    Loaded loaded = Loaded.from(root);

    assertEquals(List.of("a.txt", "e.TXT", "f.text"), below(loaded));
    assertEquals(3, loaded.leftOut());
    assertEquals(Map.of(".jpg", 1, ".doc", 1, "", 1), loaded.summary().leftOut());
  }

  @Test
  void globsAndFieldsThatWereNotFoundAreKnown() {
    write("a.txt", "b.txt");
    Reading reading =
        Reading.standard()
            .withFields(FieldNames.usual().withText("raw"))
            .withSelection(Selection.of(List.of("*.txt", "*.md"), List.of("b.*", "x/b.*")));

    assertEquals(
        Set.of("--include *.md", "--exclude x/b.*", "--text-field"),
        Loaded.from(Loader.standard().withReading(reading), root).summary().unmatched());
  }

  @Test
  void foldersMayLieDeeperInEachOtherThanCalls() throws IOException, InterruptedException {
    Path folder = Path.of(root);
    for (int i = 0; i < 300; i++) {
      folder = Files.createDirectory(folder.resolve("d"));
    }
    Path file = Files.writeString(folder.resolve("a.txt"), "The ferry to the islands sails again.");
    List<String> read = new ArrayList<>();

    // Its stack is too small for 300 folders of calls.
    Thread small = new Thread(null, () -> read.addAll(Loaded.from(root).paths()), "small", 1 << 16);
    small.start();
    small.join();

    assertEquals(List.of(file.toString()), read);
  }

  @Test
  void aFileThatIsNamedIsReadWhateverItsName() {
    write(".hidden.html");

    assertEquals(List.of(".hidden.html"), below(Loaded.from(root + "/.hidden.html")));
  }

  @Test
  void theContentTellsTheFormatWhereTheNameDoesNot() throws IOException {
    Path export = folder.resolve("export.json");
    Files.writeString(export, "\n {\"id\": \"x\", \"text\": \"" + TEXT + "\"}\n");

    assertEquals(List.of("export.json#x"), below(Loaded.from(export.toString())));
  }

  @Test
  void aFileNamedTwiceCountsOnce() {
    write("sub/a.txt", "sub/b.txt");

    Loaded loaded =
        Loaded.from(
            root,
            root + "/",
            root + "/sub",
            root + "/sub/../sub/a.txt",
            root + "/sub/b.txt",
            root + "/sub/b.txt");

    assertEquals(List.of("sub/a.txt", "sub/b.txt"), below(loaded));
  }

  @Test
  void aFileNamedBeforeItsFolderCountsOnce() {
    write("z/a.txt", "z/b.txt");
    link("a", "z");

    Loaded loaded = Loaded.from(root + "/a/b.txt", root + "/z");

    assertEquals(List.of("a/b.txt", "z/a.txt"), below(loaded));
  }

  @Test
  void linksToOneFileCountOnce() {
    write("data/a.txt");
    link("data/again.txt", "a.txt");
    link("links/one.txt", "../data/a.txt");
    link("links/two.txt", "../data/a.txt");

    assertEquals(List.of("data/a.txt"), below(Loaded.from(root)));
    assertEquals(List.of("links/one.txt"), below(Loaded.from(root + "/links")));
  }

  @Test
  void loopsOfLinksEnd() {
    write("sub/a.txt");
    link("sub/up", "..");
    link("sub/self.txt", "self.txt");

    Loaded loaded = Loaded.from(root);

    assertEquals(List.of("sub/a.txt"), below(loaded));
    assertEquals(
        List.of(Skipped.Kind.UNREADABLE, Skipped.Kind.NO_ARTICLE),
        loaded.skipped().stream().map(Skipped::kind).toList());
    assertEquals(root + "/sub/up/", loaded.skipped().get(1).path());
  }

  @Test
  void aBrokenLinkIsSkippedAndTheRestRead() {
    write("z.txt");
    link("a.txt", "nowhere.txt");

    Loaded loaded = Loaded.from(root);

    assertEquals(List.of("z.txt"), below(loaded));
    assertEquals(
        List.of(
            Skipped.unreadable(root + "/a.txt", "no longer there, or a link that leads nowhere")),
        loaded.skipped());
  }

  @Test
  void whatMayNotBeReadIsSkippedAndTheRestRead() throws IOException {
    write("locked.txt", "closed/a.txt", "z.txt");
    Files.setPosixFilePermissions(
        folder.resolve("locked.txt"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(
        folder.resolve("closed"), PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(folder.resolve("locked.txt")), "the superuser may read anything");

    Loaded loaded = Loaded.from(root);
    Loaded matched = Loaded.from(root + "/**/*.txt");
    Files.setPosixFilePermissions(
        folder.resolve("closed"), PosixFilePermissions.fromString("rwx------"));

    assertEquals(List.of("z.txt"), below(loaded));
    assertEquals(
        List.of(
            Skipped.unreadable(root + "/closed/", "permission denied"),
            Skipped.unreadable(root + "/locked.txt", "permission denied")),
        loaded.skipped());
    assertEquals(loaded, matched);
  }

  @Test
  void aPipeInAFolderIsNotWaitedFor() throws IOException, InterruptedException {
    write("a.txt");
    String pipe = folder.resolve("pipe.txt").toString();
    assumeTrue(new ProcessBuilder("mkfifo", pipe).start().waitFor() == 0);

    Loaded loaded = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Loaded.from(root));

    assertEquals(List.of("a.txt"), below(loaded));
    assertEquals(1, loaded.leftOut());
    assertEquals(
        loaded.articles(),
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Loaded.from(root + "/*.txt"))
            .articles());
  }

  @Test
  void aPathThatIsNotThereStopsBeforeAnythingIsRead() {
    write("a.txt");
    MissingPathException missing =
        assertThrows(MissingPathException.class, () -> load(root, root + "/gone"));
    assertEquals(root + "/gone: no such file or folder", missing.getMessage());
    assertEquals(
        "caf\uFFFD.txt: a name that is not UTF-8; name its folder, or a pattern that it matches",
        assertThrows(MissingPathException.class, () -> load("caf\uFFFD.txt")).getMessage());
    for (String path : List.of("", "\0")) {
      assertThrows(MissingPathException.class, () -> load(path));
    }
  }

  @Test
  void aPatternStandsForWhatItMatches() {
    write("a.html", "b.txt", "x/c.html", "x/y/d.html", "x/y/e.txt", ".hidden.html", "x/.z/f.html");
    link("x/y/up", "..");

    assertEquals(List.of("a.html"), below(Loaded.from(root + "/*.html")));
    assertEquals(
        List.of("a.html", "x/c.html", "x/y/d.html"), below(Loaded.from(root + "/**/*.html")));
    assertEquals(List.of("x/y/d.html", "x/y/e.txt"), below(Loaded.from(root + "/x/?/[de].*")));
    assertEquals(List.of("x/y/d.html"), below(Loaded.from(root + "/{x,z}/**/y//*.html")));
    assertEquals(List.of(".hidden.html"), below(Loaded.from(root + "/.*.html")));
    assertEquals(List.of("x/c.html", "x/y/d.html", "x/y/e.txt"), below(Loaded.from(root + "/*/")));
    assertEquals(Loaded.from(root), Loaded.from(root + "/**"));
    assertEquals(5, Loaded.from("s??ds/*.txt").paths().size());
    assertEquals(5, Loaded.from("*/../seeds/**").paths().size());
  }

  @Test
  void aFileThatIsNamedLikeAPatternIsThatFile() {
    write("[a].html", "a.html", "sub*/x.txt", "sub/y.txt");

    assertEquals(List.of("[a].html"), below(Loaded.from(root + "/[a].html")));
    assertEquals(List.of("sub*/x.txt"), below(Loaded.from(root + "/sub*")));
    assertEquals(List.of("sub*/x.txt", "sub/y.txt"), below(Loaded.from(root + "/sub*/*.txt")));
  }

  @Test
  void aPatternThatMatchesNothingOrIsNoneIsAMissingPath() {
    write("a.txt");

    for (String pattern : List.of("/*.html", "/[", "/gone/**/*.txt", "/{a", "/*/")) {
      MissingPathException missing =
          assertThrows(MissingPathException.class, () -> load(root, root + pattern));
      assertEquals(root + pattern + ": no such file or folder", missing.getMessage());
    }
  }

  @Test
  void exceptionsOfTheSinkArePassedOn() {
    write("a.txt");
    Sink full =
        new Sink() {
          @Override
          public void article(Article article) {
            throw new UncheckedIOException(new IOException("disk full"));
          }

          @Override
          public void skipped(Skipped skipped) {
            throw new AssertionError(skipped);
          }
        };

    assertThrows(UncheckedIOException.class, () -> Loader.standard().load(List.of(root), full));
  }

  @Test
  void standardInputIsOneTextOrJsonLines() {
    assertEquals(List.of(Article.of("-", TEXT)), Loaded.from(reading(TEXT), "-", "-").articles());
    String line = "{\"text\": \"" + TEXT + "\"}\n";
    assertEquals(List.of("-#1", "-#2"), Loaded.from(reading(line + line), "-").paths());
    assertTrue(Loaded.from(reading(""), "-").skipped().get(0).reason().contains("empty"));
  }

  /** Loads what is expected to give nothing. */
  private static void load(String... paths) throws MissingPathException {
    Sink none =
        new Sink() {
          @Override
          public void article(Article article) {
            throw new AssertionError(article);
          }

          @Override
          public void skipped(Skipped skipped) {
            throw new AssertionError(skipped);
          }
        };
    Loader.standard().load(List.of(paths), none);
  }

  private static Loader reading(String input) {
    return Loader.standard().withStandardInput(new ByteArrayInputStream(input.getBytes(UTF_8)));
  }

  private List<String> below(Loaded loaded) {
    return loaded.paths().stream().map(path -> path.substring(root.length() + 1)).toList();
  }

  private void write(String... names) {
    try {
      for (String name : names) {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), TEXT);
      }
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private void link(String name, String target) {
    try {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
