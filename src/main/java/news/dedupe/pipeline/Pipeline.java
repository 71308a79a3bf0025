package news.dedupe.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.article.Note;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.batch.Batch;
import news.dedupe.candidates.CandidatePairs;
import news.dedupe.candidates.Leaders;
import news.dedupe.collect.IntPairs;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.load.input.Sink;
import news.dedupe.match.Model;
import news.dedupe.match.ModelFile;
import news.dedupe.match.ScoredPairs;
import news.dedupe.report.MalformedInput;
import news.dedupe.report.Parameters;
import news.dedupe.report.Parameters.Task;
import news.dedupe.report.Report;
import news.dedupe.text.Analyzer;

/** Runs the stages from paths to a report. */
public final class Pipeline {

  private final Settings settings;
  private final Listener listener;
  private final Loader loader;
  private final List<Skipped> skipped = new ArrayList<>();
  private Optional<LoadSummary> summary = Optional.empty();

  /** The stage that reads. */
  public static final String LOAD = "load";

  /** Bytes of the files that are read, and of what was read of them. */
  private long toRead;

  private long hasRead;

  /** Is told of what happens while it does; of stages from many threads. */
  public interface Listener {

    /** Input gave no article. */
    void skipped(Skipped skipped);

    /** A file was read, but something is odd about it. */
    void noted(Note note);

    /** The date of an article is of no day that can be told. */
    void undated(Published date);

    /** What of all the input was not read. */
    void loaded(LoadSummary summary);

    /** Whether anyone looks at how the stages get on; where not, totals need not be known. */
    default boolean watched() {
      return false;
    }

    /**
     * A stage has done so much of its work, for {@link #LOAD} in bytes of the files; {@code total}
     * is 0 where it is not known.
     */
    void stage(String name, long done, long total);

    /** A figure for those who want to know. */
    void stat(String name, String value);
  }

  /**
   * @param standardInput what the path {@code -} reads
   */
  public Pipeline(Settings settings, Listener listener, InputStream standardInput) {
    this.settings = settings;
    this.listener = listener;
    this.loader = new Loader(settings.reading(), standardInput);
  }

  /**
   * Groups the articles below the paths.
   *
   * @return to be closed by the caller
   * @throws MissingPathException if one of the paths is not there
   * @throws IOException if the model cannot be read; {@link MalformedInput} where it is none
   */
  public Report group(List<String> paths) throws MissingPathException, IOException {
    return run(List.of(), paths, false);
  }

  /**
   * Judges new articles against older ones and each other. What is among both is new.
   *
   * @return to be closed by the caller
   * @throws MissingPathException if one of the paths is not there
   * @throws IOException if the model cannot be read; {@link MalformedInput} where it is none
   */
  public Report check(List<String> against, List<String> fresh)
      throws MissingPathException, IOException {
    return run(against, fresh, true);
  }

  private Report run(List<String> older, List<String> fresh, boolean checked)
      throws MissingPathException, IOException {
    ForkJoinPool pool = new ForkJoinPool(settings.threads());
    try (Batch.Builder builder = builder(pool)) {
      CompletableFuture<Model> model = model(pool);
      Set<String> news = new HashSet<>();
      expect(Stream.concat(fresh.stream(), older.stream()).toList());
      read(
          fresh,
          path -> true,
          article -> {
            if (checked) {
              news.add(article.path());
            }
            builder.add(article);
          });
      if (!older.isEmpty()) {
        Set<String> known = new HashSet<>(news);
        skipped.forEach(skip -> known.add(skip.path()));
        read(older, path -> !known.contains(path), builder::add);
      }
      Batch batch = builder.build();
      try {
        Optional<Set<String>> checkedNews = checked ? Optional.of(news) : Optional.empty();
        return pool.submit(() -> report(batch, model.join(), checkedNews)).join();
      } catch (RuntimeException | Error e) {
        batch.close();
        throw e;
      }
    } finally {
      pool.shutdown();
    }
  }

