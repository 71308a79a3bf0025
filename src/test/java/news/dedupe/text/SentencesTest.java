package news.dedupe.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import news.dedupe.article.Article;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private final Analyzer analyzer = new Analyzer();

  @Test
  void abbreviationsAndInitialsDoNotEndASentence() {
    assertSentences(
        "Mr. Smith met Sen. John Q. Public on Jan. 4 at 3 p.m. in St. Louis, Mo. near the river.",
        "U.S. President Donald Trump spoke to Acme Inc. shareholders about 5.93 percent bonds.");
  }

  @Test
  void aCapitalisedWordOfGrammarEndsItAfterAnAbbreviation() {
    assertSentences(
        "The talks will be held in the U.S.", "The minister said that nobody had been invited.");
    assertSentences("It was sold to Acme Inc.", "He said that the price had not been agreed upon.");
  }

  @Test
  void closingQuotationMarksAndBracketsBelongToTheSentence() {
    assertSentences(
        "Trump urged Russia to \"get moving.\"",
        "State television showed the meeting (which lasted four hours.)",
        "\"We will see!\"",
        "\"Will we?\" he asked the crowd of reporters outside.");
  }

  @Test
  void aMissingSpaceDoesNotJoinSentencesAndADomainDoesNotSplitOne() {
    assertSentences(
        "The council voted on Tuesday.", "The mayor of defence.gov did not take part in it.");
  }

  private void assertSentences(String... sentences) {
    assertEquals(
        List.of(sentences), analyzer.sentences(Article.of("a", String.join(" ", sentences))));
  }

  @Test
  void aSentenceMayBeginWithoutASpace() {
    assertEquals(
        List.of("The council voted on Tuesday.", "Nobody was against it in the end."),
        analyzer.sentences(
            Article.of("a", "The council voted on Tuesday.Nobody was against it in the end.")));
  }

  @Test
  void textWithoutFullStopsIsCut() {
    Document document = analyzer.analyze(Article.of("a", "word ".repeat(200)));
    assertTrue(document.sentenceCount() > 3);
    assertEquals(200, document.length());
  }

  @Test
  void textWithoutSpacesIsCutIntoCharacters() {
    Document document = analyzer.analyze(Article.of("a", "东京发生地震。没有人员伤亡。"));
    assertEquals(12, document.length());
    assertEquals(2, document.sentenceCount());
  }

  @Test
  void aHardWrappedParagraphIsOneLine() {
    String wire =
        """
        Standard Oil Co and BP North America
        Inc said they plan to form a venture to manage the money market
        borrowing and investment activities of both companies.
            BP North America is a subsidiary of British Petroleum Co
        Plc, which also owns a stake in Standard Oil.
         Reuter
        """;
    Article article = Article.of("a", wire);
    assertEquals(
        List.of(
            "Standard Oil Co and BP North America Inc said they plan to form a venture to manage"
                + " the money market borrowing and investment activities of both companies.",
            "BP North America is a subsidiary of British Petroleum Co Plc, which also owns a stake"
                + " in Standard Oil."),
        analyzer.sentences(article));
    assertEquals("reuters", analyzer.analyze(article).credit().orElseThrow());
  }
}
