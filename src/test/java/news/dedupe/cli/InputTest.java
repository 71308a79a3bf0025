package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.dedupe.report.SchemaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.txt"), Dispatches.HARBOUR);
    Files.writeString(folder.resolve("b.html"), page(Dispatches.HARBOUR));
    Files.writeString(
        folder.resolve("c.csv"), "id,text\nlib,\"" + quoted(Dispatches.LIBRARY) + "\"\n");
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("d.zip")))) {
      zip.putNextEntry(new ZipEntry("old/library.txt"));
      zip.write(Dispatches.LIBRARY.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private static String page(String text) {
    return "<html><head><title>x</title></head><body><nav>Home</nav><div><p>"
        + text.strip().replace("\n", "</p>\n<p>")
        + "</p></div></body></html>";
  }

  private static String quoted(String text) {
    return text.replace("\"", "\"\"");
  }

  @Test
  void versionsComeTogetherWhateverTheyLieIn() {
    Command command = Command.run(folder);

    assertEquals(0, command.exitCode(), command.err());
    assertTrue(command.out().contains("\"clusters\": 2"), command.out());
    assertTrue(command.out().contains(folder + "/d.zip#old/library.txt"), command.out());
    assertTrue(command.out().contains(folder + "/c.csv#lib"), command.out());
  }

  @Test
  void anArticleInAnArchiveIsComparedByItsPath() {
    Command command =
        Command.run(
            "compare",
            folder.resolve("d.zip") + "#old/library.txt",
            folder.resolve("c.csv") + "#lib");

    assertEquals(0, command.exitCode(), command.err());
  }

  @Test
  void globsSelectWhatIsReadOfFolders() throws IOException {
    assertTrue(summary("--include", "*.txt", folder).startsWith("2 articles"));
    assertTrue(
        summary("--exclude", "old/*", "--exclude", "*.csv", folder).startsWith("2 articles"));
    assertEquals(2, Command.run("--include", "[", folder).exitCode());
    String report = Command.run("--include", "*.txt", "--exclude", "old/*", folder).out();
    assertEquals(List.of(), SchemaTest.faults(report));
    String row = report.replaceAll("\\s", "");
    assertTrue(row.contains("\"include\":[\"*.txt\"],\"exclude\":[\"old/*\"]"), row);
  }

  @Test
  void patternsThatNoShellExpandedAreExpanded() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), folder + "/*.txt\n");

    assertTrue(summary(folder + "/*.{txt,html}").startsWith("2 articles"));
    assertEquals(1, Command.run("check", "--against", folder + "/c*", folder + "/d*").exitCode());
    assertEquals(
        new Command(2, "", "dedupe: " + folder + "/*.xml: no such file or folder\n"),
        Command.run(folder + "/*.xml"));
    assertEquals(
        new Command(2, "", "dedupe: " + folder + "/*.txt: no such file or folder\n"),
        Command.run("--files-from", list));
  }

  private static String summary(Object... arguments) {
    return Command.run(arguments).errLines().get(0);
  }

  @Test
  void aListNamesTheFiles() throws IOException {
    Path a = folder.resolve("a.txt");
    Path c = folder.resolve("c.csv");
    Path lines = Files.writeString(folder.resolve("lines"), a + "\n" + c + "\n");
    Path zeros = Files.writeString(folder.resolve("zeros"), a + "\0" + c + "\0");

    assertTrue(summary("--files-from", lines).startsWith("2 articles"));
    assertTrue(summary("--files-from", zeros, folder.resolve("b.html")).startsWith("3 articles"));
    assertEquals(0, Command.reading(a + "\n", "check", "--files-from", "-").exitCode());
    assertEquals(2, Command.run("--files-from", folder.resolve("gone")).exitCode());
    assertEquals(0, Command.reading("\uFEFF" + a + "\r\n", "--files-from", "-").exitCode());
    assertEquals(
        new Command(2, "", "dedupe: " + folder + ": a folder, no list of paths\n"),
        Command.run("--files-from", folder));
    assertEquals(
        new Command(
            2, "", "dedupe: - is the list of paths already, and cannot be an article too\n"),
        Command.reading(a + "\n", "--files-from", "-", "-"));
  }

  @Test
  void aFormatThatIsForcedHoldsForEveryName() throws IOException {
    Path page = Files.writeString(folder.resolve("e.txt"), page(Dispatches.LIBRARY));

    assertTrue(Command.run("--input-format", "html", page).err().startsWith("1 article"));
    assertEquals(
        List.of(
            "dedupe: invalid value for option '--input-format': 'pdf' is none of text, markdown,"
                + " html, json, jsonl, csv, xml, warc",
            "try 'dedupe --help'"),
        Command.run("--input-format", "pdf", page).errLines());
  }

  @Test
  void fieldsMayBeNamed() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("f.csv"), "text,raw\nx,\"" + quoted(Dispatches.LIBRARY) + "\"");

    assertTrue(summary("--text-field", "raw", table).startsWith("1 article"));
    assertEquals(3, Command.run("--text-field", "gone", table).exitCode());
  }

  @Test
  void strictStopsAtTheFirstBrokenInput() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"text\"\n{");
    Path report = folder.resolve("report.json");

    Command command = Command.run("--strict", "-o", report, folder);

    assertEquals(3, command.exitCode());
    assertEquals("dedupe: " + broken + ":1: not JSON: unexpected end of input\n", command.err());
    assertFalse(Files.exists(report));
  }

  @Test
  void limitsAreOptions() {
    assertEquals(3, Command.run("--max-article", "100", folder).exitCode());
    assertEquals(2, Command.run("--max-article", "1g", folder).exitCode());
    assertEquals(2, Command.run("--max-entries", "0", folder).exitCode());
  }

  @Test
  void namedInputWithoutAnArticleIsNotDone() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("a.pdf"), "x");
    Files.writeString(other.resolve("b.pdf"), "x");
    Files.writeString(other.resolve("c"), "x");
    Path none = Files.writeString(folder.resolve("none"), "");

    Command command = Command.run(other);

    assertEquals(3, command.exitCode());
    assertEquals(
        List.of(
            "0 articles: 0 stories in 0 versions, 0 on their own, 0 skipped",
            "3 files left out: 2 .pdf, 1 without extension",
            "dedupe: no article in what was named: name such files themselves, or with --include"),
        command.errLines());
    assertEquals(3, Command.run("check", other).exitCode());
    assertEquals(0, Command.run("--files-from", none).exitCode());
    assertEquals(0, Command.run("check", "--files-from", none).exitCode());
  }

  @Test
  void anOptionThatMatchedNothingIsTold() {
    Command command =
        Command.run("--exclude", "*.pdf", "--exclude", "*.csv", "--id-field", "nr", folder);

    assertEquals(
        List.of("dedupe: --exclude *.pdf matched nothing", "dedupe: --id-field matched nothing"),
        command.errLines().subList(0, 2));
  }
}
