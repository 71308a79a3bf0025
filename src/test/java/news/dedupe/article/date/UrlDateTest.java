package news.dedupe.article.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an address says of the day. */
class UrlDateTest {

  private static final LocalDate DAY = LocalDate.of(2016, 12, 15);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://post.example/2016/12/15/ferry-sails",
        "https://post.example/news/2016-12-15/ferry-sails",
        "https://post.example/news/20161215-ferry.html",
        "http://post.example/2016/12/15/ferry-sails?page=2",
      })
  void aDayInThePathIsTold(String url) {
    assertEquals(Optional.of(DAY), UrlDate.of(url).flatMap(UrlDate::day));
  }

  @Test
  void aYearAndAMonthAreToldWithoutADay() {
    assertEquals(
        Optional.of(new UrlDate(2016, 12, Optional.empty())),
        UrlDate.of("https://post.example/2016/12/ferry-sails"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://post.example/ferry-sails",
        "https://post.example/news/4711",
        "https://post.example/news/20161315-ferry.html",
        "https://post.example/1850/12/ferry-sails",
        "https://post.example",
        "",
      })
  void whereNothingIsToldThereIsNone(String url) {
    assertEquals(Optional.empty(), UrlDate.of(url));
  }

  @Test
  void aDayFitsItsNeighboursForZonesDiffer() {
    UrlDate date = UrlDate.of("http://post.example/2016/12/15/ferry").orElseThrow();
    assertTrue(date.fits(DAY) && date.fits(DAY.minusDays(1)) && date.fits(DAY.plusDays(1)));
    assertFalse(date.fits(DAY.plusDays(2)));
  }

  @Test
  void aMonthFitsAllOfItsDays() {
    UrlDate date = UrlDate.of("http://post.example/2016/12/ferry").orElseThrow();
    assertTrue(date.fits(LocalDate.of(2016, 12, 1)) && date.fits(LocalDate.of(2016, 12, 31)));
    assertFalse(date.fits(LocalDate.of(2017, 12, 1)) || date.fits(LocalDate.of(2016, 11, 30)));
  }
}
