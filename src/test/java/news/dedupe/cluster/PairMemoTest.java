package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import news.dedupe.collect.IntPairs;
import org.junit.jupiter.api.Test;

class PairMemoTest {

  private static final int ARTICLES = 100;

  @Test
  void everyPairIsRememberedWhileItGrows() {
    PairMemo memo = new PairMemo(Long.MAX_VALUE);
    for (int a = 0; a < ARTICLES; a++) {
      for (int b = a + 1; b < ARTICLES; b++) {
        assertTrue(Float.isNaN(memo.get(IntPairs.unordered(a, b))));
        memo.put(IntPairs.unordered(a, b), a - b / 2f);
      }
    }
    for (int a = 0; a < ARTICLES; a++) {
      for (int b = a + 1; b < ARTICLES; b++) {
        assertEquals(a - b / 2f, memo.get(IntPairs.unordered(b, a)));
      }
    }
  }

  @Test
  void itTakesNoMoreThanItMay() {
    PairMemo memo = new PairMemo(2);
    for (int b = 1; b < ARTICLES; b++) {
      memo.put(IntPairs.unordered(0, b), b);
    }
    assertEquals(1, memo.get(IntPairs.unordered(0, 1)));
    assertEquals(2, memo.get(IntPairs.unordered(0, 2)));
    assertTrue(Float.isNaN(memo.get(IntPairs.unordered(0, 3))));
  }
}
