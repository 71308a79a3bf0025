package news.dedupe.candidates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Sketch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaderFinderTest {

  private static final int WORDS = 60;
  private static final int TRIGRAMS = 16;

  private final SplittableRandom random = new SplittableRandom(7);

  @Test
  void copiesOfATextHaveOneLeaderAndCostOneCheckEach() {
    List<Sketch> batch = new ArrayList<>(copies(sketch(), 5_000));
    AtomicInteger checks = new AtomicInteger();
    Leaders leaders =
        new LeaderFinder(
                batch,
                (text, leader) -> {
                  checks.incrementAndGet();
                  return true;
                })
            .find();
    assertTrue(leaders.copies() >= 0.99 * batch.size(), () -> leaders.copies() + " copies");
    assertTrue(checks.get() <= batch.size(), () -> checks + " checks");
  }

  @Test
  void everyCopyWasCheckedAgainstItsLeader() {
    List<Sketch> batch = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      batch.addAll(copies(sketch(), 400));
    }
    Set<Long> passed = ConcurrentHashMap.newKeySet();
    Leaders leaders =
        new LeaderFinder(
                batch,
                (text, leader) -> {
                  boolean passes = text % 7 != 0;
                  if (passes) {
                    passed.add(IntPairs.unordered(text, leader));
                  }
                  return passes;
                })
            .find();
    for (int text = 0; text < batch.size(); text++) {
      int leader = leaders.of()[text];
      assertTrue(leader == text || passed.contains(IntPairs.unordered(text, leader)));
      assertEquals(leader, leaders.of()[leader], "a leader is no copy");
    }
  }

  /** Of a template series all are alike to the sketch, and none passes the check. */
  @Test
  void aTemplateSeriesCostsTwoChecksEachAtMostAndHasNoLeader() {
    List<Sketch> batch = copies(sketch(), 4_000);
    AtomicInteger checks = new AtomicInteger();
    Leaders leaders =
        new LeaderFinder(
                batch,
                (text, leader) -> {
                  checks.incrementAndGet();
                  return false;
                })
            .find();
    assertEquals(0, leaders.copies());
    assertTrue(checks.get() <= 2 * batch.size(), () -> checks + " checks");
  }

  /** What was printed often on each of many occasions has a leader for each. */
  @Test
  void occasionsOfATemplateThatManyPrintedHaveALeaderEach() {
    Sketch template = sketch();
    List<Sketch> batch = new ArrayList<>();
    int occasions = 10;
    int papers = 100;
    for (int i = 0; i < occasions; i++) {
      batch.addAll(copies(changed(template, 8, 4), papers));
    }
    Leaders leaders =
        new LeaderFinder(batch, (text, leader) -> text / papers == leader / papers).find();
    assertTrue(
        leaders.copies() >= 0.95 * batch.size(), () -> leaders.copies() + " of " + batch.size());
  }

  /** Candidates are found for so few as for any texts, and clusters are judged by all members. */
  @Test
  void aFewCopiesStandForThemselves() {
    List<Sketch> batch = copies(sketch(), TopNeighbours.MOST);
    Leaders leaders = new LeaderFinder(batch, (text, leader) -> true).find();
    assertEquals(0, leaders.copies());
  }

  @Test
  void otherTextsAreNotChecked() {
    List<Sketch> batch = IntStream.range(0, 500).mapToObj(i -> sketch()).toList();
    LeaderFinder.Check never =
        (text, leader) -> {
          throw new AssertionError("checked " + text);
        };
    assertEquals(0, new LeaderFinder(batch, never).find().copies());
  }

  /** With 60 terms 42 are enough, of 16 trigrams 4. */
  @ParameterizedTest
  @CsvSource({"18, 12, true", "19, 12, false", "18, 13, false"})
  void aCopyHasMuchInCommonWithItsLeader(int terms, int trigrams, boolean isChecked) {
    Sketch first = sketch();
    Sketch second =
        new Sketch(replaced(first.terms(), terms), replaced(first.trigrams(), trigrams));
    assertEquals(isChecked ? Set.of(0) : Set.of(), checked(List.of(first, second)));
  }

  /** The terms of a short text are in the long one that it was cut from. */
  @Test
  void theTermsOfTheShorterTextCount() {
    Sketch whole = sketch();
    Sketch part = new Sketch(Arrays.copyOf(whole.terms(), 10), whole.trigrams());
    assertEquals(Set.of(0), checked(List.of(whole, part)));
  }

  @Test
  void ofLeadersThatShareAsManyTrigramsTheOneWithTheMostTermsIsChecked() {
    Sketch last = sketch();
    List<Sketch> batch = new ArrayList<>();
    for (int terms : new int[] {10, 5, 15}) {
      batch.add(new Sketch(replaced(last.terms(), terms), last.trigrams()));
    }
    batch.add(last);
    assertEquals(Set.of(1), checked(batch));
  }

  /** Of as many as have it the first are found by a trigram of a template, and others are not. */
  @ParameterizedTest
  @CsvSource({"63, true", "64, false"})
  void aTrigramOfManyLeadersFindsNoMore(int leader, boolean isFound) {
    int[] shared = numbers(1);
    List<Sketch> batch = new ArrayList<>();
    for (int i = 0; i < 70; i++) {
      batch.add(new Sketch(numbers(WORDS), joined(shared, numbers(TRIGRAMS - 1))));
    }
    Sketch of = batch.get(leader);
    int[] three = Arrays.stream(of.trigrams()).filter(t -> t != shared[0]).limit(3).toArray();
    batch.add(new Sketch(of.terms(), joined(joined(shared, three), numbers(TRIGRAMS - 4))));
    assertEquals(isFound ? Set.of(leader) : Set.of(), checked(batch));
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "8, 0"})
  void ofLeadersThatShareAsManyTrigramsEightAreLookedAt(int nearest, int isChecked) {
    Sketch last = sketch();
    List<Sketch> batch = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      batch.add(new Sketch(replaced(last.terms(), i == nearest ? 5 : 15), last.trigrams()));
    }
    batch.add(last);
    assertEquals(Set.of(isChecked), checked(batch));
  }

  /** The leaders that the last text is checked against, where none is a copy. */
  private static Set<Integer> checked(List<Sketch> batch) {
    Set<Integer> checked = ConcurrentHashMap.newKeySet();
    int last = batch.size() - 1;
    new LeaderFinder(
            batch,
            (text, leader) -> {
              if (text == last) {
                checked.add(leader);
              }
              return false;
            })
        .find();
    return checked;
  }

  private static int[] joined(int[] some, int[] others) {
    return IntStream.concat(Arrays.stream(some), Arrays.stream(others)).sorted().toArray();
  }

  /** The same but for some. */
  private int[] replaced(int[] numbers, int count) {
    int[] replaced = numbers.clone();
    System.arraycopy(numbers(count), 0, replaced, 0, count);
    Arrays.sort(replaced);
    return replaced;
  }

  @Tag("slow")
  @Test
  void threadsDoNotMatter() {
    List<Sketch> batch = new ArrayList<>(copies(sketch(), 3_000));
    LeaderFinder.Check check = (text, leader) -> (text * 31 + leader) % 5 != 0;
    int[] expected = new LeaderFinder(batch, check).find().of();
    for (int threads = 1; threads <= 4; threads++) {
      ForkJoinPool pool = new ForkJoinPool(threads);
      try {
        int[] of = pool.submit(() -> new LeaderFinder(batch, check).find().of()).join();
        assertArrayEquals(expected, of);
      } finally {
        pool.shutdown();
      }
    }
  }

  private Sketch sketch() {
    return new Sketch(numbers(WORDS), numbers(TRIGRAMS));
  }

  private int[] numbers(int count) {
    return random.ints().filter(n -> n != 0).distinct().limit(count).sorted().toArray();
  }

  /** Sketches that share most words and trigrams with one. */
  private List<Sketch> copies(Sketch of, int count) {
    return IntStream.range(0, count).mapToObj(i -> changed(of, 3, 3)).toList();
  }

  private Sketch changed(Sketch sketch, int words, int trigrams) {
    return new Sketch(changed(sketch.terms(), words), changed(sketch.trigrams(), trigrams));
  }

  private int[] changed(int[] numbers, int count) {
    int[] changed = numbers.clone();
    for (int i = 0; i < count; i++) {
      changed[random.nextInt(changed.length)] = random.nextInt(1, Integer.MAX_VALUE);
    }
    return Arrays.stream(changed).sorted().distinct().toArray();
  }
}
