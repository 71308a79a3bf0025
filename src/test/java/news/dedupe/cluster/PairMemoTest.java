package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import news.dedupe.match.ScoredPairs;
import org.junit.jupiter.api.Test;

class PairMemoTest {

  private static final int ARTICLES = 100;

  @Test
  void everyPairIsRememberedWhileItGrows() {
    PairMemo memo = new PairMemo(Long.MAX_VALUE);
    for (int a = 0; a < ARTICLES; a++) {
      for (int b = a + 1; b < ARTICLES; b++) {
        assertTrue(Float.isNaN(memo.get(ScoredPairs.pair(a, b))));
        memo.put(ScoredPairs.pair(a, b), a - b / 2f);
      }
    }
    for (int a = 0; a < ARTICLES; a++) {
      for (int b = a + 1; b < ARTICLES; b++) {
        assertEquals(a - b / 2f, memo.get(ScoredPairs.pair(b, a)));
      }
    }
  }

  @Test
  void itTakesNoMoreThanItMay() {
    PairMemo memo = new PairMemo(2);
    for (int b = 1; b < ARTICLES; b++) {
      memo.put(ScoredPairs.pair(0, b), b);
    }
    assertEquals(1, memo.get(ScoredPairs.pair(0, 1)));
    assertEquals(2, memo.get(ScoredPairs.pair(0, 2)));
    assertTrue(Float.isNaN(memo.get(ScoredPairs.pair(0, 3))));
  }
}
