package news.dedupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.dedupe.cli.RunOptions.Besides;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command without a name: groups all that it is given. */
@Command(
    name = "dedupe",
    customSynopsis = {"dedupe [OPTIONS] PATH...", "       dedupe COMMAND ..."},
    description = {
      "",
      "Finds which news articles are versions of one story, however they were reworded.",
      "Reads text, HTML, JSON, CSV, feeds, NewsML, NITF and WARC, in folders and archives,"
          + " compressed or not; shows the stories, or writes a report as JSON, CSV and more."
    },
    commandListHeading = "%nCommands (each has its own --help):%n",
    exitCodeList = {
      ExitCode.DONE_HELP,
      "  1:duplicates found (check, or with --fail-on-duplicates)",
      ExitCode.USAGE_HELP,
      ExitCode.UNREADABLE_HELP,
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    },
    footer = {
      "Examples:",
      "  dedupe news/ -o report.json              cluster a folder",
      "  dedupe news/ -o all.csv -o ci.sarif      a spreadsheet, and results for CI",
      "  dedupe news/ | jq -r '.clusters[] | .members[1:][].path'",
      "                                           all duplicates, one path a line",
      "  dedupe check --against archive/ today/   in CI: fails if today's repeat any",
      "  dedupe compare a.txt wire.jsonl#4711     two articles, one of them a record",
      "  zcat wire.jsonl.gz | dedupe -            read standard input",
      "",
      RunOptions.FIRST_WORDS,
      "",
      "A file @FILE of arguments, one a line, stands for these. 'dedupe config --help' is about"
          + " settings in dedupe.properties and in the environment.",
      "",
      "Environment: DEDUPE_JAVA_OPTS holds JVM options, TMPDIR names the folder for temporary"
          + " files, COLUMNS is the width of this help and of tables, NO_COLOR takes their colours."
    })
final class Group implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description =
          "Files, folders, patterns such as 'a/**/*.html'; - is standard input."
              + " A file that is named is read whatever its extension.")
  private List<String> paths = new ArrayList<>();

  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--fail-on-duplicates",
      description = "Exit with 1 if any article is a duplicate.")
  private boolean failOnDuplicates;

  Group(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<String> all = run.paths(paths, terminal.in());
    return Job.report(
        terminal,
        run,
        all,
        Besides.nothing(),
        pipeline -> pipeline.group(all),
        (report, messages) -> {
          Found found = messages.found(report.summary().articles(), !all.isEmpty());
          return new Outcome(report, messages.loaded(), found).ofGroup(failOnDuplicates);
        });
  }
}
