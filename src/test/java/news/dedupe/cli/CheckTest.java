package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.dedupe.report.SchemaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

  @TempDir Path folder;

  @Test
  void aRepeatFails() throws IOException {
    Path existing = write("old/a.txt", Dispatches.HARBOUR);
    Path repeat = write("new/b.txt", Dispatches.HARBOUR);
    write("new/c.txt", Dispatches.LIBRARY);
    Command command = Command.run("check", "--against", existing.getParent(), repeat.getParent());
    assertEquals(1, command.exitCode(), command.err());
    assertEquals(List.of(), SchemaTest.faults(command.out()));
    assertTrue(command.errLines().get(0).startsWith(repeat + ": "), command.err());
    assertTrue(command.errLines().get(0).endsWith(", of " + existing), command.err());
    assertEquals(
        "2 incoming articles and 1 existing: 1 duplicate, 0 skipped", command.errLines().get(1));
  }

  @Test
  void somethingNewPasses() throws IOException {
    Path existing = write("old/a.txt", Dispatches.HARBOUR);
    Path incoming = write("new/c.txt", Dispatches.LIBRARY);
    Command command = Command.run("check", "--against=" + existing, incoming);
    assertEquals(0, command.exitCode());
    assertEquals("1 incoming article and 1 existing: 0 duplicates, 0 skipped\n", command.err());
  }

  @Test
  void aBatchIsCheckedAgainstItself() throws IOException {
    write("a.txt", Dispatches.HARBOUR);
    write("b.txt", Dispatches.HARBOUR);
    assertEquals(1, Command.run("check", folder).exitCode());
  }

  @Test
  void existingArticlesMayBeSeveral() throws IOException {
    Path one = write("one/a.txt", Dispatches.LIBRARY);
    Path two = write("two/a.txt", Dispatches.HARBOUR);
    Path incoming = write("new/a.txt", Dispatches.HARBOUR);
    assertEquals(1, Command.run("check", "--against", one, "--against", two, incoming).exitCode());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
