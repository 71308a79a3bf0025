package news.dedupe.spark;

import java.io.Serializable;

/**
 * What a run goes by, where it runs.
 *
 * @param threshold least probability of a pair that counts as versions of one story
 * @param memory bytes of heap for what a task makes of texts
 * @param common keys in the tables that every task has, at 12 bytes each
 * @param component texts that are clustered in one task at most
 */
record Limits(double threshold, long memory, int common, int component) implements Serializable {

  /**
   * A twelfth of a megabyte of words: of English text they are all but a few words in a hundred.
   */
  static final int COMMON = 1 << 17;

  /**
   * As many as a task has otherwise. If they are rewrites of one dispatch, each is compared with
   * its core, and they take half a minute.
   */
  static final int COMPONENT = Job.ARTICLES_A_PARTITION;
}
