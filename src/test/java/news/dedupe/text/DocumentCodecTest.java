package news.dedupe.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.pipeline.Runs;
import news.dedupe.store.Codec;
import news.dedupe.store.StoredExample;
import news.dedupe.text.extract.Dateline;
import news.dedupe.text.extract.Quantity;
import org.junit.jupiter.api.Test;

class DocumentCodecTest {

  private static final DocumentCodec CODEC = new DocumentCodec();

  @Test
  void aStoredExampleIsRead() {
    Document example =
        new Document(
            new int[] {-2, 5},
            new byte[] {1, 4},
            new int[] {0, 2},
            new int[] {9},
            new int[0],
            List.of(new Quantity(0.5, Quantity.Unit.MONEY, 1)),
            Optional.of("Head"),
            Optional.of(new Dateline("oslo", OptionalInt.of(414))),
            Optional.of("ap"),
            Optional.empty(),
            Optional.of(LocalDate.of(1970, 1, 2)),
            0x0102030405060708L);
    assertSame(
        example,
        new StoredExample<>(
                CODEC,
                1,
                """
                0807060504030201
                02000000 feffffff 05000000 0104
                02000000 00000000 02000000
                01000000 09000000
                00000000
                01000000 000000000000e03f 02 01000000
                04000000 48656164
                04000000 6f736c6f 9e010000
                02000000 6170
                ffffffff
                0100000000000000
                """)
            .checked(example));
  }

  @Test
  void givesBackWhatTheAnalyzerMadeOfRealArticles() throws Exception {
    List<Article> articles = new ArrayList<>();
    Runs.pipeline(1).read(List.of("testdata/dispatches", "seeds"), articles::add);
    articles.stream().map(new Analyzer()::analyze).forEach(DocumentCodecTest::check);
  }

  @Test
  void whatIsEmptyIsNotWhatIsAbsent() {
    check(document(Optional.empty(), Optional.empty()));
    check(document(Optional.of(""), Optional.of(new Dateline("", OptionalInt.empty()))));
    check(document(Optional.of("\u2014"), Optional.of(new Dateline("oslo", OptionalInt.of(414)))));
  }

  private static Document document(Optional<String> line, Optional<Dateline> dateline) {
    int[] none = new int[0];
    return new Document(
        none,
        new byte[0],
        new int[1],
        none,
        none,
        List.of(new Quantity(-0.25, Quantity.Unit.SHARE, 3)),
        line,
        dateline,
        line,
        line,
        line.map(date -> LocalDate.of(2024, 2, 29)),
        -1);
  }

  private static void check(Document document) {
    byte[] encoded = CODEC.encode(document);
    assertSame(document, CODEC.decode(ByteBuffer.wrap(encoded).order(Codec.ORDER)));
  }

  private static void assertSame(Document document, Document read) {
    assertArrayEquals(document.stems(), read.stems());
    assertArrayEquals(document.marks(), read.marks());
    assertArrayEquals(document.sentences(), read.sentences());
    assertArrayEquals(document.title(), read.title());
    assertArrayEquals(document.names(), read.names());
    assertEquals(document.numbers(), read.numbers());
    assertEquals(document.headline(), read.headline());
    assertEquals(document.dateline(), read.dateline());
    assertEquals(document.credit(), read.credit());
    assertEquals(document.byline(), read.byline());
    assertEquals(document.day(), read.day());
    assertEquals(document.content(), read.content());
  }
}