  /**
   * Reads and fingerprints the articles below the paths.
   *
   * @param pool does the work
   * @return to be closed by the caller
   * @throws MissingPathException if one of the paths is not there
   */
  public Batch load(List<String> paths, ForkJoinPool pool) throws MissingPathException {
    try (Batch.Builder builder = builder(pool)) {
      expect(paths);
      read(paths, path -> true, builder::add);
      return builder.build();
    }
  }

  private Batch.Builder builder(ForkJoinPool pool) {
    return new Batch.Builder(pool, settings.memory() / 4);
  }

  private Report report(Batch batch, Model model, Optional<Set<String>> news) {
    listener.stat("articles", String.valueOf(batch.articleCount()));
    listener.stat("distinct texts", String.valueOf(batch.textCount()));
    int texts = batch.textCount();
    listener.stage("copies", 0, texts);
    Leaders leaders = Matching.leaders(batch, model, settings.threshold());
    listener.stat("near-identical copies", String.valueOf(leaders.copies()));
    listener.stage("candidates", 0, texts);
    CandidatePairs candidates =
        Matching.candidates(
            batch, leaders, model.screen(), done -> listener.stage("candidates", done, texts));
    listener.stat("candidate pairs", String.valueOf(candidates.size()));
    listener.stage("match", 0, candidates.size());
    ScoredPairs scored =
        Matching.score(
            batch, candidates, model, done -> listener.stage("match", done, candidates.size()));
    listener.stage("cluster", 0, 0);
    List<int[]> linked =
        Matching.cluster(
            scored,
            (a, b) -> model.logOdds(Matching.features(batch, IntPairs.unordered(a, b))),
            settings.threshold(),
            (done, all) -> listener.stage("cluster", done, all));
    List<int[]> clusters =
        leaders.withCopies(Matching.withLone(batch, model, scored, linked, settings.threshold()));
    skipped.sort(
        Comparator.comparing(Skipped::path).thenComparingInt(skip -> skip.line().orElse(0)));
    listener.stage("report", 0, 0);
    return new ReportBuilder(batch, model, scored)
        .build(
            new Parameters(
                news.isPresent() ? Task.CHECK : Task.GROUP,
                settings.threshold(),
                model.id(),
                Analyzer.VERSION,
                settings.reading()),
            clusters,
            skipped,
            news,
            (done, all) -> listener.stage("report", done, all));
  }

  /** The model; the jar's is read in the background, for it takes as long as a few articles. */
  private CompletableFuture<Model> model(ForkJoinPool pool) throws IOException {
    if (settings.model().isEmpty()) {
      return CompletableFuture.supplyAsync(ModelFile::standard, pool);
    }
    Path file = settings.model().get();
    try (InputStream in = Files.newInputStream(file)) {
      return CompletableFuture.completedFuture(ModelFile.read(in));
    } catch (JsonProcessingException e) {
      throw new MalformedInput(file.toString(), "not a model: " + e.getOriginalMessage());
    }
  }

  /**
   * Reads the articles below the paths, one at a time.
   *
   * @return how many there were
   * @throws MissingPathException if one of the paths is not there
   */
  public long read(List<String> paths, Consumer<Article> taker) throws MissingPathException {
    expect(paths);
    return read(paths, path -> true, taker);
  }

  /** Prepares for telling how much of these paths has been read. */
  private void expect(List<String> paths) throws MissingPathException {
    toRead = listener.watched() ? loader.size(paths).orElse(0) : 0;
    hasRead = 0;
  }

