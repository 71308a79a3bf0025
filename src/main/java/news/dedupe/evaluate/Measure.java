package news.dedupe.evaluate;

import static java.util.Locale.ROOT;

/**
 * How right and how complete.
 *
 * @param precision the share of what was found that is right, 0 to 1
 * @param recall the share of what is right that was found, 0 to 1
 */
public record Measure(double precision, double recall) {

  /** Where nothing was found all of that was right, and where nothing is right all was found. */
  static Measure of(long rightlyFound, long found, long right) {
    return new Measure(
        found == 0 ? 1 : (double) rightlyFound / found,
        right == 0 ? 1 : (double) rightlyFound / right);
  }

  /** The harmonic mean of both. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  @Override
  public String toString() {
    return String.format(ROOT, "P %.4f R %.4f F1 %.4f", precision, recall, f1());
  }
}
