package news.dedupe.match;

import static news.dedupe.match.Feature.*;

/**
 * Tells a near-identical copy from a text of the same template: most of its wording is the same,
 * and so are the names, the numbers and the days that a template changes from one occasion to the
 * next.
 *
 * <p>The bounds leave room for two copies of which one word in twelve was dropped or doubled: of
 * 3,000 such copies of one dispatch each shares 0.67 of its trigrams with the first, 0.85 of the
 * names and 0.82 of the numbers at least. With bounds of 0.45 and 0.65 (trigrams), 0.5 and 0.7
 * (length), 0.6 and 0.8 (names, numbers), 0.3 and 0.9 (days) {@code testdata} gives the same
 * report.
 */
public final class NearIdentity {

  /**
   * Least log-odds of a copy, a probability of 0.98. All such copies have 5.7 or more, forecasts,
   * recipes and releases of one template that pass for one story at most 3.6.
   */
  private static final float SURE = 4;

  /** About a sixth below the least share among such copies. */
  private static final float MIN_TRIGRAMS = 0.55f;

  /** A copy that lost the end of a page; chosen by hand. */
  private static final float MIN_LENGTH = 0.6f;

  /** About a sixth below the least share among such copies. */
  private static final float MIN_NAMES = 0.7f;

  /** The same. */
  private static final float MIN_NUMBERS = 0.7f;

  /** Texts name a day or two, one of which may be lost; chosen by hand. */
  private static final float MIN_DATES = 0.5f;

  private NearIdentity() {}

  /**
   * Whether one text of a pair is a copy of the other.
   *
   * @param features of the pair
   * @param logOdds of the pair
   */
  public static boolean of(float[] features, float logOdds) {
    return logOdds >= SURE
        && features[TRIGRAMS_CONTAINED.place()] >= MIN_TRIGRAMS
        && features[LENGTH_RATIO.place()] >= MIN_LENGTH
        && found(features[NAMES_FOUND_MAX.place()], MIN_NAMES)
        && found(features[NUMBERS_FOUND_MAX.place()], MIN_NUMBERS)
        && found(features[DATES_FOUND_MAX.place()], MIN_DATES)
        && features[LEAD_WEEKDAY.place()] != 0;
  }

  /** Whether so much is found, or there is nothing to be found. */
  private static boolean found(float share, float least) {
    return share == UNKNOWN || share >= least;
  }
}
