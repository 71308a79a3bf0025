package news.dedupe.article.date;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dedupe.article.date.DateTokens.Token;

/**
 * Finds the dates in a text, in the forms and languages of news.
 *
 * <p>At each token the forms are tried one after the other, each by a look at a few tokens: the
 * time is linear in the length of the text, whatever it holds.
 */
public final class DateFinder {

  /** What may stand between a day, its month and the year: 1st, 1er, 1º, 4th of, 4 de, den 4. */
  private static final Set<String> FILLERS =
      Set.of(
          "st", "nd", "rd", "th", "er", "e", "o", "a", "º", "ª", "of", "de", "del", "d", "di", "do",
          "le", "den", "the", "г", "года", "року", "р", "من");

  /** As many as stand between: "4th of". */
  private static final int MAX_FILLERS = 2;

  /** Words of a time and its zone: "at 3:28 PM CET", "um 15:28 Uhr MEZ". */
  private static final int MAX_ZONE_WORDS = 3;

  /** RFC 2822: two digits up to 49 are of this century, from 50 on of the last. */
  private static final int PIVOT = 50;

  private static final int MAX_DAY = 31;

  private final List<Token> tokens;

  /** Whether digits in a row may be a date: only where nothing else is to be expected. */
  private final boolean isField;

  private DateFinder(List<Token> tokens, boolean isField) {
    this.tokens = tokens;
    this.isField = isField;
  }

  /**
   * A date in a text.
   *
   * @param first token of it
   * @param next token after it
   */
  public record Found(int first, int next, PublicationDay day) {}

  /** The dates in the tokens of a text that is about other things too. */
  public static List<Found> inText(List<Token> tokens) {
    return new DateFinder(tokens, false).all();
  }

  /** The dates in the tokens of a text that should be nothing but a date. */
  static List<Found> inField(List<Token> tokens) {
    return new DateFinder(tokens, true).all();
  }

