package news.dedupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.dedupe.cli.Judging.ExistingFile;
import news.dedupe.report.Restrictions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What the outcome of a run depends on: how pairs are judged, and which may be linked. */
final class Linking {

  @ArgGroup(validate = false)
  private final Judging judging = new Judging();

  @ArgGroup(validate = false)
  private final Apart apart = new Apart();

  @Option(
      names = "--overrides",
      paramLabel = "FILE",
      converter = ExistingFile.class,
      description =
          "Honour the labels of this file of pairs (see --write-pairs): what is labelled same is in"
              + " one cluster, other never. CSV or JSON lines with a, b and label; may be repeated.")
  private List<Path> overrides = new ArrayList<>();

  Judging judging() {
    return judging;
  }

  /**
   * Which articles may be linked.
   *
   * @throws UsageException where options contradict each other
   */
  Restrictions restrictions() throws UsageException {
    return apart.restrictions(judging.ignoreDates());
  }

  /** Files of labels that decide. */
  List<Path> overrides() {
    return overrides;
  }

  /** What is read for it. */
  List<Path> inputs() {
    return Stream.concat(judging.model().stream(), overrides.stream()).toList();
  }
}
