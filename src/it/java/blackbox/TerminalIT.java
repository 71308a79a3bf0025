package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see at a terminal, and programs behind a pipe. */
class TerminalIT {

  private static final String RED = "\u001B[3";

  @TempDir Path folder;

  @BeforeEach
  void needsAPseudoTerminal() throws Exception {
    assumeTrue(at("true").exitCode() == 0);
  }

  @Test
  void aTerminalHasATableInColour() throws Exception {
    Command command = at("TERM=xterm target/dedupe --quiet seeds/");
    assertEquals(0, command.exitCode());
    assertTrue(command.out().startsWith("5 versions  "), command.out());
    assertTrue(command.out().contains(RED), command.out());
  }

  @Test
  void thereAreNoColoursWhereTheyAreNotWanted() throws Exception {
    for (String around : new String[] {"TERM=dumb", "TERM=xterm NO_COLOR=1", "env -u TERM"}) {
      Command command = at(around + " target/dedupe --quiet seeds/");
      assertTrue(command.out().startsWith("5 versions  "), command.out());
      assertFalse(command.out().contains("\u001B"), around);
    }
  }

  @Test
  void theTableIsAsWideAsTheTerminal() throws Exception {
    for (int width : new int[] {60, 100, 150}) {
      assertEquals(
          width,
          widest(at("stty cols " + width + "; TERM=dumb target/dedupe --quiet testdata/wire")));
    }
    assertEquals(
        90, widest(at("stty cols 150; TERM=dumb COLUMNS=90 target/dedupe --quiet testdata/wire")));
    assertEquals(80, widest(at("stty cols 0; TERM=dumb target/dedupe --quiet testdata/wire")));
  }

  @Test
  void onlyWhatGoesToTheTerminalIsATable() throws Exception {
    Path file = folder.resolve("report");
    String expected = Shell.run("target/dedupe --quiet seeds/").out();
    assertTrue(expected.startsWith("{"), expected);
    assertEquals("", at("target/dedupe --quiet seeds/ -o " + file).out());
    assertEquals(expected, Files.readString(file));
    assertEquals("", at("target/dedupe --quiet seeds/ > " + file).out());
    assertEquals(expected, Files.readString(file));
    assertEquals("{", at("target/dedupe --quiet seeds/ | head -n 1").out().strip());
    assertTrue(at("target/dedupe --quiet --format json seeds/").out().startsWith("{\n"));
  }

  @Test
  void aPagerShowsItAsWideAndWithColoursIfAsked() throws Exception {
    String piped =
        "stty cols 120; target/dedupe --quiet --format table testdata/wire %s | cat > "
            + folder
            + "/out; cat "
            + folder
            + "/out";
    assertEquals(120, widest(at(piped.formatted(""))));
    assertFalse(at(piped.formatted("")).out().contains("\u001B"));
    assertTrue(at(piped.formatted("--color always")).out().contains(RED));
  }

  @Test
  void aPipeThatClosesIsNoErrorInAnyFormat() throws Exception {
    for (String format : List.of("json", "jsonl", "csv", "table", "sarif", "junit", "github")) {
      Command command =
          Shell.run(
              "{ target/dedupe --quiet testdata/wire seeds/ --format %s; echo $? > %s/code; } | head -c 1"
                  .formatted(format, folder));
      assertEquals("", command.err(), format);
      assertEquals("0\n", Files.readString(folder.resolve("code")), format);
    }
  }

  private static int widest(Command command) {
    assertEquals(0, command.exitCode(), command.err());
    return command.out().lines().mapToInt(String::length).max().orElse(0);
  }

  /** Runs a script of one line at a terminal of its own; what it prints is all in {@code out}. */
  private static Command at(String script) throws Exception {
    return Shell.run("script -qec \"%s\" /dev/null < /dev/null | tr -d '\\r'".formatted(script));
  }
}
