package news.dedupe.article.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.date.DateFinder.Found;
import news.dedupe.article.date.DateTokens.Token;

/**
 * The date in an address such as {@code /2016/12/15/ferry-sails}.
 *
 * @param day empty where the address has but a year and a month
 */
public record UrlDate(int year, int month, Optional<LocalDate> day) {

  private static final int FIRST_YEAR = 1990;

  /** What the path of an address says. */
  public static Optional<UrlDate> of(String url) {
    int path = url.indexOf('/', Math.max(0, url.indexOf("//") + 2));
    if (path < 0) {
      return Optional.empty();
    }
    List<Token> tokens = DateTokens.of(url.substring(path, Math.min(url.length(), path + 300)));
    for (Found found : DateFinder.inText(tokens)) {
      Optional<LocalDate> day = found.day().in(Optional.empty());
      if (tokens.get(found.first()).length() == 4 && day.isPresent()) {
        return Optional.of(new UrlDate(day.get().getYear(), day.get().getMonthValue(), day));
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      Optional<UrlDate> date = at(tokens, i);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** 20161215 between slashes or hyphens, or 2016/12. */
  private static Optional<UrlDate> at(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    long number = token.isNumber() ? token.number() : 0;
    try {
      if (token.length() == 8 && number / 10_000 >= FIRST_YEAR && token.gap() != 0) {
        LocalDate day =
            LocalDate.of((int) (number / 10_000), (int) (number / 100 % 100), (int) (number % 100));
        return Optional.of(day)
            .filter(d -> PublicationDay.of(d).isUnderstood())
            .map(d -> new UrlDate(d.getYear(), d.getMonthValue(), Optional.of(d)));
      }
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
    boolean isYear =
        token.length() == 4 && number >= FIRST_YEAR && number <= 2100 && token.gap() == '/';
    if (isYear && i + 1 < tokens.size()) {
      Token next = tokens.get(i + 1);
      boolean isMonth =
          next.isNumber()
              && next.length() == 2
              && next.gap() == '/'
              && next.number() >= 1
              && next.number() <= 12;
      return isMonth
          ? Optional.of(new UrlDate((int) number, (int) next.number(), Optional.empty()))
          : Optional.empty();
    }
    return Optional.empty();
  }

  /** Whether a day is this one or one beside it, in whatever zone, or in the month. */
  public boolean fits(LocalDate other) {
    return day.map(own -> Math.abs(own.toEpochDay() - other.toEpochDay()) <= 1)
        .orElse(other.getYear() == year && other.getMonthValue() == month);
  }
}
