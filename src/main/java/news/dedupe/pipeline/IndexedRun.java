package news.dedupe.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
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
    T of(IndexedBatch made) throws IOException;
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
    Snapshot.open(path).close(); // a check makes no index, for the path may be mistyped
    return run(
        (model, pool) -> {
          try (Transaction change = Transaction.begin(path, by(model), wait)) {
            return make(
                change.before(),
                change.batch(),
                incoming,
                model,
                pool,
                made -> {
                  new IndexUpdate(made, change, today()).make(pool);
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
                  Added added = new IndexUpdate(made, change, today()).make(pool);
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

  private LocalDate today() {
    return LocalDate.now(clock);
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
    Vicinity vicinity = new Vicinity(index, model, settings, pool, lookBack, today().toEpochDay());
    try (Batch.Builder builder =
        new Batch.Builder(
            pool, settings.memory() / 4, settings.restrictions(), index, vicinity::add)) {
      Map<String, Integer> paths = new HashMap<>();
      reader.read(incoming, article -> paths.put(article.path(), builder.add(article)));
      builder.finish();
      Drawn drawn = drawn(vicinity, index, paths.keySet());
      builder.addKnown(drawn.articles());
      drawn.damaged().forEach(number -> listener.noted(damaged(number)));
      Batch batch = builder.build();
      try {
        Map<String, StoryKey> known = new HashMap<>(drawn.stories());
        same(batch, index, vicinity.replaced(), known);
        Map<String, Integer> stored = new HashMap<>(drawn.numbers());
        stored.putAll(vicinity.replaced());
        Constraints constraints = overrides.in(batch, listener);
        Stages stages = new Stages(settings, overrides.hash(), constraints, listener, batch, model);
        Stages.Grouped grouped = pool.submit(stages::group).join();
        IndexedStories stories =
            new IndexedStories(index, batch, known, grouped.partition(), batchNumber);
        return ending.of(
            new IndexedBatch(stages, grouped, stories, reader.skipped(), paths, stored, index));
      } catch (RuntimeException | Error | IOException e) {
        batch.close();
        throw e;
      }
    }
  }

  /**
   * What an index brings to a batch.
   *
   * @param numbers of the articles, by path
   * @param stories of the articles, by path
   * @param damaged the numbers of those that are left out
   */
  private record Drawn(
      List<Known> articles,
      Map<String, Integer> numbers,
      Map<String, StoryKey> stories,
      Set<Integer> damaged) {}

  /** What is near the incoming articles, but for what they replace. */
  private Drawn drawn(Vicinity vicinity, Snapshot index, Set<String> incoming) {
    Drawn drawn = new Drawn(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new TreeSet<>());
    for (int number : vicinity.numbers()) {
      StoredArticle stored = index.get(number);
      String at = stored.article().path();
      if (incoming.contains(at)) {
        continue;
      }
      Optional<Article> shown =
          settings.detail().texts() ? index.soundArticle(number) : Optional.of(stored.article());
      if (shown.isEmpty()) {
        drawn.damaged.add(number);
      } else {
        drawn.numbers.put(at, number);
        drawn.stories.put(at, stored.story());
        drawn.articles.add(new Known(shown.get(), stored.document(), index.sketch(number)));
      }
    }
    drawn.damaged.addAll(vicinity.damaged());
    return drawn;
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
}
