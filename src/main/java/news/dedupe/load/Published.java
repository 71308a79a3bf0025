package news.dedupe.load;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of publication.
 *
 * @param asWritten the text of the source, kept where it cannot be understood
 * @param day the day as the text writes it, in whatever zone that was, where it can be told
 */
public record Published(String asWritten, Optional<LocalDate> day) {

  /** Reads the forms that news uses; an ambiguous day such as {@code 12/04/2015} is left out. */
  public static Published of(String asWritten) {
    return new Published(asWritten, PublicationDay.parse(asWritten));
  }
}
