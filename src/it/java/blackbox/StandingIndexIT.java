package blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A standing index between processes, and where the disk or the user ends a command. */
class StandingIndexIT {

  /** Of 10 ms for a command to begin to write. */
  private static final int MOST_WAITS = 6000;

  @TempDir Path folder;

  private Path index;
  private String before;

  @BeforeEach
  void makeAnIndex() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    index = folder.resolve("news.idx");
    assertEquals(0, Shell.run("target/dedupe index add " + index + " seeds").exitCode());
    before = exported();
  }

  @Test
  void aFullDiskChangesNothing() throws Exception {
    Path articles = articles("large", 300);
    for (int blocks : new int[] {70, 160, 320}) { // of which the machine itself needs 64
      Command full =
          Shell.run(
              "ulimit -f %d; target/dedupe index add %s %s".formatted(blocks, index, articles));
      assertEquals(4, full.exitCode(), full.err());
      assertEquals("dedupe: " + index + ": File too large\n", full.err());
      assertUnchanged();
    }
    assertEquals(0, add(articles, "").exitCode());
    assertSound();
  }

  @Test
  void aWriterThatIsInterruptedChangesNothingAndIsNamedBefore() throws Exception {
    for (String signal : List.of("INT", "TERM", "HUP")) {
      Path holder = index.resolve("writer");
      Files.delete(holder);
      ProcessBuilder builder =
          new ProcessBuilder(
              "env",
              "--default-signal=HUP,INT,TERM",
              "target/dedupe",
              "index",
              "add",
              index.toString(),
              "-");
      Process process = builder.start();
      for (int waits = 0; process.isAlive() && !Files.exists(holder); waits++) {
        assertTrue(waits < MOST_WAITS, "it does not begin");
        Thread.sleep(10);
      }
      long writer = process.children().findFirst().orElseThrow().pid();
      Command second = add(Path.of("seeds"), "");
      assertEquals(4, second.exitCode(), second.err());
      assertTrue(
          second
              .err()
              .startsWith("dedupe: " + index + ": is being written to by process " + writer),
          second.err());
      assertUnchanged();
      assertEquals(0, Shell.run("kill -" + signal + " " + process.pid()).exitCode());
      assertEquals(130, Shell.exitCode(process));
      assertUnchanged();
    }
  }

  @Test
  void ofTwoThatAddTheSameAtOnceTheSecondFindsItThere() throws Exception {
    Path articles = articles("same", 30);
    List<CompletableFuture<Command>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(CompletableFuture.supplyAsync(() -> add(articles, "--wait 120 ")));
    }
    List<String> said = new ArrayList<>();
    for (CompletableFuture<Command> one : both) {
      assertEquals(0, one.get().exitCode(), one.get().err());
      said.add(one.get().err());
    }
    said.sort(null);
    assertEquals(
        List.of(
            index + ": 0 added, 0 replaced, 30 unchanged, 0 skipped\n",
            index + ": 30 added, 0 replaced, 0 unchanged, 0 skipped\n"),
        said);
    assertSound();
  }

  @Test
  void whoReadsWhileOthersWriteSeesOneBatchOrTheNext() throws Exception {
    List<Path> batches = new ArrayList<>();
    for (int batch = 0; batch < 4; batch++) {
      batches.add(articles("batch" + batch, 40));
    }
    CompletableFuture<Boolean> writing =
        CompletableFuture.supplyAsync(
            () -> batches.stream().allMatch(batch -> add(batch, "").exitCode() == 0));
    while (!writing.isDone()) {
      Command checked = Shell.run("target/dedupe check --quiet --index " + index + " seeds");
      assertTrue(checked.exitCode() <= 1, checked.err());
      assertEquals("", checked.err());
      assertSound();
    }
    assertTrue(writing.get());
    assertSound();
  }

  private Command add(Path articles, String options) {
    try {
      return Shell.run("target/dedupe index add " + options + index + " " + articles);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Path articles(String name, int count) throws Exception {
    Path articles = Files.createDirectory(folder.resolve(name));
    Random random = new Random(name.hashCode());
    for (int article = 0; article < count; article++) {
      StringBuilder text = new StringBuilder("The council");
      for (int word = 0; word < 150; word++) {
        text.append(' ').append(Integer.toString(random.nextInt(1 << 20), Character.MAX_RADIX));
      }
      Files.writeString(articles.resolve(article + ".txt"), text.append(" ended.\n"));
    }
    return articles;
  }

  private String exported() throws Exception {
    Command exported = Shell.run("target/dedupe index export --quiet " + index);
    assertEquals(0, exported.exitCode(), exported.err());
    return exported.out();
  }

  private void assertUnchanged() throws Exception {
    assertEquals(before, exported());
    assertSound();
  }

  private void assertSound() throws Exception {
    assertEquals(new Command(0, "", ""), Shell.run("target/dedupe index verify --quiet " + index));
  }
}
