package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.dedupe.report.SchemaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupTest {

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("a.txt"), Dispatches.HARBOUR);
    Files.writeString(folder.resolve("b.txt"), Dispatches.HARBOUR);
    Files.writeString(folder.resolve("c.txt"), Dispatches.LIBRARY);
  }

  @Test
  void standardOutputIsTheReportAndNothingElse() throws IOException {
    Command command = Command.run(folder);
    assertEquals(0, command.exitCode());
    assertEquals(List.of(), SchemaTest.faults(command.out()));
    JsonNode summary = new ObjectMapper().readTree(command.out()).path("summary");
    assertEquals(3, summary.path("articles").asInt());
    assertEquals(1, summary.path("duplicates").asInt());
  }

  @Test
  void theSummaryHasTwoLines() {
    Command command = Command.run(folder);
    assertEquals(2, command.errLines().size(), command.err());
    assertEquals(
        "3 articles: 1 story in 2 versions, 1 on its own, 0 skipped", command.errLines().get(0));
  }

  @Test
  void quietMeansSilence() {
    assertEquals("", Command.run("--quiet", folder).err());
  }

  @Test
  void statsTellTimesAndMemory() {
    String err = Command.run("--stats", folder).err();
    assertTrue(err.lines().anyMatch(line -> line.matches("all +\\d+\\.\\d{3} s")), err);
    assertTrue(err.lines().anyMatch(line -> line.matches("heap +\\d+ MB of \\d+")), err);
  }

  @Test
  void duplicatesFailWhereAskedTo() throws IOException {
    assertEquals(1, Command.run("--fail-on-duplicates", folder).exitCode());
    Files.write(folder.resolve("empty.txt"), new byte[0]);
    assertEquals(1, Command.run("--fail-on-duplicates", folder).exitCode());
    Files.delete(folder.resolve("b.txt"));
    assertEquals(3, Command.run("--fail-on-duplicates", folder).exitCode());
  }

  @Test
  void unreadableInputIsToldAndTheRestIsDone() throws IOException {
    Files.write(folder.resolve("empty.txt"), new byte[0]);
    Command command = Command.run(folder);
    assertEquals(3, command.exitCode());
    assertEquals(List.of(), SchemaTest.faults(command.out()));
    String line = command.errLines().get(0);
    assertTrue(line.matches("dedupe: .*empty\\.txt: .* \\(skipped\\)"), line);
  }

  @Test
  void standardInputIsRead() {
    Command command = Command.reading(Dispatches.HARBOUR, "-", folder.resolve("a.txt"));
    assertEquals(0, command.exitCode(), command.err());
    assertTrue(command.out().contains("\"duplicates\": 1"), command.out());
  }

  @Test
  void theFileIsReplacedOnceTheReportIsComplete() throws IOException {
    Path file = folder.resolveSibling("report.json");
    Files.writeString(file, "old");
    assertEquals(2, Command.run("-o", file, folder.resolve("gone")).exitCode());
    assertEquals("old", Files.readString(file));
    assertEquals("", Command.run("-o", file, folder).out());
    assertEquals(Command.run(folder).out(), Files.readString(file));
    try (Stream<Path> left = Files.list(folder.resolveSibling("."))) {
      assertTrue(left.noneMatch(path -> path.getFileName().toString().startsWith(".report")));
    }
  }

  @Test
  void aFileThatCannotBeMadeFailsBeforeTheWork() {
    Command command = Command.run("-o", folder.resolve("no/report.json"), folder);
    assertEquals(2, command.exitCode());
    assertEquals("dedupe: " + folder.resolve("no/report.json: no such folder\n"), command.err());
    assertEquals(2, Command.run("-o", folder, folder).exitCode());
  }

  @Test
  void aReaderThatLeavesIsNoError() {
    Command command = Command.writing(failing("Broken pipe"), "--quiet", folder);
    assertEquals(new Command(0, "", ""), command);
  }

  @Test
  void aFullDiskIs() {
    Command command = Command.writing(failing("No space left on device"), "--quiet", folder);
    assertEquals(new Command(4, "", "dedupe: standard output: No space left on device\n"), command);
  }

  @Test
  void theFileThatTheDiskHasNoRoomForIsNamed() {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    assertEquals(
        new Command(4, "", "dedupe: /dev/full: No space left on device\n"),
        Command.run("--quiet", "-o", "/dev/full", folder));
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
