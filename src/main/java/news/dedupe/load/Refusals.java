package news.dedupe.load;

import java.util.OptionalInt;

/**
 * Tells what cannot be read of a container's records: the first in full, the rest as one, for a
 * million broken lines help nobody more than twenty do.
 */
final class Refusals {

  private static final int IN_FULL = 20;

  private final Input input;
  private int count;
  private OptionalInt firstLeftOut = OptionalInt.empty();
  private OptionalInt last = OptionalInt.empty();

  Refusals(Input input) {
    this.input = input;
  }

  void add(Skipped skipped) {
    count++;
    last = skipped.line();
    if (count <= IN_FULL) {
      input.sink().skipped(skipped);
    } else if (count == IN_FULL + 1) {
      firstLeftOut = skipped.line();
    }
  }

  /** Tells the rest. */
  void end() {
    int rest = count - IN_FULL;
    if (rest > 0) {
      String place = last.isPresent() ? ", up to line " + last.getAsInt() : "";
      input
          .sink()
          .skipped(
              new Skipped(
                  input.path(),
                  firstLeftOut,
                  "and " + rest + " more like these" + place,
                  Skipped.Kind.UNREADABLE,
                  rest));
    }
  }
}
