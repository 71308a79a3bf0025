package news.dedupe.text.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.text.token.Stem;
import news.dedupe.text.token.Tokenizer;
import news.dedupe.text.token.Tokens;
import news.dedupe.text.token.Typography;
import org.junit.jupiter.api.Test;

class NameTokensTest {

  private static List<String> names(String text) {
    Tokens tokens = Tokenizer.tokenize(Typography.plain(text));
    NameTokens names = NameTokens.of(tokens);
    return IntStream.range(0, tokens.size)
        .filter(names::isName)
        .mapToObj(t -> tokens.string(tokens.from[t], tokens.to[t]))
        .toList();
  }

  @Test
  void namesHaveACapitalWhereGrammarAsksForNone() {
    assertEquals(
        List.of("Ines", "Cardoso", "Vellmouth", "NATO"),
        names("On Tuesday the harbour master Ines Cardoso told Vellmouth of a letter by NATO."));
  }

  @Test
  void monthsDaysAndWordsOfGrammarAreNone() {
    assertEquals(List.of(), names("The dockers read The letter on a Monday in March."));
  }

  /** Every sentence begins with a capital. */
  @Test
  void theFirstWordOfASentenceIsOneWhereItIsOneElsewhere() {
    assertEquals(
        List.of("Cardoso", "Cardoso"), names("Cardoso spoke. Later they listened to Cardoso."));
    assertEquals(List.of(), names("Dockers spoke. Later they listened to dockers."));
  }

  @Test
  void theFirstWordOfASentenceIsOneBeforeAnother() {
    assertEquals(List.of("Ines", "Cardoso"), names("Ines Cardoso spoke to the dockers."));
  }

  @Test
  void aHeadlineInCapitalsTellsNothing() {
    assertEquals(List.of(), names("HARBOUR REOPENS AFTER CRANE FALLS IN VELLMOUTH"));
    assertEquals(List.of(), names("Harbour Reopens After Gantry Crane Falls Onto Quay"));
  }

  /** "Ines Cardoso" here is "Harbour master Cardoso" there. */
  @Test
  void aNameOfSeveralWordsIsKnownByTheLast() {
    Tokens tokens =
        Tokenizer.tokenize(
            Typography.plain(
                "They met Ines Cardoso of Vellmouth. She, Cardoso, told Zoë Roe, Jane Doe"
                    + " and the others."));
    int[] sentences = IntStream.range(0, tokens.sentences).toArray();
    int[] expected =
        Arrays.stream(new String[] {"cardoso", "vellmouth", "roe", "doe"})
            .mapToInt(Stem::hash)
            .sorted()
            .toArray();
    assertEquals(
        Arrays.toString(expected), Arrays.toString(NameTokens.of(tokens).distinct(sentences)));
  }
}
