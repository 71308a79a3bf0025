package news.dedupe.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-04-13",
        "2025/4/13",
        "2025-04-13T23:30",
        "2025-04-13T23:30:15Z",
        "2025-04-13T23:30:15.123-08:00",
        "2025-04-13 23:30:15 UTC",
        "20250413",
        "20250413T233015Z",
        "13-APR-2025 15:01:01.79",
        "Sun, 13 Apr 2025 23:30:15 GMT",
        "13 April 2025",
        "13th April, 2025",
        "Sunday 13 April 2025, 10:15",
        "April 13, 2025",
        "Apr. 13, 2025",
        "apr 13 2025 7:12 PM",
        "Sunday, April 13, 2025",
        " 2025-04-13\n"
      })
  void theDayIsTheOneWritten(String written) {
    assertEquals(
        new Published(written, Optional.of(LocalDate.of(2025, 4, 13))), Published.of(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12/04/2015",
        "12.04.2015",
        "13-APR-25",
        "Sun, 13 Apr 25 10:00:00 GMT",
        "2025-02-30",
        "2025-13-01",
        "31 June 2025",
        "13 Brumaire 2025",
        "April 2025",
        "yesterday",
        "1744502400",
        "2025-04-13 or so",
        ""
      })
  void whatDoesNotNameOneDayIsKeptAsText(String written) {
    assertEquals(new Published(written, Optional.empty()), Published.of(written));
  }

  @Property(seed = "20251124")
  void everyDayIsReadBackFromTheStandardForms(
      @ForAll @IntRange(min = 1, max = 365_000) int daysSinceYear1000) {
    LocalDate day = LocalDate.of(1000, 1, 1).plusDays(daysSinceYear1000);

    for (String written :
        new String[] {
          day.toString(),
          day.format(DateTimeFormatter.BASIC_ISO_DATE),
          DateTimeFormatter.RFC_1123_DATE_TIME.format(day.atTime(23, 59).atOffset(ZoneOffset.UTC)),
          day.atTime(0, 1).atOffset(ZoneOffset.ofHours(9)).toString()
        }) {
      assertEquals(Optional.of(day), Published.of(written).day(), written);
    }
  }
}
