package news.dedupe.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import news.dedupe.batch.Batch;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Feature;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final int[] OWN = {Batch.UNDATED, Batch.UNDATED, Batch.UNDATED, 18_000, 18_003};

  private final List<Dates> trials = Dates.trials(OWN, Map.of(0, 0, 1, 1, 2, 2));

  @Test
  void whatHasDatesKeepsThemAndTheVersionsOfAStoryTakeTurns() {
    for (int apart : new int[] {0, 1, 2, 7, 30}) {
      Dates dates = trial(apart + " days apart");
      assertEquals(apart, daysApart(dates, 0, 1));
      assertEquals(2 * apart, daysApart(dates, 0, 2));
      assertEquals(3, daysApart(dates, 3, 4));
    }
    assertArrayEquals(OWN, trial("as they are").days());
    assertEquals(Feature.UNKNOWN, daysApart(trial("as they are"), 0, 1));
    assertEquals(3, daysApart(trial("wrong dates"), 3, 4));
  }

  @Test
  void withoutDatesNothingIsKnown() {
    assertEquals(Feature.UNKNOWN, daysApart(trial("no dates"), 3, 4));
  }

  private Dates trial(String name) {
    return trials.stream().filter(dates -> dates.name().equals(name)).findFirst().orElseThrow();
  }

  private static float daysApart(Dates dates, int a, int b) {
    float[] features = new float[Feature.count()];
    return dates.in(features, IntPairs.unordered(a, b))[Feature.DAYS_APART.place()];
  }
}
