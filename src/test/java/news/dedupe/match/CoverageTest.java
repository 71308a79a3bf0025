package news.dedupe.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.dedupe.match.Comparer.Found;
import org.junit.jupiter.api.Test;

/** How one text is covered by the other. */
class CoverageTest {

  private static final List<String> DISPATCH =
      List.of(
          "The ferry Halvorsen ran aground off Brennholm on Tuesday with 212 passengers aboard.",
          "Rescue boats from two villages brought everybody ashore before midnight.",
          "Captain Ingrid Solheim blamed a broken rudder and thick fog in the narrow strait.",
          "Divers will inspect the hull once the storm has passed, the coast guard said.",
          "A tug from Aldersund is expected to pull the vessel free at the next spring tide.");

  @Test
  void anExcerptIsCoveredWhollyAndTheLongerTextInPart() {
    Found found = compare(text(DISPATCH), text(DISPATCH.subList(0, 3)));
    assertEquals(1, value(found, Feature.COVERED_MAX), 1e-5);
    assertEquals(1, value(found, Feature.WELL_COVERED_MAX));
    assertEquals(3 / 5f, value(found, Feature.WELL_COVERED_MIN), 0.15f);
    assertTrue(value(found, Feature.COVERED_MIN) < 0.8);
  }

  @Test
  void ofACopyNothingIsUncopiedSoNothingUncopiedCanBeCovered() {
    Found found = compare(text(DISPATCH), text(DISPATCH));
    assertEquals(0, value(found, Feature.UNCOPIED_MAX));
    assertEquals(Feature.UNKNOWN, value(found, Feature.UNCOPIED_COVERED_MAX));
  }

  @Test
  void aSentenceThatIsToldInTwoOfTheOtherTextIsCovered() {
    String two =
        "On Tuesday off Brennholm it was foggy, the passengers remembered afterwards. The ferry"
            + " Halvorsen with all 212 aboard ran aground there that evening.";
    Found found = compare(DISPATCH.get(0), two);
    assertEquals(1, value(found, Feature.UNCOPIED_MAX));
    assertTrue(value(found, Feature.COVERED_MAX) > 0.95, "" + value(found, Feature.COVERED_MAX));
    String far = two.replace(". The", ". " + DISPATCH.get(3) + " " + DISPATCH.get(4) + " The");
    assertTrue(value(compare(DISPATCH.get(0), far), Feature.COVERED_MAX) < 0.8);
  }

  @Test
  void theOrderIsTheShareOfSentencesThatStandInIt() {
    assertEquals(1, value(compare(text(DISPATCH), text(DISPATCH)), Feature.ORDER_MIN));
    List<String> turned = new ArrayList<>(DISPATCH);
    Collections.reverse(turned);
    // Neighbours share a window, so two of them may stand in one place.
    assertTrue(value(compare(text(DISPATCH), text(turned)), Feature.ORDER_MAX) <= 2 / 5f);
  }

  @Test
  void namesNumbersAndLeadsAreFoundOrLacked() {
    String other =
        "The council of Vellmouth voted on Friday to close 14 libraries. Mayor Tobias Krag called"
            + " the decision painful. Readers protested in front of the town hall all afternoon.";
    Found found = compare(text(DISPATCH), other);
    assertEquals(0, value(found, Feature.NAMES_FOUND_MAX));
    assertEquals(0, value(found, Feature.NUMBERS_FOUND_MAX));
    assertEquals(0, value(found, Feature.LEAD_NAMES_FOUND_MAX));
    assertTrue(value(found, Feature.NAMES_LACKED) > 5);
    Found same = compare(text(DISPATCH), text(DISPATCH.subList(0, 3)));
    assertEquals(1, value(same, Feature.NAMES_FOUND_MAX), 1e-5);
    assertEquals(1, value(same, Feature.NUMBERS_FOUND_MIN));
    assertEquals(1, value(same, Feature.OPENING_FOUND_MIN), 1e-5);
    assertEquals(0, value(same, Feature.NAMES_LACKED), 1e-5);
  }

  @Test
  void alignedSentencesAreThoseThatSayTheSame() {
    List<String> mixed = new ArrayList<>(DISPATCH);
    Collections.shuffle(mixed, new Random(3));
    List<Alignment> aligned = compare(text(DISPATCH), text(mixed)).aligned();
    assertEquals(DISPATCH.size(), aligned.size());
    for (Alignment alignment : aligned) {
      assertEquals(DISPATCH.get(alignment.a()), mixed.get(alignment.b()));
      assertEquals(1, alignment.coverage(), 1e-5);
    }
  }

  /** What a comparison leaves behind must not be seen by the next, of longer and shorter texts. */
  @Test
  void aComparerThatIsUsedAgainMeasuresTheSame() {
    List<Profile> profiles = new ArrayList<>(Articles.seeds());
    Articles.stories("wire").values().forEach(profiles::addAll);
    Comparer used = new Comparer();
    for (int i = 0; i + 1 < profiles.size(); i++) {
      Profile a = profiles.get(i);
      Profile b = profiles.get(i + 1);
      Found fresh = new Comparer().compare(a, b);
      Found again = used.compare(a, b);
      assertEquals(list(fresh.features()), list(again.features()));
      assertEquals(fresh.aligned(), again.aligned());
    }
  }

  @Test
  void rewritesCoverOneAnotherBetterThanOtherStoriesDo() {
    List<Profile> seeds = Articles.seeds();
    List<Profile> others = Articles.stories("wire").values().stream().map(s -> s.get(0)).toList();
    Comparer comparer = new Comparer();
    int place = Feature.UNCOPIED_COVERED_MAX.place();
    float least = 1;
    float most = 0;
    for (Profile seed : seeds) {
      for (Profile other : seeds) {
        least = seed == other ? least : Math.min(least, comparer.features(seed, other)[place]);
      }
      for (Profile other : others) {
        most = Math.max(most, comparer.features(seed, other)[place]);
      }
    }
    assertTrue(least > most, least + " of rewrites, " + most + " of others");
  }

  private static Found compare(String a, String b) {
    List<Profile> both = Articles.of(a, b);
    return new Comparer().compare(both.get(0), both.get(1));
  }

  private static String text(List<String> sentences) {
    return String.join(" ", sentences);
  }

  private static float value(Found found, Feature feature) {
    return found.features()[feature.place()];
  }

  private static List<Float> list(float[] values) {
    List<Float> list = new ArrayList<>();
    for (float value : values) {
      list.add(value);
    }
    return list;
  }
}
