package news.dedupe.candidates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import news.dedupe.collect.IntMap;
import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Documents;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.text.WordFrequencies;
import news.dedupe.trees.BoostedTrees;
import news.dedupe.trees.Tree;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CandidateFinderTest {

  private static final WordFrequencies ENGLISH = WordFrequencies.english();

  /** Up to sixty articles of few words: many have more neighbours than are kept, and equal ones. */
  @Provide
  Arbitrary<List<Sketch>> batches() {
    Arbitrary<int[]> words =
        Arbitraries.integers().between(1, 24).array(int[].class).uniqueElements().ofMaxSize(10);
    Arbitrary<int[]> trigrams =
        Arbitraries.integers().between(101, 112).array(int[].class).uniqueElements().ofMaxSize(4);
    return Combinators.combine(words, trigrams)
        .as((w, r) -> new Sketch(sorted(w), sorted(r)))
        .list()
        .ofMaxSize(60)
        .withSizeDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  @Property(tries = 200, seed = "20251124")
  void findsWhatTheDefinitionSays(@ForAll("batches") List<Sketch> batch) {
    assertArrayEquals(byDefinition(batch, Links.ANY), find(batch));
  }

  /** They leave their places to others. */
  @Property(tries = 100, seed = "20251124")
  void articlesThatMayNotBeLinkedAreNoNeighbours(@ForAll("batches") List<Sketch> batch) {
    Links links = (a, b) -> (a + b) % 3 != 0;
    Leaders none = Leaders.none(batch.size());
    assertArrayEquals(
        byDefinition(batch, links),
        new CandidateFinder(batch, none, idf(batch), Screen.open(), links, Long.MAX_VALUE)
            .find(done -> {})
            .pairs());
  }

  /** A screen is asked last, of pairs that would be candidates without it. */
  @Property(tries = 100, seed = "20251124")
  void whatAScreenStopsIsNoCandidate(
      @ForAll("batches") List<Sketch> batch, @ForAll @IntRange(max = 6) int least) {
    // A tree of one question: are there so many words in common?
    Tree tree =
        new Tree(
            new int[] {SketchFeature.TERMS_SHARED.place()},
            new float[] {least},
            new float[] {0, -1, 1});
    Screen screen = new Screen(new BoostedTrees(0, List.of(tree)), 0);
    long[] expected =
        LongStream.of(find(batch))
            .filter(
                p -> {
                  Sketch a = batch.get(IntPairs.first(p));
                  Sketch b = batch.get(IntPairs.second(p));
                  return a.termsInCommon(b) >= least
                      || a.trigramsInCommon(b) >= Screen.COPIED_TRIGRAMS;
                })
            .toArray();
    assertArrayEquals(
        expected,
        new CandidateFinder(batch, Leaders.none(batch.size()), idf(batch), screen, Long.MAX_VALUE)
            .find(done -> {})
            .pairs());
  }

  @Property(tries = 100, seed = "20251124")
  void pairsAreSortedDistinctAndOfTwo(@ForAll("batches") List<Sketch> batch) {
    long[] pairs = find(batch);
    assertArrayEquals(LongStream.of(pairs).sorted().distinct().toArray(), pairs);
    for (long pair : pairs) {
      int first = IntPairs.first(pair);
      int second = IntPairs.second(pair);
      assertTrue(0 <= first && first < second && second < batch.size());
    }
  }

  @Property(tries = 50, seed = "20251124")
  void threadsDoNotMatter(@ForAll("batches") List<Sketch> batch) {
    assertArrayEquals(findIn(1, batch), findIn(4, batch));
  }

  @Tag("slow")
  @Test
  void threadsDoNotMatterInALargeBatch() {
    SplittableRandom random = new SplittableRandom(11);
    List<Sketch> batch = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      batch.add(words(random.ints(40, 1, 4_000).distinct().toArray()));
    }
    assertArrayEquals(findIn(1, batch), findIn(4, batch));
  }

  @Test
  void theCopiesOfManySitesHangTogether() {
    SplittableRandom random = new SplittableRandom(7);
    int[] story = random.ints(40, 1, 1 << 20).distinct().toArray();
    int[][] boilerplate = new int[5][];
    Arrays.setAll(boilerplate, site -> random.ints(20, 1, 1 << 20).distinct().toArray());
    List<Sketch> batch = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      IntStream own = random.ints(3, 1, 1 << 20);
      IntStream all = IntStream.of(story);
      all = IntStream.concat(all, IntStream.concat(IntStream.of(boilerplate[i % 5]), own));
      batch.add(words(all.distinct().toArray()));
    }
    assertEquals(batch.size(), hangTogether(find(batch), batch.size()));
  }

  /** Two full words that are drawn for each other give one posting list, whichever comes first. */
  @Tag("slow")
  @Test
  void threadsDoNotMatterWhereAllWordsAreFull() {
    SplittableRandom random = new SplittableRandom(11);
    List<Sketch> batch = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      IntStream zipf = random.doubles(40).mapToInt(x -> 1 + (int) Math.pow(300, x));
      batch.add(words(zipf.distinct().toArray()));
    }
    for (int run = 0; run < 3; run++) {
      assertArrayEquals(findIn(1, batch), findIn(4, batch));
    }
  }

  @Tag("slow")
  @Test
  void threadsDoNotMatterWhereATermAndATrigramHaveOneHash() {
    SplittableRandom random = new SplittableRandom(5);
    List<Sketch> batch = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      int[] words = random.ints(20, 1, 2_000).distinct().sorted().toArray();
      int[] trigrams =
          random.ints(20, 1, 2_000).filter(r -> Arrays.binarySearch(words, r) < 0).toArray();
      batch.add(new Sketch(words, IntStream.of(trigrams).distinct().sorted().toArray()));
    }
    for (int run = 0; run < 3; run++) {
      assertArrayEquals(findIn(1, batch), findIn(4, batch));
    }
  }

  @Test
  void whatSharesATermMeetsWhereATrigramOfLaterArticlesHasItsHash() {
    int hash = 7;
    List<Sketch> batch = new ArrayList<>(List.of(words(hash, 8), words(hash, 8)));
    for (int later = 0; later < 3; later++) {
      batch.add(new Sketch(new int[] {20 + later}, new int[] {hash}));
    }
    assertArrayEquals(new long[] {1}, find(batch));
  }

  @Property(tries = 30, seed = "20251124")
  void memoryDoesNotMatter(@ForAll("batches") List<Sketch> batch) {
    assertArrayEquals(find(batch), find(batch, 0));
  }

  /**
   * Two texts of 96 rare words keep 48 of them, so that each of s in common is in both sketches
   * with a chance of a half, and they meet where enough are: the upper tail of the binomial
   * distribution over s.
   */
  @Property(tries = 12, seed = "20251124")
  void theChanceToMeetGrowsWithTheRareWordsInCommon(
      @ForAll long seed, @ForAll @IntRange(max = 30) int shared) {
    SplittableRandom random = new SplittableRandom(seed);
    Sketcher sketcher = new Sketcher(ENGLISH);
    int planted = 1_500;
    int length = 96;
    List<Sketch> batch = new ArrayList<>();
    for (int pair = 0; pair < planted; pair++) {
      int[] common = Documents.stems(random, shared);
      for (int side = 0; side < 2; side++) {
        int[] own = Documents.stems(random, length - shared);
        int[] stems = Documents.shuffled(random, Documents.joined(common, own));
        batch.add(new Sketch(sketcher.sketch(Documents.of(stems)).terms(), new int[0]));
      }
    }
    IntMap counts = new IntMap();
    counts.add(1, 1);
    counts.add(2, 2);
    Idf idf = new Idf(ENGLISH, counts, batch.size());
    int least = 2;
    float ofBoth = weight(2, idf);
    float ofOne = weight(1, idf);
    while (share(least, ofBoth, ofOne) + share(least, ofBoth * ofBoth, ofOne * ofOne) < 0.3f) {
      least++;
    }
    double met = (double) find(batch).length / planted;
    // The lower of the two sketches' cuts, which are not at the very same hash, lets less through.
    double most = tail(shared, least, 0.5);
    double fewest = tail(shared, least, 0.45);
    double deviation = Math.sqrt(most * (1 - fewest) / planted);
    assertTrue(met <= most + 5 * deviation + 0.005, () -> met + " of at most " + most);
    assertTrue(met >= fewest - 5 * deviation - 0.005, () -> met + " of at least " + fewest);
  }

  /** Of 48 words some are in common and weigh less than the others. */
  private static double share(int common, double weight, double otherWeight) {
    return common * weight / (common * weight + (48 - common) * otherWeight);
  }

  /** The chance of {@code least} or more of {@code n}, each with the chance {@code p}. */
  private static double tail(int n, int least, double p) {
    double tail = 0;
    for (int k = least; k <= n; k++) {
      tail += choose(n, k) * Math.pow(p, k) * Math.pow(1 - p, n - k);
    }
    return tail;
  }

  private static double choose(int n, int k) {
    double ways = 1;
    for (int i = 1; i <= k; i++) {
      ways *= (double) (n - k + i) / i;
    }
    return ways;
  }

  @Property(tries = 20, seed = "20251124")
  void whatIsInBothSketchesTwiceMeetsAndOnceDoesNot(
      @ForAll long seed, @ForAll @IntRange(max = 6) int shared) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Sketch> batch = new ArrayList<>();
    for (int pair = 0; pair < 200; pair++) {
      int[] common = Documents.stems(random, shared);
      batch.add(words(Documents.joined(common, Documents.stems(random, 6))));
      batch.add(words(Documents.joined(common, Documents.stems(random, 6))));
    }
    assertEquals(shared >= 2 ? 200 : 0, find(batch).length);
  }

  /**
   * Each keeps a few of many neighbours that are as good, and still none is left alone. What more
   * articles than a posting list holds have wholly in common is left to {@link LeaderFinder}.
   */
  @Property(tries = 12, seed = "20251124")
  void articlesThatAreAllAlikeHangTogether(
      @ForAll @IntRange(min = 2, max = InvertedIndex.MAX_SIZE) int articles) {
    List<Sketch> alike = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      alike.add(words(IntStream.rangeClosed(1, 60).toArray()));
    }
    assertEquals(articles, hangTogether(find(alike), articles));
  }

  /** No word of a story that is told a thousand times is rare, and still its versions meet. */
  @Property(tries = 3, seed = "20251124")
  void aStoryToldAThousandTimesHangsTogether(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] story = Documents.stems(random, 120);
    int versions = 1_000;
    List<Sketch> batch = new ArrayList<>();
    for (int i = 0; i < versions; i++) {
      int[] told = Arrays.stream(story).filter(word -> random.nextDouble() < 0.45).toArray();
      batch.add(words(Documents.joined(told, Documents.stems(random, 40))));
    }
    long[] pairs = find(batch, idf(batch, 200_000), 0);
    assertTrue(hangTogether(pairs, versions) >= 0.99 * versions);
  }

  /** Articles that share nothing but a gallery's captions do not push out the true versions. */
  @Property(tries = 12, seed = "20251124")
  void aGalleryInEveryArticleHidesNoPair(
      @ForAll long seed, @ForAll @IntRange(min = 10, max = 600) int pairs) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] gallery = Documents.stems(random, 30);
    List<Sketch> batch = new ArrayList<>();
    for (int pair = 0; pair < pairs; pair++) {
      int[] common = Documents.stems(random, 3);
      batch.add(words(Documents.joined(gallery, common, Documents.stems(random, 20))));
      batch.add(words(Documents.joined(gallery, common, Documents.stems(random, 20))));
    }
    long[] found = find(batch);
    for (int pair = 0; pair < pairs; pair++) {
      assertTrue(Arrays.binarySearch(found, IntPairs.of(2 * pair, 2 * pair + 1)) >= 0);
    }
  }

  @Test
  void anEmptyBatchAndEmptySketchesHaveNoCandidates() {
    assertEquals(0, find(List.of()).length);
    assertEquals(0, find(List.of(words(), words())).length);
    assertEquals(0, find(List.of(words(1, 2, 3))).length);
  }

  /** How many articles there are with the first in its connected component. */
  private static int hangTogether(long[] pairs, int articles) {
    boolean[] reached = new boolean[articles];
    reached[0] = true;
    int count = 1;
    for (int before = 0; before < count; ) {
      before = count;
      for (long pair : pairs) {
        int a = (int) (pair >>> 32);
        int b = (int) pair;
        if (reached[a] != reached[b]) {
          reached[a] = true;
          reached[b] = true;
          count++;
        }
      }
    }
    return count;
  }

  /** Every pair is looked at. */
  private static long[] byDefinition(List<Sketch> batch, Links links) {
    Idf idf = idf(batch);
    Map<Integer, Integer> holders = new HashMap<>();
    batch.forEach(sketch -> shingles(sketch).forEach(s -> holders.merge(s, 1, Integer::sum)));
    LongStream.Builder pairs = LongStream.builder();
    for (int a = 0; a < batch.size(); a++) {
      List<Integer> neighbours = new ArrayList<>();
      Map<Integer, Float> weights = new HashMap<>();
      for (int b = 0; b < batch.size(); b++) {
        List<Integer> common = new ArrayList<>(shingles(batch.get(a)));
        common.retainAll(shingles(batch.get(b)));
        if (a == b || common.size() < 2 || !links.mayLink(a, b)) {
          continue;
        }
        float weight = 0;
        for (int shingle : common) {
          weight +=
              shingle > 100
                  ? (float) Math.log((double) batch.size() / holders.get(shingle))
                  : idf.idf(shingle);
        }
        neighbours.add(b);
        weights.put(b, weight / (float) Math.sqrt(Math.max(1, total(batch.get(b), idf))));
      }
      int of = a;
      neighbours.sort((b, c) -> Float.compare(weights.get(c), weights.get(b)));
      IntStream leader =
          neighbours.stream()
              .filter(b -> neighbours.size() >= TopNeighbours.BEST && b < of)
              .filter(b -> weights.get(b) >= TopNeighbours.LEADER * weights.get(neighbours.get(0)))
              .mapToInt(b -> b)
              .sorted()
              .limit(1);
      Stream.concat(neighbours.stream().limit(TopNeighbours.BEST), leader.boxed())
          .filter(b -> isCandidate(batch.get(of), batch.get(b), idf))
          .forEach(b -> pairs.add(IntPairs.unordered(of, b)));
    }
    return pairs.build().sorted().distinct().toArray();
  }

  private static boolean isCandidate(Sketch a, Sketch b, Idf idf) {
    return similarity(a, b, idf) >= 0.3f || a.trigramsInCommon(b) >= Screen.COPIED_TRIGRAMS;
  }

  private static float similarity(Sketch a, Sketch b, Idf idf) {
    float common = 0;
    float squares = 0;
    for (int word : a.terms()) {
      if (Arrays.binarySearch(b.terms(), word) >= 0) {
        common += weight(word, idf);
        squares += weight(word, idf) * weight(word, idf);
      }
    }
    return common == 0
        ? 0
        : common / Math.min(total(a, idf), total(b, idf))
            + squares / Math.min(squares(a, idf), squares(b, idf));
  }

  private static float squares(Sketch sketch, Idf idf) {
    float squares = 0;
    for (int word : sketch.terms()) {
      squares += weight(word, idf) * weight(word, idf);
    }
    return squares;
  }

  private static float weight(int word, Idf idf) {
    return Math.min(8, idf.idf(word));
  }

  private static float total(Sketch sketch, Idf idf) {
    float total = 0;
    for (int word : sketch.terms()) {
      total += weight(word, idf);
    }
    return total;
  }

  private static int[] sorted(int[] values) {
    return IntStream.of(values).sorted().toArray();
  }

  private static List<Integer> shingles(Sketch sketch) {
    return IntStream.concat(IntStream.of(sketch.trigrams()), IntStream.of(sketch.terms()))
        .boxed()
        .toList();
  }

  private static Sketch words(int... words) {
    return new Sketch(sorted(words), new int[0]);
  }

  private static Idf idf(List<Sketch> batch) {
    return idf(batch, batch.size());
  }

  private static Idf idf(List<Sketch> batch, int articles) {
    IntMap counts = new IntMap();
    batch.forEach(sketch -> IntStream.of(sketch.terms()).forEach(word -> counts.add(word, 1)));
    return new Idf(ENGLISH, counts, articles);
  }

  private static long[] find(List<Sketch> batch) {
    return find(batch, Long.MAX_VALUE);
  }

  private static long[] find(List<Sketch> batch, long memory) {
    return find(batch, idf(batch), memory);
  }

  private static long[] find(List<Sketch> batch, Idf idf, long memory) {
    return new CandidateFinder(batch, Leaders.none(batch.size()), idf, Screen.open(), memory)
        .find(done -> {})
        .pairs();
  }

  private static long[] findIn(int threads, List<Sketch> batch) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> find(batch)).join();
    } finally {
      pool.shutdown();
    }
  }
}
