package news.dedupe.train;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import news.dedupe.collect.IntPairs;
import news.dedupe.evaluate.PairTable;
import news.dedupe.evaluate.PairTable.Label;
import news.dedupe.evaluate.PairTable.Pair;
import news.dedupe.evaluate.TruthTable;
import news.dedupe.evaluate.TruthTable.Labelled;
import news.dedupe.report.Grouping;
import news.dedupe.train.Dataset.LabelledPair;
import org.junit.jupiter.api.Test;

/** What is left out of a model that is to be scored on it. */
class FoldsTest {

  private static final int ARTICLES = 40;

  /** The article {@code n} is text n. */
  private static final Map<String, Integer> TEXTS = new HashMap<>();

  static {
    for (int text = 0; text < ARTICLES; text++) {
      TEXTS.put("n" + text, text);
    }
  }

  /** The event and the sort of each article. */
  @Provide
  Arbitrary<List<String>> stories() {
    return Combinators.combine(
            Arbitraries.of("s1", "s2", "s3", "s4", "s5"),
            Arbitraries.of("", "", "i", "x", "-02", "-11t"))
        .as((event, sort) -> event + sort)
        .list()
        .ofSize(ARTICLES)
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Set<Long>> candidates() {
    Arbitrary<Integer> texts = Arbitraries.integers().between(0, ARTICLES + 5);
    return Combinators.combine(texts, texts)
        .filter((a, b) -> !a.equals(b))
        .as(IntPairs::unordered)
        .set()
        .ofMaxSize(100)
        .withoutEdgeCases();
  }

  /**
   * Whatever fold the pairs of an event are scored in, its articles are in no pair that is seen.
   */
  @Property(tries = 100, seed = "20251124")
  void aModelHasSeenNoArticleOfTheEventsThatItIsScoredOn(
      @ForAll("stories") List<String> stories,
      @ForAll("candidates") Set<Long> candidates,
      @ForAll @IntRange(min = 2, max = 5) int folds) {
    Dataset dataset = dataset(stories, candidates, folds);
    Map<String, Set<Integer>> leftOut = new HashMap<>();
    for (LabelledPair pair : dataset.pairs()) {
      List<String> events = events(stories, pair);
      if (events.get(0).equals(events.get(1))) {
        leftOut
            .computeIfAbsent(events.get(0), event -> new TreeSet<>())
            .addAll(unseen(pair, folds));
      }
    }
    leftOut.forEach((event, unseen) -> assertEquals(1, unseen.size(), event));
    for (LabelledPair pair : dataset.pairs()) {
      for (String event : events(stories, pair)) {
        assertTrue(unseen(pair, folds).containsAll(leftOut.getOrDefault(event, Set.of())));
      }
    }
  }

  /** A pair of two events teaches all models but those that are scored on one of them. */
  @Property(tries = 100, seed = "20251124")
  void everyPairIsUsedByAllModelsButThoseThatAreScoredOnItsEvents(
      @ForAll("stories") List<String> stories, @ForAll("candidates") Set<Long> candidates) {
    for (LabelledPair pair : dataset(stories, candidates, 5).pairs()) {
      long events = events(stories, pair).stream().distinct().count();
      int unseen = unseen(pair, 5).size();
      assertTrue(1 <= unseen && unseen <= events, unseen + " of " + events);
    }
  }

  /** Five standard deviations of a fair draw are 141 of the 1,000 that a fold should have. */
  @Test
  void foldsAreOfMuchTheSameSize() {
    int[] sizes = new int[5];
    for (int event = 0; event < 5_000; event++) {
      sizes[Dataset.fold("event-" + event, sizes.length)]++;
    }
    for (int size : sizes) {
      assertEquals(1_000, size, 5 * Math.sqrt(5_000 * 0.2 * 0.8));
    }
  }

  /** Versions are the pairs of a story; others those of an event, and candidates of two events. */
  @Property(tries = 100, seed = "20251124")
  void pairsAreLabelledByTheirStories(
      @ForAll("stories") List<String> stories, @ForAll("candidates") Set<Long> candidates) {
    Set<Long> expected = new TreeSet<>();
    for (int a = 0; a < ARTICLES; a++) {
      for (int b = a + 1; b < ARTICLES; b++) {
        boolean sameEvent = stories.get(a).substring(0, 2).equals(stories.get(b).substring(0, 2));
        if (sameEvent || candidates.contains(IntPairs.unordered(a, b))) {
          expected.add(IntPairs.unordered(a, b));
        }
      }
    }
    List<LabelledPair> pairs = dataset(stories, candidates, 5).pairs();
    assertEquals(List.copyOf(expected), pairs.stream().map(LabelledPair::pair).toList());
    for (LabelledPair pair : pairs) {
      List<Integer> texts = texts(pair);
      assertEquals(stories.get(texts.get(0)).equals(stories.get(texts.get(1))), pair.version());
    }
  }

  @Test
  void pairsInBetweenAndPairsOfOneTextTeachNothing() {
    PairTable table =
        new PairTable(
            List.of(
                new Pair("n0", "n1", Label.SAME, "a"),
                new Pair("n2", "n1", Label.OTHER, "b"),
                new Pair("n3", "n4", Label.BETWEEN, "b"),
                new Pair("n5", "n5", Label.SAME, "b")));
    PairDataset dataset =
        new PairDataset("pairs", table, TEXTS, name -> name.equals("n0") ? 1 : 2, Set.of());
    assertEquals(
        List.of(
            new LabelledPair(IntPairs.unordered(0, 1), true, 1, 2),
            new LabelledPair(IntPairs.unordered(1, 2), false, 2, 2)),
        dataset.pairs());
  }

  @Test
  void whatWasReadCountsMoreThanTheStories() {
    List<String> stories = List.of("a1", "a1", "b1", "b1");
    Map<Long, Label> read =
        Map.of(
            IntPairs.unordered(0, 1), Label.OTHER,
            IntPairs.unordered(1, 2), Label.SAME,
            IntPairs.unordered(2, 3), Label.BETWEEN);
    assertEquals(
        Map.of(IntPairs.unordered(0, 1), false, IntPairs.unordered(1, 2), true),
        dataset(stories, Set.of(), read, 5).pairs().stream()
            .collect(toMap(LabelledPair::pair, LabelledPair::version)));
  }

  @Test
  void pairsOfAnotherDatasetTeachNothingTwice() {
    PairTable table = new PairTable(List.of(new Pair("n0", "n1", Label.SAME, "a")));
    assertEquals(
        List.of(),
        new PairDataset("pairs", table, TEXTS, name -> 0, Set.of(IntPairs.unordered(0, 1)))
            .pairs());
  }

  @Test
  void aPairIsScoredByTheModelThatHasNotSeenIt() {
    PairTable table =
        new PairTable(
            List.of(
                new Pair("n0", "n1", Label.SAME, "a"),
                new Pair("n2", "n3", Label.SAME, "a"),
                new Pair("n4", "n5", Label.OTHER, "a")));
    PairDataset dataset =
        new PairDataset("pairs", table, TEXTS, name -> name.compareTo("n2") < 0 ? 0 : 1, Set.of());
    Grouping first = new Grouping(List.of(List.of("n0", "n1"), List.of("n2", "n3")), others(4, 5));
    Grouping second = new Grouping(List.of(List.of("n4", "n5")), others(0, 1, 2, 3));
    assertEquals(
        List.of(
            "a other 1 of 1 grouped",
            "a same 1 of 2 grouped",
            "versions 1 of 2 grouped, others 1 of 1"),
        dataset.score(List.of(first, second)));
  }

  @Test
  void whatPairsConnectBelongsTogether() {
    Map<String, String> components =
        PairDataset.components(
            new PairTable(
                List.of(
                    new Pair("d", "c", Label.SAME, "a"),
                    new Pair("b", "a", Label.OTHER, "a"),
                    new Pair("x", "y", Label.BETWEEN, "a"),
                    new Pair("c", "b", Label.OTHER, "a"))));
    assertEquals(Map.of("a", "a", "b", "a", "c", "a", "d", "a", "x", "x", "y", "x"), components);
  }

  private static List<String> others(int... texts) {
    List<String> others = new ArrayList<>();
    for (int text : texts) {
      others.add("n" + text);
    }
    return others;
  }

  private static List<Integer> texts(LabelledPair pair) {
    return List.of(IntPairs.first(pair.pair()), IntPairs.second(pair.pair()));
  }

  /** The events of the two articles of a pair. */
  private static List<String> events(List<String> stories, LabelledPair pair) {
    return texts(pair).stream().map(text -> stories.get(text).substring(0, 2)).toList();
  }

  /** The folds of which the models may not see a pair. */
  private static Set<Integer> unseen(LabelledPair pair, int folds) {
    Set<Integer> unseen = new TreeSet<>();
    for (int fold = 0; fold < folds; fold++) {
      if (!pair.outside(fold)) {
        unseen.add(fold);
      }
    }
    return unseen;
  }

  private static Dataset dataset(List<String> stories, Set<Long> candidates, int folds) {
    return dataset(stories, candidates, Map.of(), folds);
  }

  private static Dataset dataset(
      List<String> stories, Set<Long> candidates, Map<Long, Label> read, int folds) {
    List<Labelled> labels = new ArrayList<>();
    for (int text = 0; text < stories.size(); text++) {
      labels.add(new Labelled("n" + text, stories.get(text), "o"));
    }
    long[] sorted = candidates.stream().mapToLong(pair -> pair).sorted().toArray();
    return new StoryDataset("stories", new TruthTable(labels), TEXTS, sorted, read, folds);
  }
}
