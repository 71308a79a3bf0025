package news.dedupe.cli;

import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import news.dedupe.filter.Drop;
import news.dedupe.filter.Dropped;
import news.dedupe.filter.Filter;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.pipeline.Settings;
import news.dedupe.report.Report;
import news.dedupe.store.Rereadable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Writes the records that were read without repeats. */
@Command(
    name = "filter",
    header = "Write the records themselves, one of each story, as they were read.",
    customSynopsis = "dedupe filter [OPTIONS] PATH...",
    description = {
      "",
      "JSON lines, JSON lists, CSV and TSV come out byte for byte, less what is dropped; of several"
          + " tables the header is written once. Of files that are one article each the paths are"
          + " written. Nothing is deleted."
    },
    exitCodeList = {
      ExitCode.DONE_HELP,
      ExitCode.USAGE_HELP,
      ExitCode.UNREADABLE_HELP,
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    },
    footer = {
      "Examples:",
      "  dedupe filter wire.jsonl.gz -o clean.jsonl",
      "  dedupe filter --drop copies --keep first wire.csv > once.csv",
      "  dedupe filter -0 news/ | xargs -0 cp -t clean/",
      "  dedupe filter wire.jsonl --write-dropped dropped.jsonl | wc -l",
      "",
      RunOptions.FIRST_WORDS
    })
final class FilterRecords implements Callable<Integer> {

  /** Of the memory, what standard input may take before the rest goes to the temporary folder. */
  private static final int SHARE_OF_INPUT = 16;

  /** What becomes of records that give no article. */
  enum Unreadable {
    keep,
    drop
  }

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, folders, patterns such as 'a/**/*.jsonl'; - is standard input.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--drop",
      paramLabel = "WHAT",
      converter = DropName.class,
      description =
          "Drop copies (the same main text), near-identical (these too), or versions (all of a"
              + " story but one). Default: versions.")
  private Drop drop = Drop.VERSIONS;

  @ArgGroup(validate = false)
  private final Keeping keeping = new Keeping();

  @Option(
      names = "--unreadable",
      paramLabel = "WHAT",
      description = "keep or drop records that give no article. Default: keep.")
  private Unreadable unreadable = Unreadable.keep;

  @ArgGroup(validate = false, heading = RunOptions.JUDGING_HEADING)
  private final Linking linking = new Linking();

  @ArgGroup(validate = false, heading = RunOptions.INPUT_HEADING)
  private final ListedInput input = new ListedInput();

  @ArgGroup(validate = false, heading = RunOptions.RESOURCES_HEADING)
  private final Resources resources = new Resources();

  @ArgGroup(validate = false, heading = RunOptions.RESULTS_HEADING)
  private final Results results = new Results();

  @Option(
      names = "--write-dropped",
      paramLabel = "FILE",
      description =
          "Write what was dropped to FILE too: JSON lines of path, line, of (what is kept in its"
              + " place), relation to that, score and cluster.")
  private Optional<Path> droppedFile = Optional.empty();

  @Option(
      names = {"-0", "--print0"},
      description = "End paths with NUL, not with a line end, for xargs -0.")
  private boolean print0;

  FilterRecords(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<String> all = input.paths(paths, terminal.in());
    return Job.run(
        terminal, results.verbosity(), () -> open(all), (messages, out) -> run(all, messages, out));
  }

  /** Opens where records go, and behind that where what is dropped is listed. */
  private Outputs open(List<String> all) throws IOException, UsageException, MissingPathException {
    requireFiles(all);
    List<Optional<Path>> files = new ArrayList<>(List.of(results.output()));
    droppedFile.ifPresent(file -> files.add(Optional.of(file)));
    Inputs inputs = input.inputs(all, resources.memory()).and(linking.inputs());
    return Outputs.open(files, terminal.out(), inputs);
  }

  /** Files are read twice. */
  private static void requireFiles(List<String> all) throws UsageException {
    for (String path : all) {
      boolean isOther =
          !path.equals("-")
              && Files.exists(Path.of(path))
              && !Files.isRegularFile(Path.of(path))
              && !Files.isDirectory(Path.of(path));
      if (isOther) {
        throw new UsageException(path + ": can be read but once; '- < " + path + "' works");
      }
    }
  }

  private Settings settings() throws UsageException {
    return RunOptions.settings(linking, keeping, input.options(), resources)
        .withWordings(drop == Drop.NEAR_IDENTICAL);
  }

  private Job.Ending run(List<String> all, Messages messages, Outputs outputs) throws Exception {
    Settings settings = settings();
    Rereadable standardInput = new Rereadable(terminal.in(), settings.memory() / SHARE_OF_INPUT);
    try {
      Filter filter = new Filter(new Loader(settings.reading(), standardInput), all);
      Pipeline pipeline = new Pipeline(settings, messages, standardInput);
      try (Report report = pipeline.group(filter.source())) {
        List<Dropped> dropped = filter.drop(report, drop);
        if (droppedFile.isPresent()) {
          outputs.get(1).fill(out -> print(dropped, out));
        }
        if (unreadable == Unreadable.drop) {
          filter.dropOthers();
        }
        outputs.get(0).fill(out -> filter.write(out, print0 ? '\0' : '\n'));
        outputs.complete();
        Found found = messages.found(report.summary().articles(), !all.isEmpty());
        List<String> summary = new ArrayList<>(List.of(summary(filter.counts(), dropped)));
        if (filter.unnameable() > 0) {
          summary.add(
              filter.unnameable()
                  + " of the paths are not UTF-8 and find no file; rename the files");
        }
        return new Job.Ending(summary, found, found.exitCode());
      }
    } finally {
      standardInput.release();
    }
  }

  private static void print(List<Dropped> dropped, OutputStream out) throws IOException {
    JsonRows lines = new JsonRows(out);
    for (Dropped article : dropped) {
      lines.write(json -> ArticleFields.dropped(article, json));
    }
    lines.end();
  }

  private String summary(Filter.Counts counts, List<Dropped> articles) {
    Map<String, Integer> relations = new TreeMap<>();
    articles.forEach(article -> relations.merge(article.relation(), 1, Integer::sum));
    String dropped =
        relations.isEmpty()
            ? ""
            : relations.entrySet().stream()
                .map(relation -> relation.getValue() + " " + relation.getKey())
                .collect(Collectors.joining(", ", " (", ")"));
    String others =
        counts.others() == 0
            ? ""
            : String.format(
                ROOT,
                ", %d unreadable %s",
                counts.others(),
                unreadable == Unreadable.keep ? "kept" : "dropped");
    return String.format(
        ROOT,
        "%d of %d articles kept, %d dropped%s%s",
        counts.articles() - counts.dropped(),
        counts.articles(),
        counts.dropped(),
        dropped,
        others);
  }

  /** One of what can be dropped. */
  static final class DropName implements ITypeConverter<Drop> {

    @Override
    public Drop convert(String value) {
      return Arrays.stream(Drop.values())
          .filter(drop -> drop.key().equals(value))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + value + "' is none of copies, near-identical, versions"));
    }
  }
}
