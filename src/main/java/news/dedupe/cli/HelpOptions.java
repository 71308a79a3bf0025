package news.dedupe.cli;

import java.nio.file.Path;
import java.util.Optional;
import news.dedupe.report.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The options that only describe the command, and what the help of all commands has. */
@Command(
    versionProvider = HelpOptions.ToolVersion.class,
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      ExitCode.DONE_HELP,
      ExitCode.USAGE_HELP,
      ExitCode.UNREADABLE_HELP,
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    },
    footerHeading = "%n")
final class HelpOptions {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this; -h without the examples and exit codes.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  boolean version;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Take settings from this file. Default: dedupe.properties, if it is there.")
  Optional<Path> config = Optional.empty();

  /** The line that {@code --version} prints. */
  static final class ToolVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"dedupe " + Version.current()};
    }
  }
}