  private List<Found> all() {
    List<Found> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); ) {
      Optional<Found> found = at(i);
      found.ifPresent(all::add);
      i = found.map(Found::next).orElse(i + 1);
    }
    return all;
  }

  private Optional<Found> at(int i) {
    if (!number(i)) {
      return monthFirst(i);
    }
    return switch (tokens.get(i).length()) {
      case 1, 2 -> inNumbers(i).or(() -> dayFirst(i));
      case 4 -> yearFirst(i);
      case 7, 8, 12, 14, 17 -> isField ? inOneNumber(i) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** 2020-01-28, 2020/1/28, 2020. 1. 28, 2020年1月28日, 2020-Jan-28, 2020-W05-2, 2020-028. */
  private Optional<Found> yearFirst(int i) {
    long year = value(i);
    if (number(i + 1) && number(i + 2) && gap(i + 1) == gap(i + 2) && isDateGap(gap(i + 1))) {
      return isShort(i + 1) && isShort(i + 2)
          ? found(i, i + 3, day(year, value(i + 1), value(i + 2)))
          : Optional.empty();
    }
    if (number(i + 1) && tokens.get(i + 1).length() == 3 && gap(i + 1) == '-') {
      return found(i, i + 2, dayOfYear(year, value(i + 1)));
    }
    if (isWord(i + 1, "年", "년") && isWord(i + 3, "月", "월") && isShort(i + 2) && isShort(i + 4)) {
      return found(i, i + 5, day(year, value(i + 2), value(i + 4)));
    }
    if (isWord(i + 1, "w") && number(i + 2)) {
      return week(i, year);
    }
    int month = month(i + 1);
    return month > 0 && isShort(i + 2)
        ? found(i, i + 3, day(year, month, value(i + 2)))
        : Optional.empty();
  }

  /** 2020-W05-2 or 2020W052. */
  private Optional<Found> week(int i, long year) {
    boolean isCompact = tokens.get(i + 2).length() == 3;
    long week = isCompact ? value(i + 2) / 10 : value(i + 2);
    long day =
        isCompact ? value(i + 2) % 10 : number(i + 3) && gap(i + 3) == '-' ? value(i + 3) : 0;
    return found(i, isCompact ? i + 3 : i + 4, dayOfWeek(year, week, day));
  }

  /** 28/1/2020, 1/28/2020, 28.1.20, 28-01-2020. */
  private Optional<Found> inNumbers(int i) {
    char gap = gap(i + 1);
    if (!isShort(i + 1) || !number(i + 2) || gap != gap(i + 2) || !isDateGap(gap)) {
      return Optional.empty();
    }
    boolean isPartOfMore =
        (number(i - 1) && gap(i) == gap)
            || (number(i + 3) && (gap(i + 3) == gap || (isShort(i + 2) && gap(i + 3) == ':')));
    Optional<Long> year = gap == '-' && isShort(i + 2) ? Optional.empty() : year(i + 2);
    if (isPartOfMore || year.isEmpty()) {
      return Optional.empty();
    }
    PublicationDay dayFirst = day(year.get(), value(i + 1), value(i));
    PublicationDay monthFirst = day(year.get(), value(i), value(i + 1));
    if (gap == '.') { // that is never used where the month comes first, but by mistake
      return found(i, i + 3, dayFirst.isUnderstood() ? dayFirst : monthFirst);
    }
    return found(i, i + 3, dayFirst.orWithMonthFirst(monthFirst));
  }

  /** 28 January 2020, 28th of Jan. 2020, 28. Januar 2020, 28-JAN-20, 28 de enero de 2020. */
  private Optional<Found> dayFirst(int i) {
    int name = afterFillers(i + 1);
    int month = value(i) <= MAX_DAY ? month(name) : 0;
    if (month == 0) {
      return Optional.empty();
    }
    int end = afterName(name);
    // As Arabic has it: two names of one month.
    int year = afterFillers(month(end) == month && gap(end) == '/' ? afterName(end) : end);
    return dated(i, year, month, value(i), true);
  }

  /** January 28, 2020; Jan 28 15:28:56 CET 2020; January 28th '20. */
  private Optional<Found> monthFirst(int i) {
    int month = month(i);
    int day = afterName(i);
    if (month == 0 || !isShort(day) || value(day) > MAX_DAY) {
      return Optional.empty();
    }
    return dated(i, afterFillers(day + 1), month, value(day), false);
  }

  /** A date whose year stands at a token, or behind a time that stands there. */
  private Optional<Found> dated(int first, int at, long month, long day, boolean isDayFirst) {
    int year = isTime(at) ? afterTime(at) : at;
    boolean isWritten = year == at || (number(year) && tokens.get(year).length() == 4);
    if (!isWritten
        || !number(year)
        || isTime(year)
        || (isShort(year) && !isDayFirst && !isMarked(year))) {
      return Optional.empty();
    }
    return year(year).flatMap(y -> found(first, year + 1, day(y, month, day)));
  }

  /** '20 or -20, where 20 alone could be anything. */
  private boolean isMarked(int i) {
    return gap(i) == '\'' || gap(i) == '’' || gap(i) == '-';
  }

  /** 20200128, 202001281528, 20200128152856; seven digits are a year and the day of it. */
  private Optional<Found> inOneNumber(int i) {
    long digits = value(i);
    int length = tokens.get(i).length();
    if (length == 7) {
      return found(i, i + 1, dayOfYear(digits / 1000, digits % 1000));
    }
    for (int rest = length; rest > 8; rest--) {
      digits /= 10;
    }
    return found(i, i + 1, day(digits / 10_000, digits / 100 % 100, digits % 100));
  }

  /** What has the form of a date but is none, such as 2020-02-30, is passed over as a whole. */
  private static Optional<Found> found(int first, int next, PublicationDay day) {
    return Optional.of(new Found(first, next, day));
  }

  private static PublicationDay day(long year, long month, long day) {
    try {
      return PublicationDay.of(LocalDate.of((int) year, (int) month, (int) day));
    } catch (DateTimeException noSuchDay) {
      return PublicationDay.NONE;
    }
  }

  private static PublicationDay dayOfYear(long year, long day) {
    try {
      return PublicationDay.of(LocalDate.ofYearDay((int) year, (int) day));
    } catch (DateTimeException noSuchDay) {
      return PublicationDay.NONE;
    }
  }

  private static PublicationDay dayOfWeek(long year, long week, long day) {
    boolean isDay = day >= 1 && day <= 7 && week >= 1 && week <= 53;
    return isDay
        ? PublicationDay.of(
            LocalDate.of((int) year, 1, 4) // which is always in the first week
                .plusWeeks(week - 1)
                .with(DayOfWeek.of((int) day)))
        : PublicationDay.NONE;
  }

  private Optional<Long> year(int i) {
    long year = value(i);
    return switch (tokens.get(i).length()) {
      case 4 -> Optional.of(year);
      case 2 -> Optional.of(year + (year < PIVOT ? 2000 : 1900));
      default -> Optional.empty();
    };
  }

  /** Whether hours and minutes stand here. */
  private boolean isTime(int i) {
    return isShort(i)
        && ((isShort(i + 1) && (gap(i + 1) == ':' || gap(i + 1) == '.'))
            || isWord(i + 1, "h", "am", "pm", "uhr", "a", "p"));
  }

  private int afterTime(int i) {
    int next = i + 1;
    while (number(next) && (gap(next) == ':' || gap(next) == '.')) {
      next++;
    }
    for (int words = 0; words < MAX_ZONE_WORDS && isWord(next); words++) {
      next++;
    }
    return number(next) && (gap(next) == '+' || gap(next) == '-') ? next + 1 : next;
  }

  private int afterFillers(int i) {
    int next = i;
    for (int fillers = 0; fillers < MAX_FILLERS && isWord(next); fillers++) {
      if (!FILLERS.contains(tokens.get(next).word())) {
        return next;
      }
      next++;
    }
    return next;
  }

  /** The month whose name begins at a token; 0 if none does. */
  private int month(int i) {
    if (!isWord(i)) {
      return 0;
    }
    String word = tokens.get(i).word();
    return MonthNames.isFirstOfTwo(word) && isWord(i + 1)
        ? MonthNames.month(word + tokens.get(i + 1).word())
        : MonthNames.month(word);
  }

  private int afterName(int i) {
    return isWord(i) && MonthNames.isFirstOfTwo(tokens.get(i).word()) ? i + 2 : i + 1;
  }

  private static boolean isDateGap(char gap) {
    return gap == '-' || gap == '/' || gap == '.' || gap == '‐' || gap == '–' || gap == '／';
  }

  /** A number of one or two digits. */
  private boolean isShort(int i) {
    return number(i) && tokens.get(i).length() <= 2;
  }

  private boolean number(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).isNumber();
  }

  private boolean isWord(int i) {
    return i >= 0 && i < tokens.size() && !tokens.get(i).isNumber();
  }

  private boolean isWord(int i, String... words) {
    return isWord(i) && List.of(words).contains(tokens.get(i).word());
  }

  private long value(int i) {
    return tokens.get(i).number();
  }

  private char gap(int i) {
    return i < tokens.size() ? tokens.get(i).gap() : 0;
  }
}
