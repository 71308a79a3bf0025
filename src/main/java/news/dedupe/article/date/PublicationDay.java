package news.dedupe.article.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dedupe.article.date.DateFinder.Found;
import news.dedupe.article.date.DateTokens.Token;

/**
 * The day that a written date of publication means.
 *
 * @param dayFirst what it means where the day comes before the month
 * @param monthFirst what it means where the month comes first; the same unless the date is of the
 *     kind of 03/04/2020
 * @param isPlaceholder whether it is a date, but none on which anything was published
 */
public record PublicationDay(
    Optional<LocalDate> dayFirst, Optional<LocalDate> monthFirst, boolean isPlaceholder) {

  /** No date. */
  static final PublicationDay NONE = new PublicationDay(Optional.empty(), Optional.empty(), false);

  private static final PublicationDay PLACEHOLDER =
      new PublicationDay(Optional.empty(), Optional.empty(), true);

  /** The first printed newspapers are of 1605. */
  private static final int FIRST_YEAR = 1600;

  private static final int LAST_YEAR = 2100;

  /** What programs write for no date: the beginnings of their calendars, and the eve of Unix's. */
  private static final Set<LocalDate> PLACEHOLDERS =
      Set.of(
          LocalDate.of(1601, 1, 1),
          LocalDate.of(1899, 12, 30),
          LocalDate.of(1900, 1, 1),
          LocalDate.of(1969, 12, 31),
          LocalDate.of(1970, 1, 1));

  /** No date is longer, with all that may stand beside it in its field. */
  private static final int MAX_LENGTH = 256;

  /** Words beside the date of a change; "Stand" is German, "maj" French for "mis à jour". */
  private static final Set<String> CHANGED =
      Set.of(
          "updated",
          "update",
          "modified",
          "revised",
          "edited",
          "amended",
          "corrected",
          "aktualisiert",
          "aktualisierung",
          "geandert",
          "bearbeitet",
          "stand",
          "actualizado",
          "actualizada",
          "actualizacion",
          "modificado",
          "modificada",
          "jour",
          "maj",
          "modifie",
          "modifiee",
          "actualise",
          "aggiornato",
          "aggiornamento",
          "modifica",
          "atualizado",
          "atualizada",
          "atualizacao",
          "bijgewerkt",
          "gewijzigd",
          "обновлено",
          "обновлен",
          "изменено",
          "изменен",
          "تحديث",
          "التحديث",
          "更",
          "改",
          "수");

  /** A number with a fraction and an exponent. */
  private static final int MOST_PARTS = 4;

  /** So many words before a date are beside it: "last updated on the". */
  private static final int LABEL_WORDS = 4;

  public static PublicationDay of(LocalDate day) {
    boolean isPublic =
        day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR && !PLACEHOLDERS.contains(day);
    return isPublic ? new PublicationDay(Optional.of(day), Optional.of(day), false) : PLACEHOLDER;
  }

  /** The day in what a source gives as a date, in any of the forms that come. */
  public static PublicationDay of(String written) {
    String text = written.strip();
    List<Token> tokens = DateTokens.of(text.substring(0, Math.min(text.length(), MAX_LENGTH)));
    PublicationDay named = chosen(tokens, DateFinder.inField(tokens));
    return named.isUnderstood() ? named : sinceEpoch(text, tokens).orElse(named);
  }

  /** Day first or month first, where this date shows which. */
  PublicationDay orWithMonthFirst(PublicationDay other) {
    return new PublicationDay(dayFirst, other.monthFirst, isPlaceholder && other.isPlaceholder);
  }

  /** Whether it means a day, or one of two. */
  public boolean isUnderstood() {
    return dayFirst.isPresent() || monthFirst.isPresent();
  }

  /** Whether it means one of two days. */
  public boolean isAmbiguous() {
    return dayFirst.isPresent() && monthFirst.isPresent() && !dayFirst.equals(monthFirst);
  }

  /** The order of day and month that this date shows, such as 28/01/2020. */
  public Optional<DayOrder> order() {
    if (dayFirst.isPresent() == monthFirst.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(dayFirst.isPresent() ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST);
  }

  /** The day, by an order where there are two. */
  public Optional<LocalDate> in(Optional<DayOrder> order) {
    if (isAmbiguous()) {
      return order.flatMap(o -> o == DayOrder.DAY_FIRST ? dayFirst : monthFirst);
    }
    return dayFirst.or(() -> monthFirst);
  }

  /** Of some dates the first that is not of a change; the first of all where there is no other. */
  private static PublicationDay chosen(List<Token> tokens, List<Found> all) {
    List<Found> days = all.stream().filter(found -> found.day().isUnderstood()).toList();
    return days.stream()
        .filter(found -> !isChange(tokens, found.first()))
        .findFirst()
        .or(() -> days.stream().findFirst())
        .or(() -> all.stream().findFirst())
        .map(Found::day)
        .orElse(NONE);
  }

  /** Whether the words before a token say that something was changed then. */
  public static boolean isChange(List<Token> tokens, int first) {
    for (int i = first - 1; i >= Math.max(0, first - LABEL_WORDS); i--) {
      if (tokens.get(i).isNumber()) {
        return false;
      }
      if (CHANGED.contains(tokens.get(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** A number of seconds since 1970, or of thousandths, millionths or billionths: 1580225336000. */
  private static Optional<PublicationDay> sinceEpoch(String text, List<Token> tokens) {
    // As Microsoft's JSON has it: /Date(1580225336000)/
    int at = !tokens.isEmpty() && tokens.get(0).word().equals("date") ? 1 : 0;
    if (at >= tokens.size() || tokens.size() > at + MOST_PARTS || !tokens.get(at).isNumber()) {
      return Optional.empty();
    }
    long number = tokens.get(at).number();
    if (tokens.size() > at + 1 && tokens.get(tokens.size() - 2).word().equals("e")) {
      number = rounded(text); // 1.580225336E12
    }
    long seconds =
        switch (Long.toString(number).length()) {
          case 9, 10 -> number;
          case 12, 13 -> number / 1_000;
          case 15, 16 -> number / 1_000_000;
          case 18, 19 -> number / 1_000_000_000;
          default -> -1;
        };
    return seconds < 0
        ? Optional.empty()
        : Optional.of(of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC)));
  }

  private static long rounded(String number) {
    try {
      return (long) Double.parseDouble(number);
    } catch (NumberFormatException none) {
      return -1;
    }
  }
}
