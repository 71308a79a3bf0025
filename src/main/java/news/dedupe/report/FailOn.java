package news.dedupe.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which repeats fail a check.
 *
 * @param relations of an incoming article to the one that it repeats, the worst first; at least one
 */
public record FailOn(List<String> relations) {

  /** What a repeat may be, the worst first. */
  static final List<String> RELATIONS =
      List.of("identical", "near-identical", "rewrite", "excerpt");

  private static final FailOn ALL = new FailOn(RELATIONS);

  /**
   * @throws IllegalArgumentException where a relation is none, or there is none
   */
  public FailOn {
    if (relations.isEmpty() || !RELATIONS.containsAll(relations)) {
      throw new IllegalArgumentException("no relations of repeats: " + relations);
    }
    List<String> inOrder = new ArrayList<>(RELATIONS);
    inOrder.retainAll(relations);
    relations = List.copyOf(inOrder);
  }

  /** Every repeat. */
  public static FailOn all() {
    return ALL;
  }

  /** Whether that is every repeat. */
  public boolean isAll() {
    return relations.equals(RELATIONS);
  }

  /** Whether a repeat counts; one of which it is not said what it is does. */
  boolean includes(Optional<String> relation) {
    return relation.isEmpty() || isAll() || relations.contains(relation.get());
  }

  /** The report of a check by it. */
  public Report apply(Report report) {
    return report.with(report.parameters().withFailOn(this));
  }
}
