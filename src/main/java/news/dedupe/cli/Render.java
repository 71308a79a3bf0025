package news.dedupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import news.dedupe.cli.Job.Ending;
import news.dedupe.cli.ReportOutputs.Place;
import news.dedupe.cli.ReportResults.Destination;
import news.dedupe.report.Report;
import news.dedupe.report.ReportFormat;
import news.dedupe.report.StoredReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a report that was made before in another format. */
@Command(
    name = "render",
    header = "Write a JSON report as a page, a table or in another format.",
    customSynopsis = "dedupe render [OPTIONS] REPORT",
    description = {
      "",
      "The page (html, the default but at a terminal) is one file that needs no network: the stories"
          + " with search and filters, their versions over time, and any two of them side by side,"
          + " for which the report has to be made --with-text."
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
      "  dedupe --with-text news/ -o report.json && dedupe render report.json -o page.html",
      "  dedupe render report.json --format table | less -R",
    })
final class Render implements Callable<Integer> {

  /** How the input was read, which JSON says, is not read back. */
  private static final Set<ReportFormat> JSON =
      EnumSet.of(ReportFormat.JSON, ReportFormat.JSON_LINES);

  private final Terminal terminal;

  @Parameters(paramLabel = "REPORT", description = "A JSON report; - is standard input.")
  private String report = "";

  @ArgGroup(validate = false, heading = RunOptions.RESULTS_HEADING)
  private final ReportResults results = new ReportResults();

  Render(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<Destination> destinations =
        results.destinations(terminal.screen(), ReportFormat.HTML, false);
    if (destinations.stream().anyMatch(place -> JSON.contains(place.format()))) {
      throw new UsageException("the report is JSON already; render writes any other format");
    }
    return Job.run(
        terminal,
        results.verbosity(),
        () ->
            ReportOutputs.open(
                destinations.stream().map(Place::of).toList(),
                terminal.out(),
                Inputs.of(List.of(Path.of(report)))),
        (messages, outputs) -> {
          try (Report read = read()) {
            outputs.write(read);
            return new Ending(hint(read, destinations), messages.found(0, false), ExitCode.DONE);
          }
        });
  }

  private static List<String> hint(Report read, List<Destination> destinations) {
    return !read.parameters().texts()
            && destinations.stream().anyMatch(place -> place.format() == ReportFormat.HTML)
        ? List.of("no texts to lay side by side: the report was made without --with-text")
        : List.of();
  }

  private Report read() throws IOException, UsageException {
    if (report.equals("-")) {
      return StoredReport.read(terminal.in(), "standard input");
    }
    try (InputStream in = Files.newInputStream(Evaluate.file(Path.of(report)))) {
      return StoredReport.read(in, report);
    }
  }
}
