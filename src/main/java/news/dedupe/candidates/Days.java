package news.dedupe.candidates;

import java.nio.IntBuffer;
import java.util.Arrays;

/** The days on which articles were published. Articles are numbered by day, undated ones first. */
final class Days {

  private final int[] days;
  private final int undated;

  /**
   * @param days ascending, in any count; {@link CandidateFinder#UNDATED} is less than all
   */
  Days(int[] days) {
    this.days = days;
    for (int a = 1; a < days.length; a++) {
      if (days[a] < days[a - 1]) {
        throw new IllegalArgumentException("article " + a + " is of an earlier day than the last");
      }
    }
    undated = firstOf(CandidateFinder.UNDATED + 1);
  }

  /** So many articles without a day. */
  static Days unknown(int articles) {
    int[] days = new int[articles];
    Arrays.fill(days, CandidateFinder.UNDATED);
    return new Days(days);
  }

  /** How many days lie between those of two articles; 0 where one of them is undated. */
  int between(int a, int b) {
    return a < undated || b < undated ? 0 : Math.max(0, Math.abs(days[a] - days[b]) - 1);
  }

  /**
   * Articles that may have been published at the same time as one.
   *
   * @param undated those below this number have no day
   * @param from the first of those that have
   * @param to the end of these
   */
  record Near(int undated, int from, int to) {}

  /** The articles between whose day and that of {@code a} lie fewer days than so many. */
  Near near(int a, int fewer) {
    return a < undated
        ? new Near(0, 0, days.length)
        : new Near(undated, firstOf(days[a] - fewer), firstOf(days[a] + fewer + 1));
  }

  /** The first article of a day or a later one. */
  private int firstOf(int day) {
    return place(IntBuffer.wrap(days), 0, days.length, day);
  }

  /** The place of the first of some ascending numbers that is not below {@code least}. */
  static int place(IntBuffer numbers, int start, int end, int least) {
    int from = start;
    int to = end;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (numbers.get(middle) < least) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
