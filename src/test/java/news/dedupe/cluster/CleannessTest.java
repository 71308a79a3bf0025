package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CleannessTest {

  private static final Cleanness CLEAN = of(Versions.STORY);

  private static Cleanness of(String text) {
    return Cleanness.of(Versions.of(text).document(), Versions.RARITY);
  }

  @Test
  void ofACleanTextNothingIsWasted() {
    assertEquals(Versions.of(Versions.STORY).length(), CLEAN.prose());
    assertEquals(0, CLEAN.waste());
  }

  /** As on pages that repeat a paragraph in a box. */
  @Test
  void aSentenceThatStandsThereAgainIsWasted() {
    String repeated = Versions.STORY + "\n" + Versions.STORY;
    assertEquals(CLEAN.prose(), of(repeated).prose());
    assertEquals(0.5, of(repeated).waste(), 1e-9);
  }

  @Test
  void labelsBetweenParagraphsAreWasted() {
    String labelled = Versions.STORY.replace(".\n", ".\nSee the gallery.\n");
    assertEquals(CLEAN.prose(), of(labelled).prose());
    assertTrue(of(labelled).waste() > 0.05, of(labelled).toString());
  }

  /** A scanner took "c" for "e" and "rn" for "m"; names and numbers may well be new. */
  @Test
  void wordsThatNobodyKnowsAreNoise() {
    Cleanness scanned =
        of(
            Versions.STORY
                .replace("container", "eontaiuer")
                .replace("laboratory", "lahoratorv")
                .replace("backlog", "hackloq"));
    assertTrue(CLEAN.noise() < 0.03, CLEAN.toString());
    assertTrue(scanned.noise() >= CLEAN.noise() + 0.05, scanned.toString());
    Cleanness renamed =
        of(Versions.STORY.replace("Vellmouth", "Tarrowby").replace("Cardoso", "Quizzlewick"));
    assertEquals(CLEAN.noise(), renamed.noise(), 1e-9);
  }

  @Test
  void anEmptyTextIsNoError() {
    assertEquals(0, of("").prose());
    assertEquals(0, of("").noise());
  }
}
