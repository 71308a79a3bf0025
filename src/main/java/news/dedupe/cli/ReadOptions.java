package news.dedupe.cli;

import news.dedupe.pipeline.Settings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** The options of a command that reads articles one by one. */
@Command
final class ReadOptions {

  @ArgGroup(validate = false, heading = RunOptions.INPUT_HEADING)
  private final ListedInput input = new ListedInput();

  @ArgGroup(validate = false, heading = RunOptions.RESOURCES_HEADING)
  private final Memory memory = new Memory();

  @ArgGroup(validate = false, heading = RunOptions.RESULTS_HEADING)
  private final Results results = new Results();

  ListedInput input() {
    return input;
  }

  Results results() {
    return results;
  }

  /** For reading in one thread; nothing is matched. */
  Settings settings() {
    return Settings.standard(1, memory.bytes())
        .withReading(input.options().reading(memory.bytes()))
        .withStrict(input.options().strict());
  }
}
