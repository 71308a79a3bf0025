package news.dedupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a new batch. */
@Command(
    name = "check",
    header = "Report which incoming articles repeat existing ones or each other.",
    customSynopsis = {
      "dedupe check [OPTIONS] PATH...",
      "       dedupe check [OPTIONS] --against PATH PATH...",
      "       dedupe check [OPTIONS] --index INDEX [--add] PATH..."
    },
    description = {"", "The report's list 'new' says which article each incoming one repeats."},
    exitCodeList = {
      "  0:done, and no incoming article repeats another",
      "  1:at least one does that counts, whatever was skipped",
      ExitCode.USAGE_HELP,
      ExitCode.UNREADABLE_HELP,
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    },
    footer = {
      "Examples:",
      "  dedupe check today/                               against itself",
      "  dedupe check --against archive/ --against extra.jsonl today/",
      "  dedupe check --against old/ new/ --format github  annotations in a workflow",
      "  dedupe check --against old/ new/ --baseline accepted.json",
      "  dedupe check --fail-on identical,near-identical today/",
      "  dedupe check --index news.idx --add today/        'dedupe index --help' says more",
      "  dedupe check --against old/ new/ | jq -r '.new[] | select(.duplicate) | .path'",
      "",
      RunOptions.FIRST_WORDS
    })
final class Check implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--against",
      paramLabel = "PATH",
      description = "A file or folder of existing articles; may be given many times.")
  private List<String> against = new ArrayList<>();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders of incoming articles; - is standard input.")
  private List<String> incoming = new ArrayList<>();

  @ArgGroup(validate = false)
  private final IndexUse index = new IndexUse();

  @ArgGroup(validate = false)
  private final Accepting accepting = new Accepting();

  @Mixin private RunOptions run = new RunOptions();

  Check(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<String> all = run.paths(incoming, terminal.in());
    List<String> read = Stream.concat(against.stream(), all.stream()).toList();
    Gate gate = accepting.gate();
    return Job.report(
        terminal,
        run,
        read,
        gate.besides(),
        pipeline ->
            gate.judge(
                index.isGiven(against) ? index.check(pipeline, all) : pipeline.check(against, all)),
        (report, messages) -> {
          gate.note().ifPresent(messages::noted);
          int articles = report.verdicts().orElse(List.of()).size();
          Found found = messages.found(articles, !all.isEmpty());
          return new Outcome(report, messages.loaded(), found).ofCheck();
        });
  }
}
