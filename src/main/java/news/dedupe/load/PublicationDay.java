package news.dedupe.load;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day in a date of publication, in the forms that news uses.
 *
 * <p>Patterns, not {@link java.time.format.DateTimeFormatter}: it would need six formatters, fail
 * by exception on each that does not fit, and load locale data at start-up.
 */
final class PublicationDay {

  private static final String TIME = "(?:(?:,? |T)\\d{1,2}:?\\d\\d.*)?";
  private static final String MONTH = "(?<month>[A-Za-z]{3,9})\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String WEEKDAY = "(?:[A-Za-z]{3,9},? )?";
  private static final String YEAR = "(?<year>\\d{4})";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(?<year>\\d{4})([-/])(?<month>\\d\\d?)\\2(?<day>\\d\\d?)" + TIME),
          Pattern.compile("(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)" + TIME),
          Pattern.compile(WEEKDAY + DAY + "[ -]" + MONTH + ",?[ -]" + YEAR + TIME),
          Pattern.compile(WEEKDAY + MONTH + " " + DAY + ",? " + YEAR + TIME));

  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private PublicationDay() {}

  static Optional<LocalDate> parse(String written) {
    String date = written.strip();
    for (Pattern form : FORMS) {
      Matcher parts = form.matcher(date);
      if (parts.matches()) {
        return day(parts.group("year"), parts.group("month"), parts.group("day"));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month(month), Integer.parseInt(day)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** The month of a number, a name or the beginning of a name; 0 if it is none. */
  private static int month(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    String beginning = written.toLowerCase(Locale.ROOT);
    for (int month = 0; month < MONTHS.size(); month++) {
      if (MONTHS.get(month).startsWith(beginning)) {
        return month + 1;
      }
    }
    return 0;
  }
}
