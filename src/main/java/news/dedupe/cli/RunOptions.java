package news.dedupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import news.dedupe.pipeline.Settings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every run over articles. */
@Command
final class RunOptions {

  @ArgGroup(validate = false, heading = "%nWhat is one story:%n")
  private final Judging judging = new Judging();

  @ArgGroup(validate = false, heading = "%nInput:%n")
  private final InputOptions input = new InputOptions();

  @ArgGroup(validate = false, heading = "%nResources:%n")
  private final Resources resources = new Resources();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private final Results results = new Results();

  Settings settings() {
    return new Settings(
        judging.threshold,
        resources.threads,
        resources.memory,
        input.reading(resources.memory),
        input.strict(),
        judging.model);
  }

  InputOptions input() {
    return input;
  }

  Optional<Path> output() {
    return results.output;
  }

  boolean stats() {
    return results.stats;
  }

  boolean quiet() {
    return results.quiet;
  }

  /** What the outcome depends on. */
  static final class Judging {

    @Option(
        names = "--threshold",
        paramLabel = "P",
        converter = Threshold.class,
        description =
            "Two articles are versions of one story from this probability on. Default: 0.5.")
    private double threshold = 0.5;

    @Option(
        names = "--model",
        paramLabel = "FILE",
        converter = ExistingFile.class,
        description = "Judge with a model that 'dedupe train' has made.")
    private Optional<Path> model = Optional.empty();
  }

  /** What the outcome does not depend on. */
  static final class Resources {

    @Option(
        names = "--threads",
        paramLabel = "N",
        converter = Threads.class,
        description = "Work with N threads. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
        names = "--memory",
        paramLabel = "SIZE",
        converter = ByteSize.class,
        description = "Work with this memory, as 512m or 2g. Default: a quarter of the machine's.")
    private long memory = Runtime.getRuntime().maxMemory();
  }

  /** Where things are written. */
  static final class Results {

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description = "Write to FILE, which is replaced only when all is done.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--stats", description = "Print times, counts and memory on standard error.")
    private boolean stats;

    @Option(names = "--quiet", description = "Print nothing but errors on standard error.")
    private boolean quiet;
  }

  /** A probability that leaves something to decide. */
  static final class Threshold implements ITypeConverter<Double> {

    /** Nearer to 0 or 1 a report would round it to these, which decide nothing. */
    private static final double LEAST = 0.0001;

    @Override
    public Double convert(String value) {
      try {
        double threshold = Double.parseDouble(value);
        if (threshold >= LEAST && threshold <= 1 - LEAST) {
          return threshold;
        }
      } catch (NumberFormatException e) {
        // told below
      }
      throw new TypeConversionException("'" + value + "' is not a number from 0.0001 to 0.9999");
    }
  }

  /** A file that is there. */
  static final class ExistingFile implements ITypeConverter<Path> {

    @Override
    public Path convert(String value) {
      if (!Files.isRegularFile(Path.of(value))) {
        throw new TypeConversionException("no file '" + value + "'");
      }
      return Path.of(value);
    }
  }

  /** A number from 1. */
  static final class Threads implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
      if (!value.matches("[1-9][0-9]{0,4}")) {
        throw new TypeConversionException("'" + value + "' is not a number of threads");
      }
      return Integer.valueOf(value);
    }
  }
}
