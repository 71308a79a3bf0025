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

/** The command without a name: groups all that it is given. */
@Command(
    name = "dedupe",
    synopsisHeading = "Usage: ",
    customSynopsis = {"dedupe [OPTIONS] PATH...", "       dedupe COMMAND ..."},
    description = {
      "",
      "Finds which news articles are versions of one story, however they were reworded.",
      "Reads text, HTML, JSON, CSV, feeds, NewsML, NITF and WARC, in folders and archives, packed",
      "or plain; writes JSON."
    },
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands, each with a --help of its own:%n",
    footerHeading = "%n",
    footer = {
      "Examples:",
      "  dedupe news/ -o report.json              group a folder",
      "  dedupe news/ | jq -r '.clusters[] | .members[1:][].path'",
      "                                           what repeats something, one path a line",
      "  dedupe check --against archive/ today/   in CI: fails where today's news repeat any",
      "  dedupe compare a.txt wire.jsonl#4711     two articles, one of them in a container",
      "  zcat wire.jsonl.gz | dedupe -            read standard input",
      "",
      "Exit codes:",
      "    0  done",
      "    1  duplicates found (check, or with --fail-on-duplicates)",
      "    2  wrong usage",
      "    3  done, but some input was unreadable",
      "    4  disk or memory ran out",
      "   70  a defect of dedupe (DEDUPE_DEBUG=1 prints where)",
      "  130  interrupted",
      "",
      "DEDUPE_JAVA_OPTS has options for the Java machine, such as -Xmx8g; TMPDIR names the folder",
      "for what outgrows memory; NO_COLOR is honoured."
    })
final class Group implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files, folders, patterns such as 'a/**/*.html'; - is standard input."
              + " A named file is always read.")
  private List<String> paths = new ArrayList<>();

  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--fail-on-duplicates",
      description = "Exit with 1 if any article repeats another.")
  private boolean failOnDuplicates;

  Group(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Messages messages = new Messages(terminal, run, System::nanoTime);
    try (Output output = Output.open(run.output(), terminal.out())) {
      List<String> all = run.input().paths(paths, terminal.in());
      Report report = new Pipeline(run.settings(), messages, terminal.in()).group(all);
      output.write(out -> ReportWriter.write(report, out));
      Outcome outcome = new Outcome(report, messages.loaded(), !all.isEmpty());
      messages.end(outcome.groupSummary());
      return outcome.groupExitCode(failOnDuplicates);
    }
  }
}
