package news.dedupe.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.batch.Batch;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.match.Model;
import news.dedupe.report.MalformedInput;
import news.dedupe.report.Report;

/** Runs the stages from sources to a report. Keeps nothing of a run; safe for many threads. */
public final class Pipeline {

  private final Settings settings;
  private final Listener listener;
  private final Loader loader;

  /**
   * @param standardInput what the path {@code -} reads
   */
  public Pipeline(Settings settings, Listener listener, InputStream standardInput) {
    this.settings = settings;
    this.listener = listener;
    this.loader = new Loader(settings.reading(), standardInput);
  }

  /** The articles below the paths, see {@link Loader#load}. */
  public Source at(List<String> paths) {
    return new PathSource(loader, paths);
  }

  /** The same as {@link #group(Source)} of the articles below the paths. */
  public Report group(List<String> paths) throws MissingPathException, IOException {
    return group(at(paths));
  }

  /**
   * Groups articles.
   *
   * @return to be closed by the caller
   * @throws MissingPathException if a path is not there
   * @throws BrokenInputException at the first broken input of a strict run
   * @throws IOException if the model or overrides cannot be read; {@link MalformedInput} where they
   *     are none, or contradict each other
   */
  public Report group(Source articles) throws MissingPathException, IOException {
    Overrides overrides = Overrides.read(settings.overrides());
    ForkJoinPool pool = new ForkJoinPool(settings.threads());
    try (Batch.Builder builder = builder(pool)) {
      CompletableFuture<Model> model = ModelLoader.load(settings.model(), pool);
      ArticleReader reader = reader(articles);
      reader.read(articles, builder::add);
      return report(builder, model, overrides, reader, Optional.empty(), pool);
    } finally {
      pool.shutdown();
    }
  }

  /** The same as {@link #check(Source, Source)} of the articles below the paths. */
  public Report check(List<String> existing, List<String> incoming)
      throws MissingPathException, IOException {
    return check(at(existing), at(incoming));
  }

  /**
   * Judges incoming articles against existing ones and each other. What is among both is incoming.
   *
   * @return to be closed by the caller
   * @throws MissingPathException if a path is not there
   * @throws BrokenInputException at the first broken input of a strict run
   * @throws IOException if the model or overrides cannot be read; {@link MalformedInput} where they
   *     are none, or contradict each other
   */
  public Report check(Source existing, Source incoming) throws MissingPathException, IOException {
    Overrides overrides = Overrides.read(settings.overrides());
    ForkJoinPool pool = new ForkJoinPool(settings.threads());
    try (Batch.Builder builder = builder(pool)) {
      CompletableFuture<Model> model = ModelLoader.load(settings.model(), pool);
      ArticleReader reader = reader(incoming, existing);
      Set<String> checked = new HashSet<>();
      reader.read(
          incoming,
          article -> {
            checked.add(article.path());
            builder.add(article);
          });
      Set<String> read = new HashSet<>(checked);
      reader.skipped().stream().map(Skipped::path).forEach(read::add);
      reader.read(existing, path -> !read.contains(path), builder::add);
      return report(builder, model, overrides, reader, Optional.of(checked), pool);
    } finally {
      pool.shutdown();
    }
  }

  /**
   * Judges incoming articles against those of an index and each other. An article of a path that is
   * in the index is not judged against the one there.
   *
   * @param lookBack how many days before an incoming article others may be of
   * @return to be closed by the caller
   * @throws MissingPathException if a path is not there
   * @throws IOException if the index cannot be read, or was made with another model or threshold
   */
  public Report check(Path index, OptionalInt lookBack, Source incoming)
      throws MissingPathException, IOException {
    return indexed(index, lookBack).check(incoming);
  }

  /**
   * The same, after which the incoming articles are in the index.
   *
   * @param wait for others to end who write to it
   */
  public Report checkAndAdd(Path index, OptionalInt lookBack, Source incoming, Duration wait)
      throws MissingPathException, IOException {
    return indexed(index, lookBack).checkAndAdd(incoming, wait);
  }

