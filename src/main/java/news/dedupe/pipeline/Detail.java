package news.dedupe.pipeline;

import news.dedupe.report.Keep;

/**
 * What a report says of clusters, which changes nothing about who belongs to them.
 *
 * @param keep which member represents its cluster
 * @param wordings whether it is found out which members are near-identical copies of one another
 * @param texts whether the report has the texts of its articles, and evidence to go with them
 */
public record Detail(Keep keep, boolean wordings, boolean texts) {

  /** The likely original represents a cluster; no wordings, no texts. */
  public static Detail standard() {
    return new Detail(Keep.original(), false, false);
  }
}