  private long read(List<String> paths, Predicate<String> wanted, Consumer<Article> taker)
      throws MissingPathException {
    AtomicLong articles = new AtomicLong();
    LoadSummary read =
        loader.load(
            paths,
            new Sink() {
              @Override
              public void article(Article article) {
                if (wanted.test(article.path())) {
                  article
                      .published()
                      .filter(date -> date.day().isEmpty())
                      .ifPresent(listener::undated);
                  articles.incrementAndGet();
                  taker.accept(article);
                }
                listener.stage(LOAD, hasRead, toRead);
              }

              @Override
              public void consumed(long bytes) {
                hasRead += bytes;
                listener.stage(LOAD, hasRead, toRead);
              }

              @Override
              public void skipped(Skipped skip) {
                if (wanted.test(skip.path())) {
                  if (settings.strict() && skip.kind() == Skipped.Kind.UNREADABLE) {
                    throw new BrokenInputException(skip);
                  }
                  skipped.add(skip);
                  listener.skipped(skip);
                }
              }

              @Override
              public void noted(Note note) {
                listener.noted(note);
              }
            });
    summary = summary.map(before -> before.and(read)).or(() -> Optional.of(read));
    summary.ifPresent(listener::loaded);
    return articles.get();
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
      CompletableFuture<Model> model = model(pool);
      Wanted first = new Wanted(single(a), fileOf(a));
      Wanted second = new Wanted(single(b), fileOf(b));
      Consumer<Article> taker =
          article -> {
            int number = builder.add(article);
            first.look(article, number);
            second.look(article, number);
          };
      if (!in.isEmpty()) {
        expect(in);
        read(in, path -> true, taker);
      }
      for (Wanted wanted : List.of(first, second)) {
        if (wanted.number < 0) {
          taker.accept(wanted.article);
        }
      }
      try (Batch batch = builder.build()) {
        return new Explanation(batch, !in.isEmpty(), model.join(), settings.threshold())
            .of(
                first.article,
                batch.textOf(first.number),
                second.article,
                batch.textOf(second.number));
      }
    } finally {
      pool.shutdown();
    }
  }

  /** An article that is looked for in a batch, where its path may be written otherwise. */
  private static final class Wanted {
    private final Article article;

    /** The name of its file, and what stands behind it in the path. */
    private final String name;

    private final String place;
    private final String rest;

    /** Its number in the batch, negative where it is not found. */
    private int number = -1;

    Wanted(Article article, String file) {
      String path = article.path();
      this.article = article;
      rest = path.startsWith(file) ? path.substring(file.length()) : "";
      place = normal(path.substring(0, path.length() - rest.length()));
      name = path.substring(path.lastIndexOf('/', path.length() - rest.length() - 1) + 1);
    }

    void look(Article other, int numberOfOther) {
      String path = other.path();
      if (number < 0
          && path.endsWith(name)
          && normal(path.substring(0, path.length() - rest.length())).equals(place)) {
        number = numberOfOther;
      }
    }

    private static String normal(String file) {
      try {
        return Path.of(file).toAbsolutePath().normalize().toString();
      } catch (InvalidPathException noFile) {
        return file;
      }
    }
  }

  /** The file in {@code file}, {@code file.jsonl#id} or {@code news.zip#file.jsonl#id}. */
  public static String fileOf(String path) {
    String file = path;
    while (!file.equals("-") && file.contains("#") && Files.notExists(Path.of(file))) {
      file = file.substring(0, file.lastIndexOf('#'));
    }
    return file;
  }

  /** The one article at a path. */
  private Article single(String path) throws MissingPathException, MalformedInput {
    String file = fileOf(path);
    List<Article> found = new ArrayList<>();
    boolean whole = file.equals(path);
    loader.load(
        List.of(file),
        new Sink() {
          @Override
          public void article(Article article) {
            if (found.size() < 2 && (whole || article.path().equals(path))) {
              found.add(article);
            }
          }

          @Override
          public void skipped(Skipped skip) {
            if (whole || skip.path().equals(path)) {
              listener.skipped(skip);
            }
          }
        });
    if (found.isEmpty()) {
      throw MissingPathException.noArticle(path);
    }
    if (found.size() > 1) {
      throw new MalformedInput(
          path, "more than one article; name one, such as " + found.get(0).path());
    }
    return found.get(0);
  }
}
