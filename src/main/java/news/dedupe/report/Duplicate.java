package news.dedupe.report;

import java.util.Comparator;
import java.util.Optional;
import news.dedupe.report.Baseline.Accepted;
import news.dedupe.report.Report.Entry;

/**
 * An article that repeats another, as a gate reports it: of a grouping each member beside a
 * representative, of a check each incoming article that repeats something.
 *
 * @param cluster the id of its cluster
 * @param relation to {@code of}
 * @param score against {@code of}
 * @param of what it repeats
 * @param accepted the entry of a baseline by which that is accepted
 * @param letPass whether it is of a relation that fails nothing
 */
record Duplicate(
    Entry article,
    String cluster,
    String relation,
    double score,
    Entry of,
    Optional<Accepted> accepted,
    boolean letPass) {

  /** The worst first: what fails, is the most surely taken over, and the most of it. */
  static final Comparator<Duplicate> WORST_FIRST =
      Comparator.comparing((Duplicate duplicate) -> duplicate.accepted.isPresent())
          .thenComparing(duplicate -> duplicate.letPass)
          .thenComparingInt(duplicate -> rank(duplicate.relation))
          .thenComparing(duplicate -> -duplicate.score)
          .thenComparing(duplicate -> duplicate.article.path());

  private static int rank(String relation) {
    int rank = FailOn.RELATIONS.indexOf(relation);
    return rank < 0 ? FailOn.RELATIONS.size() : rank;
  }

  /** Whether it fails the run that is gated by it. */
  boolean isFailure() {
    return accepted.isEmpty() && !letPass;
  }

  /** Whether it is a copy, which nobody need look at to be sure. */
  boolean isCopy() {
    return isCopy(relation);
  }

  static boolean isCopy(String relation) {
    return rank(relation) < FailOn.RELATIONS.indexOf("rewrite");
  }

  /** What is to be said of it, in a line. */
  String message() {
    return VisibleText.of(
        relation
            + " of "
            + of.path()
            + " (score "
            + Rounded.probability(score)
            + ")"
            + named(article.title()));
  }

  /** In quotation marks, cut where it is long. */
  static String quoted(String title) {
    return "\u201C" + VisibleText.titleStart(title) + "\u201D";
  }

  private static String named(Optional<String> title) {
    return title.map(t -> ": " + quoted(t)).orElse("");
  }
}
