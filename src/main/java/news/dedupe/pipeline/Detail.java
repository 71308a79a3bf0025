package news.dedupe.pipeline;

import java.util.Optional;
import news.dedupe.report.Keep;
import news.dedupe.report.ScoreRange;

/**
 * What a report says of clusters, which changes nothing about who belongs to them.
 *
 * @param keep which member represents its cluster
 * @param wordings whether it is found out which members are near-identical copies of one another
 * @param texts whether the report has the texts of its articles, and evidence to go with them
 * @param pairs the scores of the pairs that the report has for review, where it has any
 */
public record Detail(Keep keep, boolean wordings, boolean texts, Optional<ScoreRange> pairs) {

  /** The likely original represents a cluster; no wordings, no texts, no pairs. */
  public static Detail standard() {
    return new Detail(Keep.original(), false, false, Optional.empty());
  }

  Detail withKeep(Keep keep) {
    return new Detail(keep, wordings, texts, pairs);
  }

  Detail withWordings(boolean wordings) {
    return new Detail(keep, wordings, texts, pairs);
  }

  Detail withTexts(boolean texts) {
    return new Detail(keep, wordings, texts, pairs);
  }

  Detail withPairs(Optional<ScoreRange> pairs) {
    return new Detail(keep, wordings, texts, pairs);
  }
}
