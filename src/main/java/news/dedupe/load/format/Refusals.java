package news.dedupe.load.format;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.Input;

/**
 * Tells which of a container's records gave no article: of each kind the first in full, the rest as
 * one, for a million broken lines help nobody more than twenty do.
 */
final class Refusals {

  private static final int IN_FULL = 20;

  private final Input input;
  private final Map<Skipped.Kind, Count> counts = new EnumMap<>(Skipped.Kind.class);

  Refusals(Input input) {
    this.input = input;
  }

  void add(Skipped skipped) {
    Count count = counts.computeIfAbsent(skipped.kind(), kind -> new Count());
    if (count.reported < IN_FULL) {
      count.reported++;
      input.sink().skipped(skipped);
    } else {
      count.leaveOut(skipped);
    }
  }

  /** Whether there were any. */
  boolean areTold() {
    return !counts.isEmpty();
  }

  /** Tells the rest. */
  void end() {
    counts.forEach(
        (kind, count) -> {
          if (count.leftOut > 0) {
            input
                .sink()
                .skipped(
                    new Skipped(input.path(), count.first, count.reason(), kind, count.leftOut));
          }
        });
  }

  /** The refusals of one kind. */
  private static final class Count {

    private int reported;
    private int leftOut;
    private OptionalInt first = OptionalInt.empty();
    private OptionalInt last = OptionalInt.empty();

    void leaveOut(Skipped skipped) {
      first = leftOut == 0 ? skipped.line() : first;
      last = skipped.line();
      leftOut += skipped.count();
    }

    String reason() {
      String place = last.isPresent() ? ", up to line " + last.getAsInt() : "";
      return "and " + leftOut + " more like these" + place;
    }
  }
}
