package news.dedupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Settings;
import news.dedupe.text.Analyzer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** The options of a run that groups articles. */
@Command
final class RunOptions {

  static final String JUDGING_HEADING = "%nMatching:%n";
  static final String INPUT_HEADING = "%nInput:%n";
  static final String RESOURCES_HEADING = "%nResources:%n";
  static final String RESULTS_HEADING = "%nOutput:%n";

  /** How much of an article counts; see {@link Analyzer}. */
  static final String FIRST_WORDS =
      "Articles are compared by the first "
          + Analyzer.MAX_TOKENS
          + " words and numbers of their main text (characters, in scripts without spaces), up to"
          + " the end of the last complete sentence; whether two texts are identical is decided by"
          + " all of it.";

  @ArgGroup(validate = false, heading = JUDGING_HEADING)
  private final Judging judging = new Judging();

  @ArgGroup(validate = false, heading = INPUT_HEADING)
  private final ListedInput input = new ListedInput();

  @ArgGroup(validate = false, heading = RESOURCES_HEADING)
  private final Resources resources = new Resources();

  @ArgGroup(validate = false, heading = RESULTS_HEADING)
  private final Results results = new Results();

  Settings settings() {
    return settings(judging, input.options(), resources);
  }

  static Settings settings(Judging judging, InputOptions input, Resources resources) {
    return new Settings(
        judging.threshold(),
        resources.threads(),
        resources.memory(),
        input.reading(resources.memory()),
        input.strict(),
        judging.model());
  }

  /** The paths given and those of the list, see {@link ListedInput#paths}. */
  List<String> paths(List<String> given, InputStream standardInput)
      throws IOException, MissingPathException, UsageException {
    return input.paths(given, standardInput);
  }

  /** What a run over the paths reads. */
  Inputs inputs(List<String> paths) {
    return input.inputs(paths, resources.memory()).and(judging.model().stream().toList());
  }

  Results results() {
    return results;
  }
}
