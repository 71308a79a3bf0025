package news.dedupe.article.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import news.dedupe.article.Published;
import news.dedupe.article.Published.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDayTest {

  private static final Optional<LocalDate> THE_DAY = Optional.of(LocalDate.of(2025, 4, 13));

  @ParameterizedTest
  @ValueSource(
      strings = {
        // ISO 8601
        "2025-04-13",
        "2025/4/13",
        "2025.04.13",
        "2025-04-13T23:30",
        "2025-04-13T23:30:15Z",
        "2025-04-13T23:30:15.123-08:00",
        "2025-04-13T23:30:15+02:00[Europe/Berlin]",
        "2025-04-13 23:30:15 UTC",
        "2025-04-13 23:30:15.123456+00",
        "20250413",
        "20250413T233015Z",
        "2025-W15-7",
        "2025W157",
        "2025-103",
        "2025103",
        // the digits of databases
        "20250413233015",
        "202504132330",
        "20250413233015123",
        "1744545600",
        "1744545600.25",
        "1744545600000",
        "1744545600000.0",
        "1744545600000000",
        "1744545600000000000",
        "1.7445456E9",
        "1.7445456e+12",
        "/Date(1744545600000)/",
        "/Date(1744545600000+0200)/",
        // RFC 822 and its kin
        "Sun, 13 Apr 2025 23:30:15 GMT",
        "Sun, 13 Apr 25 23:30:15 GMT",
        "13 Apr 25 23:30 EST",
        "Sunday, 13-Apr-25 23:30:15 GMT",
        "13-APR-2025 15:01:01.79",
        "13-APR-25",
        "Sun Apr 13 23:30:15 2025",
        "Sun Apr 13 23:30:15 +0000 2025",
        "Sun Apr 13 23:30:15 CEST 2025",
        "Sun Apr 13 2025 23:30:15 GMT+0200 (Central European Summer Time)",
        "13/Apr/2025:23:30:15 +0000",
        // day and month that cannot be mistaken for each other
        "13/04/2025",
        "04/13/2025",
        "4/13/25, 11:30 PM",
        "13.04.2025",
        "13.4.25",
        "13. 4. 2025, 23.30 Uhr",
        "13-04-2025 23:30",
        // English
        "13 April 2025",
        "13th April, 2025",
        "13th of April 2025",
        "Sunday 13 April 2025, 10:15",
        "April 13, 2025",
        "Apr. 13, 2025",
        "April 13th '25",
        "apr 13 2025 7:12 PM",
        "Sunday, April 13, 2025",
        "April 13, 2025 at 5:03 pm",
        "01:38:07 PM IST Apr 13, 2025",
        "2025-Apr-13",
        "Published: 13 Apr 2025",
        "Published 13 Apr 2025, updated 14 Apr 2025",
        "Updated April 14, 2025 | Published April 13, 2025",
        "Last updated on April 13, 2025",
        // other languages
        "Sonntag, 13. April 2025, 10:15 Uhr",
        "13.April 2025",
        "13 de abril de 2025",
        "domingo, 13 de abril del 2025 a las 10:15",
        "dimanche 13 avril 2025 à 10h15",
        "Publié le 13 avr. 2025",
        "13 aprile 2025",
        "13 kwietnia 2025",
        "den 13 april 2025",
        "2025. április 13.",
        "13 апреля 2025 г., 10:15",
        "13 апр. 2025",
        "13 أبريل 2025",
        "الأحد ١٣ أبريل ٢٠٢٥",
        "13 نيسان/أبريل 2025",
        "2025年4月13日",
        "2025年4月13日（日） 10時15分",
        "２０２５年４月１３日",
        "2025년 4월 13일 오전 10:15",
        "2025. 4. 13. 오후 3:28",
        " 2025-04-13\n"
      })
  void theDayIsTheOneWritten(String written) {
    assertEquals(new Published(written, THE_DAY), Published.of(written));
  }

  @Test
  void everyMonthIsKnownInEveryLanguageThatIsAskedFor() {
    for (String names :
        new String[] {
          "Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.",
          "Jänner Februar März April Mai Juni Juli August September Oktober November Dezember",
          "ene feb marzo abr mayo jun julio ago sept oct nov dic",
          "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
          "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
          "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
        }) {
      String[] months = names.split(" ", -1);
      for (int month = 1; month <= 12; month++) {
        String written = "4 " + months[month - 1] + " 2025";
        assertEquals(
            Optional.of(LocalDate.of(2025, month, 4)), Published.of(written).day(), written);
      }
    }
    assertEquals(Optional.of(LocalDate.of(2025, 12, 4)), Published.of("4 كانون الأول 2025").day());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-30",
        "2025-13-01",
        "31 June 2025",
        "13 Brumaire 2025",
        "April 2025",
        "13 April",
        "13 April, 10:15",
        "2025-W15",
        "10.1.13.2025",
        "yesterday",
        "3 hours ago",
        "17",
        "12345678",
        ""
      })
  void whatDoesNotNameOneDayIsNotUnderstood(String written) {
    assertEquals(new Published(written, Optional.empty()), Published.of(written));
    assertEquals(Optional.of(Doubt.NOT_UNDERSTOOD), Published.of(written).doubt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Wed Dec 31 1969 16:00:00 GMT-0800",
        "1900-01-01",
        "01/01/1900",
        "0001-01-01T00:00:00",
        "1/1/0001 12:00:00 AM",
        "9999-12-31",
        "1599-12-31",
        "2101-01-01"
      })
  void whatProgramsWriteForNoDateIsNone(String written) {
    assertEquals(Optional.empty(), Published.of(written).day());
    assertEquals(Optional.of(Doubt.PLACEHOLDER), Published.of(written).doubt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"03/04/2025", "3-4-2025 10:15", "03/04/25"})
  void aDayThatMayBeAMonthIsReadInTheOrderGiven(String written) {
    assertEquals(Optional.of(Doubt.DAY_OR_MONTH_FIRST), Published.of(written).doubt());
    assertEquals(
        Optional.of(LocalDate.of(2025, 4, 3)),
        Published.of(written, Optional.of(DayOrder.DAY_FIRST)).day());
    assertEquals(
        Optional.of(LocalDate.of(2025, 3, 4)),
        Published.of(written, Optional.of(DayOrder.MONTH_FIRST)).day());
  }

  @Test
  void whereBothAreTheSameThereIsNoDoubt() {
    assertEquals(Optional.of(LocalDate.of(2025, 4, 4)), Published.of("04/04/2025").day());
  }

  @Property(seed = "20251124")
  void everyDayIsReadBackFromTheStandardForms(
      @ForAll @IntRange(min = 0, max = 182_000) int daysSince1601) {
    LocalDate day = LocalDate.of(1601, 1, 2).plusDays(daysSince1601);
    if (PublicationDay.of(day).isPlaceholder()) {
      return;
    }

    for (String written :
        new String[] {
          day.toString(),
          day.format(DateTimeFormatter.BASIC_ISO_DATE),
          day.format(DateTimeFormatter.ISO_WEEK_DATE),
          day.format(DateTimeFormatter.ISO_ORDINAL_DATE),
          DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atTime(23, 59).atOffset(ZoneOffset.UTC)),
          day.atTime(0, 1).atOffset(ZoneOffset.ofHours(9)).toString()
        }) {
      assertEquals(Optional.of(day), Published.of(written).day(), written);
    }
  }

  @Property(seed = "20251124")
  void nothingThatIsWrittenFails(@ForAll @StringLength(max = 60) String written) {
    assertTrue(Published.of(written).asWritten().equals(written));
  }

  @Property(seed = "20251124", tries = 2000)
  void nothingOfDigitsAndSeparatorsFails(
      @ForAll @net.jqwik.api.constraints.CharRange(from = '-', to = '9') @StringLength(max = 24)
          String written) {
    assertTrue(Published.of(written).asWritten().equals(written));
  }
}
