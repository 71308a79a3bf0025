package news.dedupe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.index.DamagedIndexException;
import news.dedupe.index.LockedIndexException;
import news.dedupe.index.NoIndexException;
import news.dedupe.load.MissingPathException;
import news.dedupe.load.input.Reading;
import news.dedupe.pipeline.Added;
import news.dedupe.pipeline.BrokenInputException;
import news.dedupe.pipeline.Listener;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.pipeline.Settings;
import news.dedupe.report.MalformedInput;
import news.dedupe.report.Report;
import news.dedupe.report.Restrictions;

/**
 * Finds which articles are versions of one story. This is the door for programs; the command goes
 * through the same stages.
 *
 * <p>An object of this class is its options and no more: it is immutable, {@code with…} gives
 * another, and one serves any number of runs, also at once from several threads. The same articles
 * and options give the same report, whatever the threads, the memory and the order of the articles.
 *
 * <p>A run starts threads of its own and ends them. What outgrows its memory goes to files in the
 * folder {@code java.io.tmpdir}, which are gone when the report is closed, or the run has failed.
 * The caller closes the report, and reads it before.
 *
 * <p>An index keeps the articles of many runs: {@link #add} and {@link #checkAndAdd} put them into
 * it, {@link #check(Path, Articles)} judges new ones by it. {@link news.dedupe.index.Removal} takes
 * articles out, {@link news.dedupe.index.Verification} looks for damage.
 *
 * <p>Input that cannot be read ends no run: it is skipped, and listed in the report. These end it:
 *
 * <ul>
 *   <li>{@link MissingPathException}, where a path names nothing;
 *   <li>{@link IOException}, where a model or overrides cannot be read, {@link MalformedInput}
 *       where they are none, or overrides contradict each other;
 *   <li>{@link BrokenInputException}, at the first broken input of a strict run;
 *   <li>{@link UncheckedIOException}, where the folder for temporary files has no room, from the
 *       run or, where the folder fails later, from the lists of the report;
 *   <li>what the articles' iterator or the listener throws.
 * </ul>
 */
public final class Dedupe {

  private final Settings settings;
  private final Listener listener;
  private final OptionalInt lookBack;
  private final Duration wait;

  private Dedupe(Settings settings, Listener listener, OptionalInt lookBack, Duration wait) {
    this.settings = settings;
    this.listener = listener;
    this.lookBack = lookBack;
    this.wait = wait;
  }

  /**
   * With the options that the command has where none is given: threshold {@value
   * Settings#THRESHOLD}, the model in the jar, as many threads as there are processors. The memory
   * is half of the heap, as the other half is the program's.
   */
  public static Dedupe standard() {
    return new Dedupe(
        Settings.standard(
            Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory() / 2),
        Listener.none(),
        OptionalInt.empty(),
        Duration.ZERO);
  }

  /**
   * With another minimum probability of a pair that counts as versions; higher is stricter.
   *
   * @throws IllegalArgumentException where it is not from 0.0001 to 0.9999
   */
  public Dedupe withThreshold(double threshold) {
    return with(settings.withThreshold(threshold));
  }

  /**
   * With so many threads a run.
   *
   * @throws IllegalArgumentException where there is none
   */
  public Dedupe withThreads(int threads) {
    return with(settings.withThreads(threads));
  }

  /**
   * With so much of the heap for each run, in bytes. It is what runs plan with, not a limit: some
   * 64 MiB are needed whatever is given.
   *
   * @throws IllegalArgumentException where it is under 1
   */
  public Dedupe withMemory(long bytes) {
    return with(settings.withMemory(bytes));
  }

  /** With another way to read files: their charset, format, fields, selection and limits. */
  public Dedupe withReading(Reading reading) {
    return with(settings.withReading(reading));
  }

  /** With a model that {@code dedupe train} has made; the file is read at each run. */
  public Dedupe withModel(Path model) {
    return with(settings.withModel(Optional.of(model)));
  }

  /**
   * With clusters of which no two articles were published more than so many days apart; undated
   * ones pass.
   *
   * @throws IllegalArgumentException where it is under 0, or dates are ignored
   */
  public Dedupe withWithin(int days) {
    Restrictions now = settings.restrictions();
    return with(
        settings.withRestrictions(
            new Restrictions(OptionalInt.of(days), now.acrossSources(), now.ignoreDates())));
  }

  /** With links between articles of different sources alone, or between any. */
  public Dedupe withAcrossSources(boolean acrossSources) {
    Restrictions now = settings.restrictions();
    return with(
        settings.withRestrictions(
            new Restrictions(now.within(), acrossSources, now.ignoreDates())));
  }

  /**
   * With dates of publication counting for nothing, or not.
   *
   * @throws IllegalArgumentException where they keep articles apart
   */
  public Dedupe withIgnoreDates(boolean ignoreDates) {
    Restrictions now = settings.restrictions();
    return with(
        settings.withRestrictions(
            new Restrictions(now.within(), now.acrossSources(), ignoreDates)));
  }

