package news.dedupe.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.batch.Batch;
import org.junit.jupiter.api.Test;

class TimeSpanTest {

  private static final int NEVER = Batch.UNDATED;

  @Test
  void whatIsShortEnoughStaysAsItIs() {
    assertEquals(List.of("0 1 2"), split(7, 10, 17, NEVER));
    assertEquals(List.of("0 1"), split(0, NEVER, NEVER));
    assertEquals(List.of("0 1"), split(0, 5, 5));
  }

  @Test
  void theWidestGapParts() {
    assertEquals(List.of("0 1 2"), split(7, 6, 7, 8, 0));
    assertEquals(List.of("0 3", "1 2"), split(7, 0, 20, 21, 3));
    assertEquals(List.of(), split(7, 0, 20, 40));
  }

  /** At the first of equal gaps it would leave one article after the other alone. */
  @Test
  void aDailySeriesIsCutIntoPartsOfLikeLength() {
    List<int[]> parts =
        new TimeSpan(IntStream.range(0, 365).toArray(), 7)
            .split(List.of(IntStream.range(0, 365).toArray()));
    assertTrue(parts.stream().allMatch(part -> part.length >= 5 && part.length <= 8));
    assertEquals(365, parts.stream().mapToInt(part -> part.length).sum());
  }

  @Test
  void whatIsUndatedStaysWithTheMost() {
    assertEquals(List.of("0 2 3 4"), split(7, 20, 0, 21, NEVER, NEVER));
  }

  @Test
  void daysMayBeFarApart() {
    assertEquals(List.of("2 3"), split(7, Integer.MAX_VALUE, 0, -Integer.MAX_VALUE, NEVER));
  }

  /** Of one cluster of texts of these days. */
  private static List<String> split(int most, int... days) {
    return new TimeSpan(days, most)
        .split(List.of(IntStream.range(0, days.length).toArray())).stream()
            .map(part -> String.join(" ", Arrays.stream(part).mapToObj(String::valueOf).toList()))
            .toList();
  }
}
