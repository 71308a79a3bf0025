package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three dispatches, each as five sites have it, in the boilerplate of each. */
class SitesTest {

  private static final String PAGES = "testdata/formats/sites";

  @TempDir Path folder;

  @Test
  void theSitesOfADispatchComeTogetherAndTheDispatchesOfASiteStayApart() {
    Path report = folder.resolve("report.json");
    Command grouped = Command.run("-o", report, PAGES);
    assertEquals(0, grouped.exitCode(), grouped.err());
    assertTrue(
        grouped.err().contains("15 articles: 3 stories in 15 versions, 0 on their own"),
        grouped.err());

    Command scores = Command.run("evaluate", "--truth", PAGES + "/truth.tsv", report);
    assertTrue(scores.out().contains("pairs P 1.0000 R 1.0000"), scores.out());
  }
}
