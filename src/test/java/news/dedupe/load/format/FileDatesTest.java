package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
import news.dedupe.article.Published;
import news.dedupe.article.date.DayOrder;
import news.dedupe.load.Loaded;
import news.dedupe.load.Loader;
import news.dedupe.load.input.Limits;
import news.dedupe.load.input.Reading;
import org.junit.jupiter.api.Test;

class FileDatesTest {

  private static final String TEXT = "The ferry to the outer islands will sail again on Monday.";

  private static final Optional<LocalDate> APRIL = Optional.of(LocalDate.of(2020, 4, 3));
  private static final Optional<LocalDate> MARCH = Optional.of(LocalDate.of(2020, 3, 4));

  @Test
  void anotherDateOfTheFileTellsWhichIsTheDay() {
    assertEquals(
        List.of(APRIL, Optional.of(LocalDate.of(2020, 1, 28))),
        days(read(Reading.standard(), "03/04/2020", "28/01/2020")));
    assertEquals(
        List.of(Optional.of(LocalDate.of(2020, 1, 28)), MARCH),
        days(read(Reading.standard(), "01/28/2020", "03/04/2020")));
  }

  @Test
  void theArticlesStayInTheOrderOfTheFile() {
    List<Article> articles =
        read(Reading.standard(), "03/04/2020", "2020-01-05", "none", "05/06/2020", "28/01/2020");

    assertEquals(
        List.of("-#1", "-#2", "-#3", "-#4", "-#5"), articles.stream().map(Article::path).toList());
    assertEquals(APRIL, days(articles).get(0));
  }

  @Test
  void datesThatLeaveNoDoubtTellNothing() {
    assertEquals(
        List.of(Optional.empty(), MARCH), days(read(Reading.standard(), "03/04/2020", "4.3.2020")));
  }

  @Test
  void whereNoDateOfTheFileTellsTheOptionDoes() {
    Reading monthFirst = Reading.standard().withDateOrder(DayOrder.MONTH_FIRST);

    assertEquals(List.of(MARCH), days(read(monthFirst, "03/04/2020")));
    assertEquals(
        List.of(APRIL, Optional.of(LocalDate.of(2020, 1, 28))),
        days(read(monthFirst, "03/04/2020", "28/01/2020")));
  }

  @Test
  void noMoreArticlesWaitThanTheLimitAllows() {
    Reading small = Reading.standard().withLimits(Limits.standard().withArticleBytes(1000));
    String[] dates = new String[10];
    Arrays.fill(dates, "03/04/2020");
    dates[9] = "28/01/2020";

    List<Optional<LocalDate>> days = days(read(small, dates));

    assertEquals(Optional.empty(), days.get(0));
    assertEquals(APRIL, days.get(8));
  }

  @Test
  void aFileWithDatesOfBothOrdersIsTold() {
    assertEquals(
        List.of(
            "dates of both orders, such as '28/01/2020' and '02/29/2020'; those that may be either"
                + " are read day first"),
        loaded(Reading.standard(), "28/01/2020", "02/29/2020", "03/04/2020").notes().stream()
            .map(Note::text)
            .toList());
    assertEquals(List.of(), loaded(Reading.standard(), "28/01/2020", "2020-02-29").notes());
  }

  private static List<Optional<LocalDate>> days(List<Article> articles) {
    return articles.stream().map(article -> article.published().flatMap(Published::day)).toList();
  }

  private static List<Article> read(Reading reading, String... dates) {
    return loaded(reading, dates).articles();
  }

  private static Loaded loaded(Reading reading, String... dates) {
    String lines =
        Arrays.stream(dates)
            .map(date -> "{\"date\": \"%s\", \"text\": \"%s\"}".formatted(date, TEXT))
            .collect(Collectors.joining("\n"));
    return Loaded.from(new Loader(reading, new ByteArrayInputStream(lines.getBytes(UTF_8))), "-");
  }
}
