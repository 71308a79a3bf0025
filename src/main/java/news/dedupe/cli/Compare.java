package news.dedupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import news.dedupe.cli.Job.Ending;
import news.dedupe.load.Loader;
import news.dedupe.pipeline.ArticlePath;
import news.dedupe.pipeline.Comparison;
import news.dedupe.pipeline.Settings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains what is said of two articles. */
@Command(
    name = "compare",
    header = "Explain why two articles are versions of one story, or not.",
    customSynopsis = "dedupe compare [OPTIONS] [--in PATH]... A B",
    description = {
      "",
      "Prints the match probability, what each feature contributes, the aligned sentences, and"
          + " the quotations and numbers that both have.",
      "",
      "With --in, the two are compared as in a run over PATH: words are weighted by that batch,"
          + " its boilerplate is left out, and copies of one text count as one, undated if their"
          + " dates differ. Without it, weights come from the two articles and the background"
          + " frequencies of English, which gives a somewhat different probability.",
      "",
      "With --within or --across-sources it is said whether they keep the two apart."
    },
    exitCodeList = {
      ExitCode.DONE_HELP,
      ExitCode.USAGE_HELP,
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    },
    footer = {
      "Examples:",
      "  dedupe compare a.txt b.txt",
      "  dedupe compare --in news/ news/a.txt news/wire.jsonl#4711    as a run over news/ does",
      "  dedupe compare --format json a.txt b.txt | jq .score",
      "",
      RunOptions.FIRST_WORDS
    })
final class Compare implements Callable<Integer> {

  /** What is printed. */
  enum Format {
    text,
    json
  }

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "A", description = "A file, or file.jsonl#id.")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other one.")
  private String b = "";

  @Option(
      names = "--in",
      paramLabel = "PATH",
      description =
          "A file or folder of the batch to compare them in; may be repeated. A and B need not be"
              + " in it.")
  private List<String> in = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text for people (default), json for programs.")
  private Format format = Format.text;

  @ArgGroup(validate = false, heading = RunOptions.JUDGING_HEADING)
  private final Judging judging = new Judging();

  @ArgGroup(validate = false)
  private final Apart apart = new Apart();

  @ArgGroup(validate = false, heading = RunOptions.INPUT_HEADING)
  private final InputOptions input = new InputOptions();

  @ArgGroup(validate = false, heading = RunOptions.RESOURCES_HEADING)
  private final Resources resources = new Resources();

  @ArgGroup(validate = false, heading = RunOptions.RESULTS_HEADING)
  private final Results results = new Results();

  Compare(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings =
        RunOptions.settings(judging, input, resources)
            .withRestrictions(apart.restrictions(judging.ignoreDates()));
    List<String> read =
        Stream.concat(Stream.of(a, b).map(path -> new ArticlePath(path).file()), in.stream())
            .toList();
    Inputs inputs =
        new Inputs(
            judging.model().stream().toList(),
            read,
            Loader.standard().withReading(settings.reading()));
    return Job.run(
        terminal,
        results,
        inputs,
        settings,
        (pipeline, messages, output) -> {
          Comparison comparison = pipeline.compare(a, b, in);
          output.write(
              format == Format.json
                  ? new ComparisonJson(comparison)
                  : new ComparisonText(comparison, judging.threshold()));
          return new Ending(List.of(), messages.found(2, true), ExitCode.DONE);
        });
  }
}
