package news.dedupe.pipeline;

import news.dedupe.batch.Batch;
import news.dedupe.report.Report.Entry;
import news.dedupe.text.Analyzer;

/**
 * What a report says of the articles of a batch.
 *
 * @param texts whether it has their texts
 */
record Entries(Batch batch, boolean texts) {

  private static final Analyzer ANALYZER = new Analyzer();

  /**
   * What is said of an article, read again.
   *
   * @param copy its place among the articles that have the text
   */
  Entry of(int text, int copy) {
    Entry entry = batch.entry(text, copy);
    return texts
        ? entry.with(
            ANALYZER.marked(batch.article(text, copy)).withShared(batch.sharedSentences(text)))
        : entry;
  }
}
