package news.dedupe.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LagsTest {

  private static final int PAIRS = 20_000;

  private final Lags lags = new Lags(3);

  @Test
  void lagsAreThoseOfRewriters() {
    assertShare(0.50, lag -> lag == 0);
    assertShare(0.20, lag -> lag == 1);
    assertShare(0.12, lag -> lag >= 2 && lag <= 7);
    assertShare(0.05, lag -> lag == Lags.UNKNOWN);
    assertShare(0, lag -> lag > 365);
  }

  /** Days that are drawn from all of a year fall on those of a shorter lag as well. */
  private void assertShare(double expected, IntPredicate lag) {
    long count = IntStream.range(0, PAIRS).map(pair -> lags.of(pair)).filter(lag).count();
    assertEquals(expected, (double) count / PAIRS, 0.01);
  }

  @Test
  void aPairHasTheSameLagInOneFitAndMayHaveAnotherInTheNext() {
    Lags others = new Lags(4);
    assertEquals(
        IntStream.range(0, 100).map(lags::of).boxed().toList(),
        IntStream.range(0, 100).map(new Lags(3)::of).boxed().toList());
    assertNotEquals(
        IntStream.range(0, 100).map(lags::of).boxed().toList(),
        IntStream.range(0, 100).map(others::of).boxed().toList());
  }

  @Test
  void halfOfThePairsHaveHeadlinesWhateverTheirLag() {
    for (int lag : new int[] {Lags.UNKNOWN, 0, 1}) {
      int[] pairs = IntStream.range(0, PAIRS).filter(pair -> lags.of(pair) == lag).toArray();
      long headed = IntStream.of(pairs).filter(lags::givesHeadlines).count();
      assertTrue(Math.abs((double) headed / pairs.length - 0.5) < 0.06, lag + ": " + headed);
    }
  }
}
