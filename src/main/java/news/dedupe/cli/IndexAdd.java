package news.dedupe.cli;

import static java.util.Locale.ROOT;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dedupe.cli.Job.Ending;
import news.dedupe.index.Snapshot;
import news.dedupe.pipeline.Added;
import news.dedupe.pipeline.IndexSource;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.pipeline.Settings;
import news.dedupe.pipeline.Source;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds articles to an index. */
@Command(
    name = "add",
    header = "Add articles to an index, or make one.",
    customSynopsis = {
      "dedupe index add [OPTIONS] INDEX PATH...",
      "       dedupe index add [OPTIONS] INDEX --from-index OLD"
    },
    description = {
      "",
      "An article is known by its path. One that is in the index as it is changes nothing; other"
          + " content at its path replaces it. All is added, or, where the command does not end,"
          + " nothing."
    },
    exitCodeList = {
      ExitCode.DONE_HELP,
      ExitCode.USAGE_HELP,
      ExitCode.UNREADABLE_HELP,
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    })
final class IndexAdd implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexPath index = new IndexPath();

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files and folders of articles; - is standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--from-index",
      paramLabel = "OLD",
      description = "Add the articles of another index, such as one of an older version.")
  private Optional<Path> old = Optional.empty();

  @ArgGroup(validate = false)
  private final Waiting waiting = new Waiting();

  @ArgGroup(validate = false, heading = RunOptions.JUDGING_HEADING)
  private final Judging judging = new Judging();

  @ArgGroup(validate = false, heading = RunOptions.INPUT_HEADING)
  private final ListedInput input = new ListedInput();

  @ArgGroup(validate = false, heading = RunOptions.RESOURCES_HEADING)
  private final Resources resources = new Resources();

  @ArgGroup(validate = false, heading = RunOptions.RESULTS_HEADING)
  private final Verbosity verbosity = new Verbosity();

  IndexAdd(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = RunOptions.settings(judging, input.options(), resources);
    List<String> all = input.paths(paths, terminal.in());
    boolean isAsked = !paths.isEmpty() || input.isGiven();
    if (isAsked == old.isPresent()) {
      throw new UsageException(
          isAsked
              ? "--from-index and PATH exclude each other"
              : "nothing to add: give PATH, --files-from or --from-index");
    }
    return Job.run(
        terminal,
        verbosity,
        () -> () -> {},
        (messages, nothing) -> {
          Pipeline pipeline = new Pipeline(settings, messages, terminal.in());
          if (old.isEmpty()) {
            return add(pipeline, pipeline.at(all), messages, !all.isEmpty());
          }
          try (Snapshot from = Snapshot.open(old.get())) {
            return add(pipeline, new IndexSource(from), messages, true);
          }
        });
  }

  private Ending add(Pipeline pipeline, Source articles, Messages messages, boolean isAsked)
      throws Exception {
    Added done = pipeline.add(index.path(), articles, waiting.duration());
    int all = done.added() + done.replaced() + done.unchanged();
    Found found = messages.found(all, isAsked);
    String line =
        String.format(
            ROOT,
            "%s: %d added, %d replaced, %d unchanged, %d skipped",
            index.path(),
            done.added(),
            done.replaced(),
            done.unchanged(),
            done.skipped().stream().mapToInt(skip -> skip.count()).sum());
    return new Ending(List.of(line), found, found.exitCode());
  }
}
