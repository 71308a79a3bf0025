package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import news.dedupe.report.VisibleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see holds nothing that a terminal obeys. */
class TerminalTest {

  private static final String RED = "\u001B[31m";

  @TempDir Path folder;

  @Test
  void whatATerminalObeysIsWrittenOut() {
    assertEquals("a\\nb\\tc\\rd", VisibleText.of("a\nb\tc\rd"));
    assertEquals("\\u001b[31m\\u0007\\u007f", VisibleText.of(RED + "\u0007\u007F"));
    assertEquals("\\u0085\\u009b", VisibleText.of("\u0085\u009B"));
    assertEquals(
        "\\u202egpj\\u202c\\u2066x\\u2069", VisibleText.of("\u202Egpj\u202C\u2066x\u2069"));
    assertEquals("\\u2028\\u2029", VisibleText.of("\u2028\u2029"));
    assertEquals("\\ud800x\\udc00", VisibleText.of("\uD800x\uDC00"));
  }

  @Test
  void allElseIsLeft() {
    for (String text : new String[] {"", "Iğdır é", "می‌خواهم", "👩‍👩‍👧", "C:\\news", "新聞"}) {
      assertEquals(text, VisibleText.of(text));
    }
  }

  @Test
  void ofALongNameBothEndsAreShown() throws IOException {
    String id = "x".repeat(1_000_000);
    Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"%s\", \"text\": 3}\n".formatted(id));
    Command command = Command.run(folder);
    assertTrue(command.err().startsWith("dedupe: " + folder), command.err());
    assertTrue(command.err().length() < 10_000, command.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gone%s\nx",
        "seeds -o gone%s/x",
        "--threshold 1%s seeds",
        "--nope%s seeds",
        "--model gone%s seeds",
        "compare gone%s seeds",
        "evaluate --truth seeds gone%s",
        "--charset x%s seeds"
      })
  void wrongArgumentsAreTheirOwnWords(String arguments) {
    Command command = Command.run((Object[]) arguments.formatted(RED).split(" ", -1));
    assertEquals(2, command.exitCode());
    assertTrue(command.err().contains("\\u001b[31m"), command.err());
    assertHarmless(command);
  }

  @Test
  void namesAndTitlesAreShownAsTheyAre() throws IOException {
    Path file = folder.resolve("a" + RED + "\n.jsonl");
    Files.writeString(
        file,
        "{\"id\": \"x\\u001b[2J\", \"title\": \"T\\u001b[5m\\u202e\", \"text\": \"%s\"}\n{\n{}\n"
            .formatted(Dispatches.HARBOUR.replace("\"", "\\\"").replace("\n", "\\n")));
    Path copy = Files.copy(file, folder.resolve("b.jsonl"));

    assertHarmless(Command.run(folder));
    assertHarmless(Command.run("check", "--against", copy, file));
    Command compared = Command.run("compare", file + "#x\u001B[2J", copy + "#x\u001B[2J");
    assertEquals(0, compared.exitCode(), compared.err());
    assertHarmless(compared);
    assertTrue(compared.out().contains("T\\u001b[5m\\u202e"), compared.out());
    assertFalse(compared.out().contains("\u001B"), compared.out());
  }

  @Test
  void soAreTheTablesOfAnEvaluation() throws IOException {
    Path report = folder.resolve("report.json");
    Path truth = folder.resolve("truth.tsv");
    Files.writeString(folder.resolve("a\u001B.txt"), Dispatches.HARBOUR);
    Files.writeString(folder.resolve("b.txt"), Dispatches.HARBOUR);
    Files.writeString(truth, "file\tstory\tkind\na\u001B.txt\t1\to\nb.txt\t2\to\n");
    assertEquals(0, Command.run("-o", report, folder).exitCode());

    Command scored = Command.run("evaluate", "--truth", truth, report);

    assertEquals(0, scored.exitCode(), scored.err());
    assertTrue(scored.out().contains("a\\u001b"), scored.out());
    assertFalse(scored.out().contains("\u001B"), scored.out());
  }

  private static void assertHarmless(Command command) {
    assertTrue(
        command.err().chars().allMatch(c -> c == '\n' || !Character.isISOControl(c)),
        () -> "written: " + new String(command.err().getBytes(UTF_8), UTF_8));
  }
}
