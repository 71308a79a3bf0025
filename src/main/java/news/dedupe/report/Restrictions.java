package news.dedupe.report;

import java.util.OptionalInt;

/**
 * Which articles may be linked, beside what their texts say. Two that may not be linked say nothing
 * for or against one another; they can be in one cluster by way of a third.
 *
 * @param within the most days between the publication of any two articles of a cluster, from 0;
 *     what is undated passes
 * @param acrossSources whether articles of one source are not linked; those of an unknown one are
 * @param ignoreDates whether dates of publication count for nothing
 */
public record Restrictions(OptionalInt within, boolean acrossSources, boolean ignoreDates) {

  public Restrictions {
    if (within.orElse(0) < 0) {
      throw new IllegalArgumentException("days from 0: " + within);
    }
    if (within.isPresent() && ignoreDates) {
      throw new IllegalArgumentException("dates cannot both count for nothing and keep apart");
    }
  }

  /** Any two articles may be linked. */
  public static Restrictions none() {
    return new Restrictions(OptionalInt.empty(), false, false);
  }

  /** Whether some articles may not be linked. */
  public boolean keepApart() {
    return within.isPresent() || acrossSources;
  }
}
