package news.dedupe.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long a command waits for its turn to write to an index. */
final class Waiting {

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      converter = Seconds.class,
      description = "Wait so long for another process that writes to the index. Default: 0.")
  private int seconds;

  Duration duration() {
    return Duration.ofSeconds(seconds);
  }

  /** Seconds, up to some thirty years. */
  static final class Seconds implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
      if (!value.matches("[0-9]{1,9}")) {
        throw new TypeConversionException("'" + value + "' is not a number of seconds");
      }
      return Integer.valueOf(value);
    }
  }
}
