package news.dedupe.cli;

import java.util.List;
import java.util.concurrent.Callable;
import news.dedupe.report.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what reports look like. */
@Command(
    name = "schema",
    header = "Print the JSON Schema of the report.",
    customSynopsis = "dedupe schema [-o FILE]",
    exitCodeList = {
      ExitCode.DONE_HELP,
      ExitCode.USAGE_HELP,
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    },
    footer = {"Example:", "  dedupe schema -o report.schema.json"})
final class PrintSchema implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputFile output = new OutputFile();

  PrintSchema(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    byte[] schema = Schema.bytes();
    try (Output place = Output.open(output.path(), terminal.out(), Inputs.of(List.of()))) {
      place.write(out -> out.write(schema));
    }
    return ExitCode.DONE;
  }
}
