package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that are written in another format later. */
class RenderTest {

  @TempDir Path folder;

  private Path withText;
  private Path plain;

  @BeforeEach
  void write() {
    withText = folder.resolve("texts.json");
    plain = folder.resolve("plain.json");
    assertEquals(0, Command.run("--with-text", "seeds", "-o", withText).exitCode());
    assertEquals(0, Command.run("seeds", "-o", plain).exitCode());
  }

  @Test
  void aPageIsWrittenLaterAsItIsAtOnce() throws IOException {
    Path atOnce = folder.resolve("at-once.html");
    assertEquals(0, Command.run("seeds", "-o", atOnce).exitCode());
    Command rendered = Command.run("render", withText);
    assertEquals(0, rendered.exitCode());
    assertEquals("", rendered.err());
    assertEquals(Files.readString(atOnce), rendered.out());
  }

  @Test
  void aTableNeedsNoTexts() {
    Command rendered = Command.run("render", plain, "--format", "table");
    assertEquals(0, rendered.exitCode());
    assertEquals("", rendered.err());
    assertTrue(rendered.out().startsWith("5 versions "), rendered.out());
  }

  @Test
  void aPageWithoutTextsIsWrittenAndSaysSo() {
    Command rendered = Command.run("render", plain, "-o", folder.resolve("page.html"));
    assertEquals(0, rendered.exitCode());
    assertEquals(
        "no texts to lay side by side: the report was made without --with-text\n", rendered.err());
  }

  @Test
  void whatIsJsonAlreadyIsNotWrittenAgain() {
    for (String format : new String[] {"json", "jsonl"}) {
      Command rendered = Command.run("render", plain, "--format", format);
      assertEquals(2, rendered.exitCode());
      assertEquals(
          "dedupe: the report is JSON already; render writes any other format\n", rendered.err());
    }
  }

  @Test
  void theReportIsNotReplaced() {
    Command rendered = Command.run("render", plain, "-o", plain, "--format", "html");
    assertEquals(2, rendered.exitCode());
  }

  @Test
  void whatIsNoReportIsNamed() throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{\"a\": 1}");
    Command rendered = Command.run("render", other);
    assertEquals(2, rendered.exitCode());
    assertEquals(
        "dedupe: " + other + ": not a report that can be rendered: no 'schemaVersion'\n",
        rendered.err());
  }

  @Test
  void textsAreInTheReportOnlyWhereTheyAreAskedFor() throws IOException {
    assertTrue(Files.readString(withText).contains("\"withText\": true"));
    assertTrue(!Files.readString(plain).contains("\"text\""));
    Path page = folder.resolve("page.html");
    Path report = folder.resolve("report.json");
    assertEquals(0, Command.run("seeds", "-o", page, "-o", report).exitCode());
    assertEquals(Files.readString(withText), Files.readString(report));
  }
}
