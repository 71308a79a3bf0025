package blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The command as its users have it: the start script and what it prints, with each Java. */
@ParameterizedClass
@MethodSource("blackbox.Shell#javas")
class LauncherIT {

  private static final String HARBOUR =
      """
      Harbour at Vellmouth reopens after crane collapse

      VELLMOUTH, March 3 (Coastal Wire) - The container harbour at Vellmouth reopened on Tuesday, \
      eleven days after a gantry crane toppled onto the quay and killed two dockers.
      Harbour master Ines Cardoso said 14 of the 18 berths were in use again and that the backlog \
      of 23 ships would be cleared within a week.
      """;

  private static final Path LAUNCHER = Path.of("target/dedupe").toAbsolutePath();

  /** Of 10 ms for a run to make its file: a minute, for what takes less than a second. */
  private static final int MOST_WAITS = 6000;

  private final Path java;

  @TempDir Path folder;

  LauncherIT(Path java) {
    this.java = java;
  }

  @BeforeEach
  void needsAShell() {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
  }

  @Test
  void standardOutputIsTheReportAndNothingElse() throws Exception {
    Command command = sh("target/dedupe seeds/");
    assertEquals(0, command.exitCode());
    assertEquals(List.of(), faults(command.out()));
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
    Files.writeString(folder.resolve("Iğdır é.txt"), HARBOUR);
    Files.writeString(folder.resolve("b.txt"), HARBOUR);
    Command expected = sh("target/dedupe seeds/ " + folder);
    assertEquals(List.of(), faults(expected.out()));
    assertTrue(expected.out().contains("Iğdır é.txt"), expected.out());
    for (String around :
        List.of(
            "LC_ALL=C",
            "LC_ALL=tr_TR.UTF-8",
            "LANG=de_DE.ISO-8859-1",
            "DEDUPE_JAVA_OPTS='-Duser.language=tr -Duser.country=TR'",
            "DEDUPE_JAVA_OPTS='-Duser.language=ar -Duser.country=EG'",
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

  /** Of an index a check reads what it needs, however large it is. */
  @Test
  void aCheckOfLittleStartsFastWhateverTheSizeOfTheIndex() throws Exception {
    Path index = Files.createDirectory(folder.resolve("news.idx"));
    Files.write(index.resolve("large"), new byte[8 << 20]);
    Path bin = Files.createDirectories(folder.resolve("fake/bin"));
    Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho \"$@\"\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    String run = "JAVA_HOME=" + folder + "/fake target/dedupe ";
    for (String option : List.of("--index " + index, "--index=" + index)) {
      assertTrue(sh(run + "check " + option + " seeds/").out().contains("UseSerialGC"), option);
    }
    assertTrue(sh(run + "check " + index + " seeds/").out().contains("UseParallelGC"), "as input");
  }

  /** What nobody asks for must not slow down a start. */
  @Test
  void aRunWithoutAnIndexLoadsNothingOfIt() throws Exception {
    Path index = folder.resolve("news.idx");
    for (String arguments : List.of("seeds/", "check seeds/", "filter seeds/*")) {
      assertEquals(List.of(), loaded(arguments), arguments);
    }
    assertFalse(loaded("index add " + index + " seeds/").isEmpty());
  }

  /** The classes of Lucene that are loaded. */
  private List<String> loaded(String arguments) throws Exception {
    Path log = folder.resolve("classes.log");
    sh("DEDUPE_JAVA_OPTS='-Xlog:class+load:file=%s' target/dedupe %s -q".formatted(log, arguments));
    List<String> lines = Files.readAllLines(log);
    assertTrue(lines.stream().anyMatch(line -> line.contains("news.dedupe.cli.Main")));
    return lines.stream().filter(line -> line.contains("lucene")).toList();
  }

  /** A shell would calculate with what it takes for a size, and run what stands in it. */
  @Test
  void aNameWithALineBreakIsNoSize() throws Exception {
    Files.writeString(folder.resolve("a\nx[$(exit 9)].txt"), HARBOUR);
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
    for (String name : List.of("dedupe", "dedupe.jar")) {
      Files.copy(Path.of("target", name), folder.resolve(name), COPY_ATTRIBUTES);
    }
    try (FileChannel jar = FileChannel.open(folder.resolve("dedupe.jar"), WRITE)) {
      jar.truncate(jar.size() / 2);
    }
    for (String command :
        List.of(
            "DEDUPE_JAVA_OPTS=-Xnope target/dedupe",
            "DEDUPE_JAVA_OPTS=-Xmx1k target/dedupe",
            "JAVA_TOOL_OPTIONS=-Xmx1k target/dedupe",
            "ulimit -v 300000; target/dedupe",
            "target/dedupe --memory 99999t",
            folder + "/dedupe")) {
      Command failed = sh(command + " --fail-on-duplicates seeds/");
      assertEquals(2, failed.exitCode(), command);
      assertEquals("", failed.out(), command);
      assertTrue(
          failed.err().endsWith("dedupe: Java does not start; what it says of that is above\n"),
          failed.err());
      assertTrue(failed.errLines().size() > 1, failed.err());
    }
  }

  @Test
  void duplicatesAreToldByTheExitCode() throws Exception {
    assertEquals(1, sh("target/dedupe --fail-on-duplicates seeds/").exitCode());
    assertEquals(
        1, sh("$JAVA_HOME/bin/java -jar target/dedupe.jar check --quiet seeds/").exitCode());
  }

  @Test
  void memoryIsWhatWasAskedForOrRefused() throws Exception {
    Map<String, Long> megabytes =
        Map.of("64m", 64L, "65536k", 64L, "67108864", 64L, "99M", 99L, "1g", 1024L);
    for (String size : megabytes.keySet()) {
      Command command = sh("target/dedupe --quiet --stats --memory " + size + " seeds/");
      assertEquals(0, command.exitCode(), command.err());
      long asked = megabytes.get(size);
      String heap = command.errLines().get(command.errLines().size() - 1);
      long given = Long.parseLong(heap.substring(heap.lastIndexOf(' ') + 1));
      assertTrue(given <= asked && given > asked * 8 / 10, size + ": " + heap);
    }
    for (String size : List.of("1", "5", "1k", "3m", "16m", "63m", "67108863")) {
      assertEquals(
          new Command(
              2,
              "",
              "dedupe: invalid value for option '--memory': '"
                  + size
                  + "' is too little, 64m is the least\ntry 'dedupe --help'\n"),
          sh("target/dedupe --memory=" + size + " seeds/"));
    }
    for (String size : List.of("0", "-1", "1.5g", "1gb", "''", "08m")) {
      Command command = sh("target/dedupe --memory " + size + " seeds/");
      assertEquals(2, command.exitCode(), size);
      assertTrue(command.err().contains("is not a size such as 512m or 2g"), command.err());
    }
  }

  @Test
  void withoutTheStartScriptMemoryIsWhatJavaWasGiven() throws Exception {
    String jar = "$JAVA_HOME/bin/java -Xmx256m -jar target/dedupe.jar --quiet seeds/ --memory ";
    assertEquals(0, sh(jar + "256m").exitCode());
    for (String size : List.of("64m", "1g")) {
      Command command = sh(jar + size);
      assertEquals(2, command.exitCode(), command.err());
      assertTrue(command.err().contains("start it with -Xmx" + size), command.err());
    }
  }

  /** Java warns of what libraries do, and of archives of classes that are another Java's. */
  @Test
  void nothingIsSaidButWhatIsToBeSaid() throws Exception {
    String packed = folder + "/a.jsonl.gz";
    assertEquals(0, sh("gzip -c seeds/000* > " + packed).exitCode());
    for (String command : List.of("target/dedupe", "$JAVA_HOME/bin/java -jar target/dedupe.jar")) {
      assertEquals("", sh(command + " --quiet seeds/ " + packed).err());
    }
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
        command.err().endsWith("dedupe: temporary folder " + folder + "/none: no such folder\n"),
        command.err());
    assertEquals(List.of(), names(folder));
  }

  @Test
  void anInterruptedRunLeavesNothingBehind() throws Exception {
    Path report = Files.writeString(folder.resolve("report.json"), "old");
    for (String signal : List.of("INT", "TERM", "HUP")) {
      Process process = started("-o", report.toString(), "-");
      ProcessHandle java = process.children().findFirst().orElseThrow();
      assertEquals(0, sh("kill -" + signal + " " + process.pid()).exitCode());
      assertEquals(130, Shell.exitCode(process));
      assertFalse(java.isAlive());
    }
    assertEquals(List.of("report.json"), names(folder));
    assertEquals("old", Files.readString(report));
  }

  @Test
  void aKilledRunLeavesTheOldFileAndTheNextClearsAway() throws Exception {
    Path report = Files.writeString(folder.resolve("report.json"), "old");
    Process process = started("-o", report.toString(), "-");
    ProcessHandle java = process.children().findFirst().orElseThrow();
    process.destroyForcibly().waitFor();
    assertEquals("old", Files.readString(report));
    java.onExit().get(60, TimeUnit.SECONDS); // it has seen that nobody waits for it
    assertEquals("old", Files.readString(report));

    process = started("-o", report.toString(), "-");
    java = process.children().findFirst().orElseThrow();
    java.destroyForcibly();
    Shell.exitCode(process);
    assertEquals(2, names(folder).size());
    assertEquals(0, sh("target/dedupe --quiet seeds/ -o " + report).exitCode());
    assertEquals(List.of("report.json"), names(folder));
  }

  @Test
  void ofTwoRunsThatWriteToOneFileBothEndWell() throws Exception {
    Path report = folder.resolve("report.json");
    Process waiting = started("-o", report.toString(), "-");
    assertEquals(0, sh("target/dedupe --quiet seeds/ -o " + report).exitCode());
    waiting.getOutputStream().write(HARBOUR.getBytes(UTF_8));
    waiting.getOutputStream().close();
    assertEquals(0, Shell.exitCode(waiting));
    assertEquals(List.of("report.json"), names(folder));
    assertTrue(Files.readString(report).contains("\"articles\": 1"));
  }

  @Test
  void aRunLeavesAllTheFilesThatAnotherIsWriting() throws Exception {
    Path report = folder.resolve("report.json");
    Process waiting =
        started("-o", report.toString(), "-o", folder.resolve("all.csv").toString(), "-");
    while (waiting.isAlive() && names(folder).size() < 2) {
      Thread.sleep(10);
    }
    assertEquals(0, sh("target/dedupe --quiet seeds/ -o " + folder + "/other.json").exitCode());
    assertEquals(3, names(folder).size());
    waiting.getOutputStream().write(HARBOUR.getBytes(UTF_8));
    waiting.getOutputStream().close();
    assertEquals(0, waiting.waitFor());
    assertEquals(List.of("all.csv", "other.json", "report.json"), names(folder));
  }

  @Test
  void standardInputIsNotReplacedAndStandardOutputNotReadOn() throws Exception {
    Path file = Files.writeString(folder.resolve("a.txt"), HARBOUR);
    for (String command :
        List.of(
            "target/dedupe - < %1$s -o %1$s",
            "target/dedupe /dev/stdin < %1$s -o %1$s",
            "target/dedupe evaluate --truth seeds/000* - < %1$s -o %1$s",
            "target/dedupe %1$s >> %1$s")) {
      Command refused = sh(command.formatted(file));
      assertEquals(2, refused.exitCode(), command);
      assertTrue(refused.err().contains(": is also read"), refused.err());
      assertEquals(HARBOUR, Files.readString(file), command);
    }
    Path list = Files.writeString(folder.resolve("list"), file + "\n");
    assertEquals(2, sh("target/dedupe --files-from - < %1$s -o %1$s".formatted(list)).exitCode());
    assertEquals(file + "\n", Files.readString(list));
    Path log = Files.writeString(folder.resolve("log"), "before\n");
    assertEquals(
        0, sh("target/dedupe --quiet %s -o /dev/stdout >> %s".formatted(file, log)).exitCode());
    assertTrue(Files.readString(log).startsWith("before\n{"));
  }

  /** Waits until the run has made its file. */
  private Process started(String... arguments) throws Exception {
    int before = names(folder).size();
    // A build in the background of a shell ignores signals, and so would what it starts.
    ProcessBuilder builder =
        new ProcessBuilder("env", "--default-signal=HUP,INT,TERM", LAUNCHER.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("JAVA_HOME", java.toString());
    Process process = builder.start();
    for (int waits = 0; process.isAlive() && names(folder).size() == before; waits++) {
      assertTrue(waits < MOST_WAITS, "no file was made");
      Thread.sleep(10);
    }
    return process;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** What the schema that the command prints finds wrong with a report, one entry a fault. */
  private List<String> faults(String report) throws IOException, InterruptedException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(sh("target/dedupe schema").out(), InputFormat.JSON)
        .validate(report, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private Command sh(String script) throws IOException, InterruptedException {
    return Shell.run(script, java);
  }
}
