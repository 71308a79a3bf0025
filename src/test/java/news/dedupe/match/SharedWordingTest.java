package news.dedupe.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedWordingTest {

  @Test
  void aQuotationIsSharedWholeOrInPartWhateverItsCaseAndPunctuation() {
    List<String> a = List.of("We owe it to the men we lost,", "not for sale", "a matter of weeks");
    List<String> b = List.of("owe it to the MEN", "It was - not for sale.", "in weeks");
    assertEquals(
        List.of("We owe it to the men we lost,", "not for sale"), SharedWording.quotations(a, b));
  }

  /** A comma or a full stop at the end of a quotation is no part of what was said. */
  @Test
  void aQuotationThatEndsInAMarkStandsInALongerOne() {
    assertEquals(
        List.of("we will be back,"),
        SharedWording.quotations(
            List.of("we will be back,", "of course."), List.of("We will be back of course. Soon")));
  }

  @Test
  void oneOrTwoWordsInQuotationMarksAreNone() {
    List<String> words = List.of("special operation", "nonsense", "", "...");
    assertEquals(List.of(), SharedWording.quotations(words, words));
  }

  @Test
  void partsOfWordsDoNotCount() {
    assertEquals(
        List.of(), SharedWording.quotations(List.of("all is lost now"), List.of("all is lost no")));
  }

  @Test
  void punctuationStandsBetweenWordsAndFractionsAreWords() {
    assertEquals(
        List.of("up by 2½ points"),
        SharedWording.quotations(
            List.of("up by 2½ points", "up by 2 points"),
            List.of("\u2018Up\u2019, by 2½--POINTS")));
  }

  @Test
  void aQuotationThatComesTwiceIsGivenOnce() {
    List<String> twice = List.of("we will be back", "we will be back");
    assertEquals(List.of("we will be back"), SharedWording.quotations(twice, twice));
  }

  @Test
  void numbersAreSharedHoweverTheyAreWritten() {
    List<Profile> texts =
        Articles.of(
            "Some 4.2 million people, nearly one-fifth of all, went to two dozen places for $3bn.",
            "It cost $3 billion when nearly 20% of them, 4,200,000 in all, saw 24 of 31 places.");
    assertEquals(
        List.of("4200000", "20%", "24", "3000000000 (money)"),
        SharedWording.numbers(texts.get(0), texts.get(1)));
  }
}
