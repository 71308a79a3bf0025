package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where results go, and what they never replace. */
class OutputTest {

  private static final String LEFT = ".dedupe-" + UUID.randomUUID() + ".part";

  @TempDir Path folder;

  private Path articles;
  private Path truth;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.createDirectory(folder.resolve("out"));
    articles = Files.writeString(folder.resolve("in/a.txt"), Dispatches.HARBOUR);
    truth = Files.writeString(folder.resolve("truth.tsv"), "file\tstory\tkind\na.txt\t1\to\n");
    Files.writeString(folder.resolve("list"), articles + "\n");
    Files.writeString(folder.resolve("in/notes.x"), "no article");
    Files.createLink(folder.resolve("hard"), articles);
    Files.createSymbolicLink(folder.resolve("soft"), articles);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in/a.txt -o in/a.txt",
        "in/a.txt -o in/../in/a.txt",
        "in -o in/a.txt",
        "in/*.txt -o in/a.txt",
        "in/a.txt -o hard",
        "in/a.txt -o soft",
        "soft -o hard",
        "--include *.x in -o in/notes.x",
        "--files-from list -o list",
        "--files-from list -o in/a.txt",
        "--model truth.tsv in -o truth.tsv",
        "check in/a.txt -o in/a.txt",
        "check --against in truth.tsv -o in/a.txt",
        "compare in/a.txt truth.tsv -o truth.tsv",
        "compare in/a.txt#1 truth.tsv -o in/a.txt",
        "compare --in in truth.tsv truth.tsv -o in/a.txt",
        "extract in -o in/a.txt",
        "evaluate --truth truth.tsv list -o truth.tsv",
        "evaluate --pairs truth.tsv list -o truth.tsv",
        "evaluate --truth truth.tsv list -o list",
        "train --truth truth.tsv in -o truth.tsv",
        "train --pairs truth.tsv in -o truth.tsv",
        "train --truth truth.tsv in -o in/a.txt",
        "frequencies in -o in/a.txt",
        "frequencies --files-from list -o list"
      })
  void whatIsReadIsNotReplaced(String arguments) throws IOException {
    List<byte[]> before = contents();

    Command command = run(arguments);

    assertEquals(2, command.exitCode(), command.err());
    assertTrue(command.err().contains(": is also read"), command.err());
    assertEquals(1, command.errLines().size(), command.err());
    List<byte[]> after = contents();
    for (int i = 0; i < before.size(); i++) {
      assertArrayEquals(before.get(i), after.get(i));
    }
  }

  @Test
  void whatLiesBesideTheInputMayBe() throws IOException {
    assertEquals(0, run("in -o in/notes.x").exitCode());
    assertEquals(0, run("in -o in/new.json").exitCode());
    assertEquals(0, run("--exclude new.json in -o in/new.json").exitCode());
    assertTrue(Files.readString(folder.resolve("in/notes.x")).startsWith("{"));
  }

  @Test
  void aDashIsStandardOutput() {
    assertTrue(run("in -o -").out().startsWith("{"));
    assertTrue(run("in -o /dev/stdout").out().startsWith("{"));
  }

  @Test
  void linksStayAndTheirTargetsAreReplaced() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("out/link"), Path.of("target"));
    assertEquals(0, run("in -o out/link").exitCode());
    assertEquals(0, run("in -o out/link").exitCode());
    assertTrue(Files.isSymbolicLink(link));
    assertTrue(Files.isRegularFile(folder.resolve("out/target"), LinkOption.NOFOLLOW_LINKS));
    Files.createSymbolicLink(folder.resolve("out/loop"), Path.of("loop"));
    assertRefused("too many links", "in -o out/loop");
  }

  @Test
  void thePermissionsOfWhatIsReplacedStay() throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    for (String permissions : List.of("rw-------", "rw-rw-r--", "-w-------")) {
      Path file = Files.writeString(folder.resolve("out/" + permissions), "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      assertEquals(0, Command.run(articles, "-o", file).exitCode());
      assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
    Path file = Files.writeString(folder.resolve("out/read-only"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assertRefused("read-only", "gone -o out/read-only");
    assertEquals("old", Files.readString(file));
  }

  @Test
  void whatCannotBeWrittenIsToldBeforeTheWork() throws IOException {
    assertRefused("a folder, not a file to write", "gone -o out");
    assertRefused("no such folder", "gone -o none/x");
    assertRefused("not a directory", "gone -o truth.tsv/x");
    assertRefused("file name too long", "gone -o out/" + "x".repeat(256));
    assertEquals(0, run("in -o out/" + "x".repeat(255)).exitCode());
  }

  @Test
  void whatAKilledProcessLeftIsClearedAway() throws IOException {
    Files.writeString(folder.resolve("out/" + LEFT), "half");
    Files.writeString(folder.resolve("out/.dedupe-mine.part"), "mine");
    Files.createSymbolicLink(folder.resolve("out/.dedupe-" + UUID.randomUUID() + ".part"), truth);
    assertEquals(0, run("in -o out/report.json").exitCode());
    assertEquals(List.of(".dedupe-mine.part", "report.json"), names().skip(1).toList());
    assertTrue(Files.size(truth) > 0);
  }

  @Test
  void whatALivingProcessWritesIsNot() throws IOException {
    Path living = folder.resolve("out/" + LEFT);
    try (FileChannel channel =
        FileChannel.open(living, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.lock();
      assertEquals(0, run("in -o out/report.json").exitCode());
      assertEquals(List.of(LEFT, "report.json"), names().toList());
    }
  }

  @Test
  void aFailedRunLeavesWhatWasThere() throws IOException {
    Path report = Files.writeString(folder.resolve("out/report.json"), "old");
    assertEquals(2, run("gone -o out/report.json").exitCode());
    assertEquals("old", Files.readString(report));
    assertEquals(List.of("report.json"), names().toList());
  }

  private void assertRefused(String reason, String arguments) {
    Command command = run(arguments);
    assertEquals(2, command.exitCode(), command.err());
    assertTrue(command.err().endsWith(": " + reason + "\n"), command.err());
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  private List<byte[]> contents() throws IOException {
    return List.of(
        Files.readAllBytes(articles),
        Files.readAllBytes(truth),
        Files.readAllBytes(folder.resolve("list")),
        Files.readAllBytes(folder.resolve("in/notes.x")));
  }

  /** Names of files are those of the folder. */
  private Command run(String arguments) {
    Object[] words =
        Stream.of(arguments.split(" ", -1))
            .map(
                word ->
                    word.matches("(in|out|hard|soft|list|truth|gone|none)\\b.*")
                        ? folder + "/" + word
                        : word)
            .toArray();
    return Command.run(words);
  }
}
