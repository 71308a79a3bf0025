package news.dedupe.text.extract;

import java.util.OptionalInt;

/**
 * The place and the day at the head of a dispatch: "MOSCOW, April 14 (Reuters) -".
 *
 * @param place lower-case: "moscow"
 * @param monthDay month * 100 + day of the month, where a day is given: 414
 */
public record Dateline(String place, OptionalInt monthDay) {}