  /** Strict or not: a strict run ends at the first input that is broken, others skip it. */
  public Dedupe withStrict(boolean strict) {
    return with(settings.withStrict(strict));
  }

  /**
   * With the texts of the articles in the report or without, as it is by default: a page, {@link
   * news.dedupe.report.ReportFormat#HTML}, lays texts side by side.
   */
  public Dedupe withTexts(boolean texts) {
    return with(settings.withTexts(texts));
  }

  /**
   * With the labels of people on pairs of articles, which decide whatever the run finds; the files,
   * see {@link news.dedupe.report.LabelledPairs}, are read at each run.
   */
  public Dedupe withOverrides(Path... files) {
    return with(settings.withOverrides(List.of(files)));
  }

  /** With a listener, which follows all runs of the result; one for each run keeps them apart. */
  public Dedupe withListener(Listener listener) {
    return new Dedupe(settings, listener, lookBack, wait);
  }

  /**
   * With articles of an index asked that are at most so many days older than an incoming one; by
   * default all are. One that has no date is of the day on which it was added.
   *
   * @throws IllegalArgumentException where it is under 0
   */
  public Dedupe withLookBack(int days) {
    if (days < 0) {
      throw new IllegalArgumentException("days from 0: " + days);
    }
    return new Dedupe(settings, listener, OptionalInt.of(days), wait);
  }

  /**
   * With so much patience for others who write to an index; by default none.
   *
   * @throws IllegalArgumentException where it is under 0
   */
  public Dedupe withWait(Duration wait) {
    if (wait.isNegative()) {
      throw new IllegalArgumentException("a time from 0: " + wait);
    }
    return new Dedupe(settings, listener, lookBack, wait);
  }

  /**
   * Groups articles.
   *
   * @return which of them are versions of one story, and which stand alone; to be closed
   * @throws MissingPathException if a path is not there
   * @throws IOException if the model cannot be read
   */
  public Report group(Articles articles) throws MissingPathException, IOException {
    Pipeline pipeline = pipeline();
    return pipeline.group(articles.source(pipeline));
  }

  /**
   * Judges incoming articles: which of them repeat an existing article, or one another. What is at
   * one path in both is incoming.
   *
   * @return a verdict on each incoming article, and the clusters that have one; to be closed
   * @throws MissingPathException if a path is not there
   * @throws IOException if the model cannot be read
   */
  public Report check(Articles existing, Articles incoming)
      throws MissingPathException, IOException {
    Pipeline pipeline = pipeline();
    return pipeline.check(existing.source(pipeline), incoming.source(pipeline));
  }

  /**
   * Judges incoming articles against those of an index, and against one another; the index stays as
   * it is. An article that is in the index by its path is not judged against itself. Clusters have
   * the ids of their stories in the index.
   *
   * @param index its folder
   * @return a verdict on each incoming article, and the clusters that have one; to be closed
   * @throws MissingPathException if a path is not there
   * @throws NoIndexException where there is no index, or it was made with another model, threshold
   *     or version, which the message says
   * @throws DamagedIndexException where it cannot be read; a damaged article alone is left out, and
   *     noted to the listener
   * @throws IOException if the model cannot be read
   */
  public Report check(Path index, Articles incoming) throws MissingPathException, IOException {
    Pipeline pipeline = pipeline();
    return pipeline.check(index, lookBack, incoming.source(pipeline));
  }

  /**
   * The same, after which the incoming articles are in the index, as {@link #add} has it: all of
   * them when this returns, none where it throws.
   *
   * @throws LockedIndexException where another process writes to it for longer than is waited
   */
  public Report checkAndAdd(Path index, Articles incoming)
      throws MissingPathException, IOException {
    Pipeline pipeline = pipeline();
    return pipeline.checkAndAdd(index, lookBack, incoming.source(pipeline), wait);
  }

  /**
   * Adds articles to an index, which is made where there is none. What is in it already by its path
   * and is the same stays; what is another takes its place. All are in the index when this returns,
   * none where it throws.
   *
   * @param index its folder
   * @throws MissingPathException if a path is not there
   * @throws NoIndexException where something else is in its place, or it was made with another
   *     model, threshold or version, which the message says
   * @throws LockedIndexException where another process writes to it for longer than is waited
   * @throws DamagedIndexException where it cannot be read
   * @throws IOException if the model cannot be read, or the index cannot be written
   */
  public Added add(Path index, Articles articles) throws MissingPathException, IOException {
    Pipeline pipeline = pipeline();
    return pipeline.add(index, articles.source(pipeline), wait);
  }

  private Dedupe with(Settings changed) {
    return new Dedupe(changed, listener, lookBack, wait);
  }

  private Pipeline pipeline() {
    return new Pipeline(settings, listener, InputStream.nullInputStream());
  }
}
