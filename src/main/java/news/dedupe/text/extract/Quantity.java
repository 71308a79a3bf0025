package news.dedupe.text.extract;

import static java.util.Locale.ROOT;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number of the text with what it counts.
 *
 * @param value the number, words and multipliers worked out: "nearly one-fifth" and "nearly 20%"
 *     are both 0.2, "4.2 million" is 4,200,000, "two dozen" is 24
 * @param unit what is counted
 * @param token the token of the document at which it begins
 */
public record Quantity(double value, Unit unit, int token) {

  /** What a number counts. */
  public enum Unit {
    /** People, things, or unknown. */
    COUNT,
    /** A share of a whole; the value is 1 for all of it. */
    SHARE,
    /** A sum of money, of whatever currency. */
    MONEY,
    /** A day of the year, "April 14": month * 100 + day of the month. */
    DAY
  }

  /** For people: "0.2" of a share is "20%". */
  public String display() {
    double shown = unit == Unit.SHARE ? 100 * value : value;
    BigDecimal rounded = new BigDecimal(shown, new MathContext(6)).stripTrailingZeros();
    String figure = rounded.scale() < 0 ? rounded.setScale(0).toString() : rounded.toString();
    return switch (unit) {
      case COUNT -> figure;
      case SHARE -> figure + "%";
      case MONEY -> figure + " (money)";
      case DAY -> String.format(ROOT, "%02d-%02d", (int) value / 100, (int) value % 100);
    };
  }

  /** Whether both may be the same figure, one of them rounded to two digits or more. */
  public boolean agrees(Quantity other) {
    if (unit != other.unit) {
      return false;
    }
    if (value == other.value || unit == Unit.DAY) {
      return value == other.value;
    }
    double larger = Math.max(Math.abs(value), Math.abs(other.value));
    return larger >= 10 && Math.abs(value - other.value) <= 0.02 * larger;
  }
}
