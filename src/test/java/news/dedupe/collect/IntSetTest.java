package news.dedupe.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntSetTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 5_000})
  void holdsWhatASetDoesHoweverManyWereExpected(int expected) {
    SplittableRandom random = new SplittableRandom(1);
    IntSet set = new IntSet(expected);
    Set<Integer> same = new HashSet<>();
    for (int i = 0; i < 3_000; i++) {
      int value = 1 + random.nextInt(2_000);
      assertEquals(same.add(value), set.add(value));
    }
    for (int value = 1; value <= 2_100; value++) {
      assertEquals(same.contains(value), set.contains(value));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 160, 1 << 20})
  void whatIsExpectedFillsHalfOfItAtMost(int expected) {
    int capacity = IntSet.capacity(expected);
    assertEquals(1, Integer.bitCount(capacity));
    assertTrue(expected <= capacity / 2, "capacity " + capacity);
  }
}
