package news.dedupe.load;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A date of publication.
 *
 * @param asWritten the text of the source, kept where it cannot be understood
 * @param day the day, where it can
 */
public record Published(String asWritten, Optional<LocalDate> day) {}
