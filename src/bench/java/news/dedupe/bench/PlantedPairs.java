package news.dedupe.bench;

import java.util.HashMap;
import java.util.Map;
import news.dedupe.evaluate.TruthTable;

/**
 * Pairs of versions, as {@link news.dedupe.evaluate.Scores} counts them, but counted by the sizes
 * of stories and clusters: a story of 100,000 articles has five billion.
 *
 * @param planted pairs of one story
 * @param grouped pairs of one cluster, of the articles of the table
 * @param found pairs of both
 */
record PlantedPairs(long planted, long grouped, long found) {

  static PlantedPairs count(TruthTable truth, Grouped report) {
    Map<String, Integer> stories = new HashMap<>();
    Map<Integer, Integer> clusters = new HashMap<>();
    Map<String, Integer> cells = new HashMap<>();
    for (TruthTable.Labelled article : truth.articles()) {
      int cluster = report.cluster(article.name());
      stories.merge(article.story(), 1, Integer::sum);
      if (cluster >= 0) {
        clusters.merge(cluster, 1, Integer::sum);
        cells.merge(article.story() + " " + cluster, 1, Integer::sum);
      }
    }
    return new PlantedPairs(pairs(stories), pairs(clusters), pairs(cells));
  }

  private static long pairs(Map<?, Integer> sizes) {
    return sizes.values().stream().mapToLong(size -> (long) size * (size - 1) / 2).sum();
  }

  /** The share of the planted pairs that are grouped, 0 to 1. */
  double recall() {
    return planted == 0 ? 1 : (double) found / planted;
  }

  /** The share of the grouped pairs that are planted, 0 to 1. */
  double precision() {
    return grouped == 0 ? 1 : (double) found / grouped;
  }
}
