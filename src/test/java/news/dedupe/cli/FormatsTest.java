package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import news.dedupe.report.ReportFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** In which format a report goes where. */
class FormatsTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.createDirectory(folder.resolve("out"));
    Files.writeString(folder.resolve("in/a.txt"), Dispatches.HARBOUR);
    Files.writeString(folder.resolve("in/b.txt"), Dispatches.HARBOUR);
    Files.writeString(folder.resolve("in/c.txt"), Dispatches.LIBRARY);
  }

  @ParameterizedTest
  @CsvSource({
    "in, {",
    "in --format json, {",
    "in --format jsonl, {\"type\": \"run\"",
    "in --format csv, 'path,line,'",
    "in --format csv --spreadsheet, '\uFEFFpath,line,'",
    "in --format table, 2 versions  Harbour at Vellmouth",
    "in --format sarif, {",
    "in --format junit, <?xml",
    "in --format github, ::error file=",
    "in --format csv -o -, 'path,line,'",
    "check in --format table, identical       1.00  ",
    "check in --format csv, 'path,line,'",
    "check in --format github, ::error file="
  })
  void standardOutputHasTheFormatThatIsAskedFor(String arguments, String start) {
    Command command = run(arguments);
    assertEquals(arguments.startsWith("check") ? 1 : 0, command.exitCode(), command.err());
    assertTrue(command.out().startsWith(start), command.out());
  }

  @ParameterizedTest
  @CsvSource({
    "out/r.json, {",
    "out/r.jsonl, {\"type\"",
    "out/R.CSV, 'path,'",
    "out/r.sarif, {",
    "out/r.xml, <?xml",
    "out/r, {",
    "out/r.txt, {",
    "out/r.json --format csv, 'path,'",
    "out/r --format csv, 'path,'",
    "out/r.txt --format table, 2 versions"
  })
  void aFileHasTheFormatOfItsSuffixOrTheOneThatIsAskedFor(String file, String start)
      throws IOException {
    assertEquals(0, run("in -o " + file).exitCode());
    String written = Files.readString(folder.resolve(file.split(" ", 2)[0]));
    assertTrue(written.startsWith(start), written);
  }

  @Test
  void severalFilesHaveAFormatEach() throws IOException {
    Command command =
        run("in -o out/a.json -o out/b.csv -o out/c.sarif -o out/d -o - --format table");
    assertEquals(0, command.exitCode(), command.err());
    assertTrue(command.out().startsWith("2 versions"), command.out());
    assertTrue(Files.readString(folder.resolve("out/d")).startsWith("2 versions"));
    assertTrue(Files.readString(folder.resolve("out/b.csv")).startsWith("path,"));
    assertTrue(Files.readString(folder.resolve("out/c.sarif")).contains("\"2.1.0\""));
    assertEquals(run("in").out(), Files.readString(folder.resolve("out/a.json")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "in --format xls | invalid value for option '--format': 'xls' is none of json, jsonl,",
        "in --format csv -o out/a.json -o out/b.xml | --format csv is for no output: each has a suffix",
        "in --spreadsheet | --spreadsheet is for csv, and no output has that format",
        "in --color sometimes | invalid value for option '--color'",
        "in -o out/a -o out/a | out/a: named twice as an output",
        "in -o out/a -o out/../out/a | out/../out/a: named twice as an output",
        "in -o - -o /dev/stdout | standard output: named twice as an output",
        "in -o out/a.json -o in/a.txt | in/a.txt: is also read",
        "in -o out/a.json -o none/b.csv | none/b.csv: no such folder",
        "extract --format csv in | unknown option: '--format'",
        "schema --format csv | unknown options: '--format', 'csv'",
        "compare --format csv in/a.txt in/b.txt | invalid value for option '--format'"
      })
  void whatDoesNotFitIsWrongUsage(String arguments, String message) throws IOException {
    Files.writeString(folder.resolve("out/a"), "old");
    Files.writeString(folder.resolve("out/a.json"), "old");
    Command command = run(arguments);
    assertEquals(2, command.exitCode(), command.err());
    assertTrue(
        command.err().replace(folder + "/", "").startsWith("dedupe: " + message), command.err());
    assertEquals("old", Files.readString(folder.resolve("out/a.json")));
    assertEquals("old", Files.readString(folder.resolve("out/a")));
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertEquals(2, files.count());
    }
  }

  /** Of several files none is replaced where one cannot be written. */
  @Test
  void afterAFailureAllFilesAreTheOldOnes() throws IOException {
    Files.writeString(folder.resolve("out/a.json"), "old");
    Object[] arguments = {
      folder.resolve("in"), "-o", folder.resolve("out/a.json"), "-o", "-", "--format", "csv"
    };
    Command command = Command.writing(failing("No space left on device"), arguments);
    assertEquals(4, command.exitCode());
    assertEquals("old", Files.readString(folder.resolve("out/a.json")));
  }

  @ParameterizedTest
  @EnumSource
  void aReaderThatLeavesIsNoErrorInAnyFormat(ReportFormat format) throws IOException {
    Path file = folder.resolve("out/a.json");
    Object[] arguments = {folder.resolve("in"), "-o", file, "-o", "-", "--format", format.label()};
    Command command = Command.writing(failing("Broken pipe"), arguments);
    assertEquals(0, command.exitCode(), command.err());
    assertTrue(Files.readString(file).endsWith("}\n"));
  }

  @Test
  void aTerminalHasATableAsWideAsItIs() {
    assertEquals(new Screen(false, false, 80, 80), screen(Map.of(), Map.of()));
    Map<String, String> terminal = Map.of("dedupe.terminal", "true", "dedupe.columns", "132");
    assertEquals(new Screen(true, true, 132, 80), screen(Map.of("TERM", "xterm"), terminal));
    assertEquals(new Screen(true, false, 132, 80), screen(Map.of("TERM", "dumb"), terminal));
    assertEquals(new Screen(true, false, 132, 80), screen(Map.of(), terminal));
    assertEquals(
        new Screen(true, false, 99, 99),
        screen(Map.of("TERM", "xterm", "NO_COLOR", "1", "COLUMNS", "99"), terminal));
    assertEquals(
        new Screen(true, true, 80, 80),
        screen(
            Map.of("TERM", "xterm", "NO_COLOR", "", "COLUMNS", "wide"),
            Map.of("dedupe.terminal", "true", "dedupe.columns", "0")));
    assertEquals(new Screen(false, true, 80, 80), screen(Map.of("FORCE_COLOR", "1"), Map.of()));
    assertEquals(
        new Screen(false, false, 80, 80),
        screen(Map.of("FORCE_COLOR", "1", "NO_COLOR", "1"), Map.of()));
  }

  @Test
  void coloursCanBeAskedFor() {
    assertTrue(run("in --format table --color always").out().contains("\u001B[31m"));
    assertEquals(-1, run("in --format table --color never").out().indexOf('\u001B'));
    assertEquals(-1, run("in --format table").out().indexOf('\u001B'));
  }

  private static Screen screen(Map<String, String> environment, Map<String, String> properties) {
    Properties set = new Properties();
    set.putAll(properties);
    return Screen.of(environment, set);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  /** Names of files are those of the folder. */
  private Command run(String arguments) {
    Object[] words =
        Stream.of(arguments.split(" ", -1))
            .map(word -> word.matches("(in|out|none)\\b.*") ? folder + "/" + word : word)
            .toArray();
    return Command.run(words);
  }
}
