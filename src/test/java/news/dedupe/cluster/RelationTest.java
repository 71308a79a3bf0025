package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.Profile;
import org.junit.jupiter.api.Test;

class RelationTest {

  private static final Profile STORY = Versions.of(Versions.STORY);

  @Test
  void aCorrectedCopyIsNearlyIdentical() {
    Profile corrected = Versions.of(Versions.STORY.replace("eleven days", "twelve days"));
    assertEquals(Relation.NEAR_IDENTICAL, relation(corrected));
  }

  @Test
  void aCutTailIsStillNearlyIdentical() {
    String text = Versions.STORY;
    assertEquals(
        Relation.NEAR_IDENTICAL,
        relation(Versions.of(text.substring(0, text.indexOf("Investigators")))));
  }

  @Test
  void otherWordsAreARewrite() {
    assertEquals(
        Relation.REWRITE,
        relation(
            Versions.of(
                """
                Ships are moving again in Vellmouth, where two dockers died eleven days ago under \
                a crane that fell onto the quay.
                Nearly all berths are back at work, according to harbour master Ines Cardoso, who \
                wants the waiting vessels gone by next week.
                A laboratory is looking at bolts from the wreck; its first findings are due in \
                April, investigators say.
                """)));
  }

  @Property(seed = "20251124")
  void underFortyPercentOfTheLengthIsAnExcerptWhateverIsCopied(
      @ForAll @IntRange(min = 20, max = 300) int length,
      @ForAll @IntRange(min = 1, max = 300) int ofThat,
      @ForAll @FloatRange(min = -1, max = 1) float copied) {
    Profile representative = words(length);
    Profile member = words(ofThat);
    float[] features = new float[Feature.count()];
    features[Feature.TRIGRAMS_CONTAINED.place()] = copied;
    Relation otherwise = copied >= 0.55f ? Relation.NEAR_IDENTICAL : Relation.REWRITE;
    assertEquals(
        10 * member.length() < 4 * representative.length() ? Relation.EXCERPT : otherwise,
        Relation.of(member, representative, features));
  }

  @Test
  void namesInReportsAreInLowerCaseWhateverTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals("near-identical", Relation.NEAR_IDENTICAL.key());
      assertEquals("original", Relation.ORIGINAL.key());
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Relation relation(Profile member) {
    return Relation.of(member, STORY, new Comparer().features(member, STORY));
  }

  private static Profile words(int count) {
    return Versions.of(
        IntStream.range(0, count).mapToObj(w -> "harbour").collect(Collectors.joining(" ")) + ".");
  }
}
