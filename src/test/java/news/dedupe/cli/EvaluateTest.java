package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

  private static final String REPORT =
      """
      {"clusters": [{"members": ["x/a.txt", "x/b.txt"]}], "unique": ["x/c.txt"], "skipped": []}
      """;

  @TempDir Path folder;

  @Test
  void scoresAreThePrintedLines() throws IOException {
    Path truth = write("truth.tsv", "file\tstory\tkind\na\ts\to\nb\ts\tr1\nc\tt\to\n");
    Path pairs = write("pairs.tsv", "a\tb\tsame\tstratum\na\tb\t1\twire\na\tc\t0\twire\n");
    Command command = Command.reading(REPORT, "evaluate", "--truth", truth, "--pairs", pairs, "-");
    assertEquals(
        """
        articles 3  stories 2  clusters+singletons 2
        independent reports merged with the dispatch (not judged): 0 of 0
        pairs P 1.0000 R 1.0000 F1 1.0000  B3 P 1.0000 R 1.0000 F1 1.0000  ARI 1.0000
        wire             other 0 of 1 grouped
        wire             same  1 of 1 grouped
        recall 1/1 = 1.0000  falsely grouped 0/1 = 0.0000
        """,
        command.out());
    assertEquals(new Command(0, command.out(), ""), command);
  }

  @Test
  void articlesThatAreNotInTheReportAreAnError() throws IOException {
    Path truth = write("truth.tsv", "file\tstory\tkind\na\ts\to\nlost\ts\tr1\n");
    Command command = Command.run("evaluate", "--truth", truth, write("report.json", REPORT));
    assertEquals(2, command.exitCode());
    assertEquals(
        "dedupe: 1 of the table's articles is not in the report, such as lost\n", command.err());
    assertTrue(command.out().contains("pairs P"), command.out());
  }

  @Test
  void brokenFilesAreNamedWithTheirLine() throws IOException {
    Path truth = write("truth.tsv", "file\tstory\tkind\na\n");
    Path report = write("report.json", "{}");
    assertEquals(
        new Command(2, "", "dedupe: " + truth + ":2: 1 fields, but the header has 3\n"),
        Command.reading(REPORT, "evaluate", "--truth", truth, "-"));
    assertEquals(
        new Command(2, "", "dedupe: " + report + ": not a report: no list 'clusters'\n"),
        Command.run("evaluate", "--truth", truth, report));
    assertEquals(
        new Command(2, "", "dedupe: gone.tsv: no such file\n"),
        Command.reading(REPORT, "evaluate", "--pairs", "gone.tsv", "-"));
    assertEquals(2, Command.run("evaluate", report).exitCode());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
