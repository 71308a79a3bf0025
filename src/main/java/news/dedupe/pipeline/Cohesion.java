package news.dedupe.pipeline;

import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;

/** How much the members of a cluster resemble one another. */
final class Cohesion {

  /**
   * Members that follow each member, in the order of their numbers, and are looked at with it: so
   * the work grows with the members, not with their square. Numbers hang on contents alone, so
   * these are a sample.
   */
  private static final int WINDOW = 24;

  private Cohesion() {}

  /**
   * The mean probability of the pairs in the window that were compared, 1 where none was.
   *
   * @param texts of the cluster, ascending
   */
  static double of(int[] texts, ScoredPairs scored) {
    double sum = 0;
    int compared = 0;
    for (int i = 0; i < texts.length; i++) {
      for (int j = i + 1; j < Math.min(texts.length, i + WINDOW); j++) {
        float logOdds = scored.of(texts[i], texts[j]);
        if (!Float.isNaN(logOdds)) {
          sum += Model.probability(logOdds);
          compared++;
        }
      }
    }
    return compared == 0 ? 1 : sum / compared;
  }
}
