package news.dedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ParagraphsTest {

  private static final String WRAPPED =
      """
      The harbour at Vellmouth reopened on Tuesday after a crane had
      fallen onto the quay and killed two dockers, and the first of
      23 ships that had waited outside came in with the evening
      tide, the harbour master said.

      Investigators have sent the bolts of the crane to a laboratory
      and expect a first report in the spring.
      """;

  private static final String JOINED =
      """
      The harbour at Vellmouth reopened on Tuesday after a crane had fallen onto the quay and \
      killed two dockers, and the first of 23 ships that had waited outside came in with the \
      evening tide, the harbour master said.
      Investigators have sent the bolts of the crane to a laboratory and expect a first report in \
      the spring.
      """;

  @Test
  void wrappedLinesAreJoined() {
    assertEquals(JOINED, joined(WRAPPED));
  }

  @Test
  void aFewLongerLinesChangeNothingForTheOthers() {
    String pitch = "Support the paper that your town has read ".repeat(4).strip() + ".\n";
    assertEquals(pitch + JOINED, joined(pitch + "\n" + WRAPPED));
    assertEquals(JOINED + pitch, joined(WRAPPED + "\n" + pitch));
  }

  @Test
  void whatIsBeforeAllLinesIsDropped() {
    assertEquals(JOINED, joined(prefixed("> ")));
    assertEquals(JOINED, joined(prefixed(">> ")));
    assertEquals(JOINED, joined(prefixed("        ")));
    int[] number = {0};
    String numbered =
        WRAPPED
            .lines()
            .map(l -> ++number[0] + ": " + l)
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(JOINED, joined(numbered));
  }

  private static String prefixed(String prefix) {
    return WRAPPED.lines().map(l -> prefix + l).collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void doubleSpacedLinesAreJoined() {
    assertEquals(JOINED, joined(WRAPPED.replace("\n", "\n\n")));
  }

  @Test
  void dividedWordsAreJoinedAndCompoundsAreNot() {
    String text =
        """
        The council of the town voted on Tuesday for an investi-
        gation of the accident at the harbour after a three-
        year dispute about the age of the cranes on the quay.
        """;
    String joined = joined(text);
    assertTrue(joined.contains("an investigation of"), joined);
    assertTrue(joined.contains("a three-year dispute"), joined);
  }

  @Test
  void linesThatNobodyWrappedStayApart() {
    String lines = "Home\nNews\nSport\nFerry sinks off Norway\nMarkets fall on fears\n";
    assertEquals(lines, joined(lines));
    String sentences =
        "The council voted to close the bridge, and nobody was surprised by it. ".repeat(3);
    String paragraphs = (sentences.strip() + "\n").repeat(4);
    assertEquals(paragraphs, joined(paragraphs));
  }

  @Test
  void aHeadlineAboveWrappedTextStaysALine() {
    assertTrue(joined("Harbour reopens\n" + WRAPPED).startsWith("Harbour reopens\nThe harbour"));
  }

  @Test
  void doubleSpacesAreParagraphsOnlyWhereTheyAreRare() {
    String one = "Harbour reopens  The harbour of the town of Vellmouth reopened on Tuesday.";
    assertEquals(one.replace("  ", "\n "), text(Paragraphs.toLines(one.toCharArray())));
    String all = one.replace("  ", " ").replace(" ", "  ");
    assertEquals(all, text(Paragraphs.toLines(all.toCharArray())));
  }

  /** The lines that are not blank, spaces at their ends left out. */
  private static String joined(String text) {
    return text(Paragraphs.toLines(text.toCharArray()))
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String text(char[] text) {
    return new String(text);
  }
}
