package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set in the working directory and in the environment, by way of the start script. */
class ConfigurationIT {

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir private Path folder;

  private Command dedupe(String before, String arguments) throws Exception {
    return Shell.run(
        "cd '%s' && %s '%s/target/dedupe' %s".formatted(folder, before, PROJECT, arguments));
  }

  private String seeds() {
    return "'" + PROJECT + "/seeds'";
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  @Test
  void settingsOfTheWorkingDirectoryCountAndAreAnnounced() throws Exception {
    write("dedupe.properties", "fail-on-duplicates=true\n");
    Command command = dedupe("", seeds());
    assertEquals(1, command.exitCode());
    assertEquals("using settings from dedupe.properties", command.errLines().get(0));
    assertEquals("", dedupe("", "-q " + seeds()).err());
    write("other", "");
    Command other = dedupe("", "--config other " + seeds());
    assertEquals(0, other.exitCode());
    assertTrue(other.errLines().get(0).startsWith("5 articles"), other.err());
  }

  /** They may lie in a folder of somebody else's, who would like to be heard less. */
  @Test
  void settingsOfTheWorkingDirectoryCannotHideThatTheyCount() throws Exception {
    write("dedupe.properties", "quiet=true\n");
    assertEquals("using settings from dedupe.properties\n", dedupe("", seeds()).err());
  }

  @Test
  void memoryMayBeSetAnywhere() throws Exception {
    write("dedupe.properties", "# of a small machine\n  memory : 99m \nstats=true\n");
    write("args", "--stats\n--memory\n 101m\n");
    write("more", "--stats\n--memory=102m\n");
    assertHeap(99, dedupe("", seeds()));
    assertHeap(100, dedupe("DEDUPE_MEMORY=100m", seeds()));
    assertHeap(101, dedupe("DEDUPE_MEMORY=100m", "@args " + seeds()));
    assertHeap(102, dedupe("", "--config=/dev/null @more " + seeds()));
    assertHeap(103, dedupe("DEDUPE_MEMORY=100m", "--memory 103m " + seeds()));
    write("other", "memory=104m\r\nstats=true\r\n");
    assertHeap(104, dedupe("", "--config other " + seeds()));
    assertHeap(104, dedupe("DEDUPE_CONFIG=other", seeds()));
  }

  private static void assertHeap(long megabytes, Command command) {
    assertEquals(0, command.exitCode(), command.err());
    String heap = command.errLines().get(command.errLines().size() - 1);
    long given = Long.parseLong(heap.substring(heap.lastIndexOf(' ') + 1));
    assertTrue(given <= megabytes && given > megabytes * 8 / 10, megabytes + ": " + heap);
  }

  /** Java itself can read what the start script does not. */
  @Test
  void memoryThatTheStartScriptDoesNotFindIsRefusedWithItsPlace() throws Exception {
    write("dedupe.properties", "\\u006demory=99m\n");
    Command command = dedupe("", seeds());
    assertEquals(2, command.exitCode());
    assertTrue(
        command
            .err()
            .contains("dedupe: dedupe.properties:1: invalid value for option '--memory': '99m'"),
        command.err());
    assertTrue(command.err().contains("start it with -Xmx99m"), command.err());
  }
}
