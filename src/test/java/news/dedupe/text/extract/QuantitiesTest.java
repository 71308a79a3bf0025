package news.dedupe.text.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import news.dedupe.article.Article;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import news.dedupe.text.extract.Quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,750 | 1750 | COUNT",
        "1750 | 1750 | COUNT",
        "5.93 | 5.93 | COUNT",
        "4.2 million | 4200000 | COUNT",
        "6.4 mln | 6400000 | COUNT",
        "3bn | 3000000000 | COUNT",
        "$3bn | 3000000000 | MONEY",
        "US$3 billion | 3000000000 | MONEY",
        "£12.50 | 12.5 | MONEY",
        "15 mln dlrs | 15000000 | MONEY",
        "200 euros | 200 | MONEY",
        "one billion dollars | 1000000000 | MONEY",
        "55 pct | 0.55 | SHARE",
        "20% | 0.2 | SHARE",
        "20 per cent | 0.2 | SHARE",
        "four percent | 0.04 | SHARE",
        "three | 3 | COUNT",
        "twenty-one | 21 | COUNT",
        "two dozen | 24 | COUNT",
        "a hundred | 100 | COUNT",
        "three hundred and five | 305 | COUNT",
        "half a million | 500000 | COUNT",
        "one-fifth | 0.2 | SHARE",
        "two thirds | 0.6666666666666666 | SHARE",
        "a quarter | 0.25 | SHARE",
        "1/2 of | 0.5 | SHARE",
        "11-1/2 pct | 0.115 | SHARE",
        "2½ | 2.5 | COUNT",
        "two and a half million | 2500000 | COUNT",
        "a third of | 0.3333333333333333 | SHARE",
      })
  void numbersInFiguresAndWordsAreRead(String written, double value, Unit unit) {
    List<Quantity> numbers = numbers("They said nearly " + written + " would be there.");
    assertEquals(1, numbers.size(), numbers::toString);
    assertEquals(value, numbers.get(0).value(), value * 1e-12);
    assertEquals(unit, numbers.get(0).unit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It was built in 1989 and burnt.",
        "It opens at 10:30 and closes.",
        "It opens at 9 p.m. and closes.",
        "It was the crop of 1987/88 in all.",
        "It was 5/14/87 when it closed.",
        "It was the 20th time in a row.",
        "It was a bad day for the third party.",
      })
  void yearsAndTimesAreLeftOut(String text) {
    assertEquals(List.of(), numbers(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"It opened on April 14 and closed.", "It opened on 14 April and closed."})
  void aDayOfTheYearIsNoCount(String text) {
    Quantity day = numbers(text).get(0);
    assertEquals(Unit.DAY, day.unit());
    assertEquals(414, day.value());
    assertFalse(day.agrees(new Quantity(415, Unit.DAY, 0)));
  }

  @Test
  void aFractionAgreesWithItsPercentage() {
    Quantity fifth = numbers("Moscow controls nearly one-fifth of Ukraine.").get(0);
    Quantity percent = numbers("Moscow controls nearly 20% of Ukraine.").get(0);
    assertTrue(fifth.agrees(percent));
  }

  @Test
  void aNumberKnowsItsToken() {
    Document document =
        new Analyzer().analyze(Article.of("a", "Of them 37 died. The other 12 lived."));
    assertEquals(List.of(2, 6), document.numbers().stream().map(Quantity::token).toList());
  }

  private static List<Quantity> numbers(String text) {
    return new Analyzer().analyze(Article.of("a", text)).numbers();
  }
}
