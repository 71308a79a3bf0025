package news.dedupe.cli;

import news.dedupe.report.ReportFormat;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where the report of a run is written, and what it has. */
final class RunResults {

  @ArgGroup(validate = false)
  private final ReportResults report = new ReportResults();

  @Option(
      names = "--with-text",
      description =
          "Write the texts of the articles, and more evidence, into a JSON report, so that 'dedupe"
              + " render' can lay them side by side. Done with html, for all outputs.")
  private boolean withText;

  ReportResults report() {
    return report;
  }

  /** Whether the report has the texts of its articles. */
  boolean texts() {
    return withText || report.isChosen(ReportFormat.HTML);
  }
}
