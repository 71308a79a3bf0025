package news.dedupe.text.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a text says it is from. */
class ProvenanceTest {

  private static final String TEXT =
      "The harbour reopened on Tuesday after a crane had fallen onto the quay, its master said.";

  @Test
  void theSeedsDispatchCreditsReuters() throws Exception {
    Document dispatch = read("seeds/002_3d415196b8bdc145.txt");
    assertEquals(Optional.of("reuters"), dispatch.credit());
    assertEquals(Optional.of("moscow"), dispatch.dateline().map(Dateline::place));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MOSCOW, April 14 (Reuters) - | moscow      | 414 | reuters",
        "MOSCOW (Reuters) -           | moscow      |     | reuters",
        "LIMA, 7 May (AFP) —          | lima        | 507 | afp",
        "NEW YORK (AP) --             | new york    |     | ap",
        "WASHINGTON -                 | washington  |     |",
        "Lima, Sept. 3 -              | lima        | 903 |",
      })
  void aDatelineGivesPlaceDayAndAgency(String head, String place, Integer day, String agency) {
    Document document = analyze(head + " " + TEXT);
    assertEquals(
        Optional.of(new Dateline(place, day == null ? OptionalInt.empty() : OptionalInt.of(day))),
        document.dateline());
    assertEquals(Optional.ofNullable(agency), document.credit());
  }

  @Test
  void aDatelineIsNoPartOfTheMainText() {
    assertEquals(
        analyze(TEXT).content(), analyze("MOSCOW, April 14 (Reuters) - " + TEXT).content());
  }

  @Test
  void aSentenceWithADashIsNoDateline() {
    String[] texts = {
      "Peace - at last - came to the valley on Tuesday after years of war, elders said.",
      "Moscow and Kyiv - both of them - said on Tuesday that talks would go on in May.",
    };
    for (String text : texts) {
      assertEquals(Optional.empty(), analyze(text).dateline(), text);
    }
  }

  @Test
  void aDayWithItsYearAtTheHeadIsTheDay() {
    Optional<LocalDate> day = Optional.of(LocalDate.of(2012, 7, 24));
    assertEquals(day, analyze("KABUL, Afghanistan (July 24, 2012) - " + TEXT).day());
    assertEquals(day, analyze("KABUL, July 24, 2012 (AP) - " + TEXT).day());
    assertEquals(Optional.empty(), analyze("KABUL, July 24 (AP) - " + TEXT).day());
    assertEquals(Optional.empty(), analyze("KABUL, February 30, 2012 (AP) - " + TEXT).day());
  }

  @Test
  void aLineBelowTheTextCreditsAnAgency() {
    assertEquals(
        Optional.of("reuters"),
        analyze(TEXT + "\n\n(Reporting by Jane Roe in Lima; Editing by John Doe)").credit());
    assertEquals(Optional.of("ap"), analyze(TEXT + "\n\nAssociated Press").credit());
  }

  @Test
  void aCaptionOrAContributorIsNoCredit() {
    assertEquals(Optional.empty(), analyze("REUTERS/Jane Roe\n\n" + TEXT).credit());
    assertEquals(
        Optional.empty(), analyze(TEXT + "\n\nReuters contributed to this report.").credit());
  }

  @Test
  void anAuthorIsAnAgencyOrWritesForOne() {
    assertEquals(Optional.of("reuters"), Provenance.agency("Reuters"));
    assertEquals(Optional.of("ap"), Provenance.agency("Jane Roe, Associated Press"));
    assertEquals(Optional.empty(), Provenance.agency("Jane Roe"));
  }

  private static Document read(String file) throws Exception {
    return analyze(Files.readString(Path.of(file)));
  }

  private static Document analyze(String text) {
    return new Analyzer().analyze(Article.of("a.txt", text));
  }
}
