package news.dedupe.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import news.dedupe.candidates.CandidatePairs;
import news.dedupe.collect.IntPairs;

/** The order in which candidate pairs are compared. */
class ComparisonOrderTest {

  private static final int STORIES = 12;
  private static final int VERSIONS = 6;

  @Property(tries = 50, seed = "20251124")
  void everyPairComesOnce(@ForAll long seed, @ForAll @IntRange(max = 200) int size) {
    CandidatePairs candidates = candidates(seed, size);
    int[] order = ComparisonOrder.of(candidates, STORIES * VERSIONS);
    assertArrayEquals(
        IntStream.range(0, candidates.pairs().length).toArray(),
        IntStream.of(order).sorted().toArray());
  }

  /** So a profile is made, used for all of its comparisons, and not needed again. */
  @Property(tries = 50, seed = "20251124")
  void thePairsOfAStoryStandTogether(@ForAll long seed, @ForAll @IntRange(max = 200) int size) {
    CandidatePairs candidates = candidates(seed, size);
    Set<Integer> done = new HashSet<>();
    int last = -1;
    for (int place : ComparisonOrder.of(candidates, STORIES * VERSIONS)) {
      int component = component(candidates, IntPairs.first(candidates.pairs()[place]));
      if (component != last) {
        assertEquals(true, done.add(component), "component " + component + " comes again");
      }
      last = component;
    }
  }

  /** Pairs of versions of one story, and their similarity. */
  private static CandidatePairs candidates(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] pairs =
        LongStream.range(0, size)
            .map(
                i -> {
                  int story = random.nextInt(STORIES) * VERSIONS;
                  int a = random.nextInt(VERSIONS - 1);
                  return IntPairs.unordered(story + a, story + random.nextInt(a + 1, VERSIONS));
                })
            .sorted()
            .distinct()
            .toArray();
    float[] similarity = new float[pairs.length];
    for (int i = 0; i < similarity.length; i++) {
      similarity[i] = (float) random.nextDouble();
    }
    return new CandidatePairs(pairs, similarity);
  }

  /** The least text that is connected with one. */
  private static int component(CandidatePairs candidates, int text) {
    int[] least = IntStream.range(0, STORIES * VERSIONS).toArray();
    for (int round = 0; round < VERSIONS; round++) {
      for (long pair : candidates.pairs()) {
        int both = Math.min(least[IntPairs.first(pair)], least[IntPairs.second(pair)]);
        least[IntPairs.first(pair)] = both;
        least[IntPairs.second(pair)] = both;
      }
    }
    return least[text];
  }
}
