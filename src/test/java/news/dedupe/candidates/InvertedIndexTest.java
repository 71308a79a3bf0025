package news.dedupe.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.text.WordFrequencies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvertedIndexTest {

  private static final Idf IDF = new Idf(WordFrequencies.english(), new IntMap(), 1_000);

  @Test
  void aShingleOfOneArticleHasNoList() {
    List<Sketch> batch =
        List.of(sketch(new int[] {1, 2}, 11), sketch(new int[] {2, 3}, 12), sketch(new int[] {4}));
    assertEquals(Map.of(1, List.of(List.of(0, 1))), lists(batch, 0, Long.MAX_VALUE));
    assertEquals(Map.of(), lists(batch, 2, Long.MAX_VALUE));
  }

  @Test
  void aTrigramThatIsFullIsLeftOut() {
    List<Sketch> batch = sketches(InvertedIndex.MAX_SIZE, i -> sketch(new int[] {}, 7));
    assertEquals(Map.of(1, List.of(all(batch))), lists(batch, 0, Long.MAX_VALUE));
    List<Sketch> more = sketches(InvertedIndex.MAX_SIZE + 1, i -> sketch(new int[] {}, 7));
    assertEquals(Map.of(), lists(more, 0, Long.MAX_VALUE));
  }

  /** Both draws are of the only other term, and still an article is in the list but once. */
  @ParameterizedTest
  @ValueSource(longs = {0, Long.MAX_VALUE})
  void aTermThatIsFullIsSplitByTheOtherTermsOfItsArticles(long memory) {
    int groups = 4;
    List<Sketch> batch = sketches(600, i -> sketch(new int[] {1, 10 + i % groups}));
    for (int article = 0; article < groups; article++) {
      int group = article;
      List<Integer> own = IntStream.range(0, 600).filter(i -> i % groups == group).boxed().toList();
      assertEquals(Map.of(1, List.of(own), 2, List.of(own)), lists(batch, article, memory));
    }
  }

  @Test
  void whatIsFullAgainIsSplitOnceMore() {
    List<Sketch> batch = sketches(300, i -> sketch(new int[] {1, 2, 10 + i % 2}));
    List<Integer> even = IntStream.range(0, 300).filter(i -> i % 2 == 0).boxed().toList();
    lists(batch, 0, Long.MAX_VALUE)
        .forEach((terms, lists) -> lists.forEach(list -> assertEquals(even, list, "of " + terms)));
  }

  /** In memory, or in the temporary folder. */
  @ParameterizedTest
  @ValueSource(longs = {0, Long.MAX_VALUE})
  void slicesDoNotMatter(long memory) {
    SplittableRandom random = new SplittableRandom(3);
    List<Sketch> batch =
        sketches(
            300,
            i ->
                sketch(
                    random.ints(6, 1, 90).distinct().sorted().toArray(),
                    random.ints(3, 101, 140).distinct().sorted().toArray()));
    for (int article = 0; article < batch.size(); article += 17) {
      assertEquals(
          lists(batch, article, Long.MAX_VALUE),
          lists(batch, article, memory, InvertedIndex.MAX_SIZE));
    }
  }

  @Test
  void progressAddsUpToTheArticles() {
    AtomicLong done = new AtomicLong();
    List<Sketch> batch = sketches(13, i -> sketch(new int[] {i / 2}));
    new InvertedIndex(batch, IDF, Long.MAX_VALUE, done::addAndGet).close();
    assertEquals(13, done.get());
  }

  /** The lists of an article by the number of terms that their members share. */
  private static Map<Integer, List<List<Integer>>> lists(
      List<Sketch> batch, int article, long memory) {
    return lists(batch, article, memory, Integer.MAX_VALUE);
  }

  private static Map<Integer, List<List<Integer>>> lists(
      List<Sketch> batch, int article, long memory, int slice) {
    Map<Integer, List<List<Integer>>> lists = new TreeMap<>();
    try (InvertedIndex index = new InvertedIndex(batch, IDF, memory, slice, done -> {})) {
      index.forEach(
          article,
          (members, from, to, terms, weight) ->
              lists
                  .computeIfAbsent(terms, n -> new ArrayList<>())
                  .add(IntStream.range(from, to).map(members::get).boxed().toList()));
    }
    return lists;
  }

  private static List<Integer> all(List<Sketch> batch) {
    return IntStream.range(0, batch.size()).boxed().toList();
  }

  private static List<Sketch> sketches(int count, IntFunction<Sketch> maker) {
    return IntStream.range(0, count).mapToObj(maker).toList();
  }

  private static Sketch sketch(int[] terms, int... trigrams) {
    return new Sketch(terms, trigrams);
  }
}
