package news.dedupe.report;

import java.util.Optional;
import news.dedupe.load.input.Reading;

/**
 * All that the outcome of a run depends on beside its input.
 *
 * @param task what was asked for
 * @param threshold the least probability of a pair that counts as versions of one story, 0 to 1
 * @param model a hash of the match model, 16 hex digits
 * @param analyzer the version of the analysis of texts
 * @param restrictions which articles may be linked
 * @param keep which member represents a cluster
 * @param reading how input is read
 * @param texts whether the report has the texts of its articles
 * @param pairs the scores of the pairs that the report has for review, where it has any
 * @param overrides a hash of the labels of people that were honoured, 16 hex digits, where there
 *     were any
 * @param baseline a hash of the repeats that are accepted, 16 hex digits, where there was a
 *     baseline
 * @param failOn which repeats fail a check
 * @param index that a check went by, where it went by one
 */
public record Parameters(
    Task task,
    double threshold,
    String model,
    int analyzer,
    Restrictions restrictions,
    Keep keep,
    Reading reading,
    boolean texts,
    Optional<ScoreRange> pairs,
    Optional<String> overrides,
    Optional<String> baseline,
    FailOn failOn,
    Optional<IndexUsed> index) {

  /** The same of a report that has no pairs. */
  Parameters withoutPairs() {
    return with(Optional.empty(), baseline, failOn);
  }

  /** The same with the hash of a baseline. */
  Parameters withBaseline(String hash) {
    return with(pairs, Optional.of(hash), failOn);
  }

  /** The same where other repeats fail. */
  Parameters withFailOn(FailOn failOn) {
    return with(pairs, baseline, failOn);
  }

  private Parameters with(Optional<ScoreRange> pairs, Optional<String> baseline, FailOn failOn) {
    return new Parameters(
        task,
        threshold,
        model,
        analyzer,
        restrictions,
        keep,
        reading,
        texts,
        pairs,
        overrides,
        baseline,
        failOn,
        index);
  }

  /** What a run is for. */
  public enum Task {
    /** To group all articles. */
    GROUP,
    /** To judge incoming articles. */
    CHECK
  }
}
