package news.dedupe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GithubReportTest {

  @Test
  void duplicatesAreAnnotationsOfTheirFiles() throws IOException {
    assertEquals(
        "::warning file=new/a.jsonl,line=17,title=rewrite::rewrite of old/ü \"b\".txt (score 0.9712)\n",
        Reports.written(ReportFormat.GITHUB, Reports.FULL));
  }

  @Test
  void aNameEndsNoCommandAndBeginsNone() throws IOException {
    String commands = Reports.written(ReportFormat.GITHUB, Reports.called(Reports.HOSTILE));
    assertEquals(1, commands.lines().count());
    assertTrue(
        commands.startsWith(
            "::error file=b/=1+1%2C\"x\"\\n%3A%3Aerror%3A%3A%250A\\u001b[31m\\u202e\\u0000"),
        commands);
    assertTrue(commands.contains(",title=identical::identical of a/=1+1,"), commands);
  }

  /** A host shows ten of a level. */
  @Test
  void theWorstAreShownAndTheRestCounted() throws IOException {
    List<String> lines =
        Reports.written(
                ReportFormat.GITHUB,
                Reports.large(1_000, "rewrite", "identical", "excerpt", "near-identical"))
            .lines()
            .toList();
    assertEquals(21, lines.size());
    assertTrue(
        lines.subList(0, 10).stream()
            .allMatch(line -> line.startsWith("::error") && line.contains("title=identical")));
    assertTrue(
        lines.subList(10, 20).stream()
            .allMatch(line -> line.startsWith("::warning") && line.contains("title=rewrite")));
    assertEquals(
        "::notice title=dedupe::980 more duplicates are not shown here, see the report",
        lines.get(20));
  }
}
