package news.dedupe.report;

import java.math.BigDecimal;

/**
 * A range of probabilities, both ends included.
 *
 * @param least from 0 to {@code most}
 * @param most up to 1
 */
public record ScoreRange(double least, double most) {

  public ScoreRange {
    if (!(least >= 0 && least <= most && most <= 1)) {
      throw new IllegalArgumentException("no range of probabilities: " + least + ".." + most);
    }
  }

  public boolean contains(double probability) {
    return probability >= least && probability <= most;
  }

  /** As users write it: {@code 0.3..0.7}. */
  public String key() {
    return plain(least) + ".." + plain(most);
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
