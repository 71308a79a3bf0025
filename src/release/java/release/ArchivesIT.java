package release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archives, unpacked in an empty folder. */
class ArchivesIT {

  /** What the start script finds work by, and no Java. */
  private static final List<String> TOOLS =
      List.of("dirname", "du", "mv", "readlink", "stty", "tr");

  @TempDir Path folder;

  @Test
  void theTarRuns() throws Exception {
    Path home = unpacked("tar.gz");
    assertEquals(Run.dedupe("seeds"), Run.of(home + "/dedupe", "seeds"));
  }

  @Test
  void theZipRuns() throws Exception {
    assumeTrue(Run.isThere("unzip"));
    Path home = unpacked("zip");
    assertEquals(Run.dedupe("seeds"), Run.of(home + "/dedupe", "seeds"));
  }

  @Test
  void allOfItIsThere() throws Exception {
    Path home = unpacked("tar.gz");
    try (Stream<Path> files = Files.walk(home)) {
      String all =
          files
              .map(file -> home.relativize(file).toString())
              .sorted()
              .collect(Collectors.joining("\n"));
      for (String file :
          List.of(
              "completions/_dedupe",
              "completions/dedupe.bash",
              "completions/dedupe.fish",
              "dedupe.cmd",
              "licences/LICENSE",
              "licences/NOTICE",
              "licences/THIRD-PARTY.txt",
              "man/man1/dedupe.1",
              "man/man1/dedupe-check.1")) {
        assertTrue(all.lines().anyMatch(file::equals), file + " is not in\n" + all);
      }
    }
    assertTrue(Files.readString(home.resolve("dedupe.cmd")).endsWith("%ERRORLEVEL%\r\n"));
  }

  @Test
  void itBelongsToNobody() throws Exception {
    for (String suffix : List.of(Run.version() + ".tar.gz", system())) {
      Path tar = Run.made("dedupe-", suffix);
      assertEquals(
          List.of("0/0"),
          Run.must("tar", "--numeric-owner", "-tvzf", tar.toString())
              .lines()
              .map(line -> line.split(" +", 3)[1])
              .distinct()
              .toList());
    }
  }

  @Test
  void classesCanBeShared() throws Exception {
    Path home = unpacked("tar.gz");
    Run.must(home + "/share-classes");
    assertTrue(Files.size(home.resolve("dedupe.jsa")) > 1 << 20);
    assertTrue(
        Files.size(home.resolve("dedupe-index.jsa")) > Files.size(home.resolve("dedupe.jsa")));
    String index = folder.resolve("news.idx").toString();
    Run.dedupe("index", "add", "--quiet", index, "seeds");
    for (List<String> arguments :
        List.of(List.of("seeds"), List.of("check", "--index", index, "seeds"))) {
      String[] command =
          Stream.concat(Stream.of(home + "/dedupe"), arguments.stream()).toArray(String[]::new);
      Run run =
          Run.of(Map.of("PATH", System.getenv("PATH"), "DEDUPE_JAVA_OPTS", "-Xshare:on"), command);
      assertEquals(Run.dedupe(arguments.toArray(String[]::new)), run, arguments.toString());
    }
  }

  @Test
  void theImageNeedsNoJava() throws Exception {
    Run.must("tar", "-xzf", Run.made("dedupe-", system()).toString(), "-C", folder.toString());
    Path home = only(folder);
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      String program = Run.must("sh", "-c", "command -v " + tool).strip();
      Path call =
          Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
      assertTrue(call.toFile().setExecutable(true));
    }
    Map<String, String> bare = Map.of("PATH", tools.toString());
    String index = folder.resolve("news.idx").toString();
    Run added = Run.of(bare, home + "/dedupe", "index", "add", index, "testdata/dispatches");
    assertEquals(0, added.exitCode(), added.err());
    assertEquals(new Run(0, "", ""), Run.of(bare, home + "/share-classes"));
    for (List<String> arguments :
        List.of(
            List.of("seeds"),
            List.of("check", "--index", index, "testdata/dispatches", "seeds"),
            List.of("index", "info", index),
            List.of("index", "verify", index),
            List.of("index", "export", index),
            List.of("--format", "junit", "seeds"),
            List.of("--format", "html", "seeds"),
            List.of("check", "--against", "seeds", "testdata/dispatches"),
            List.of("extract", "--quiet", "testdata/formats"),
            List.of("schema"),
            List.of("--help"))) {
      String[] command =
          Stream.concat(Stream.of(home + "/dedupe"), arguments.stream()).toArray(String[]::new);
      assertEquals(
          Run.dedupe(arguments.toArray(String[]::new)),
          Run.of(bare, command),
          arguments.toString());
    }
    Run stats = Run.of(bare, home + "/dedupe", "--stats", "seeds");
    assertEquals(0, stats.exitCode(), stats.err());
    assertTrue(stats.err().contains("heap"), stats.err());
  }

  /** How the archive ends that has a Java for this system. */
  private static String system() {
    return "-" + System.getProperty("os.name") + "-" + System.getProperty("os.arch") + ".tar.gz";
  }

  private Path unpacked(String format) throws IOException, InterruptedException {
    String archive = Run.made("dedupe-", Run.version() + "." + format).toString();
    if (format.equals("zip")) {
      Run.must("unzip", "-q", archive, "-d", folder.toString());
    } else {
      Run.must("tar", "-xzf", archive, "-C", folder.toString());
    }
    assertEquals("dedupe-" + Run.version(), only(folder).getFileName().toString());
    return only(folder);
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      assertEquals(1, all.size(), all.toString());
      return all.get(0);
    }
  }
}
