package news.dedupe.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The options of a command that reads an index, and tells what it finds. */
@Command
final class IndexReading {

  @Mixin private IndexPath index = new IndexPath();

  @ArgGroup(validate = false, heading = RunOptions.RESULTS_HEADING)
  private final Results results = new Results();

  Path path() {
    return index.path();
  }

  /** Runs the command; gives its exit code. */
  int run(Terminal terminal, Job.Work<Output> work) throws Exception {
    return Job.run(
        terminal,
        results.verbosity(),
        () -> Output.open(results.output(), terminal.out(), Inputs.of(List.of())),
        work);
  }
}
