package news.dedupe.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import news.dedupe.article.Article;
import news.dedupe.match.Slots.Shared;
import news.dedupe.text.Analyzer;
import news.dedupe.text.token.Mark;
import org.junit.jupiter.api.Test;

class SlotsTest {

  private static final String RAISED =
      "The platform for pet insurance announced that it raised 12 million in Series funding. "
          + "The round was led by Gullwing and its partners in the north.";

  @Test
  void aTextAgreesWithItself() {
    Slots numbers = slots(RAISED, Mark.NUMBER);
    assertEquals(new Shared(2, 2), numbers.with(numbers));
    Slots names = slots(RAISED, Mark.NAME);
    assertEquals(names.with(names).shared(), names.with(names).agreeing());
  }

  @Test
  void whatATemplateChangesIsInItsSlots() {
    String other = RAISED.replace("12", "9").replace("Gullwing", "Northquay");
    assertEquals(new Shared(2, 0), slots(RAISED, Mark.NUMBER).with(slots(other, Mark.NUMBER)));
    Shared names = slots(RAISED, Mark.NAME).with(slots(other, Mark.NAME));
    // "Series" stays; "led by ..." does not hold the same.
    assertEquals(1, names.shared() - names.agreeing());
  }

  @Test
  void otherWordsAroundItAreNoSlotOfBoth() {
    String reworded = "Investors put 9 billion of new money into an insurer for cats and dogs.";
    assertEquals(new Shared(0, 0), slots(RAISED, Mark.NUMBER).with(slots(reworded, Mark.NUMBER)));
  }

  /** A slot has its words before it or behind it in its own sentence. */
  @Test
  void sentencesEndSlots() {
    String cut = "The whole group raised 12. Million people read of it in the north.";
    // The two words before it are one context, what stands in the next sentence is none.
    assertEquals(1, slots(cut, Mark.NUMBER).with(slots(cut, Mark.NUMBER)).shared());
  }

  @Test
  void ofSeveralInOneContextAnyMayAgree() {
    String twice =
        "Profit rose by 12 million euros. A year before, profit rose by 9 million euros.";
    String once = "In the last quarter profit rose by 9 million euros.";
    Shared shared = slots(twice, Mark.NUMBER).with(slots(once, Mark.NUMBER));
    assertEquals(shared.shared(), shared.agreeing());
    assertEquals(2, shared.shared());
  }

  private static Slots slots(String text, byte kind) {
    return Slots.of(new Analyzer().analyze(Article.of("a", text)), kind);
  }
}
