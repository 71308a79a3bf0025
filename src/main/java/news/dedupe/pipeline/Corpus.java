package news.dedupe.pipeline;

import java.util.Optional;
import news.dedupe.batch.Batch;
import news.dedupe.report.IndexUsed;

/**
 * All articles that a run knows of; its batch has those that it looks at.
 *
 * @param articles how many there are
 * @param naming how their stories are called
 * @param index that holds the others, where there is one
 */
record Corpus(int articles, Naming naming, Optional<IndexUsed> index) {

  /** The batch alone. */
  static Corpus of(Batch batch) {
    return new Corpus(batch.articleCount(), Naming.byContent(batch), Optional.empty());
  }
}
