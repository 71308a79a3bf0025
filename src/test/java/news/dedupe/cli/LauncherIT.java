package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.dedupe.report.SchemaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as its users have it: the start script and what it prints. */
class LauncherIT {

  private static final Path LAUNCHER = Path.of("target/dedupe").toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
  }

  @Test
  void standardOutputIsTheReportAndNothingElse() throws Exception {
    Command command = sh("target/dedupe seeds/");
    assertEquals(0, command.exitCode());
    assertEquals(List.of(), SchemaTest.faults(command.out()));
    assertEquals(2, command.errLines().size(), command.err());
  }

  @Test
  void theVersionIsTheJars() throws Exception {
    assertTrue(sh("target/dedupe --version").out().matches("dedupe [0-9]+\\..*\n"));
  }

  @Test
  void aReaderThatLeavesIsNoError() throws Exception {
    assertEquals(
        new Command(0, "{\n", ""),
        sh("{ target/dedupe --quiet seeds/; echo $? > " + folder + "/code; } | head -n 1"));
    assertEquals("0\n", Files.readString(folder.resolve("code")));
  }

  @Test
  void aFullDiskIs() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    Command command = sh("target/dedupe --quiet seeds/ > /dev/full");
    assertEquals(new Command(4, "", "dedupe: standard output: No space left on device\n"), command);
  }

  @Test
  void wrongUsageIsOneLineAndAHint() throws Exception {
    assertEquals(
        new Command(2, "", "dedupe: unknown option: '--nope'\ntry 'dedupe --help'\n"),
        sh("target/dedupe --nope seeds/"));
    assertEquals(
        new Command(2, "", "dedupe: gone: no such file or folder\n"), sh("target/dedupe gone"));
    assertEquals(
        new Command(
            2,
            "",
            "dedupe: invalid value for option '--memory': 'lots' is not a size such as 512m or"
                + " 2g\ntry 'dedupe --help'\n"),
        sh("target/dedupe --memory lots seeds/"));
  }

  @Test
  void theBytesDependOnNothingAround() throws Exception {
    Files.writeString(folder.resolve("Iğdır é.txt"), Dispatches.HARBOUR);
    Files.writeString(folder.resolve("b.txt"), Dispatches.HARBOUR);
    Command expected = sh("target/dedupe seeds/ " + folder);
    assertEquals(List.of(), SchemaTest.faults(expected.out()));
    assertTrue(expected.out().contains("Iğdır é.txt"), expected.out());
    for (String around :
        List.of(
            "LC_ALL=C",
            "LC_ALL=tr_TR.UTF-8",
            "LANG=de_DE.ISO-8859-1",
            "DEDUPE_JAVA_OPTS='-Duser.language=tr -Duser.country=TR'",
            "DEDUPE_JAVA_OPTS=-Dfile.encoding=ISO-8859-1",
            "DEDUPE_JAVA_OPTS='-XX:+UseParallelGC -Xshare:off'")) {
      assertEquals(expected, sh(around + " target/dedupe seeds/ " + folder), around);
    }
    assertEquals(expected, sh("target/dedupe --threads 1 " + folder + " seeds/"));
  }

  @Test
  void largeInputIsReadWithAnotherMachine() throws Exception {
    Command small = sh("target/dedupe seeds/");
    assertEquals(small, sh("target/dedupe --memory 1g seeds/"));
    assertEquals(0, sh("target/dedupe - < seeds/000_40bf03af823433a3.txt").exitCode());
  }

  /** A shell would calculate with what it takes for a size, and run what stands in it. */
  @Test
  void aNameWithALineBreakIsNoSize() throws Exception {
    Files.writeString(folder.resolve("a\nx[$(exit 9)].txt"), Dispatches.HARBOUR);
    assertEquals(0, sh("target/dedupe --quiet " + folder + "/*").exitCode());
  }

  @Test
  void linksLeadToTheJar() throws Exception {
    Path real = Files.createSymbolicLink(folder.resolve("real"), LAUNCHER);
    Files.createSymbolicLink(folder.resolve("dedupe"), Path.of("real"));
    assertEquals(0, sh(folder + "/dedupe --quiet seeds/").exitCode());
    assertEquals(0, sh("PATH=" + folder + ":$PATH; dedupe --quiet seeds/").exitCode());
    assertEquals(0, sh("cd target; sh dedupe --quiet ../seeds/").exitCode());
    Files.delete(real);
  }

  @Test
  void anArchiveThatDoesNotFitIsPassedOverInSilence() throws Exception {
    Command expected = sh("target/dedupe seeds/");
    for (String name : List.of("dedupe", "dedupe.jar")) {
      Files.copy(Path.of("target", name), folder.resolve(name));
    }
    Files.setPosixFilePermissions(
        folder.resolve("dedupe"), PosixFilePermissions.fromString("rwxr-xr-x"));
    assertEquals(expected, sh(folder + "/dedupe seeds/"), "missing");
    Files.write(folder.resolve("dedupe.jsa"), new byte[10_000]);
    assertEquals(expected, sh(folder + "/dedupe seeds/"), "broken");
    Path archive = Path.of("target/dedupe.jsa");
    if (Files.exists(archive)) {
      Files.delete(folder.resolve("dedupe.jsa"));
      Files.copy(archive, folder.resolve("dedupe.jsa"));
      Files.setLastModifiedTime(folder.resolve("dedupe.jar"), FileTime.from(Instant.EPOCH));
      assertEquals(expected, sh(folder + "/dedupe seeds/"), "stale");
    }
  }

  @Test
  void aMissingOrOldJavaIsToldInOneLine() throws Exception {
    assertEquals(
        new Command(
            2,
            "",
            "dedupe: no Java found; version 17 or newer must be on the PATH or in JAVA_HOME\n"),
        sh("JAVA_HOME=/nowhere target/dedupe seeds/"));
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nexit 99\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.writeString(folder.resolve("release"), "X=\"1\"\nJAVA_VERSION=\"1.8.0_402\"\n");
    Path real = java.toRealPath();
    assertEquals(
        new Command(
            2, "", "dedupe: Java 1.8.0_402 is too old, 17 or newer is needed (" + java + ")\n"),
        sh("JAVA_HOME=" + folder + " target/dedupe seeds/"),
        real.toString());
  }

  @Test
  void aJavaThatDoesNotStartIsWrongUsageAndNoDuplicate() throws Exception {
    assertEquals(
        new Command(2, "", "dedupe: Java does not start: Unrecognized option: -Xnope\n"),
        sh("DEDUPE_JAVA_OPTS=-Xnope target/dedupe check seeds/"));
    Command command = sh("target/dedupe check --memory 99999t seeds/");
    assertEquals(2, command.exitCode(), command.err());
    assertEquals(1, command.errLines().size(), command.err());
  }

  @Test
  void closedStreamsAreNotTakenForFiles() throws Exception {
    assertEquals(
        new Command(4, "", "dedupe: standard output: Bad file descriptor\n"),
        sh("target/dedupe --quiet seeds/ >&-"));
    Path report = folder.resolve("report.json");
    assertEquals(0, sh("target/dedupe -o " + report + " seeds/ <&- >&- 2>&-").exitCode());
    assertEquals(sh("target/dedupe seeds/").out(), Files.readString(report));
    Command empty = sh("target/dedupe - <&-");
    assertEquals(3, empty.exitCode());
    assertTrue(empty.err().startsWith("dedupe: -: empty file (skipped)\n"), empty.err());
  }

  @Test
  void aTemporaryFolderThatTakesNothingEndsTheRunWithoutAReport() throws Exception {
    Path report = folder.resolve("report.json");
    String line = "{\"text\": \"" + "The old harbour reopened on Tuesday. ".repeat(30) + "\"}";
    Command command =
        sh(
            "yes '%s' | head -n 8000 | TMPDIR=%s/none target/dedupe --memory 64m - -o %s"
                .formatted(line, folder, report));
    assertEquals(4, command.exitCode(), command.err());
    assertTrue(
        command.err().startsWith("dedupe: temporary folder " + folder + "/none: no such folder\n"),
        command.err());
    assertEquals(List.of(), names(folder));
  }

  @Test
  void anInterruptedRunLeavesNothingBehind() throws Exception {
    Path report = Files.writeString(folder.resolve("report.json"), "old");
    // A build in the background of a shell ignores interrupts, and so would what it starts.
    Process process =
        new ProcessBuilder(
                "env", "--default-signal=INT", LAUNCHER.toString(), "-o", report.toString(), "-")
            .start();
    while (process.isAlive() && names(folder).size() < 2) {
      Thread.sleep(10);
    }
    assertEquals(0, sh("kill -INT " + process.pid()).exitCode());
    assertEquals(130, process.waitFor());
    assertEquals(List.of("report.json"), names(folder));
    assertEquals("old", Files.readString(report));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Command sh(String script) throws IOException, InterruptedException {
    return Shell.run(script);
  }
}
