package news.dedupe.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.pipeline.Matching;
import news.dedupe.text.WordFrequencies;
import news.dedupe.text.token.Stem;
import org.junit.jupiter.api.Test;

class BatchTest {

  @Property(tries = 30, seed = "20251124")
  void theNumberOfATextDoesNotDependOnTheOrderOfInput(
      @ForAll long seed, @ForAll @IntRange(max = 600) int size) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      articles.add(Article.of("folder/" + i + ".txt", text(i % 200)));
    }
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    try (Batch batch = batch(articles);
        Batch other = batch(shuffled)) {
      assertEquals(size, batch.articleCount());
      assertEquals(Math.min(size, 200), batch.textCount());
      for (int text = 0; text < batch.textCount(); text++) {
        assertEquals(batch.paths(text), other.paths(text));
        assertEquals(batch.article(text), other.article(text));
        assertArrayEquals(batch.sketches().get(text).terms(), other.sketches().get(text).terms());
        assertArrayEquals(
            batch.sketches().get(text).trigrams(), other.sketches().get(text).trigrams());
      }
    }
  }

  @Test
  void articlesThatReadTheSameAreOneText() {
    try (Batch batch =
        batch(
            List.of(
                Article.of("b", "The “old” harbour reopened on Tuesday.\n"),
                Article.of("c", "The harbour reopened on Friday."),
                Article.of("a", "The \"old\"  harbour reopened on Tuesday.")))) {
      assertEquals(3, batch.articleCount());
      assertEquals(2, batch.textCount());
      int same = batch.paths(0).size() == 2 ? 0 : 1;
      assertEquals(List.of("a", "b"), batch.paths(same));
      assertEquals(List.of("c"), batch.paths(1 - same));
    }
  }

  @Test
  void datesAndPathsOfTextsAreThoseOfTheirArticles() {
    try (Batch batch =
        batch(
            List.of(
                article("f", text(1), "yesterday"),
                article("e", text(1), "2099-12-31"),
                article("d", text(2), "1650-01-01"),
                article("c", text(3), "1969-12-30"),
                article("b", text(4), "1970-01-02"),
                article("a", text(5), "yesterday")))) {
      Map<List<String>, Integer> days = new HashMap<>();
      for (int text = 0; text < batch.textCount(); text++) {
        days.put(batch.paths(text), batch.days()[text]);
      }
      assertEquals(
          Map.of(
              List.of("a"), Batch.UNDATED,
              List.of("d"), -116877,
              List.of("c"), -2,
              List.of("b"), 1,
              List.of("e", "f"), 47481),
          days);
    }
  }

  /** Whatever their number decides must not hang on dates. */
  @Test
  void datesDoNotNumberTexts() {
    List<Article> dated = new ArrayList<>();
    List<Article> undated = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      dated.add(article("a" + i, text(i), "202" + i + "-01-01"));
      undated.add(article("a" + i, text(i), "yesterday"));
    }
    try (Batch batch = batch(dated);
        Batch same = batch(undated)) {
      for (int text = 0; text < batch.textCount(); text++) {
        assertEquals(batch.paths(text), same.paths(text));
      }
    }
  }

  /** Else it would depend on the names of files which of them counts. */
  @Test
  void aTextWithCopiesOfDifferentDaysIsUndated() {
    try (Batch batch =
        batch(List.of(article("a", text(1), "2019-03-01"), article("b", text(1), "2020-06-02")))) {
      assertArrayEquals(new int[] {Batch.UNDATED}, batch.days());
      assertEquals(Optional.empty(), batch.profile(0).day());
    }
  }

  @Test
  void copiesOfATextDoNotMakeItsWordsCommon() {
    List<Article> articles = new ArrayList<>();
    for (int copy = 0; copy < 50; copy++) {
      articles.add(Article.of("copy" + copy, "The Zimbalist quartet played in the harbour."));
    }
    articles.add(Article.of("other", "The Zimbalist quartet lost its cello."));
    IntMap counts = new IntMap();
    counts.add(Stem.hash("zimbalist"), 2);
    counts.add(Stem.hash("harbour"), 1);
    Idf expected = new Idf(WordFrequencies.english(), counts, 2);
    try (Batch batch = batch(articles)) {
      for (String word : List.of("zimbalist", "harbour", "the")) {
        assertEquals(expected.idf(Stem.hash(word)), batch.idf().idf(Stem.hash(word)), word);
      }
    }
  }

  @Test
  void anEmptyBatchHasNoText() {
    try (Batch batch = batch(List.of())) {
      assertEquals(0, batch.textCount());
      assertEquals(0, Matching.candidates(batch).size());
    }
  }

  private static Article article(String path, String text, String published) {
    return new Article(
        path,
        text,
        Optional.empty(),
        Optional.of(Published.of(published)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static String text(int number) {
    return "Council number" + number + " met on Tuesday and sold bridge" + number + " for nothing.";
  }

  private static Batch batch(List<Article> articles) {
    try (Batch.Builder builder = new Batch.Builder(ForkJoinPool.commonPool(), 1 << 20)) {
      articles.forEach(builder::add);
      return builder.build();
    }
  }
}
