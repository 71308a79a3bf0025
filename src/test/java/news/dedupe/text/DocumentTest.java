package news.dedupe.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import news.dedupe.article.Article;
import news.dedupe.text.extract.Quantity;
import news.dedupe.text.token.Stem;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void aSentenceLeftOutStaysAsAnEmptyOne() {
    Document all =
        document(
            """
            The harbour company of Varno sold 14 barges on Tuesday to Ana Belmar.
            A picture by Tomas Orlo shows 22 cranes of the harbour.
            Ms. Belmar paid 31 million crowns for the barges of Varno.
            """);
    BitSet second = new BitSet();
    second.set(1);
    Document left = all.without(second);

    assertEquals(3, left.sentenceCount());
    assertEquals(left.sentences()[1], left.sentences()[2]);
    assertArrayEquals(
        Arrays.copyOfRange(all.stems(), all.sentences()[2], all.length()),
        Arrays.copyOfRange(left.stems(), left.sentences()[2], left.length()));
    assertEquals(List.of(14.0, 31e6), left.numbers().stream().map(Quantity::value).toList());
    assertEquals(
        all.numbers().get(2).token() - (all.sentences()[2] - all.sentences()[1]),
        left.numbers().get(1).token());
  }

  @Test
  void namesGoWithTheOnlySentenceThatHasThem() {
    Document all =
        document(
            """
            The harbour company sold its barges on Tuesday to Ana Belmar.
            A picture by Tomas Orlo shows the cranes of Ana Belmar.
            """);
    BitSet second = new BitSet();
    second.set(1);
    int[] names = {Stem.hash("belmar")};
    assertArrayEquals(names, all.without(second).names());
  }

  private static Document document(String text) {
    return new Analyzer().analyze(Article.of("a", text));
  }
}
