package news.dedupe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import news.dedupe.article.Article;
import news.dedupe.batch.Batch;
import news.dedupe.index.Snapshot;
import news.dedupe.index.StoredArticle;
import news.dedupe.index.StoryKey;
import news.dedupe.index.Transaction;

/** Puts incoming articles into an index, and those of it that they have brought elsewhere. */
final class IndexUpdate {

  private final IndexedBatch made;
  private final Batch batch;
  private final Snapshot index;
  private final Transaction change;
  private final LocalDate today;

  /** Articles of the index that go, as they are replaced or get another story. */
  private final Set<Integer> removed = new HashSet<>();

  /** The new stories of those that stay. */
  private final Map<Integer, StoryKey> moved = new HashMap<>();

  /** The paths of incoming articles that are in the index as they are. */
  private final Set<String> unchanged = new HashSet<>();

  private int replaced;

  /**
   * @param today the day of adding
   */
  IndexUpdate(IndexedBatch made, Transaction change, LocalDate today) {
    this.made = made;
    this.batch = made.batch();
    this.index = made.index();
    this.change = change;
    this.today = today;
  }

  /** Makes the change and commits it, where there is any. */
  Added make(ForkJoinPool pool) throws IOException {
    for (int text = 0; text < batch.textCount(); text++) {
      for (int copy = 0; copy < batch.paths(text).size(); copy++) {
        plan(text, copy);
      }
    }
    int all = made.incoming().size();
    Added added =
        new Added(all - replaced - unchanged.size(), replaced, unchanged.size(), made.skipped());
    if (removed.isEmpty() && added.added() == 0) {
      return added;
    }
    change.remove(removed);
    for (Map.Entry<Integer, StoryKey> other : moved.entrySet()) {
      StoredArticle article = index.get(other.getKey());
      change.put(article.of(other.getValue()), index.article(other.getKey()));
    }
    pool.submit(() -> IntStream.range(0, batch.textCount()).parallel().forEach(this::put)).join();
    change.commit();
    return added;
  }

  /** What becomes of an article that the index has. */
  private void plan(int text, int copy) {
    String at = batch.paths(text).get(copy);
    Integer number = made.stored().get(at);
    boolean isIncoming = made.incoming().containsKey(at);
    if (number == null || (isIncoming && !isLast(text, copy))) {
      return;
    }
    StoredArticle before = index.get(number);
    StoryKey story = made.stories().of(text);
    boolean isMoved = !before.story().equals(story);
    if (!isIncoming && isMoved) {
      moved.put(number, story);
      removed.add(number);
    } else if (isIncoming && !isMoved && isSame(before, text, copy)) {
      unchanged.add(at);
    } else if (isIncoming) {
      replaced++;
      removed.add(number);
    }
  }

  /** Of several incoming articles at one path the last counts. */
  private boolean isLast(int text, int copy) {
    Integer last = made.incoming().get(batch.paths(text).get(copy));
    return last != null && last == batch.number(text, copy);
  }

  private boolean isSame(StoredArticle before, int text, int copy) {
    Article now = batch.article(text, copy);
    return before.document().content() == batch.document(text, copy).content()
        && before.article().equals(StoredArticle.withoutText(now));
  }

  /** Puts the incoming articles that have a text; of several at a path, the last. */
  private void put(int text) {
    List<String> paths = batch.paths(text);
    for (int copy = 0; copy < paths.size(); copy++) {
      if (!isLast(text, copy) || unchanged.contains(paths.get(copy))) {
        continue;
      }
      Article article = batch.article(text, copy);
      StoredArticle stored =
          new StoredArticle(
              StoredArticle.withoutText(article),
              batch.document(text, copy),
              made.stories().of(text),
              today);
      try {
        change.put(stored, article);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
