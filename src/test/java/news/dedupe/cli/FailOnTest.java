package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.dedupe.report.SchemaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that only some relations fail. */
class FailOnTest {

  @TempDir Path folder;

  /** A copy and a lightly edited one. */
  @BeforeEach
  void makeArticles() throws IOException {
    write("old/harbour.txt", Dispatches.HARBOUR);
    write("new/copy.txt", Dispatches.HARBOUR);
    write("new/edited.txt", Dispatches.HARBOUR.replace("Tuesday", "Friday"));
  }

  @ParameterizedTest
  @CsvSource({
    "'identical,near-identical,excerpt,rewrite', 1, '2 duplicates, 0 skipped'",
    "identical, 1, '1 duplicate, 1 let pass, 0 skipped'",
    "'near-identical, excerpt', 1, '1 duplicate, 1 let pass, 0 skipped'",
    "rewrite, 0, '0 duplicates, 2 let pass, 0 skipped'",
  })
  void theNamedRelationsFail(String relations, int exitCode, String counts) throws IOException {
    Command command = check("--fail-on", relations);
    assertEquals(exitCode, command.exitCode(), command.err());
    assertTrue(command.err().endsWith("and 1 existing: " + counts + "\n"), command.err());
    assertEquals(List.of(), SchemaTest.faults(command.out()));
  }

  @Test
  void theReportSaysWhatCountedWhereNotAllDid() throws IOException {
    JsonNode some =
        read(check("--fail-on=rewrite", "--fail-on=identical").out()).at("/parameters/failOn");
    assertEquals("[\"identical\",\"rewrite\"]", some.toString());
    assertEquals(
        check().out(), check("--fail-on", "rewrite,excerpt,near-identical,identical").out());
  }

  @Test
  void whatIsLetPassIsReportedAndIsNoFailure() throws IOException {
    String github = check("--fail-on", "identical", "--format", "github").out();
    assertTrue(github.contains("copy.txt"), github);
    assertFalse(github.contains("edited.txt"), github);
    assertTrue(github.endsWith("duplicates that --fail-on lets pass: 1\n"), github);

    JsonNode run = read(check("--fail-on", "identical", "--format", "sarif").out()).at("/runs/0");
    assertEquals("error", run.at("/results/0/level").asText());
    assertEquals("note", run.at("/results/1/level").asText());
    assertEquals("note", run.at("/tool/driver/rules/1/defaultConfiguration/level").asText());

    String junit = check("--fail-on", "identical", "--format", "junit").out();
    assertTrue(junit.contains("failures=\"1\" errors=\"0\" skipped=\"1\""), junit);
    assertTrue(junit.contains("let pass, near-identical of "), junit);
  }

  @Test
  void aStoredReportKnowsWhatCounted() throws IOException {
    Path report = folder.resolve("report.json");
    check("--fail-on", "identical", "-o", report);
    String rendered = Command.run("render", report, "--format", "junit").out();
    assertEquals(check("--fail-on", "identical", "--format", "junit").out(), rendered);
  }

  @Test
  void aBaselineGetsWhatWouldFail() throws IOException {
    Path baseline = folder.resolve("baseline.json");
    Command update = check("--fail-on", "identical", "--baseline", baseline, "--update-baseline");
    assertEquals(0, update.exitCode(), update.err());
    assertTrue(update.err().contains("0 duplicates, 1 more accepted, 1 let pass"), update.err());
    assertFalse(Files.readString(baseline).contains("edited.txt"));
  }

  @Test
  void settingsHaveItToo() throws IOException {
    Path settings = folder.resolve("some.properties");
    Files.writeString(settings, "check.fail-on = rewrite, excerpt\n");
    assertEquals(0, check("--config", settings).exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"original", "identical,copies", "", "identical,,rewrite"})
  void whatIsNoRelationIsRefused(String relations) {
    Command command = check("--fail-on", relations);
    assertEquals(2, command.exitCode(), command.err());
    assertTrue(
        command.err().contains("is none of identical, near-identical, rewrite, excerpt"),
        command.err());
  }

  private Command check(Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("check", "--against", folder.resolve("old")));
    arguments.addAll(List.of(options));
    arguments.add(folder.resolve("new"));
    return Command.run(arguments.toArray());
  }

  private static JsonNode read(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
