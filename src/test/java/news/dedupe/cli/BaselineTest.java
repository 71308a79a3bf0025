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

/** Checks that accept what is known. */
class BaselineTest {

  private static final String REWRITE = Dispatches.HARBOUR.replace("Tuesday", "Friday");

  @TempDir Path folder;

  private Path baseline;

  @BeforeEach
  void makeArticles() throws IOException {
    baseline = folder.resolve("baseline.json");
    write("old/harbour.txt", Dispatches.HARBOUR);
    write("new/rewrite.txt", REWRITE);
  }

  @Test
  void acceptedRepeatsPassAndAreReported() throws IOException {
    assertEquals(1, check().exitCode());
    Command updated = check("--baseline", baseline, "--update-baseline");
    assertEquals(0, updated.exitCode(), updated.err());
    assertTrue(
        updated.err().contains(baseline + ": 1 accepted repeats, 1 of them new, 0 dropped"),
        updated.err());
    Command checked = check("--baseline", baseline);
    assertEquals(0, checked.exitCode(), checked.err());
    assertEquals(updated.out(), checked.out());
    assertEquals(
        "1 incoming article and 1 existing: 0 duplicates, 1 more accepted, 0 skipped\n",
        checked.err());
    assertEquals(List.of(), SchemaTest.faults(checked.out()));
    JsonNode report = new ObjectMapper().readTree(checked.out());
    assertTrue(report.path("new").path(0).path("duplicate").asBoolean());
    assertTrue(report.path("new").path(0).path("accepted").has("since"));
    assertEquals(16, report.path("parameters").path("baseline").asText().length());
  }

  @Test
  void whatIsNewFailsAllTheSame() throws IOException {
    check("--baseline", baseline, "--update-baseline");
    write("new/copy.txt", Dispatches.HARBOUR);
    Command checked = check("--baseline", baseline);
    assertEquals(1, checked.exitCode());
    assertTrue(checked.errLines().get(0).contains("copy.txt: identical"), checked.err());
    assertFalse(checked.err().contains("rewrite.txt:"), checked.err());
  }

  @Test
  void articlesMayMoveAndTheirStoriesGrow() throws IOException {
    check("--baseline", baseline, "--update-baseline");
    Files.move(folder.resolve("new/rewrite.txt"), folder.resolve("new/moved.txt"));
    write("old/a.txt", Dispatches.HARBOUR.replace("berths", "moorings"));
    write("old/b.txt", REWRITE);
    Command checked = check("--baseline", baseline);
    assertEquals(0, checked.exitCode(), checked.err());
  }

  @Test
  void reasonsStayAndWhatIsNoLongerMetGoes() throws IOException {
    check("--baseline", baseline, "--update-baseline");
    String reason = "a licensed \\\"reprint\\\"";
    String accepted = Files.readString(baseline);
    String reasoned = accepted.replace("\"reason\": \"\"", "\"reason\": \"" + reason + "\"");
    Files.writeString(baseline, reasoned);
    write("new/library.txt", Dispatches.LIBRARY);
    write("old/library.txt", Dispatches.LIBRARY);
    check("--baseline", baseline, "--update-baseline");
    List<String> two = Files.readAllLines(baseline);
    assertTrue(two.stream().anyMatch(line -> line.contains(reason)));
    assertEquals(7, two.size(), "an entry a line");
    Files.delete(folder.resolve("new/library.txt"));
    Command checked = check("--baseline", baseline);
    assertEquals(0, checked.exitCode());
    assertTrue(
        checked.err().contains("1 of 2 accepted repeats were not met; --update-baseline drops"),
        checked.err());
    check("--baseline", baseline, "--update-baseline");
    assertEquals(reasoned, Files.readString(baseline));
  }

  @Test
  void whileInputIsSkippedNothingIsDropped() throws IOException {
    check("--baseline", baseline, "--update-baseline");
    String accepted = Files.readString(baseline);
    write("new/rewrite.txt", "");
    Command checked = check("--baseline", baseline, "--update-baseline");
    assertEquals(3, checked.exitCode(), checked.err());
    assertTrue(
        checked
            .err()
            .contains(
                "1 accepted repeats, 0 of them new, 1 not met but kept, as input was skipped"),
        checked.err());
    assertEquals(accepted, Files.readString(baseline));
    Files.delete(folder.resolve("new/rewrite.txt"));
    write("new/library.txt", Dispatches.LIBRARY);
    assertEquals(0, check("--baseline", baseline, "--update-baseline").exitCode());
    assertFalse(Files.readString(baseline).contains("content"), "dropped when all is read");
  }

