package news.dedupe.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import org.junit.jupiter.api.Test;

class ArticleStoreTest {

  @Provide
  Arbitrary<List<Article>> articles() {
    Arbitrary<String> written =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars(" \n\u00e9\u201c\u4e2d")
            .ofMinLength(1)
            .ofMaxLength(200);
    Arbitrary<Optional<LocalDate>> days =
        Arbitraries.longs().between(-400_000, 400_000).map(LocalDate::ofEpochDay).optional(0.7);
    Arbitrary<Published> published = Combinators.combine(written, days).as(Published::new);
    Arbitrary<OptionalInt> lines =
        Arbitraries.integers()
            .between(0, 1000)
            .map(line -> line == 0 ? OptionalInt.empty() : OptionalInt.of(line));
    return Combinators.combine(
            written,
            written,
            written.optional(0.5),
            published.optional(0.5),
            written.optional(0.5),
            written.optional(0.5),
            written.optional(0.5))
        .as(Article::new)
        .flatMap(article -> written.optional(0.5).map(article::in))
        .flatMap(article -> lines.map(article::at))
        .list()
        .ofMaxSize(200)
        .withoutEdgeCases();
  }

  @Property(tries = 100, seed = "20251124")
  void givesBackWhatWasAdded(@ForAll("articles") List<Article> articles) {
    for (long memory : new long[] {0, Long.MAX_VALUE}) {
      try (ArticleStore store = new ArticleStore(memory)) {
        articles.forEach(store::add);
        assertEquals(articles.size(), store.size());
        for (int i = articles.size() - 1; i >= 0; i--) {
          assertEquals(articles.get(i), store.get(i));
        }
      }
    }
  }

  @Test
  void aNumberThatWasNotGivenIsRefused() {
    try (ArticleStore store = new ArticleStore(Long.MAX_VALUE)) {
      store.add(Article.of("a", "text"));
      assertThrows(RuntimeException.class, () -> store.get(1));
    }
  }
}
