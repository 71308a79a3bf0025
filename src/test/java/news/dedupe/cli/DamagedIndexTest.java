package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands make of an index that is not what was written. */
class DamagedIndexTest {

  /** Flipped in each file, the first and the last byte among them. */
  private static final int PLACES = 10;

  /** What holds no data: who may write, and who does. */
  private static final Set<String> LOCKS = Set.of("write.lock", "writer");

  private static final String NOTHING_ELSE = ", 0 replaced, 0 unchanged, 0 skipped\n";

  @TempDir Path folder;

  private Path index;
  private Path incoming;
  private boolean withText;

  /** An index of which an article is deleted, so that there is a file of each kind. */
  @BeforeEach
  void makeAnIndex() throws IOException {
    index = folder.resolve("news.idx");
    Path articles = Files.createDirectory(folder.resolve("articles"));
    for (int number = 0; number < 8; number++) {
      Files.writeString(articles.resolve(number + ".txt"), MadeArticles.text(number));
    }
    assertEquals(0, Command.run("index", "add", "--threads", 1, index, articles).exitCode());
    assertEquals(0, Command.run("index", "remove", index, articles + "/1.txt").exitCode());
    incoming = Files.writeString(folder.resolve("new.txt"), MadeArticles.text(2) + "It is over.\n");
    assertEquals(new Command(0, "", index + ": 7 articles, all as they were written\n"), verify());
    assertEquals(1, Command.run("check", "--index", index, incoming).exitCode());
  }

  @Test
  void everyFlippedByteIsFoundAndMisleadsNobody() throws Exception {
    Set<String> kinds = new TreeSet<>();
    for (Path file : files()) {
      byte[] sound = Files.readAllBytes(file);
      for (int place = 0; place < PLACES; place++) {
        byte[] flipped = sound.clone();
        int at = (int) ((long) (sound.length - 1) * place / (PLACES - 1));
        flipped[at] ^= (byte) (1 << place % Byte.SIZE);
        Files.write(file, flipped);
        checkAll(file, file.getFileName() + " flipped at " + at);
      }
      Files.write(file, sound);
      kinds.add(file.getFileName().toString().replaceFirst(".*\\.|_.*", ""));
    }
    assertTrue(kinds.size() >= 12, kinds.toString());
    assertEquals(0, verify().exitCode());
  }

  @Test
  void everyTruncatedOrMissingFileIsFoundAndMisleadsNobody() throws Exception {
    for (Path file : files()) {
      byte[] sound = Files.readAllBytes(file);
      for (int length : new int[] {0, 1, sound.length / 2, sound.length - 1}) {
        Files.write(file, Arrays.copyOf(sound, length));
        checkAll(file, file.getFileName() + " cut off at " + length);
      }
      Files.delete(file);
      if (!file.getFileName().toString().startsWith("segments")) {
        checkAll(file, file.getFileName() + " missing");
      }
      Files.write(file, sound);
    }
    assertEquals(0, verify().exitCode());
  }

  @Test
  void whatIsSoundIsRescuedIntoANewIndex() throws Exception {
    for (Path file : files()) {
      String name = file.getFileName().toString();
      if (name.endsWith(".fdt") || name.endsWith(".tim")) {
        byte[] sound = Files.readAllBytes(file);
        byte[] flipped = sound.clone();
        flipped[sound.length / 2] ^= 1;
        Files.write(file, flipped);
        Path rescued = folder.resolve(name + ".idx");
        Command added = Command.run("index", "add", rescued, "--from-index", index);
        Command exported = Command.run("index", "export", index);
        if (name.endsWith(".tim")) {
          assertEquals(new Command(0, "", rescued + ": 7 added" + NOTHING_ELSE), added);
          assertEquals(0, exported.exitCode());
          assertEquals(2, Command.run("index", "add", index, incoming).exitCode());
        } else {
          assertEquals(3, added.exitCode());
          assertTrue(added.err().contains(" is damaged (skipped)\n"), added.err());
          assertEquals(3, exported.exitCode());
        }
        assertEquals(0, Command.run("index", "verify", rescued).exitCode());
        Files.write(file, sound);
      }
    }
  }

  private void checkAll(Path file, String damage) {
    Command verified = verify();
    assertEquals(3, verified.exitCode(), () -> damage + ": " + verified);
    assertTrue(verified.out().contains(file.toString()), () -> damage + ": " + verified);
    withText = !withText; // reads what is kept apart from records
    Command command =
        withText
            ? Command.run("check", "--index", index, "--with-text", incoming)
            : Command.run("check", "--index", index, incoming);
    if (command.exitCode() == 2) {
      assertTrue(command.err().contains(": the index is damaged: "), () -> damage + command);
    } else {
      assertTrue(Set.of(0, 1).contains(command.exitCode()), () -> damage + ": " + command);
    }
    assertFalse(command.err().contains("defect"), () -> damage + ": " + command);
    assertFalse(command.err().contains("\tat "), () -> damage + ": " + command);
  }

  private Command verify() {
    return Command.run("index", "verify", index);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(index)) {
      return files.filter(file -> !LOCKS.contains(file.getFileName().toString())).sorted().toList();
    }
  }
}
