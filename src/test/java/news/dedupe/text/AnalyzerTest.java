package news.dedupe.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import news.dedupe.article.Article;
import news.dedupe.text.token.Mark;
import news.dedupe.text.token.Stem;
import news.dedupe.text.token.Tokenizer;
import org.junit.jupiter.api.Test;

class AnalyzerTest {

  private final Analyzer analyzer = new Analyzer();

  @Test
  void marksTellNamesQuotationsNumbersAndGrammar() {
    Document d =
        analyze(
            "Kremlin spokesman Dmitry Peskov said on Sunday the “very good” talks took 4 hours.");
    assertEquals(
        List.of("dmitry", "peskov"),
        marked(d, Mark.NAME, "kremlin", "spokesman", "dmitry", "peskov", "sunday", "talks"));
    assertEquals(List.of("good"), marked(d, Mark.QUOTED, "good", "talks", "took"));
    assertEquals(List.of("4"), marked(d, Mark.NUMBER, "4", "hours"));
    assertEquals(List.of("said", "the"), marked(d, Mark.STOP, "said", "the", "talks", "hours"));
  }

  @Test
  void theFirstWordIsANameWhereItIsOneElsewhere() {
    Document d = analyze("Peskov smiled. Nobody else did when the reporters asked Peskov again.");
    assertArrayEquals(new int[] {Stem.hash("Peskov")}, d.names());
  }

  @Test
  void theLastWordOfARunIsTheName() {
    Document d =
        analyze("They met Steve Witkoff and the Foreign Ministry in St. Petersburg, Russia.");
    Set<Integer> names = Arrays.stream(d.names()).boxed().collect(Collectors.toSet());
    assertEquals(
        Set.of(
            Stem.hash("witkoff"),
            Stem.hash("ministry"),
            Stem.hash("petersburg"),
            Stem.hash("russia")),
        names);
  }

  @Test
  void theCountryIsNotThePronoun() {
    Document d = analyze("The envoy told us that U.S.-Russia talks in the US went well.");
    long names = 0;
    for (int t = 0; t < d.length(); t++) {
      boolean isUs = d.stems()[t] == Stem.hash("us");
      names += isUs && (d.marks()[t] & Mark.STOP) == 0 ? 1 : 0;
    }
    assertEquals(2, names);
  }

  @Test
  void numbersAreOneTokenAndHyphensSplit() {
    assertArrayEquals(
        analyze("It cost 1,750 crowns").stems(), analyze("It cost 1750 crowns").stems());
    assertEquals(4, analyze("the three-year war").length());
  }

  @Test
  void possessivesAreCut() {
    assertArrayEquals(analyze("Putin's envoy").stems(), analyze("Putin envoy").stems());
  }

  @Test
  void wordsOfThePageAreNotRare() {
    Document d = analyze("The Subscribe button and the newsletter were part of the plan, he said.");
    assertEquals(
        List.of("subscribe", "newsletter"),
        marked(d, Mark.STOP, "subscribe", "button", "newsletter", "plan"));
  }

  @Test
  void anUnclosedQuotationEndsWithItsParagraph() {
    Document d =
        analyze("\"We came early and stayed until they had left us.\nThe council met on Tuesday.");
    assertEquals(List.of(), marked(d, Mark.QUOTED, "council", "tuesday"));
  }

  @Test
  void quotationsReadAsTheyStand() {
    assertEquals(
        List.of("get moving", "We will see"),
        analyzer.quotations(
            Article.of("a", "Trump told Russia to “get moving”. \"We will see,\" Putin said.")));
  }

