package news.dedupe.cli;

import static java.util.Locale.ROOT;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dedupe.cli.Job.Ending;
import news.dedupe.index.Removal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes articles from an index. */
@Command(
    name = "remove",
    header = "Remove articles from an index.",
    customSynopsis = {
      "dedupe index remove [OPTIONS] INDEX PATH...",
      "       dedupe index remove [OPTIONS] INDEX --older-than DATE"
    },
    description = {
      "",
      "A PATH is that of an article as reports have it, or of the file or folder that it was read"
          + " from. A story keeps its id and its other articles."
    })
final class IndexRemove implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexPath index = new IndexPath();

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "An article, or all of a file or folder.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--story",
      paramLabel = "ID",
      description = "Remove all articles of a story; may be repeated.")
  private List<String> stories = new ArrayList<>();

  @Option(
      names = "--older-than",
      paramLabel = "DATE",
      description =
          "Remove what was published before this date (2026-11-30), or more than so many days ago"
              + " (90d); of what has no date, what was added then.")
  private Optional<String> olderThan = Optional.empty();

  @ArgGroup(validate = false)
  private final Waiting waiting = new Waiting();

  @ArgGroup(validate = false, heading = RunOptions.RESULTS_HEADING)
  private final Verbosity verbosity = new Verbosity();

  IndexRemove(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (paths.isEmpty() && stories.isEmpty() && olderThan.isEmpty()) {
      throw new UsageException("nothing to remove: give PATH, --story or --older-than");
    }
    Removal removal = new Removal(paths, stories, day());
    return Job.run(
        terminal,
        verbosity,
        () -> () -> {},
        (messages, nothing) -> {
          int removed = removal.from(index.path(), waiting.duration());
          String line = String.format(ROOT, "%s: %d removed", index.path(), removed);
          return new Ending(List.of(line), messages.found(0, false), ExitCode.DONE);
        });
  }

  private Optional<LocalDate> day() throws UsageException {
    if (olderThan.isEmpty()) {
      return Optional.empty();
    }
    String value = olderThan.get();
    if (value.matches("[0-9]{1,6}d")) {
      int days = Integer.parseInt(value.substring(0, value.length() - 1));
      return Optional.of(LocalDate.now(Clock.systemUTC()).minusDays(days));
    }
    try {
      return Optional.of(LocalDate.parse(value));
    } catch (DateTimeParseException e) {
      throw new UsageException(
          "--older-than takes a date, 2026-11-30, or days, 90d: '" + value + "'");
    }
  }
}
