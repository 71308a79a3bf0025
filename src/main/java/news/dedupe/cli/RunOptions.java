package news.dedupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import news.dedupe.cli.ReportOutputs.Place;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Settings;
import news.dedupe.report.Restrictions;
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
  private final Linking linking = new Linking();

  @ArgGroup(validate = false)
  private final Keeping keeping = new Keeping();

  @ArgGroup(validate = false, heading = INPUT_HEADING)
  private final ListedInput input = new ListedInput();

  @ArgGroup(validate = false, heading = RESOURCES_HEADING)
  private final Resources resources = new Resources();

  @ArgGroup(validate = false, heading = RESULTS_HEADING)
  private final RunResults results = new RunResults();

  Settings settings() throws UsageException {
    return settings(linking, keeping, input.options(), resources)
        .withTexts(results.texts())
        .withPairs(results.pairs());
  }

  static Settings settings(
      Linking linking, Keeping keeping, InputOptions input, Resources resources)
      throws UsageException {
    return settings(linking.judging(), input, resources)
        .withRestrictions(linking.restrictions())
        .withOverrides(linking.overrides())
        .withKeep(keeping.keep());
  }

  static Settings settings(Judging judging, InputOptions input, Resources resources) {
    return Settings.standard(resources.threads(), resources.memory())
        .withThreshold(judging.threshold())
        .withReading(input.reading(resources.memory()))
        .withStrict(input.strict())
        .withModel(judging.model())
        .withRestrictions(new Restrictions(OptionalInt.empty(), false, judging.ignoreDates()));
  }

  /** The paths given and those of the list, see {@link ListedInput#paths}. */
  List<String> paths(List<String> given, InputStream standardInput)
      throws IOException, MissingPathException, UsageException {
    return input.paths(given, standardInput);
  }

  /** What a run over the paths reads. */
  private Inputs inputs(List<String> paths) {
    return input.inputs(paths, resources.memory()).and(linking.inputs());
  }

  /**
   * Opens where the report goes.
   *
   * @param read the paths of the articles
   * @param besides what else is read and written
   */
  ReportOutputs open(Terminal terminal, List<String> read, Besides besides)
      throws IOException, UsageException, MissingPathException {
    List<Place> places = new ArrayList<>(results.places(terminal.screen()));
    places.addAll(besides.places());
    return ReportOutputs.open(places, terminal.out(), inputs(read).and(besides.inputs()));
  }

  /**
   * Files beside the articles and the report.
   *
   * @param inputs that are read
   * @param places that are written
   */
  record Besides(List<Path> inputs, List<Place> places) {

    static Besides nothing() {
      return new Besides(List.of(), List.of());
    }
  }

  Verbosity verbosity() {
    return results.verbosity();
  }
}
