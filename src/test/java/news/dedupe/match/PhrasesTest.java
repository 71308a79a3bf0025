package news.dedupe.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PhrasesTest {

  @Property(tries = 1000, seed = "20251124")
  void whatStandsInTextsIsFoundAndNothingElse(
      @ForAll("texts") List<List<String>> phrases, @ForAll("texts") List<List<String>> texts) {
    Phrases searched = new Phrases(phrases);
    texts.forEach(searched::find);
    for (List<String> phrase : phrases) {
      assertEquals(texts.stream().anyMatch(text -> stands(phrase, text)), searched.isFound(phrase));
    }
    for (List<String> text : texts) {
      assertEquals(phrases.stream().anyMatch(phrase -> stands(phrase, text)), searched.anyIn(text));
    }
  }

  private static boolean stands(List<String> phrase, List<String> text) {
    return Collections.indexOfSubList(text, phrase) >= 0;
  }

  /** Of two words, so that phrases begin and end alike. */
  @Provide
  Arbitrary<List<List<String>>> texts() {
    return Arbitraries.of("a", "b").list().ofMinSize(1).ofMaxSize(7).list().ofMaxSize(6);
  }
}
