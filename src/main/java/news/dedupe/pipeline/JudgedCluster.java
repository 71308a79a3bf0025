package news.dedupe.pipeline;

import java.util.List;
import news.dedupe.cluster.Relation;
import news.dedupe.report.Report.Story;

/**
 * A cluster as it is reported.
 *
 * @param members of the story, in its order
 */
record JudgedCluster(Story story, List<Member> members) {

  /**
   * A member, without what was read of it beside the path.
   *
   * @param copy its place among the articles that have the text
   * @param relation to the representative
   * @param score against the representative
   */
  record Member(int text, int copy, String path, Relation relation, double score) {

    Member as(Relation relation) {
      return new Member(text, copy, path, relation, score);
    }
  }
}
