package news.dedupe.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import news.dedupe.match.Profile;
import org.junit.jupiter.api.Test;

class RepresentativeTest {

  private static final Profile PLAIN = Versions.of(Versions.STORY);

  @Test
  void theOneWithAnAgencysDatelineIsTheOriginal() {
    Profile marked = Versions.of("VELLMOUTH, March 3 (Reuters) - " + Versions.STORY);
    assertEquals(1, chosen(PLAIN, marked, PLAIN));
  }

  @Test
  void theOneWithACreditLineIsTheOriginal() {
    Profile credited = Versions.of(Versions.STORY + "\n(Reuters)");
    assertEquals(1, chosen(PLAIN, credited));
    assertEquals(0, chosen(credited, PLAIN));
  }

  @Test
  void theOneWithADatelineIsTheOriginal() {
    Profile dated = Versions.of("VELLMOUTH, March 3 - " + Versions.STORY);
    assertTrue(dated.document().dateline().isPresent());
    assertEquals(1, chosen(PLAIN, dated));
    assertEquals(0, chosen(dated, PLAIN));
  }

  @Test
  void theOneWithABylineIsTheOriginal() {
    Profile signed = Versions.of("By Jane Doe\n\n" + Versions.STORY);
    assertTrue(signed.document().byline().isPresent());
    assertEquals(1, chosen(PLAIN, signed));
    assertEquals(0, chosen(signed, PLAIN));
  }

  @Test
  void theMostCompleteIsTheOriginal() {
    Profile cut = Versions.of(Versions.STORY.substring(0, Versions.STORY.indexOf("Investigators")));
    assertEquals(1, chosen(cut, PLAIN));
    assertEquals(0, chosen(PLAIN, cut));
  }

  @Test
  void theEarliestIsTheOriginal() {
    Profile later = Versions.of(Versions.STORY, "2026-03-04");
    Profile first = Versions.of(Versions.STORY, "2026-03-03");
    assertEquals(1, chosen(later, first, PLAIN));
  }

  @Test
  void theOneInTheMiddleOfTheVersionsIsTheOriginal() {
    Clusterer.OnDemand logOdds = (a, b) -> a == 7 || b == 7 ? 4 : 1;
    assertEquals(
        7, new Representative(text -> PLAIN, Versions.RARITY, logOdds).of(new int[] {3, 7, 9}));
  }

  @Test
  void ofEqualOnesTheFirstIsTheOriginal() {
    assertEquals(0, chosen(PLAIN, PLAIN, PLAIN, PLAIN, PLAIN));
  }

  @Test
  void aTextWithErrorsOfScanningLosesAgainstTheCleanOne() {
    Profile scanned =
        Versions.of(
            Versions.STORY
                .replace("harbour", "harb our")
                .replace("toppled", "toppIcd")
                .replace("backlog", "hacklog")
                .replace("laboratory", "lab0ralory")
                .replace("cleared", "clearcd"));
    assertEquals(1, chosen(scanned, PLAIN));
    assertEquals(0, chosen(PLAIN, scanned));
  }

  @Test
  void aTextInABrokenEncodingLosesAgainstTheCleanOne() {
    String text = Versions.STORY + "The façade of the café was damaged, the crane’s owner said.";
    Profile broken = Versions.of(text.replace("ç", "Ã§").replace("é", "Ã©").replace("o", "Ã³"));
    assertEquals(1, chosen(broken, Versions.of(text)));
  }

  @Test
  void aRecordThatHoldsTheTextManyTimesLosesAgainstTheOneThatHoldsItOnce() {
    Profile repeated = Versions.of((Versions.STORY + "\n").repeat(25));
    assertEquals(1, chosen(repeated, PLAIN));
  }

  @Test
  void labelsAndLinksDoNotMakeATextMoreComplete() {
    String labels = "Rates from nine crowns. Apply at gate two. Closed on Sunday evenings.";
    assertEquals(1, chosen(Versions.of(Versions.STORY + labels), PLAIN));
  }

  /** Each member is looked at, and a few are compared with a few. */
  @Test
  void aLargeClusterCostsFewComparisons() {
    AtomicInteger compared = new AtomicInteger();
    Clusterer.OnDemand logOdds =
        (a, b) -> {
          compared.incrementAndGet();
          return 1;
        };
    int[] texts = IntStream.range(0, 50_000).toArray();
    new Representative(text -> PLAIN, Versions.RARITY, logOdds).of(texts);
    assertTrue(compared.get() <= 24 * 24, () -> compared + " comparisons");
  }

  /** The place of the chosen one among texts that are equally central. */
  private static int chosen(Profile... profiles) {
    return new Representative(text -> profiles[text], Versions.RARITY, (a, b) -> 1)
        .of(IntStream.range(0, profiles.length).toArray());
  }
}
