package news.dedupe.candidates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.text.WordFrequencies;
import org.junit.jupiter.api.Test;

class GatheredPostingsTest {

  private static final Idf IDF = new Idf(WordFrequencies.english(), new IntMap(), 1_000);

  @Test
  void anArticleHasTheNeighboursThatTheIndexOfAllGivesIt() {
    SplittableRandom random = new SplittableRandom(7);
    List<Sketch> batch =
        Stream.generate(
                () ->
                    new Sketch(
                        random.ints(8, 1, 120).distinct().sorted().toArray(),
                        random.ints(4, 201, 240).distinct().sorted().toArray()))
            .limit(400)
            .toList();
    float[] totals = new float[batch.size()];
    for (int article = 0; article < totals.length; article++) {
      totals[article] = WeighedSketch.of(batch.get(article), IDF).total();
    }
    int[] table = new int[TopNeighbours.MOST];
    int full = 0;
    try (InvertedIndex index = new InvertedIndex(batch, IDF, Long.MAX_VALUE, done -> {})) {
      TopNeighbours all = new TopNeighbours(index, a -> totals[a], Links.ANY, batch.size());
      for (int article = 0; article < batch.size(); article++) {
        all.find(article, table, 0);
        GatheredPostings gathered = new GatheredPostings();
        index.forEach(
            article,
            (members, from, to, terms, weight) -> {
              int[] list = new int[to - from];
              float[] theirs = new float[list.length];
              for (int i = 0; i < list.length; i++) {
                list[i] = members.get(from + i);
                theirs[i] = totals[list[i]];
              }
              gathered.add(terms, weight, list, theirs);
            });
        int[] expected =
            Arrays.stream(table).takeWhile(other -> other != TopNeighbours.NONE).toArray();
        assertArrayEquals(expected, gathered.neighbours(article), "of " + article);
        full += expected.length >= TopNeighbours.BEST ? 1 : 0;
      }
    }
    assertTrue(full > batch.size() / 2, "articles with more neighbours than are kept: " + full);
  }

  @Test
  void anArticleOfNoListHasNone() {
    assertArrayEquals(new int[0], new GatheredPostings().neighbours(3));
  }
}
