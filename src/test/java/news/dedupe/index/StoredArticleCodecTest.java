package news.dedupe.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import news.dedupe.article.Article;
import news.dedupe.store.Codec;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import org.junit.jupiter.api.Test;

class StoredArticleCodecTest {

  private static final StoredArticleCodec CODEC = new StoredArticleCodec();
  private static final Article ARTICLE = Article.of("a#1", "");
  private static final StoredArticle EXAMPLE =
      new StoredArticle(
          ARTICLE,
          new Analyzer().analyze(ARTICLE),
          new StoryKey(0x0102030405060708L, 9),
          LocalDate.of(1970, 1, 3));

  /** Whoever changes the form changes the version and the bytes here, and that of the index. */
  @Test
  void aStoredExampleIsRead() {
    byte[] stored =
        HexFormat.of()
            .parseHex(
                """
                0807060504030201 09000000 02000000 6f000000
                d36760606006e2446543200906ffa100ca6d80f161b4688d57fdce4af37950790c0aa60e9986990500
                """
                    .replaceAll("\\s", ""));
    assertEquals(1, CODEC.version());
    assertSame(EXAMPLE, CODEC.decode(ByteBuffer.wrap(stored).order(Codec.ORDER)));
    // How well it is deflated may differ from one Java to the next.
    assertSame(EXAMPLE, CODEC.decode(encoded()));
    assertArrayEquals(Arrays.copyOf(stored, 20), Arrays.copyOf(CODEC.encode(EXAMPLE), 20));
    assertEquals(EXAMPLE.story(), StoredArticleCodec.story(encoded()));
  }

  @Test
  void anImpossibleLengthIsRefused() {
    for (int length : new int[] {-1, 1 << 30}) {
      ByteBuffer record = encoded();
      record.putInt(16, length);
      assertThrows(IllegalArgumentException.class, () -> CODEC.decode(record));
    }
  }

  private static ByteBuffer encoded() {
    return ByteBuffer.wrap(CODEC.encode(EXAMPLE)).order(Codec.ORDER);
  }

  private static void assertSame(StoredArticle expected, StoredArticle read) {
    assertEquals(expected.article(), read.article());
    assertEquals(expected.story(), read.story());
    assertEquals(expected.added(), read.added());
    Document document = expected.document();
    assertArrayEquals(document.stems(), read.document().stems());
    assertEquals(document.content(), read.document().content());
  }
}
