package news.dedupe.text.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {

  @ParameterizedTest
  @CsvSource({
    "talks, talk",
    "countries, country",
    "emphasised, emphasized",
    "emphasises, emphasizing",
    "colours, color",
    "labour, labor",
    "centre, center",
    "rising, rise",
    "stopped, stop",
    "cancelled, canceled",
    "repeatedly, repeated",
    "negotiations, negotiators",
    "election, elected",
    "programme, program",
    "defence, defense",
    "agreed, agree",
    "used, use",
    "watches, watch",
    "Erdoğan, erdogan",
    "don’t, dont",
  })
  void formsOfAWordShareAStem(String a, String b) {
    assertEquals(Stem.hash(a), Stem.hash(b));
  }

  @ParameterizedTest
  @CsvSource({"state, station", "use, us", "new, news", "nation, nature", "5.93, 593", "bus, bu"})
  void differentWordsKeepTheirStems(String a, String b) {
    assertNotEquals(Stem.hash(a), Stem.hash(b));
  }

  @Test
  void hashesAreThoseOfStoredTables() {
    assertEquals(255001800, Stem.hash("Kremlin"));
    assertEquals(1990971562, Stem.hash("negotiations"));
  }

  @Property(seed = "20251124")
  void noHashIsZero(@ForAll String word) {
    assertNotEquals(0, Stem.hash(word));
  }

  @Property(seed = "20251124")
  void caseDoesNotMatter(@ForAll @AlphaChars String word) {
    assertEquals(
        Stem.hash(word.toLowerCase(Locale.ROOT)), Stem.hash(word.toUpperCase(Locale.ROOT)));
  }
}
