package news.dedupe.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import news.dedupe.article.Article;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import org.junit.jupiter.api.Test;

class BoilerplateTest {

  private static final String CAPTION = "The old harbour of Varno seen from the lighthouse hill.";
  private static final String QUOTE = "\"We shall open the bridge again before the summer ends.\"";

  @Test
  void whatTextsShareThatOtherwiseDifferIsLeftOut() {
    List<Document> documents = documents(12, i -> own(i, 6) + CAPTION + "\n");
    Document without = boilerplate(documents).without(documents.get(0));
    assertEquals(7, without.sentenceCount());
    assertEquals(without.sentences()[6], without.sentences()[7]);
    assertEquals(documents.get(0).sentences()[6], without.length());
  }

  @Test
  void theVersionsOfADispatchKeepWhatTheyShare() {
    List<Document> documents =
        documents(12, i -> own(0, 6) + "An update of hour " + i + " adds nothing to it.\n");
    Document version = documents.get(3);
    assertSame(version, boilerplate(documents).without(version));
  }

  @Test
  void aBriefThatManyCarryStaysInTheLongReport() {
    List<Document> documents = documents(12, i -> own(0, 3) + "Desk number" + i + " sent it.\n");
    Document report = document(own(0, 3) + own(99, 20));
    List<Document> all = new ArrayList<>(documents);
    all.add(report);
    assertSame(report, boilerplate(all).without(report));
  }

  @Test
  void aQuotationThatAllHaveStays() {
    List<Document> documents = documents(12, i -> own(i, 6) + QUOTE + "\n");
    Document document = documents.get(0);
    assertSame(document, boilerplate(documents).without(document));
  }

  @Test
  void aFewTextsThatShareASentenceAreNotEnough() {
    List<Document> documents = documents(7, i -> own(i, 6) + CAPTION + "\n");
    Document document = documents.get(0);
    assertSame(document, boilerplate(documents).without(document));
  }

  @Test
  void aTextOfAnotherBatchIsFreedOfItToo() {
    List<Document> documents = documents(12, i -> own(i, 6) + CAPTION + "\n");
    Document other = document(CAPTION + "\n" + own(50, 6));
    Document without = boilerplate(documents).without(other);
    assertTrue(without.length() < other.length());
    assertEquals(0, without.sentences()[1]);
  }

  @Property(tries = 20, seed = "20251124")
  void theOrderOfTheTextsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    List<Document> documents =
        documents(
            40, i -> own(random.nextInt(30), 5) + (random.nextBoolean() ? CAPTION + "\n" : ""));
    List<Document> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, random);
    Boilerplate boilerplate = boilerplate(documents);
    Boilerplate other = boilerplate(shuffled);
    for (Document document : documents) {
      assertArrayEquals(boilerplate.without(document).stems(), other.without(document).stems());
    }
  }

  private static List<Document> documents(int count, IntFunction<String> text) {
    return IntStream.range(0, count).mapToObj(i -> document(text.apply(i))).toList();
  }

  private static Document document(String text) {
    return new Analyzer().analyze(Article.of("a", text));
  }

  private static Boilerplate boilerplate(List<Document> documents) {
    return Boilerplate.of(documents.stream().map(Outline::of).toList());
  }

  /** Sentences that no text of another number has. */
  private static String own(int number, int sentences) {
    StringBuilder text = new StringBuilder();
    for (int s = 0; s < sentences; s++) {
      text.append("Council number").append(number).append(" met about bridge").append(s);
      text.append(" and sold its timber to the harbour company.\n");
    }
    return text.toString();
  }
}
