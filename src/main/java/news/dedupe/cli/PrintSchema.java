package news.dedupe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.dedupe.report.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what reports look like. */
@Command(
    name = "schema",
    header = "Print the JSON Schema of the report.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "dedupe schema [-o FILE]",
    optionListHeading = "%n",
    sortOptions = false,
    exitCodeListHeading = ExitCode.HELP_HEADING,
    exitCodeList = {
      ExitCode.DONE_HELP,
      ExitCode.USAGE_HELP,
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    })
final class PrintSchema implements Callable<Integer> {

  private final Terminal terminal;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to FILE, which is replaced only when the run is complete.")
  private Optional<Path> output = Optional.empty();

  PrintSchema(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    byte[] schema = Schema.bytes();
    try (Output place = Output.open(output, terminal.out(), Inputs.of(List.of()))) {
      place.write(out -> out.write(schema));
    }
    return ExitCode.DONE;
  }
}
