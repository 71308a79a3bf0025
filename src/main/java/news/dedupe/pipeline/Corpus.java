package news.dedupe.pipeline;

import news.dedupe.batch.Batch;

/**
 * All articles that a run knows of; its batch has those that it looks at.
 *
 * @param articles how many there are
 * @param naming how their stories are called
 */
record Corpus(int articles, Naming naming) {

  /** The batch alone. */
  static Corpus of(Batch batch) {
    return new Corpus(batch.articleCount(), Naming.byContent(batch));
  }
}