  @Test
  void theSourcesTitleIsTheHeadlineAndNoPartOfTheText() {
    String title = "Council closes old bridge";
    String text = "The city council voted on Tuesday to close the old bridge for two years.";
    Article article =
        new Article(
            "a",
            title + "\n\n" + text,
            Optional.of(title),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertEquals(List.of(text), analyzer.sentences(article));
    Document document = analyzer.analyze(article);
    assertEquals(Optional.of(title), document.headline());
    assertEquals(4, document.title().length);
    assertEquals(document.content(), analyze(title + "\n\n" + text).content());
  }

  @Test
  void anAuthorThatIsAnAgencyIsACreditAndAByline() {
    assertEquals(Optional.of("reuters"), by("Reuters").credit());
    assertEquals(Optional.of("Reuters"), by("Reuters").byline());
    assertEquals(Optional.of("ap"), by("Jane Doe, Associated Press").credit());
    assertEquals(Optional.empty(), by("Jane Apted").credit());
    assertEquals(Optional.empty(), by("Jane Apted").byline());
  }

  private Document by(String author) {
    return analyzer.analyze(
        new Article(
            "a",
            "The city council voted on Tuesday to close the old bridge for two years.",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(author),
            Optional.empty()));
  }

  @Test
  void longTextsAreCutAtASentence() {
    String text = "The council of the city voted on the bridge again.\n".repeat(500);
    Document d = analyze(text);
    assertTrue(d.length() <= Analyzer.MAX_TOKENS && d.length() > Analyzer.MAX_TOKENS - 10);
    assertNotEquals(
        d.content(), analyze(text + "And then it rained for a very long time.").content());
  }

  @Property(seed = "20251124")
  void sentencesPartitionTheTokens(@ForAll String text) {
    Document d = analyze(text);
    int[] sentences = d.sentences();
    assertEquals(0, sentences[0]);
    assertEquals(d.length(), sentences[d.sentenceCount()]);
    for (int s = 0; s < d.sentenceCount(); s++) {
      assertTrue(sentences[s] < sentences[s + 1]);
      assertTrue(sentences[s + 1] - sentences[s] <= Tokenizer.MAX_SENTENCE);
    }
    assertEquals(d.sentenceCount(), analyzer.sentences(Article.of("a", text)).size());
    assertEquals(d.length(), d.marks().length);
  }

  @Property(seed = "20251124")
  void newsTextKeepsItsSentences(@ForAll("paragraphs") String text) {
    sentencesPartitionTheTokens(text);
  }

  @Property(seed = "20251124")
  void typographyDoesNotMatter(@ForAll("paragraphs") String text) {
    Document plain = analyze(text);
    assertSame(plain, analyze(text.replace("\n", "\r\n")));
    assertSame(plain, analyze(text.replace("'", "’")));
    assertSame(plain, analyze(text.replace("\"", "&quot;")));
    assertSame(plain, analyze(text.replace("\"", "&amp;quot;")));
    assertSame(plain, analyze(text.replace(" ", "\u00a0")));
    assertSame(plain, analyze(text.replace("e", "e\u00ad")));
    assertSame(plain, analyze(text.replaceAll("\"([^\"\n]*)\"", "“$1”")));
  }

  @Property(seed = "20251124")
  void hardWrappingDoesNotMatter(
      @ForAll("paragraphs") String text, @ForAll @IntRange(min = 55, max = 90) int width) {
    String longer = text + "\n\n" + PROSE;
    assertArrayEquals(analyze(longer).stems(), analyze(wrap(longer, width)).stems());
  }

  @Property(seed = "20251124")
  void analysisIsRepeatable(@ForAll("paragraphs") String text) {
    assertSame(analyze(text), new Analyzer().analyze(Article.of("b", text)));
  }

  private static final String PROSE =
      "The council voted on Tuesday to close the old bridge for two years of repairs, and the "
          + "shopkeepers on both banks, who said that they had not been asked by anybody at the "
          + "town hall, announced on the same evening that they would go to court over it.";

  @Provide
  Arbitrary<String> paragraphs() {
    Arbitrary<String> words =
        Arbitraries.of(
            "the",
            "talks",
            "Moscow",
            "Peskov",
            "said",
            "war",
            "1,750",
            "20%",
            "U.S.",
            "don't",
            "Putin's",
            "\"very good\"",
            "minister",
            "asked",
            "in",
            "of",
            "Ukraine",
            "three-year",
            "deal",
            "AT&T",
            "café",
            "result");
    Arbitrary<String> sentence =
        words.list().ofMinSize(6).ofMaxSize(25).map(w -> "The " + String.join(" ", w) + " ended.");
    Arbitrary<String> paragraph =
        sentence.list().ofMinSize(1).ofMaxSize(4).map(s -> String.join(" ", s));
    return paragraph.list().ofMinSize(1).ofMaxSize(5).map(p -> String.join("\n\n", p));
  }

  private static String wrap(String text, int width) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int column = 0;
      for (String word : line.split(" ", -1)) {
        if (column > 0 && column + 1 + word.length() > width) {
          out.append('\n');
          column = 0;
        } else if (column > 0) {
          out.append(' ');
          column++;
        }
        out.append(word);
        column += word.length();
      }
      out.append('\n');
    }
    return out.toString();
  }

  private Document analyze(String text) {
    return analyzer.analyze(Article.of("a", text));
  }

  private static void assertSame(Document a, Document b) {
    assertArrayEquals(a.stems(), b.stems());
    assertArrayEquals(a.marks(), b.marks());
    assertArrayEquals(a.sentences(), b.sentences());
    assertArrayEquals(a.names(), b.names());
    assertEquals(a.numbers(), b.numbers());
    assertEquals(a.headline(), b.headline());
    assertEquals(a.content(), b.content());
  }

  /** Those of the words that have a mark. */
  private static List<String> marked(Document d, byte mark, String... words) {
    Set<Integer> stems = new HashSet<>();
    for (int t = 0; t < d.length(); t++) {
      if ((d.marks()[t] & mark) != 0) {
        stems.add(d.stems()[t]);
      }
    }
    return Arrays.stream(words).filter(w -> stems.contains(Stem.hash(w))).toList();
  }
}
