package news.dedupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import news.dedupe.pipeline.Settings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the outcome depends on. */
final class Judging {

  @Option(
      names = "--threshold",
      paramLabel = "P",
      converter = Threshold.class,
      description =
          "Minimum match probability of two versions of one story; higher is stricter. Default: "
              + Settings.THRESHOLD
              + ".")
  private double threshold = Settings.THRESHOLD;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      converter = ExistingFile.class,
      description = "Use a model made by 'dedupe train'. Default: the built-in one.")
  private Optional<Path> model = Optional.empty();

  @Option(names = "--ignore-dates", description = "Let dates of publication count for nothing.")
  private boolean ignoreDates;

  double threshold() {
    return threshold;
  }

  Optional<Path> model() {
    return model;
  }

  boolean ignoreDates() {
    return ignoreDates;
  }

  /** A probability that leaves something to decide. */
  static final class Threshold implements ITypeConverter<Double> {

    @Override
    public Double convert(String value) {
      try {
        double threshold = Double.parseDouble(value);
        if (threshold >= Settings.LEAST_THRESHOLD && threshold <= Settings.GREATEST_THRESHOLD) {
          return threshold;
        }
      } catch (NumberFormatException e) {
        // reported below
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
}
