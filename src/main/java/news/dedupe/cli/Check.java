package news.dedupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.report.Report;
import news.dedupe.report.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a new batch. */
@Command(
    name = "check",
    header = "Tell which new articles repeat older ones or each other.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "dedupe check [OPTIONS] [--against OLD]... NEW...",
    description = {
      "",
      "Exits with 1 if any does, with 0 if none does. The report says in its list 'new' which",
      "article each repeats."
    },
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "%n",
    footerHeading = "%n",
    footer = {
      "Examples:",
      "  dedupe check today/                               against itself",
      "  dedupe check --against archive/ --against extra.jsonl today/",
      "  dedupe check --against old/ new/ | jq -r '.new[] | select(.duplicate) | .path'"
    })
final class Check implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = "--against",
      paramLabel = "OLD",
      description = "A file or folder of older articles; may be given many times.")
  private List<String> against = new ArrayList<>();

  @Parameters(
      paramLabel = "NEW",
      arity = "0..*",
      description = "Files and folders of new articles; - is standard input.")
  private List<String> fresh = new ArrayList<>();

  @Mixin private RunOptions run = new RunOptions();

  Check(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Messages messages = new Messages(terminal, run, System::nanoTime);
    try (Output output = Output.open(run.output(), terminal.out())) {
      List<String> all = run.input().paths(fresh, terminal.in());
      Report report = new Pipeline(run.settings(), messages, terminal.in()).check(against, all);
      output.write(out -> ReportWriter.write(report, out));
      Outcome outcome = new Outcome(report, messages.loaded(), !all.isEmpty());
      messages.end(outcome.checkSummary());
      return outcome.checkExitCode();
    }
  }
}