  /**
   * Adds articles to an index, which is made where there is none.
   *
   * @param wait for others to end who write to it
   */
  public Added add(Path index, Source incoming, Duration wait)
      throws MissingPathException, IOException {
    return indexed(index, OptionalInt.empty()).add(incoming, wait);
  }

  private IndexedRun indexed(Path index, OptionalInt lookBack) {
    return new IndexedRun(settings, listener, index, lookBack, Clock.systemUTC());
  }

  /** Makes the batch, which the report closes, or an exception. */
  private Report report(
      Batch.Builder builder,
      CompletableFuture<Model> model,
      Overrides overrides,
      ArticleReader reader,
      Optional<Set<String>> incoming,
      ForkJoinPool pool)
      throws MalformedInput {
    Batch batch = builder.build();
    List<Skipped> skipped = reader.skipped();
    try {
      Constraints constraints = overrides.in(batch, listener);
      return pool.submit(
              () -> {
                Stages stages =
                    new Stages(
                        settings, overrides.hash(), constraints, listener, batch, model.join());
                return stages.report(stages.group(), Corpus.of(batch), skipped, incoming);
              })
          .join();
    } catch (RuntimeException | Error | MalformedInput e) {
      batch.close();
      throw e;
    }
  }

  /**
   * Reads and fingerprints the articles below the paths.
   *
   * @param pool does the work
   * @return to be closed by the caller
   * @throws MissingPathException if a path is not there
   */
  public Batch load(List<String> paths, ForkJoinPool pool) throws MissingPathException {
    try (Batch.Builder builder = builder(pool)) {
      read(paths, builder::add);
      return builder.build();
    }
  }

  /**
   * Reads the articles below the paths, one at a time.
   *
   * @return how many there were
   * @throws MissingPathException if a path is not there
   */
  public long read(List<String> paths, Consumer<Article> taker) throws MissingPathException {
    Source articles = at(paths);
    return reader(articles).read(articles, taker);
  }

  /**
   * Explains the score of two articles as a run over them and the batch has it.
   *
   * @param in the batch; the two need not be in it
   * @throws MissingPathException if one of the paths is not there or has no such article
   * @throws MalformedInput if one of them has more, or the model is none
   * @throws IOException if the model cannot be read
   */
  public Comparison compare(String a, String b, List<String> in)
      throws MissingPathException, IOException {
    ForkJoinPool pool = new ForkJoinPool(settings.threads());
    try (Batch.Builder builder = builder(pool)) {
      CompletableFuture<Model> model = ModelLoader.load(settings.model(), pool);
      SoughtArticle first = SoughtArticle.read(new ArticlePath(a), loader, listener);
      SoughtArticle second = SoughtArticle.read(new ArticlePath(b), loader, listener);
      Consumer<Article> taker =
          article -> {
            int number = builder.add(article);
            first.look(article, number);
            second.look(article, number);
          };
      if (!in.isEmpty()) {
        read(in, taker);
      }
      for (SoughtArticle sought : List.of(first, second)) {
        if (sought.number().isEmpty()) {
          taker.accept(sought.article());
        }
      }
      try (Batch batch = builder.build()) {
        return new Explanation(batch, !in.isEmpty(), model.join(), settings.threshold())
            .of(
                first.article(),
                batch.textOf(first.number().orElseThrow()),
                second.article(),
                batch.textOf(second.number().orElseThrow()));
      }
    } finally {
      pool.shutdown();
    }
  }

  private Batch.Builder builder(ForkJoinPool pool) {
    return new Batch.Builder(pool, settings.memory() / 4, settings.restrictions());
  }

  private ArticleReader reader(Source... sources) throws MissingPathException {
    return new ArticleReader(settings.strict(), listener, sources);
  }
}
