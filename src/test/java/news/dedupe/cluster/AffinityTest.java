package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import news.dedupe.cluster.Affinity.Block;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;
import org.junit.jupiter.api.Test;

class AffinityTest {

  private static final ScoredPairs NOTHING = new ScoredPairs(new long[0], new float[0]);

  private final AtomicInteger comparisons = new AtomicInteger();

  /** Nothing was compared before; comparisons on demand are counted. */
  private Affinity affinity(Clusterer.OnDemand logOdds) {
    return new Affinity(
        NOTHING,
        (a, b) -> {
          comparisons.incrementAndGet();
          return logOdds.logOdds(a, b);
        });
  }

  @Test
  void whatWasComparedIsNotComparedAgain() {
    Affinity affinity =
        new Affinity(
            new ScoredPairs(new long[] {IntPairs.unordered(1, 2)}, new float[] {3}),
            (a, b) -> comparisons.incrementAndGet());
    assertEquals(3, affinity.logOdds(2, 1));
    assertEquals(1, affinity.logOdds(1, 5));
    assertEquals(1, affinity.logOdds(5, 1));
    assertEquals(1, comparisons.get());
  }

  /** Else a misprinted copy that has nothing in common with one of many would decide alone. */
  @Test
  void aHopelessPairCountsLikeAnUnlikelyOne() {
    Affinity affinity = affinity((a, b) -> a == 0 ? -4 : -40);
    assertEquals(affinity.logOdds(0, 1), affinity.logOdds(1, 2));
  }

  @Property(tries = 100, seed = "20251124")
  void theMeanOfFewPairsIsThatOfAllOfThem(
      @ForAll @IntRange(min = 1, max = 4) int inA, @ForAll @IntRange(min = 1, max = 4) int inB) {
    int[] a = IntStream.range(0, inA).toArray();
    int[] b = IntStream.range(10, 10 + inB).toArray();
    double exact =
        IntStream.of(a)
            .mapToDouble(x -> IntStream.of(b).mapToDouble(y -> x + y).average().orElseThrow())
            .average()
            .orElseThrow();
    assertEquals(exact, affinity((x, y) -> x + y).mean(List.of(new Block(a, b))), 1e-4);
  }

  /** In two blocks each pair counts as much as any other, however they are divided. */
  @Test
  void theMeanOfManyPairsIsTakenEvenlyFromASample() {
    int[] a = IntStream.range(0, 30).toArray();
    int[] likeA = IntStream.range(100, 130).toArray();
    int[] unlike = IntStream.range(200, 210).toArray();
    Affinity affinity = affinity((x, y) -> y < 200 ? 4 : 0);
    float mean = affinity.mean(List.of(new Block(a, likeA), new Block(a, unlike)));
    assertEquals(3, mean, 0.01);
    assertEquals(16, comparisons.get());
  }

  @Test
  void anArticleIsAsNearAsThoseThatAreNearestToIt() {
    Affinity affinity = affinity((article, other) -> other);
    assertEquals(6, affinity.near(100, new int[] {7, 1, 5, 2, 0}, 2));
    assertEquals(3, affinity.near(100, new int[] {7, 1, 5, 2, 0}, 5));
  }

  /** Of forty versions ten are of a second page, which the others know little of. */
  @Test
  void theCoreIsOfThoseThatAreLikeMostOfTheOthers() {
    int[] members = IntStream.range(0, 40).toArray();
    int[] core = affinity((a, b) -> a % 4 == 3 || b % 4 == 3 ? -1 : 5).core(members);
    assertEquals(16, core.length);
    assertTrue(Arrays.stream(core).noneMatch(member -> member % 4 == 3), Arrays.toString(core));
    assertArrayEquals(Arrays.stream(core).sorted().distinct().toArray(), core);
  }

  /** So a cluster that grows is judged by much the same members as before. */
  @Property(tries = 200, seed = "20251124")
  void anotherMemberChangesOneOfASampleAtMost(
      @ForAll @Size(min = 1, max = 80) List<@UniqueElements @IntRange(max = 100_000) Integer> all,
      @ForAll @IntRange(min = 1, max = 30) int most) {
    int[] more = all.stream().mapToInt(member -> member).distinct().sorted().toArray();
    int[] fewer = Arrays.copyOf(more, more.length - 1);
    int[] before = Sampling.OF_ALL.of(fewer, most);
    int[] after = Sampling.OF_ALL.of(more, most);
    assertEquals(Math.min(most, more.length), after.length);
    long kept =
        Arrays.stream(before).filter(member -> Arrays.binarySearch(after, member) >= 0).count();
    assertTrue(kept >= before.length - 1, kept + " of " + before.length);
  }
}