  @Test
  void anEntryOfACopyAcceptsNoOtherRepeat() throws IOException {
    write("new/rewrite.txt", Dispatches.HARBOUR);
    check("--baseline", baseline, "--update-baseline");
    assertEquals(0, check("--baseline", baseline).exitCode());
    write("old/harbour.txt", REWRITE);
    assertEquals(1, check("--baseline", baseline).exitCode());
  }

  @Test
  void anEntryWithoutWhatIsRepeatedAcceptsAll() throws IOException {
    JsonNode article =
        new ObjectMapper()
            .readTree(Command.run(folder.resolve("new")).out())
            .path("uniqueArticles")
            .path(0);
    Files.writeString(
        baseline,
        "{\"version\": 1, \"accepted\": [{\"content\": \"%s\"}]}"
            .formatted(article.path("content").asText()));
    assertEquals(0, check("--baseline", baseline).exitCode());
  }

  @Test
  void otherFormatsSayWhatIsAccepted() throws IOException {
    check("--baseline", baseline, "--update-baseline");
    Files.writeString(
        baseline, Files.readString(baseline).replace("\"reason\": \"\"", "\"reason\": \"ours\""));
    String sarif = check("--baseline", baseline, "--format", "sarif").out();
    JsonNode result = new ObjectMapper().readTree(sarif).at("/runs/0/results/0");
    assertEquals("accepted", result.at("/suppressions/0/status").asText());
    assertEquals("ours", result.at("/suppressions/0/justification").asText());
    String junit = check("--baseline", baseline, "--format", "junit").out();
    assertTrue(junit.contains("failures=\"0\" errors=\"0\" skipped=\"1\""), junit);
    assertTrue(junit.contains("accepted, near-identical of "), junit);
    String page = check("--baseline", baseline, "--format", "html").out();
    assertTrue(page.contains("\"incoming\":true,\"accepted\":\"ours\""), "marked in the page");
    assertEquals(
        "::notice title=dedupe::accepted duplicates: 1\n",
        check("--baseline", baseline, "--format", "github").out());
    assertTrue(check("--baseline", baseline, "--format", "table").out().contains("  accepted, "));
    List<String> rows = check("--baseline", baseline, "--format", "csv").out().lines().toList();
    assertTrue(rows.get(0).endsWith(",ofScore,accepted"), rows.get(0));
    assertTrue(rows.stream().anyMatch(row -> row.endsWith(",true")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | no 'version' and list 'accepted'",
        "'<<<<<<< HEAD' | :1: a baseline that is not JSON",
        "'[]' | no 'version' and list 'accepted'",
        "'{\"version\": 2, \"accepted\": []}' | version 2, this program knows 1",
        "'{\"version\": 1, \"accepted\": [7]}' | entry 1 of 'accepted' has no 'content'",
        "'{\"version\": 1, \"accepted\": [{\"content\": \"x\"}]}' | 'content' is not 16 hex digits",
        "'{\"version\": 1, \"accepted\": [{\"content\": 7}]}' | 'content' is no text",
        "'{\"version\": 1, \"accepted\": [{\"why\": \"x\"}]}' | entry 1 of 'accepted' has 'why'"
      })
  void aBrokenBaselineIsRefused(String text, String message) throws IOException {
    Files.writeString(baseline, text);
    Command checked = check("--baseline", baseline);
    assertEquals(2, checked.exitCode());
    assertTrue(checked.err().startsWith("dedupe: " + baseline), checked.err());
    assertTrue(checked.err().contains(message), checked.err());
  }

  @Test
  void aDayThatIsNoneAndNestingWithoutEndAreRefused() throws IOException {
    String entry = "{\"content\": \"0123456789abcdef\", \"since\": \"soon\"}";
    Files.writeString(baseline, "{\"version\": 1, \"accepted\": [" + entry + "]}");
    assertTrue(check("--baseline", baseline).err().contains("no day such as"));
    Files.writeString(baseline, "[".repeat(1_000_000));
    assertEquals(2, check("--baseline", baseline).exitCode());
  }

  @Test
  void aBaselineHasToBeThereToBeRead() {
    assertEquals(2, check("--baseline", baseline).exitCode());
    assertEquals(2, check("--update-baseline").exitCode());
    assertEquals(2, check("--baseline", baseline, "--update-baseline", "-o", baseline).exitCode());
    assertFalse(Files.exists(baseline));
  }

  private Command check(Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("check", "--against", folder.resolve("old")));
    arguments.addAll(List.of(options));
    arguments.add(folder.resolve("new"));
    return Command.run(arguments.toArray());
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
