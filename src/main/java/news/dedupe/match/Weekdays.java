package news.dedupe.match;

import java.util.Arrays;
import java.util.stream.Stream;
import news.dedupe.text.token.Stem;

/**
 * The days of the week that a text names.
 *
 * @param named a bit for each, Monday's the lowest
 * @param inLead the first in the lead, 0 to 6, or -1
 */
record Weekdays(int named, int inLead) {

  /** Stem hashes of the days of the week. */
  private static final int[] WEEKDAYS =
      Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
          .mapToInt(Stem::hash)
          .toArray();

  /** A bit for the lowest six of each, so that hardly any other word has to be compared. */
  private static final long WEEKDAY_BITS =
      Arrays.stream(WEEKDAYS).mapToLong(day -> 1L << day).reduce(0, (a, b) -> a | b);

  /** Those of a text whose lead has {@code leadTokens} tokens. */
  static Weekdays of(int[] stems, int leadTokens) {
    int named = 0;
    int inLead = -1;
    for (int t = 0; t < stems.length; t++) {
      int day = weekday(stems[t]);
      if (day >= 0) {
        named |= 1 << day;
        inLead = inLead < 0 && t < leadTokens ? day : inLead;
      }
    }
    return new Weekdays(named, inLead);
  }

  /** 0 to 6, or -1. */
  private static int weekday(int stem) {
    if ((WEEKDAY_BITS >>> stem & 1) == 0) {
      return -1;
    }
    for (int day = 0; day < WEEKDAYS.length; day++) {
      if (WEEKDAYS[day] == stem) {
        return day;
      }
    }
    return -1;
  }
}
