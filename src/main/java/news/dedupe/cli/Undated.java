package news.dedupe.cli;

import news.dedupe.article.Published.Doubt;
import news.dedupe.report.VisibleText;

/** Counts the dates that are of no day for one reason. */
final class Undated {

  /** What is much longer is no date. */
  private static final int SHOWN = 60;

  private final String example;
  private long count;

  Undated(String example) {
    this.example = example;
  }

  void add() {
    count++;
  }

  /** How many there are, with the first of them, and what can be done. */
  String line(Doubt doubt) {
    String reason =
        switch (doubt) {
          case NOT_UNDERSTOOD -> "not understood";
          case DAY_OR_MONTH_FIRST -> "that may be day or month first (--date-order dmy, mdy)";
          case PLACEHOLDER -> "that are placeholders or outside of 1600 to 2100";
        };
    String shown = VisibleText.start(example, SHOWN);
    return "dates %s: %d, such as '%s'; articles with such a date count as undated"
        .formatted(reason, count, shown);
  }
}
