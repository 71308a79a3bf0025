package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The quality on the articles of the repository, which src/site/markdown/evaluation.md gives. Equal
 * fits differ by a few pairs, so a new model may come out a little lower, but no more than that.
 */
class QualityTest {

  /** On wire and dispatches, of some 80 pairs each, that is two pairs or three. */
  private static final double SLACK = 0.03;

  private static final Pattern PAIRS =
      Pattern.compile("(?m)^pairs P (\\d\\.\\d{4}) R (\\d\\.\\d{4}) F1 (\\d\\.\\d{4}) ");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"wire", "dispatches", "newsroom"})
  void versionsOfADispatchAreFoundAndLittleElse(String dataset) throws Exception {
    Matcher documented = documented(dataset);
    Matcher measured = measured(dataset);
    for (int figure = 1; figure <= 3; figure++) {
      double said = Double.parseDouble(documented.group(figure));
      double is = Double.parseDouble(measured.group(figure));
      assertTrue(is >= said - SLACK, dataset + ": " + measured.group());
      // A page that says less than is so would be out of date as well.
      assertTrue(is <= said + SLACK, dataset + ": " + measured.group());
    }
  }

  /** Precision, recall and F1 in the row of a dataset. */
  private static Matcher documented(String dataset) throws Exception {
    String figure = " (\\d\\.\\d{2}) \\|";
    Matcher row =
        Pattern.compile("(?m)^\\| testdata/" + dataset + " \\|" + figure.repeat(3) + "$")
            .matcher(Files.readString(Path.of("src/site/markdown/evaluation.md")));
    assertTrue(row.find(), "no row of " + dataset);
    return row;
  }

  private Matcher measured(String dataset) {
    Path report = folder.resolve("report.json");
    Command run = Command.run("--quiet", "testdata/" + dataset, "-o", report);
    assertEquals(new Command(0, "", ""), run);
    Command scored =
        Command.run(
            "evaluate",
            "--truth",
            String.format(Locale.ROOT, "testdata/%s/truth.tsv", dataset),
            report);
    Matcher pairs = PAIRS.matcher(scored.out());
    assertTrue(pairs.find(), scored.out() + scored.err());
    return pairs;
  }
}
