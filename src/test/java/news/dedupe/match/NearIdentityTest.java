package news.dedupe.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearIdentityTest {

  private static final String OUTLOOK =
      """
      Port Ansel can expect a bright Monday with 40 percent humidity and a high of 21 degrees, \
      the harbour weather office said in its daily outlook.

      The wind will reach 14 knots off the breakwater. Small boats should stay inside the mole \
      when the red cone is hoisted above the pilot house.

      The outlook is drawn up at noon from buoys, balloons and the radar on Signal Hill. Fishermen \
      can hear it on channel nine every evening.
      """;

  private static final float SURE = 5;

  @Test
  void aTextWithOneOtherWordIsACopy() {
    assertCopy(true, OUTLOOK.replace("hoisted", "run up"), SURE);
  }

  @Test
  void aTextWithoutItsTailIsACopy() {
    assertCopy(true, OUTLOOK.substring(0, OUTLOOK.indexOf("Fishermen")), SURE);
  }

  @Test
  void theSameTemplateWithOtherNumbersIsNoCopy() {
    assertCopy(false, OUTLOOK.replace("40", "85").replace("21", "9").replace("14", "37"), SURE);
  }

  @Test
  void theSameTemplateOfAnotherDayOfTheWeekIsNoCopy() {
    assertCopy(false, OUTLOOK.replace("Monday", "Thursday"), SURE);
  }

  @Test
  void theSameTemplateOfOtherPlacesIsNoCopy() {
    assertCopy(
        false,
        OUTLOOK.replace("Port Ansel", "Cape Mirren").replace("Signal Hill", "Mount Dorrit"),
        SURE);
  }

  @Test
  void aPartOfATextIsNoCopy() {
    assertCopy(false, OUTLOOK.substring(0, OUTLOOK.indexOf("Small boats")), SURE);
  }

  @Test
  void whatTheModelIsNotSureOfIsNoCopy() {
    assertCopy(false, OUTLOOK.replace("hoisted", "run up"), 3);
  }

  private static void assertCopy(boolean expected, String text, float logOdds) {
    List<Profile> batch = Articles.of(OUTLOOK, text);
    float[] features = new Comparer().features(batch.get(0), batch.get(1));
    assertEquals(expected, NearIdentity.of(features, logOdds));
  }
}
