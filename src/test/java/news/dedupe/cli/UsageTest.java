package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--treshold 0.5 seeds | unknown option: '--treshold'; did you mean '--threshold'?",
        "check --agianst old seeds | unknown option: '--agianst'; did you mean '--against'?",
        "chek seeds | 'chek' is no command, and no file or folder; did you mean 'check'?",
        "--quiet comapre seeds seeds | 'comapre' is no command, and no file or folder; did you mean 'compare'?",
        "--memory 3m seeds | invalid value for option '--memory': '3m' is too little, 64m is the least",
        "compare --files-from list a b | unknown options: '--files-from', 'b'",
        "compare --fail-on-duplicates a b | unknown option: '--fail-on-duplicates'",
        "check --fail-on-duplicates seeds | unknown option: '--fail-on-duplicates'",
        "extract --threshold 0.5 seeds | unknown option: '--threshold'",
        "train --model model.json seeds | unknown option: '--model'",
        "frequencies --threads 2 seeds | unknown option: '--threads'",
        "evaluate --quiet seeds | unknown option: '--quiet'",
        "schema --stats | unknown option: '--stats'",
        "--quiet | missing PATH",
        "--threshold 1 seeds | invalid value for option '--threshold': '1' is not a number from 0.0001 to 0.9999",
        "--threshold NaN seeds | invalid value for option '--threshold': 'NaN' is not a number from 0.0001 to 0.9999",
        "--threads 0 seeds | invalid value for option '--threads': '0' is not a number of threads",
        "--memory 2x seeds | invalid value for option '--memory': '2x' is not a size such as 512m or 2g",
        "--charset klingon seeds | invalid value for option '--charset': 'klingon' is not a known charset, such as UTF-8 or windows-1252",
        "--date-order us seeds | invalid value for option '--date-order': 'us' is none of dmy, mdy",
        "--within week seeds | invalid value for option '--within': 'week' is not a number of days",
        "--within -1 seeds | invalid value for option '--within': '-1' is not a number of days",
        "extract --within 7 seeds | unknown option: '--within'",
        "--model gone seeds | invalid value for option '--model': no file 'gone'",
        "--quiet check seeds | 'check' is a command and comes first; a file of that name is ./check",
        "check | missing PATH",
        "compare a | missing required parameter: 'B'"
      })
  void whatIsWrongIsSaidInOneLineWithAHint(String arguments, String message) {
    Command command = Command.run((Object[]) arguments.split(" ", -1));
    assertEquals(2, command.exitCode());
    assertEquals("", command.out());
    assertEquals("dedupe: " + message, command.errLines().get(0));
    assertTrue(command.errLines().get(1).matches("try 'dedupe ([a-z]+ )?--help'"), command.err());
    assertEquals(2, command.errLines().size());
  }

  /** What is there is no mistyped command. */
  @Test
  void aFileMayBeCalledNearlyAsACommand(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("chek"), Dispatches.HARBOUR);
    assertEquals(0, Command.run(file).exitCode());
    assertEquals(
        "dedupe: " + folder + "/comapre: no such file or folder\n",
        Command.run(folder + "/comapre").err());
  }

  @Test
  void pagesThatAreKnownToHoldNoArticleAreRead(@TempDir Path folder) throws IOException {
    Path wall =
        Files.writeString(
            folder.resolve("wall.html"),
            "<p>Subscribe to continue reading. Already a subscriber? Log in.</p>");
    assertEquals(0, Command.run(wall).exitCode());
    assertEquals(0, Command.run("extract", wall).exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "extract", "frequencies"})
  void inputWithoutAnArticleIsNoSuccess(String name, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.unknown"), Dispatches.HARBOUR);
    Path list = Files.writeString(folder.resolve("list"), "");
    List<Object> command = name.isEmpty() ? List.of() : List.of(name);

    Command none = Command.run(Stream.concat(command.stream(), Stream.of(folder)).toArray());
    assertEquals(3, none.exitCode());
    assertTrue(none.err().contains("dedupe: no article in what was named"), none.err());
    Command empty =
        Command.run(Stream.concat(command.stream(), Stream.of("--files-from", list)).toArray());
    assertEquals(0, empty.exitCode(), empty.err());
  }

  @Test
  void aMissingPathIsNamed() {
    assertEquals(
        new Command(2, "", "dedupe: gone/x: no such file or folder\n"), Command.run("gone/x"));
  }

  @Test
  void whatIsNoModelIsToldWithItsName() {
    Command command = Command.run("--model", "testdata/README.md", "seeds");
    assertEquals(2, command.exitCode());
    assertEquals("", command.out());
    assertTrue(
        command.err().startsWith("dedupe: testdata/README.md: not a model: "), command.err());
    assertEquals(1, command.errLines().size());
  }

  @Test
  void anEmptyNameIsNoPlaceToWrite() {
    assertEquals(
        new Command(2, "", "dedupe: an empty path names no file to write\n"),
        Command.run("seeds", "-o", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gone", "check gone", "compare gone gone", "frequencies gone"})
  void whereNothingCanBeWrittenNoWorkIsBegun(String arguments) {
    assertEquals(
        new Command(2, "", "dedupe: gone/report.json: no such folder\n"),
        Command.run((Object[]) (arguments + " -o gone/report.json").split(" ", -1)));
  }

  @Test
  void withoutArgumentsTheUsageIsShort() {
    Command command = Command.run();
    assertEquals(2, command.exitCode());
    assertEquals("", command.out());
    assertTrue(command.err().startsWith("Usage: dedupe [OPTIONS] PATH..."), command.err());
    assertFalse(command.err().contains("Exit codes"), command.err());
  }

  @Test
  void helpIsShortOrLong() {
    assertFalse(Command.run("-h").out().contains("Exit codes"));
    Command command = Command.run("--help");
    assertEquals(0, command.exitCode());
    assertEquals("", command.err());
    for (String part : List.of("Examples:", "Exit codes:", "--fail-on-duplicates", "130")) {
      assertTrue(command.out().contains(part), command.out());
    }
    assertTrue(command.out().lines().allMatch(line -> line.length() <= 80), command.out());
  }

  @ParameterizedTest
  @CsvSource({"100, 100", "60, 60", "10, 55", "9999, 160", "0, 80", "-5, 80", "wide, 80"})
  void helpIsAsWideAsTheTerminal(String columns, int width) {
    for (String name : List.of("check", "train")) {
      Command command = Command.within(Map.of("COLUMNS", columns), name, "--help");
      int longest = command.out().lines().mapToInt(String::length).max().orElseThrow();
      assertTrue(longest <= width && longest > 0.7 * width, longest + ": " + command.out());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"check", "compare", "extract", "evaluate", "train", "frequencies", "schema"})
  void everyCommandHasHelp(String name) {
    Command command = Command.run(name, "--help");
    assertEquals(0, command.exitCode());
    assertTrue(command.out().contains("Usage: dedupe " + name), command.out());
    assertTrue(command.out().contains("Exit codes:\n    0   done"), command.out());
    assertTrue(command.out().lines().allMatch(line -> line.length() <= 80), command.out());
    assertFalse(command.out().contains("\u001B"), command.out());
  }

  @Test
  void theVersionIsOneLine() {
    assertTrue(Command.run("--version").out().matches("dedupe \\S+\n"));
  }
}
