package news.dedupe.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import news.dedupe.article.Skipped;
import news.dedupe.batch.Batch;
import news.dedupe.index.Snapshot;
import news.dedupe.report.IndexUsed;
import news.dedupe.report.Report;

/**
 * What the stages made of the incoming articles.
 *
 * @param incoming the number of the last article of each path
 * @param stored the articles of the index that are in the batch or are replaced, by path
 */
record IndexedBatch(
    Stages stages,
    Stages.Grouped grouped,
    IndexedStories stories,
    List<Skipped> skipped,
    Map<String, Integer> incoming,
    Map<String, Integer> stored,
    Snapshot index) {

  Batch batch() {
    return stages.batch();
  }

  Report report(OptionalInt lookBack, ForkJoinPool pool) throws IOException {
    long known = incoming.keySet().stream().filter(stored::containsKey).count();
    int articles = index.articles() + incoming.size() - (int) known;
    IndexUsed used = new IndexUsed(index.batch(), index.articles(), lookBack);
    Corpus corpus = new Corpus(articles, stories, Optional.of(used));
    return pool.submit(
            () -> stages.report(grouped, corpus, skipped, Optional.of(incoming.keySet())))
        .join();
  }
}
