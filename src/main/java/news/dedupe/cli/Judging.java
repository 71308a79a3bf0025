package news.dedupe.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the outcome depends on. */
final class Judging {

  /**
   * Where it is not said. The lowest at which held-out template series, short reports of other
   * newsrooms and pairs that readers called different were grouped in a few of a hundred cases.
   */
  static final double THRESHOLD = 0.6;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      converter = Threshold.class,
      description =
          "Two articles are versions of one story from this probability on. Default: "
              + THRESHOLD
              + ".")
  private double threshold = THRESHOLD;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      converter = ExistingFile.class,
      description = "Judge with a model that 'dedupe train' has made.")
  private Optional<Path> model = Optional.empty();

  double threshold() {
    return threshold;
  }

  Optional<Path> model() {
    return model;
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
  private static final class ExistingFile implements ITypeConverter<Path> {

    @Override
    public Path convert(String value) {
      if (!Files.isRegularFile(Path.of(value))) {
        throw new TypeConversionException("no file '" + value + "'");
      }
      return Path.of(value);
    }
  }
}
