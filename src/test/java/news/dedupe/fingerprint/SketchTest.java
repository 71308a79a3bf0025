package news.dedupe.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SketchTest {

  @Property(seed = "20251124")
  void countsWhatIsInBoth(
      @ForAll Set<@IntRange(min = -9, max = 9) Integer> a,
      @ForAll Set<@IntRange(min = -9, max = 9) Integer> b) {
    Set<Integer> inBoth = new HashSet<>(a);
    inBoth.retainAll(b);
    int[] none = {};
    int common = inBoth.size();
    assertEquals(common, new Sketch(sorted(a), none).termsInCommon(new Sketch(sorted(b), none)));
    assertEquals(common, new Sketch(none, sorted(a)).trigramsInCommon(new Sketch(none, sorted(b))));
  }

  private static int[] sorted(Set<Integer> values) {
    return values.stream().mapToInt(value -> value).sorted().toArray();
  }
}
