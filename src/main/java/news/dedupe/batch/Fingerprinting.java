package news.dedupe.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import news.dedupe.article.Article;
import news.dedupe.batch.Batch.Builder.Known;

/** Fingerprints articles in the background, in a pool; hands on what it made in their order. */
final class Fingerprinting {

  /** Articles fingerprinted by one task. */
  private static final int CHUNK = 256;

  /** Characters after which a task has enough of fewer. */
  private static final int CHUNK_LENGTH = 1 << 20;

  /** Tasks under way before reading waits. */
  private static final int MAX_PENDING = 16;

  private final ForkJoinPool pool;
  private final long mostPending;
  private final Consumer<Fingerprint> taker;
  private final Fingerprinter fingerprinter = new Fingerprinter();
  private final Queue<Task> pending = new ArrayDeque<>();
  private List<Article> chunk = new ArrayList<>();

  /** Characters of the articles in the chunk, and of those in tasks under way. */
  private long chunkLength;

  private long pendingLength;

  /**
   * @param length characters of the articles
   */
  private record Task(ForkJoinTask<List<Fingerprint>> result, long length) {}

  /**
   * @param pool does the work
   * @param mostPending characters under way before reading waits: long texts would fill a small
   *     memory before there are many tasks
   * @param taker is called by the thread that adds
   */
  Fingerprinting(ForkJoinPool pool, long mostPending, Consumer<Fingerprint> taker) {
    this.pool = pool;
    this.mostPending = mostPending;
    this.taker = taker;
  }

  void add(Article article) {
    chunk.add(article);
    chunkLength += article.text().length();
    if (chunk.size() == CHUNK || chunkLength >= CHUNK_LENGTH) {
      submit();
    }
  }

  /** Waits for what is under way. */
  void finish() {
    submit();
    while (!pending.isEmpty()) {
      collect();
    }
  }

  private void submit() {
    List<Article> ready = chunk;
    chunk = new ArrayList<>();
    pending.add(
        new Task(pool.submit(() -> ready.stream().map(fingerprinter::of).toList()), chunkLength));
    pendingLength += chunkLength;
    chunkLength = 0;
    while (pending.size() > MAX_PENDING || pendingLength > mostPending) {
      collect();
    }
  }

  private void collect() {
    Task oldest = pending.remove();
    pendingLength -= oldest.length;
    oldest.result.join().forEach(taker);
  }

  /** What is made of an article of which the text is analyzed. */
  Fingerprint fingerprint(Known known) {
    return fingerprinter.of(known);
  }
}
