package news.dedupe.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
import news.dedupe.article.Skipped;
import news.dedupe.batch.Batch;
import news.dedupe.batch.Batch.Builder.Known;
import news.dedupe.index.IndexedBy;
import news.dedupe.index.NetworkFiles;
import news.dedupe.index.Snapshot;
import news.dedupe.index.StoredArticle;
import news.dedupe.index.StoryKey;
import news.dedupe.index.Transaction;
import news.dedupe.load.MissingPathException;
import news.dedupe.match.Model;
import news.dedupe.report.IndexUsed;
import news.dedupe.report.Report;

/** Runs the stages on incoming articles and what an index has near them. */
final class IndexedRun {

  private final Settings settings;
  private final Listener listener;
  private final Path path;
  private final OptionalInt lookBack;
  private final Clock clock;

  /**
   * @param lookBack how many days before an incoming article others may be of
   * @param clock says on which day articles are added
   */
  IndexedRun(Settings settings, Listener listener, Path path, OptionalInt lookBack, Clock clock) {
    this.settings = settings;
    this.listener = listener;
    this.path = path;
    this.lookBack = lookBack;
    this.clock = clock;
  }

  /** What is done with what the stages made. */
  private interface Ending<T> {
    T of(Made made) throws IOException;
  }

  /**
   * What the stages made of the incoming articles.
   *
   * @param incoming the number of the last article of each path
   * @param stored the articles of the index that are in the batch or are replaced, by path
   */
  private record Made(
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

  /** See {@link Pipeline#check(Path, OptionalInt, Source)}. */
  Report check(Source incoming) throws MissingPathException, IOException {
    return run(
        (model, pool) -> {
          try (Snapshot index = Snapshot.open(path).requireSame(by(model))) {
            return make(
                index,
                index.batch() + 1,
                incoming,
                model,
                pool,
                made -> made.report(lookBack, pool));
          }
        });
  }

  /** The same, after which the incoming articles are in the index. */
  Report checkAndAdd(Source incoming, Duration wait) throws MissingPathException, IOException {
    return run(
        (model, pool) -> {
          try (Transaction change = begin(incoming, model, wait)) {
            return make(
                change.before(),
                change.batch(),
                incoming,
                model,
                pool,
                made -> {
                  put(made, change, pool);
                  return made.report(lookBack, pool);
                });
          }
        });
  }

  /** Adds the incoming articles. */
  Added add(Source incoming, Duration wait) throws MissingPathException, IOException {
    return run(
        (model, pool) -> {
          try (Transaction change = begin(incoming, model, wait)) {
            return make(
                change.before(),
                change.batch(),
                incoming,
                model,
                pool,
                made -> {
                  Added added = put(made, change, pool);
                  made.batch().close();
                  return added;
                });
          }
        });
  }

  /** An index is made for what is there. */
  private Transaction begin(Source incoming, Model model, Duration wait)
      throws MissingPathException, IOException {
    if (!Files.exists(path)) {
      incoming.size();
    }
    return Transaction.begin(path, by(model), wait);
  }

  private IndexedBy by(Model model) {
    return IndexedBy.now(model.id(), settings.threshold());
  }

  /** What needs a model and a pool. */
  private interface Work<T> {
    T with(Model model, ForkJoinPool pool) throws MissingPathException, IOException;
  }

  private <T> T run(Work<T> work) throws MissingPathException, IOException {
    NetworkFiles.warning(path)
        .map(warning -> new Note(path.toString(), OptionalInt.empty(), warning))
        .ifPresent(listener::noted);
    ForkJoinPool pool = new ForkJoinPool(settings.threads());
    try {
      return work.with(ModelLoader.load(settings.model(), pool).join(), pool);
    } finally {
      pool.shutdown();
    }
  }

  private <T> T make(
      Snapshot index,
      int batchNumber,
      Source incoming,
      Model model,
      ForkJoinPool pool,
      Ending<T> ending)
      throws MissingPathException, IOException {
    Overrides overrides = Overrides.read(settings.overrides());
    ArticleReader reader = new ArticleReader(settings.strict(), listener, incoming);
    Vicinity vicinity =
        new Vicinity(index, model, settings, pool, lookBack, LocalDate.now(clock).toEpochDay());
    try (Batch.Builder builder =
        new Batch.Builder(
            pool, settings.memory() / 4, settings.restrictions(), index, vicinity::add)) {
      Map<String, Integer> paths = new HashMap<>();
      reader.read(incoming, article -> paths.put(article.path(), builder.add(article)));
      builder.finish();
      Map<String, Integer> stored = new HashMap<>();
      Map<String, StoryKey> known = new HashMap<>();
      List<Known> near = new ArrayList<>();
      int[] numbers = vicinity.numbers();
      Set<Integer> damaged = new TreeSet<>(vicinity.damaged());
      for (int number : numbers) {
        StoredArticle article = index.get(number);
        if (!paths.containsKey(article.article().path())) {
          Optional<Article> shown =
              settings.detail().texts()
                  ? index.soundArticle(number)
                  : Optional.of(article.article());
          if (shown.isEmpty()) {
            damaged.add(number);
            continue;
          }
          stored.put(article.article().path(), number);
          known.put(article.article().path(), article.story());
          near.add(new Known(shown.get(), article.document(), index.sketch(number)));
        }
      }
      builder.addKnown(near);
      stored.putAll(vicinity.replaced());
      damaged.forEach(number -> listener.noted(damaged(number)));
      Batch batch = builder.build();
      try {
        same(batch, index, vicinity.replaced(), known);
        Constraints constraints = overrides.in(batch, listener);
        Stages stages = new Stages(settings, overrides.hash(), constraints, listener, batch, model);
        Stages.Grouped grouped = pool.submit(stages::group).join();
        IndexedStories stories =
            new IndexedStories(index, batch, known, grouped.partition(), batchNumber);
        Made made = new Made(stages, grouped, stories, reader.skipped(), paths, stored, index);
        return ending.of(made);
      } catch (RuntimeException | Error | IOException e) {
        batch.close();
        throw e;
      }
    }
  }

  private Note damaged(int number) {
    return new Note(
        path.toString(),
        OptionalInt.empty(),
        "article " + number + " is damaged and is not compared; 'dedupe index verify' says more");
  }

  /** What is in the index as it comes in again is of the story that it is of there. */
  private static void same(
      Batch batch, Snapshot index, Map<String, Integer> replaced, Map<String, StoryKey> known) {
    for (int text = 0; text < batch.textCount(); text++) {
      long content = 0;
      for (String path : batch.paths(text)) {
        Integer number = replaced.get(path);
        if (number != null && index.isSound(number)) {
          content = content == 0 ? batch.document(text, 0).content() : content;
          if (index.content(number) == content) {
            known.put(path, index.story(number));
          }
        }
      }
    }
  }

  /** Puts the incoming articles into the index, and those that others have brought elsewhere. */
  private Added put(Made made, Transaction change, ForkJoinPool pool) throws IOException {
    Batch batch = made.batch();
    Snapshot index = made.index();
    Set<Integer> removed = new HashSet<>();
    Map<Integer, StoryKey> moved = new HashMap<>();
    Set<String> unchanged = new HashSet<>();
    int replaced = 0;
    for (int text = 0; text < batch.textCount(); text++) {
      List<String> paths = batch.paths(text);
      for (int copy = 0; copy < paths.size(); copy++) {
        String at = paths.get(copy);
        Integer number = made.stored().get(at);
        boolean isIncoming = made.incoming().containsKey(at);
        if (number == null || (isIncoming && !isLast(made, at, text, copy))) {
          continue;
        }
        StoredArticle before = index.get(number);
        boolean isMoved = !before.story().equals(made.stories().of(text));
        if (!isIncoming) {
          if (isMoved) {
            moved.put(number, made.stories().of(text));
            removed.add(number);
          }
        } else if (!isMoved && isSame(before, batch, text, copy)) {
          unchanged.add(at);
        } else {
          replaced++;
          removed.add(number);
        }
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
    LocalDate today = LocalDate.now(clock);
    pool.submit(
            () ->
                IntStream.range(0, batch.textCount())
                    .parallel()
                    .forEach(text -> put(made, text, unchanged, today, change)))
        .join();
    change.commit();
    return added;
  }

  /** Of several incoming articles at one path the last counts. */
  private static boolean isLast(Made made, String at, int text, int copy) {
    Integer last = made.incoming().get(at);
    return last != null && last == made.batch().number(text, copy);
  }

  private static boolean isSame(StoredArticle before, Batch batch, int text, int copy) {
    Article now = batch.article(text, copy);
    return before.document().content() == batch.document(text, copy).content()
        && before.article().equals(StoredArticle.withoutText(now));
  }

  /** Puts the incoming articles that have a text; of several at a path, the last. */
  private static void put(
      Made made, int text, Set<String> unchanged, LocalDate today, Transaction change) {
    Batch batch = made.batch();
    List<String> paths = batch.paths(text);
    for (int copy = 0; copy < paths.size(); copy++) {
      if (!isLast(made, paths.get(copy), text, copy) || unchanged.contains(paths.get(copy))) {
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
