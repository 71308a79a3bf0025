package news.dedupe.cli;

import static java.util.Locale.ROOT;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import news.dedupe.article.Note;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.LoadSummary;
import news.dedupe.pipeline.Listener;

/**
 * Tells on standard error what happens while a run goes on, and afterwards what it took.
 *
 * <p>The stages report from many threads.
 */
final class Messages implements Listener {

  /** Lines of a kind that a screen has room for; the report has them all. */
  private static final int SHOWN = 20;

  private static final long SECOND = 1_000_000_000;

  /** Ten a second look smooth and cost nothing. */
  private static final long PROGRESS_INTERVAL = SECOND / 10;

  private static final String CLEAR_LINE = "\r\u001B[K";

  private final Terminal terminal;
  private final Verbosity options;
  private final LongSupplier clock;
  private final long start;

  /** When each stage was first heard of, in nanoseconds. */
  private final Map<String, Long> stages = new LinkedHashMap<>();

  private final Map<String, String> stats = new LinkedHashMap<>();
  private int skips;
  private long skippedUnseen;
  private int notes;
  private final Map<Published.Doubt, Undated> undated = new EnumMap<>(Published.Doubt.class);
  private boolean unreadable;
  private boolean pagesWithoutArticle;
  private LoadSummary loaded = LoadSummary.NOTHING;
  private long lastProgress;
  private boolean progressShown;

  /**
   * @param clock nanoseconds from some fixed moment
   */
  Messages(Terminal terminal, Verbosity options, LongSupplier clock) {
    this.terminal = terminal;
    this.options = options;
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  @Override
  public synchronized void skipped(Skipped item) {
    unreadable |= item.kind() == Skipped.Kind.UNREADABLE;
    pagesWithoutArticle |= item.kind() == Skipped.Kind.NO_ARTICLE;
    if (++skips > SHOWN) {
      skippedUnseen += item.count();
    } else {
      say(item.path(), item.line(), item.reason() + " (skipped)");
    }
  }

  @Override
  public synchronized void noted(Note note) {
    if (++notes <= SHOWN) {
      say(note.path(), note.line(), note.text());
    }
  }

  private void say(String path, OptionalInt line, String text) {
    if (!options.quiet()) {
      clearProgress();
      terminal.say(path + (line.isPresent() ? ":" + line.getAsInt() : "") + ": " + text);
    }
  }

  @Override
  public synchronized void undated(Published date) {
    undated
        .computeIfAbsent(date.doubt().orElseThrow(), doubt -> new Undated(date.asWritten()))
        .add();
  }

  @Override
  public synchronized void loaded(LoadSummary summary) {
    loaded = summary;
  }

  @Override
  public boolean watched() {
    return terminal.interactive() && !options.quiet();
  }

  @Override
  public synchronized void progress(String name, long done, long total) {
    long now = clock.getAsLong();
    stages.putIfAbsent(name, now);
    if (watched() && now - start >= SECOND && now - lastProgress >= PROGRESS_INTERVAL) {
      terminal.messages().print(CLEAR_LINE + progress(name, done, total, now));
      terminal.messages().flush();
      lastProgress = now;
      progressShown = true;
    }
  }

  /**
   * The stage, what is done, and how long the rest may take, or how fast it is where that is not
   * known.
   */
  private String progress(String name, long done, long total, long now) {
    boolean bytes = name.equals(Listener.LOAD);
    StringBuilder line = new StringBuilder(name).append(' ').append(amount(done, bytes));
    if (total > 0) {
      long percent = Math.min(100, 100 * done / total);
      line.append(" of ").append(amount(total, bytes)).append(", ").append(percent).append(" %");
    }
    double seconds = (now - stages.getOrDefault(name, now)) / (double) SECOND;
    if (seconds >= 1 && done > 0) {
      if (total > 0) {
        long left = Math.round(Math.ceil(Math.max(0, total - done) * seconds / done));
        line.append(left < 120 ? ", " + left + " s left" : ", " + (left + 59) / 60 + " min left");
      } else {
        line.append(", ").append(amount(Math.round(done / seconds), bytes)).append(" a second");
      }
    }
    return line.toString();
  }

  private static String amount(long count, boolean bytes) {
    return bytes ? String.format(ROOT, "%.1f MB", count / 1e6) : String.format(ROOT, "%,d", count);
  }

  @Override
  public synchronized void stat(String name, String value) {
    stats.put(name, value);
  }

  /**
   * What came of the input.
   *
   * @param articles how many were read
   * @param isAsked whether anything was named to be read
   */
  synchronized Found found(long articles, boolean isAsked) {
    return new Found(articles, isAsked, unreadable, pagesWithoutArticle);
  }

  /** Says that there was nothing to work with, whatever is said of the rest. */
  synchronized void nothingRead() {
    clearProgress();
    terminal.say(
        "no article in what was named: "
            + (skips > 0
                ? "all of it was skipped"
                : loaded.leftOutCount() > 0
                    ? "name such files themselves, or with --include"
                    : "there is no file"));
  }

  /** What was not read. */
  synchronized LoadSummary loaded() {
    return loaded;
  }

  /** Ends the progress with what it came to. */
  synchronized void end(List<String> summary) {
    clearProgress();
    if (!options.quiet()) {
      if (skippedUnseen > 0) {
        terminal.say(skippedUnseen + " more skipped, see the report");
      }
      if (notes > SHOWN) {
        terminal.say((notes - SHOWN) + " more notes on files");
      }
      undated.forEach((doubt, dates) -> terminal.say(dates.line(doubt)));
      loaded.unmatched().forEach(option -> terminal.say(option + " matched nothing"));
      summary.forEach(terminal::line);
    }
    if (options.stats()) {
      printStats();
    }
  }

  private void printStats() {
    long end = clock.getAsLong();
    String last = "";
    long since = start;
    for (Map.Entry<String, Long> stage : stages.entrySet()) {
      printTime(last, stage.getValue() - since);
      last = stage.getKey();
      since = stage.getValue();
    }
    printTime(last, end - since);
    printTime("all", end - start);
    stats.forEach((name, value) -> terminal.line(String.format(ROOT, "%-24s %s", name, value)));
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    terminal.line(
        String.format(
            ROOT, "%-24s %d MB of %d", "heap", peak >> 20, Runtime.getRuntime().maxMemory() >> 20));
  }

  private void printTime(String stage, long nanoseconds) {
    if (!stage.isEmpty()) {
      terminal.line(String.format(ROOT, "%-24s %.3f s", stage, nanoseconds / (double) SECOND));
    }
  }

  private void clearProgress() {
    if (progressShown) {
      terminal.messages().print(CLEAR_LINE);
      terminal.messages().flush();
      progressShown = false;
    }
  }
}
