package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

  @TempDir private Path folder;

  private Path settings(String... lines) throws IOException {
    return Files.write(folder.resolve("my.properties"), List.of(lines));
  }

  /** What is in force, without what is built in. */
  private static List<String> inForce(Command config) {
    assertEquals(0, config.exitCode(), config.err());
    return config.out().lines().takeWhile(line -> !line.equals("# built in")).toList();
  }

  private static String parameter(Command run, String name) {
    assertEquals(0, run.exitCode(), run.err());
    return run.out()
        .lines()
        .map(String::strip)
        .filter(line -> line.startsWith("\"" + name + "\": "))
        .map(line -> line.replaceFirst(".*: ", "").replaceFirst(",$", ""))
        .findFirst()
        .orElse("none");
  }

  @Test
  void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    Path file = settings("threshold = 0.7", "within=3");
    Map<String, String> environment = Map.of("DEDUPE_THRESHOLD", "0.8");
    Path seeds = Path.of("seeds");

    assertEquals("0.6", parameter(Command.run(seeds), "threshold"));
    Command ofFile = Command.run("--config", file, seeds);
    assertEquals("0.7", parameter(ofFile, "threshold"));
    assertEquals("3", parameter(ofFile, "within"));
    Command ofBoth = Command.within(environment, "--config", file, seeds);
    assertEquals("0.8", parameter(ofBoth, "threshold"));
    assertEquals("3", parameter(ofBoth, "within"));
    Command ofAll = Command.within(environment, "--config", file, "--threshold", "0.9", seeds);
    assertEquals("0.9", parameter(ofAll, "threshold"));
  }

  @Test
  void aKeyForOneCommandGoesBeforeOneForAll() throws IOException {
    Path file = settings("check.threshold=0.7", "threshold=0.65");
    assertEquals("0.65", parameter(Command.run("--config", file, "seeds"), "threshold"));
    assertEquals(
        List.of("# " + file + ":1", "check.threshold=0.7"),
        inForce(Command.run("config", "check", "--config", file)));
    assertEquals(
        List.of("# DEDUPE_THRESHOLD", "threshold=0.9"),
        inForce(
            Command.within(Map.of("DEDUPE_THRESHOLD", "0.9"), "config", "check", "--config", file)),
        "of another source");
  }

  @Test
  void aKeyIsForTheCommandsWhoseOptionTakesTheSameValues() throws IOException {
    Path file = settings("format=csv", "threshold=0.7", "quiet=true");
    Command compared =
        Command.run(
            "compare",
            "--config",
            file,
            "seeds/000_40bf03af823433a3.txt",
            "seeds/001_92338d67c87afaee.txt");
    assertTrue(compared.out().contains("threshold 0.7"), compared.out());
    assertEquals("", compared.err());
    assertEquals(0, Command.run("schema", "--config", file).exitCode());
  }

  @Test
  void anOptionThatIsRepeatedHasALineForEachValue() throws IOException {
    Path seeds = Path.of("seeds");
    Path file =
        settings(
            "check.against=" + seeds.resolve("000_40bf03af823433a3.txt"),
            "check.against=" + seeds.resolve("004_757572a36434056b.txt"));
    Path news = seeds.resolve("001_92338d67c87afaee.txt");
    Command check = Command.run("check", "--config", file, news);
    assertTrue(check.err().contains("1 incoming article and 2 existing"), check.err());
    Command config = Command.run("config", "--config", file);
    assertEquals(4, inForce(config).size(), config.out());

    Command ofVariable =
        Command.within(
            Map.of("DEDUPE_CHECK_AGAINST", "a" + File.pathSeparator + "b"), "config", "check");
    assertEquals(
        List.of("# DEDUPE_CHECK_AGAINST", "check.against=a", "check.against=b"),
        inForce(ofVariable));
  }

  @Test
  void aFlagOfAFileIsTakenBackOnTheCommandLine() throws IOException {
    Path file = settings("fail-on-duplicates=true");
    assertEquals(1, Command.run("--config", file, "seeds").exitCode());
    assertEquals(
        0, Command.run("--config", file, "--fail-on-duplicates=false", "seeds").exitCode());
  }

  @Test
  void pathsMayBeSet() throws IOException {
    Path list = Files.writeString(folder.resolve("list"), "seeds\n");
    assertEquals(0, Command.within(Map.of("DEDUPE_FILES_FROM", list.toString()), "-q").exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "treshold=0.7 | unknown key 'treshold'; did you mean 'threshold'?",
        "against=old | unknown key 'against'; did you mean 'check.against'?",
        "chek.against=old | unknown key 'chek.against'; did you mean 'check.against'?",
        "check.memory=1g | unknown key 'check.memory'; 'memory' is for all commands",
        "compare.files-from=1 | unknown key 'compare.files-from'; 'files-from' is for all commands",
        "nonsense=1 | unknown key 'nonsense'; 'dedupe config' lists the keys",
        "--threshold=1 | unknown key '--threshold'; did you mean 'threshold'?",
        "help=true | unknown key 'help'; 'dedupe config' lists the keys",
        "output=x | unknown key 'output'; which files are written is said on the command line alone",
        "filter.write-dropped=x | unknown key 'filter.write-dropped'; which files are written is said on the command line alone",
        "threshold=7 | invalid value for option '--threshold': '7' is not a number from 0.0001 to 0.9999",
        "stats=perhaps | invalid value for option '--stats': 'perhaps' is not a boolean",
        "model=gone | invalid value for option '--model': no file 'gone'",
        "memory=1m | invalid value for option '--memory': '1m' is too little, 64m is the least",
        "model=\\u00 | \\u and no four hexadecimal digits",
        "model=\\u0000 | not text",
      })
  void whatIsRefusedIsNamedWithItsLine(String line, String message) throws IOException {
    Path file = settings("# settings", "", line);
    assertEquals(
        new Command(2, "", "dedupe: " + file + ":3: " + message + "\ntry 'dedupe config --help'\n"),
        Command.run("--config", file, "seeds"));
  }

  @Test
  void aKeyIsSetOnce() throws IOException {
    Path file = settings("threshold=0.7", "threshold=0.8");
    assertEquals(
        "dedupe: " + file + ":2: 'threshold' is set before, at " + file + ":1",
        Command.run("--config", file, "seeds").errLines().get(0));
  }

  /** What is only found to be wrong by the work is named after the message. */
  @Test
  void settingsThatAMessageIsAboutAreNamed() throws IOException {
    Path file = settings("within=3", "ignore-dates=true", "check.against=gone/news");
    assertEquals(
        List.of(
            "dedupe: --within goes by the dates that --ignore-dates ignores",
            file + ":2: ignore-dates=true",
            file + ":1: within=3"),
        Command.run("--config", file, "seeds").errLines());
    assertEquals(
        List.of("dedupe: gone/news: no such file or folder", file + ":3: check.against=gone/news"),
        Command.run("check", "--ignore-dates=false", "--config", file, "seeds").errLines());
  }

  @Test
  void variablesAreNamed() {
    assertEquals(
        "dedupe: DEDUPE_CHECK_WITHIN: invalid value for option '--within': 'x' is not a number of"
            + " days",
        Command.within(Map.of("DEDUPE_CHECK_WITHIN", "x"), "check", "seeds").errLines().get(0));
    assertEquals(
        "dedupe: unknown variable DEDUPE_TRESHOLD; did you mean DEDUPE_THRESHOLD?",
        Command.within(Map.of("DEDUPE_TRESHOLD", "0.7"), "seeds").errLines().get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"DEDUPE_DEBUG", "DEDUPE_JAVA_OPTS", "DEDUPE_SERVICE_HOST", "DEDUPE_VERSION"})
  void otherVariablesAreNoSettings(String variable) {
    assertEquals(0, Command.within(Map.of(variable, "1"), "-q", "seeds").exitCode());
  }

  @Test
  void anEmptyVariableSetsNothing() {
    assertEquals(0, Command.within(Map.of("DEDUPE_THRESHOLD", ""), "-q", "seeds").exitCode());
  }

  @Test
  void aVariableMayNameTheFile() throws IOException {
    Path file = settings("threshold=0.7");
    Map<String, String> environment = Map.of("DEDUPE_CONFIG", file.toString());
    assertEquals("0.7", parameter(Command.within(environment, "seeds"), "threshold"));
    assertEquals(
        "0.6",
        parameter(
            Command.within(environment, "--config", settingsOf("other"), "seeds"), "threshold"));
  }

  private Path settingsOf(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "");
  }

  @Test
  void aFileThatIsNamedMustBeThereAndShort() throws IOException {
    assertEquals(
        "dedupe: gone: no such file", Command.run("--config", "gone", "seeds").errLines().get(0));
    assertEquals(
        "dedupe: " + folder + ": a folder, not a file",
        Command.run("--config", folder, "seeds").errLines().get(0));
    Path large = Files.writeString(folder.resolve("large"), "#".repeat(1_000_001));
    assertEquals(
        "dedupe: " + large + ": longer than a megabyte",
        Command.run("--config", large, "seeds").errLines().get(0));
  }

  @Test
  void helpNeedsNoSettings() {
    assertEquals(0, Command.within(Map.of("DEDUPE_CONFIG", "gone"), "--help").exitCode());
    assertEquals(0, Command.within(Map.of("DEDUPE_CONFIG", "gone"), "-V").exitCode());
  }

  @Test
  void whatIsInForceCanBeReadAgain() throws IOException {
    Path file = settings("check.against= a\\\\b \\\n  é\\tc", "title-field = \\ x#y=z");
    Command config = Command.run("config", "--config", file);
    Path again = Files.writeString(folder.resolve("again"), config.out());
    Command second = Command.run("config", "--config", again);
    assertEquals(settingsAlone(config), settingsAlone(second));
    assertEquals(
        List.of("title-field=x#y=z", "check.against=a\\\\b \\u00e9\\u0009c"),
        settingsAlone(config));
  }

  private static List<String> settingsAlone(Command config) {
    return inForce(config).stream().filter(line -> !line.startsWith("#")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "check", "filter", "compare", "extract", "render", "train"})
  void whatIsBuiltInIsShownAsItWouldBeSet(String command) throws IOException {
    Object[] arguments = Stream.of("config", command).filter(word -> !word.isEmpty()).toArray();
    Command config = Command.run(arguments);
    assertEquals(List.of(), inForce(config));
    List<String> values =
        config
            .out()
            .lines()
            .filter(line -> line.matches("#[a-z.-]+=.+"))
            .map(line -> line.substring(1))
            .toList();
    assertFalse(values.isEmpty());
    Path file = Files.write(folder.resolve("all"), values);
    Command missing =
        Command.run(
            Stream.concat(
                    Stream.of(command).filter(word -> !word.isEmpty()),
                    Stream.of("--config", file.toString(), "gone", "gone")
                        .limit(command.equals("compare") ? 4 : 3))
                .toArray());
    assertFalse(missing.err().contains("invalid value"), missing.err());
    assertTrue(missing.err().contains("gone") || command.equals("train"), missing.err());
  }

  @Test
  void aCommandThatIsNoneIsRefused() {
    assertEquals(
        new Command(2, "", "dedupe: 'chek' is no command; did you mean 'check'?\n"),
        Command.run("config", "chek"));
  }

  /**
   * An option that names a file is either known to be read, or for the command line alone: see
   * {@link Keys}.
   */
  @Test
  void noSettingChoosesAFileThatIsWritten() {
    String paths =
        Stream.of("", "check", "filter", "compare", "extract", "render", "evaluate", "train")
            .map(
                name ->
                    Command.run(
                        name.isEmpty() ? new Object[] {"--help"} : new Object[] {name, "--help"}))
            .flatMap(help -> help.out().lines())
            .filter(
                line -> line.contains("=FILE") || line.contains("=PATH") || line.contains("=LIST"))
            .flatMap(line -> Arrays.stream(line.strip().split("[ ,]+")))
            .filter(word -> word.matches("--[a-z0-9-]+=(FILE|PATH|LIST)"))
            .map(word -> word.replaceFirst("=.*", ""))
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    assertEquals(
        "--against --baseline --config --files-from --in --model --output --overrides"
            + " --write-dropped --write-pairs",
        paths,
        "an option that is written to belongs to Keys.WRITTEN");
  }
}
