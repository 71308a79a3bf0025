package news.dedupe.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import news.dedupe.article.Article;
import news.dedupe.text.token.Stem;
import org.junit.jupiter.api.Test;

class WordFrequenciesTest {

  @Test
  void commonWordsAreCommonAndUnseenOnesHaveAFloor() {
    WordFrequencies english = WordFrequencies.english();
    assertTrue(english.share(Stem.hash("the")) > 0.9);
    assertTrue(english.share(Stem.hash("president")) > english.share(Stem.hash("submarine")));
    assertTrue(english.share(Stem.hash("submarine")) > english.share(Stem.hash("qwxzvk")));
    assertTrue(english.share(Stem.hash("qwxzvk")) > 0);
  }

  @Test
  void aWrittenTableReadsBack() throws IOException {
    WordFrequencies.Counter counter = new WordFrequencies.Counter();
    for (int i = 0; i < 100; i++) {
      String rare = i < 10 ? " submarine" : "";
      counter.add(new Analyzer().analyze(Article.of("a", "bridge bridge" + rare + " word" + i)));
    }
    WordFrequencies table = WordFrequencies.read(new ByteArrayInputStream(written(counter)));
    assertEquals(2, table.size());
    assertEquals(1, table.share(Stem.hash("bridge")), 0.03);
    assertEquals(0.1, table.share(Stem.hash("submarine")), 0.003);
    assertEquals(0.01, table.share(Stem.hash("word1")), 1e-9);
  }

  @Test
  void theOrderOfCountingDoesNotMatter() throws IOException {
    WordFrequencies.Counter forwards = new WordFrequencies.Counter();
    WordFrequencies.Counter backwards = new WordFrequencies.Counter();
    for (int i = 0; i < 200; i++) {
      forwards.add(numbered(i));
      backwards.add(numbered(199 - i));
    }
    assertArrayEquals(written(forwards), written(backwards));
  }

  @Test
  void aDamagedTableIsRefused() {
    assertThrows(
        IOException.class,
        () -> WordFrequencies.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5})));
    assertThrows(
        IOException.class, () -> WordFrequencies.read(new ByteArrayInputStream(new byte[0])));
  }

  private static Document numbered(int i) {
    return new Analyzer().analyze(Article.of("a", "word" + i % 40 + " name" + i % 7));
  }

  private static byte[] written(WordFrequencies.Counter counter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    counter.write(out);
    return out.toByteArray();
  }
}
