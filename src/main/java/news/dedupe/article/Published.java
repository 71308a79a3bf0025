package news.dedupe.article;

import java.time.LocalDate;
import java.util.Optional;
import news.dedupe.article.date.DayOrder;
import news.dedupe.article.date.PublicationDay;

/**
 * A date of publication.
 *
 * @param asWritten the text of the source
 * @param day the day as the text writes it, in whatever zone that was, where it is clear
 */
public record Published(String asWritten, Optional<LocalDate> day) {

  /** Why a date is of no day. */
  public enum Doubt {
    /** It has none of the forms that are known. */
    NOT_UNDERSTOOD,
    /** Its day may be its month, as in 03/04/2020. */
    DAY_OR_MONTH_FIRST,
    /** It is what programs write for no date, such as 1970-01-01. */
    PLACEHOLDER
  }

  /** Reads the forms that news uses; a day that may be a month, as in 03/04/2020, is left out. */
  public static Published of(String asWritten) {
    return of(asWritten, Optional.empty());
  }

  /**
   * Reads the forms that news uses.
   *
   * @param order of day and month, where they may be either
   */
  public static Published of(String asWritten, Optional<DayOrder> order) {
    return new Published(asWritten, PublicationDay.of(asWritten).in(order));
  }

  /** Why there is no day, where there is none. */
  public Optional<Doubt> doubt() {
    if (day.isPresent()) {
      return Optional.empty();
    }
    PublicationDay meant = PublicationDay.of(asWritten);
    if (meant.isAmbiguous()) {
      return Optional.of(Doubt.DAY_OR_MONTH_FIRST);
    }
    return Optional.of(meant.isPlaceholder() ? Doubt.PLACEHOLDER : Doubt.NOT_UNDERSTOOD);
  }
}
