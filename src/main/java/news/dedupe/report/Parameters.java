package news.dedupe.report;

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
 */
public record Parameters(
    Task task,
    double threshold,
    String model,
    int analyzer,
    Restrictions restrictions,
    Keep keep,
    Reading reading,
    boolean texts) {

  /** What a run is for. */
  public enum Task {
    /** To group all articles. */
    GROUP,
    /** To judge incoming articles. */
    CHECK
  }
}
