package news.dedupe.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import news.dedupe.text.extract.Quantity;

/**
 * Quantities by unit and value, so that whether another agrees with one of them takes a search and
 * not a comparison with each.
 */
final class SortedQuantities {

  /** Under this, {@link Quantity#agrees} wants figures to be equal. */
  private static final double LEAST_ROUNDED = 10;

  private final Quantity[] sorted;

  SortedQuantities(List<Quantity> quantities) {
    sorted = quantities.toArray(Quantity[]::new);
    Arrays.sort(sorted, Comparator.comparing(Quantity::unit).thenComparingDouble(Quantity::value));
  }

  /**
   * Whether {@code quantity} agrees with one of these: if it does with any, then with the nearest
   * below or above, or with the nearest that is large enough to be rounded.
   */
  boolean anyAgrees(Quantity quantity) {
    int above = place(quantity.unit(), quantity.value());
    return agrees(above, quantity)
        || agrees(above - 1, quantity)
        || (Math.abs(quantity.value()) < LEAST_ROUNDED
            && (agrees(place(quantity.unit(), LEAST_ROUNDED), quantity)
                || agrees(place(quantity.unit(), Math.nextUp(-LEAST_ROUNDED)) - 1, quantity)));
  }

  private boolean agrees(int place, Quantity quantity) {
    return place >= 0 && place < sorted.length && sorted[place].agrees(quantity);
  }

  /**
   * The place of the first quantity of the unit that is not below the value, or where it would be.
   */
  private int place(Quantity.Unit unit, double value) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      int units = sorted[middle].unit().compareTo(unit);
      if (units < 0 || (units == 0 && sorted[middle].value() < value)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
