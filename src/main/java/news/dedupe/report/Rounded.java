package news.dedupe.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as every format prints them. */
final class Rounded {

  private Rounded() {}

  /** Without exponent and trailing zeros, rounded half to even: 0.97, 1.0. */
  static String of(double value, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
  }

  /** To four decimals. */
  static String probability(double value) {
    return of(value, 4);
  }
}
