package news.dedupe.train;

import java.util.SplittableRandom;

/**
 * Days between the versions of a story, as those who rewrite news have them: of two versions half
 * are of one day, a fifth of the next, 12 % of the same week, 8 % of the same six weeks, 5 % of any
 * day up to a year later, by a wrong clock among others, and of 5 % one is undated.
 *
 * <p>Articles that come without dates get such, whether they are versions or not: which labelled
 * articles have dates must not give away which are versions.
 */
final class Lags {

  /** No lag is known. */
  static final int UNKNOWN = -1;

  private final long seed;

  /**
   * @param seed of what is drawn: another for each fit
   */
  Lags(long seed) {
    this.seed = seed;
  }

  /** The lag of a pair, in days; the same whenever it is asked for. */
  int of(long pair) {
    SplittableRandom random = new SplittableRandom(pair * 0x9E3779B97F4A7C15L + seed);
    int percent = random.nextInt(100);
    if (percent < 50) {
      return 0;
    } else if (percent < 70) {
      return 1;
    } else if (percent < 82) {
      return 2 + random.nextInt(6);
    } else if (percent < 90) {
      return 8 + random.nextInt(35);
    } else if (percent < 95) {
      return random.nextInt(366);
    }
    return UNKNOWN;
  }

  /** Whether a pair is to have headlines where its articles came without. */
  boolean givesHeadlines(long pair) {
    return new SplittableRandom(~pair * 0xC2B2AE3D27D4EB4FL + seed).nextBoolean();
  }
}
