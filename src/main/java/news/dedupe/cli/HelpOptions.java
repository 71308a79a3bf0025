package news.dedupe.cli;

import news.dedupe.report.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The options that only describe the command. */
@Command(
    versionProvider = HelpOptions.ToolVersion.class,
    sortOptions = false,
    synopsisHeading = "Usage: ",
    usageHelpAutoWidth = false)
final class HelpOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this; -h without the examples and exit codes.")
  boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  boolean version;

  /** The line that {@code --version} prints. */
  static final class ToolVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"dedupe " + Version.current()};
    }
  }
}
