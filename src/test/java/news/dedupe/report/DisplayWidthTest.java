package news.dedupe.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "é, 1",
    "e\u0301, 1",
    "新聞, 4",
    "ニュース, 8",
    "ﾆｭｰｽ, 4",
    "뉴스, 4",
    "\u1112\u1161\u11ab, 2",
    "Ａ！, 4",
    "🚀, 2",
    "⌚✅, 4",
    "→…“”, 4",
    "a\u200Bb, 2",
    "עברית, 5",
    "हिन्दी, 5",
    "𠮷, 2"
  })
  void whatATerminalShowsOf(String text, int columns) {
    assertEquals(columns, DisplayWidth.of(text));
  }

  @Test
  void whatDoesNotFitIsCutBetweenCharacters() {
    assertEquals("abcd", DisplayWidth.start("abcd", 4));
    assertEquals("abc…", DisplayWidth.start("abcde", 4));
    assertEquals("新…", DisplayWidth.start("新聞社", 4));
    assertEquals("新聞", DisplayWidth.start("新聞", 4));
    assertEquals("e\u0301…", DisplayWidth.start("e\u0301xx", 2));
    assertEquals("…cde", DisplayWidth.end("abcde", 4));
    assertEquals("…社", DisplayWidth.end("新聞社", 4));
    assertEquals("…e\u0301", DisplayWidth.end("xxe\u0301", 2));
    assertEquals("…x", DisplayWidth.end("xe\u0301x", 2));
  }

  @Property(seed = "20")
  void nothingIsWiderThanItsColumn(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 30) int columns) {
    assertTrue(DisplayWidth.of(DisplayWidth.start(text, columns)) <= columns);
    assertTrue(DisplayWidth.of(DisplayWidth.end(text, columns)) <= columns);
  }

  /** Else they would cover the lines above and below. */
  @Test
  void marksDoNotPileUp() {
    assertTrue(DisplayWidth.start("Z" + "\u0336".repeat(1000), 20).length() < 10);
  }

  @Test
  void longTextsAreCutInOneGo() {
    String text = "新x".repeat(1_000_000);
    assertEquals(20, DisplayWidth.of(DisplayWidth.end(text, 20)));
    assertEquals(19, DisplayWidth.of(DisplayWidth.start(text, 19)));
  }
}
