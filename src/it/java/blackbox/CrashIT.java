package blackbox;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills commands that change an index, at random moments: what was acknowledged is there, and what
 * was not is there whole or not at all. The system property {@code crashes} says how often.
 */
class CrashIT {

  private static final int CRASHES = Integer.getInteger("crashes", 20);

  /** Changes of one index before another is begun. */
  private static final int CHANGES = 20;

  /** After it has begun to write, by when a small batch is written and merged. */
  private static final int WRITING_MILLIS = 80;

  private static final int SIGKILL = 128 + 9;

  private static final Pattern EXPORTED =
      Pattern.compile("\"path\": \"([^\"]*)\", \"text\": \"([^\"]*)\"");

  private static final List<String> WORDS =
      List.of(
          "harbour council signed contract budget ferry strike winter vote minister bridge claims"
              .split(" "));

  private final long seed = Long.getLong("crash.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Map<String, Map<String, String>> batches = new HashMap<>();
  private long longest = TimeUnit.SECONDS.toMillis(2);
  private int killed;

  @TempDir Path folder;

  /** What a command is to do, and what is in the index when it has. */
  private record Change(List<String> command, Map<String, String> after) {}

  @BeforeEach
  void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
  }

  @Test
  void nothingIsLostAndNothingIsThereByHalf() throws Exception {
    Path index = folder.resolve("none");
    Map<String, String> there = Map.of();
    for (int crash = 0; crash < CRASHES; crash++) {
      if (crash % CHANGES == 0) {
        index = folder.resolve("news" + crash + ".idx");
        there = Map.of();
        batches.clear();
      }
      Change change = change(index, crash, there);
      boolean isAcknowledged = isRunToItsEnd(change.command(), index);
      Map<String, String> found = articles(index, there.isEmpty() && !isAcknowledged);
      String what = "seed " + seed + ", crash " + crash + ", " + change.command();
      if (isAcknowledged || !found.equals(there)) {
        assertEquals(change.after(), found, what);
      }
      there = found;
    }
    assertTrue(killed > CRASHES / 3, killed + " were killed of " + CRASHES + ", seed " + seed);
  }

  private Change change(Path index, int number, Map<String, String> there) throws IOException {
    Map<String, String> after = new HashMap<>(there);
    List<String> known = batches.keySet().stream().sorted().toList();
    int kind = there.isEmpty() ? 0 : random.nextInt(5);
    String batch = kind < 3 ? "batch" + number : known.get(random.nextInt(known.size()));
    String at = folder.resolve(batch).toString();
    if (kind == 4) {
      after.keySet().removeAll(batches.remove(batch).keySet());
      return new Change(List.of("index", "remove", index.toString(), at), after);
    }
    batches.put(batch, written(batch, number));
    after.putAll(batches.get(batch));
    return kind == 2
        ? new Change(List.of("check", "--index", index.toString(), "--add", at), after)
        : new Change(List.of("index", "add", index.toString(), at), after);
  }

  /** Articles of which one is a copy of one in each batch. */
  private Map<String, String> written(String batch, int number) throws IOException {
    Path at = Files.createDirectories(folder.resolve(batch));
    Map<String, String> texts = new HashMap<>();
    int articles = 3 + random.nextInt(20);
    for (int article = 0; article < (batches.containsKey(batch) ? 3 : articles); article++) {
      String text = article == 0 ? text(new Random(0)) : number + " " + text(random);
      Path file = Files.writeString(at.resolve(article + ".txt"), text);
      texts.put(file.toString(), text);
    }
    Map<String, String> all = new HashMap<>(batches.getOrDefault(batch, Map.of()));
    all.putAll(texts);
    return all;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("The ");
    for (int word = 0; word < 80; word++) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
      text.append(Integer.toString(random.nextInt(100_000), Character.MAX_RADIX)).append(' ');
    }
    return text + "end.";
  }

  /** Runs a command, and kills it; says whether it was done before. */
  private boolean isRunToItsEnd(List<String> arguments, Path index) throws Exception {
    List<String> command = new ArrayList<>(java("-XX:TieredStopAtLevel=1"));
    command.addAll(arguments);
    Path said = folder.resolve("said");
    Set<String> before = names(index);
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (random.nextBoolean()) {
      while (process.isAlive() && names(index).equals(before)) {
        Thread.sleep(1);
      }
      Thread.sleep(random.nextInt(WRITING_MILLIS));
    } else {
      process.waitFor(random.nextLong(longest), TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly();
    int exitCode = process.waitFor();
    if (exitCode == SIGKILL) {
      killed++;
      return false;
    }
    longest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    assertTrue(
        exitCode == 0 || (exitCode == 1 && arguments.contains("--add")),
        () -> exitCode + " of " + arguments + ", seed " + seed + ": " + read(said));
    return true;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private static List<String> java(String option) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        option,
        "-jar",
        "target/dedupe.jar");
  }

  /** The texts by their paths, of an index that is whole. */
  private Map<String, String> articles(Path index, boolean mayBeMissing) throws Exception {
    CompletableFuture<Command> verified = run("target/dedupe index verify " + index);
    Command exported = run("target/dedupe index export --quiet " + index).get();
    if (mayBeMissing && exported.exitCode() == 2) {
      assertTrue(exported.err().contains(": no such index; "), exported.toString());
      return Map.of();
    }
    assertEquals(0, verified.get().exitCode(), verified.get() + ", seed " + seed);
    assertEquals("", verified.get().out());
    assertEquals(0, exported.exitCode(), exported + ", seed " + seed);
    return EXPORTED
        .matcher(exported.out())
        .results()
        .collect(toMap((MatchResult line) -> line.group(1), line -> line.group(2)));
  }

  private static CompletableFuture<Command> run(String script) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return Shell.run(script);
          } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Set<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }
}
