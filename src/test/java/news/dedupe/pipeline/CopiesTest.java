package news.dedupe.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import news.dedupe.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One dispatch that many papers printed, among other articles. */
class CopiesTest {

  private static final Path DISPATCH = Path.of("testdata/dispatches/articles/0299e7d0b8.txt");
  private static final String NEWSROOM = "testdata/newsroom/articles.jsonl.gz";
  private static final int PAPERS = 300;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void copiesOfADispatchAreOneClusterAndNothingElseIsInIt(Copies copies) throws Exception {
    String dispatch = Files.readString(DISPATCH);
    SplittableRandom random = new SplittableRandom(11);
    List<String> paths = write(PAPERS, paper -> copies.print(dispatch, random));
    Report report = Runs.pipeline(2).group(List.of(folder.toString(), NEWSROOM));
    List<String> largest =
        report.clusters().get(0).members().stream().map(Report.Member::path).sorted().toList();
    assertEquals(paths, largest);
  }

  /** What changes from one day to the next is what a template is about. */
  @Test
  void forecastsOfOneTemplateAreNoCopies() throws Exception {
    SplittableRandom random = new SplittableRandom(12);
    String[] skies = {"bright", "overcast", "foggy", "showery", "stormy"};
    write(
        100,
        day ->
            """
            Outlook for Port Ansel on day %d of the season

            Port Ansel can expect a %s morning with %d percent humidity and a high of %d degrees, \
            the harbour weather office said in its daily outlook.

            The wind will reach %d knots off the breakwater. Small boats should stay inside the \
            mole when the red cone is hoisted above the pilot house.

            The outlook is drawn up at noon from buoys, balloons and the radar on Signal Hill. \
            Fishermen can hear it on channel nine every evening.
            """
                .formatted(
                    day,
                    skies[random.nextInt(skies.length)],
                    random.nextInt(30, 99),
                    random.nextInt(4, 38),
                    random.nextInt(3, 60)));
    Report report = Runs.pipeline(2).group(List.of(folder.toString(), NEWSROOM));
    int largest = report.clusters().get(0).members().size();
    assertTrue(largest < 100, () -> largest + " forecasts are one cluster");
  }

  private List<String> write(int count, IntFunction<String> text) throws Exception {
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve("paper-%03d.txt".formatted(i));
      Files.writeString(file, text.apply(i));
      paths.add(file.toString());
    }
    return paths;
  }
}
