package news.dedupe.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DisjointSetsTest {

  @Property(seed = "20251124")
  void whatIsJoinedByAnyChainIsOneSet(
      @ForAll @Size(max = 40) List<@IntRange(max = 19) Integer> numbers) {
    DisjointSets sets = new DisjointSets(20);
    int[] label = IntStream.range(0, 20).toArray();
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      int from = label[numbers.get(i + 1)];
      int to = label[numbers.get(i)];
      sets.join(numbers.get(i), numbers.get(i + 1));
      Arrays.setAll(label, n -> label[n] == from ? to : label[n]);
    }
    for (int a = 0; a < 20; a++) {
      for (int b = 0; b < 20; b++) {
        assertEquals(label[a] == label[b], sets.find(a) == sets.find(b));
      }
    }
  }

  @Test
  void theFirstStandsForBoth() {
    DisjointSets sets = new DisjointSets(3);
    sets.join(2, 0);
    sets.join(1, 0);

    assertEquals(1, sets.find(0));
    assertEquals(1, sets.find(2));
    assertEquals(3, sets.size());
  }
}
