package news.dedupe.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.LocalDate;
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
import news.dedupe.store.Codec;
import news.dedupe.store.StoredExample;
import org.junit.jupiter.api.Test;

class ArticleCodecTest {

  private static final ArticleCodec CODEC = new ArticleCodec();

  @Test
  void aStoredExampleIsRead() {
    Article example =
        new Article(
            "a#1",
            OptionalInt.of(17),
            "Es r\u00e4t.",
            Optional.of("Head"),
            Optional.of(new Published("Jan 1", Optional.of(LocalDate.of(1969, 12, 31)))),
            Optional.empty(),
            Optional.of("AP"),
            Optional.of(""),
            Optional.of("de"));
    assertEquals(
        example,
        new StoredExample<>(
                CODEC,
                1,
                """
                03000000 612331
                11000000
                08000000 45732072c3a4742e
                04000000 48656164
                05000000 4a616e2031
                ffffffffffffffff
                ffffffff
                02000000 4150
                00000000
                02000000 6465
                """)
            .checked(example));
  }

  @Provide
  Arbitrary<Article> articles() {
    Arbitrary<String> written =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars(" \n\u00e9\u201c\u4e2d")
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
        .withoutEdgeCases();
  }

  @Property(tries = 1_000, seed = "20251124")
  void givesBackWhatWasEncoded(@ForAll("articles") Article article) {
    assertEquals(article, CODEC.decode(ByteBuffer.wrap(CODEC.encode(article)).order(Codec.ORDER)));
  }
}
