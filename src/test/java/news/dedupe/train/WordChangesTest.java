package news.dedupe.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;

class WordChangesTest {

  private static final List<String> RELEASE =
      List.of(
          "On Monday the makers Hearthly and Quillet said that heating sales rose 12 percent.",
          "Later Hearthly said that heating engineers would be hired in 2021.");

  private static final List<String> OTHER =
      List.of(
          "On Friday the bank Ledgerbee of Saltburn met Pawpath about accounting and accounting.");

  private final WordChanges words = new WordChanges(1);

  @Test
  void namesAreTheOthersAndNothingElseIs() {
    String made = String.join(" ", words.withNamesOf(OTHER, RELEASE));
    assertFalse(made.contains("Hearthly") || made.contains("Quillet") || made.contains("Monday"));
    assertTrue(made.contains("Ledgerbee") && made.contains("Later"), made);
    assertTrue(made.contains("heating sales rose 12 percent."), made);
    assertEquals(2, made.split("Ledgerbee|Saltburn|Pawpath", -1).length - 2, "one name, one other");
  }

  @Test
  void numbersAreOthersOfAsManyDigits() {
    List<String> made = words.withOtherNumbers(RELEASE);
    assertNotEquals(RELEASE, made);
    assertEquals(
        RELEASE.stream().map(s -> s.replaceAll("[0-9]", "0")).toList(),
        made.stream().map(s -> s.replaceAll("[0-9]", "0")).toList());
  }

  @Test
  void theSubjectIsTheOthers() {
    String made = String.join(" ", words.withSubjectOf(OTHER, RELEASE));
    assertFalse(made.contains("heating"), made);
    assertTrue(made.contains("accounting sales") || made.contains("accounting engineers"), made);
  }

  @Test
  void slipsLeaveTheNumberOfWords() {
    List<String> copied = words.miscopied(RELEASE, 2);
    assertNotEquals(RELEASE, copied);
    assertEquals(
        RELEASE.stream().map(s -> s.split("[^A-Za-z0-9]+").length).toList(),
        copied.stream().map(s -> s.split("[^A-Za-z0-9]+").length).toList());
  }

  @Test
  void oneLetterInSoManyIsMisread() {
    String text = "A letter that is looked at is not always the letter that is seen. ".repeat(40);
    String misread = words.misread(List.of(text), 10).get(0);
    double letters = text.chars().filter(Character::isLetter).count();
    assertEquals(
        0.1, LevenshteinDistance.getDefaultInstance().apply(text, misread) / letters, 0.025);
  }
}
