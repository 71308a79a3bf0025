package news.dedupe.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the outcome does not depend on. */
final class Resources {

  @Option(
      names = {"-j", "--threads"},
      paramLabel = "N",
      converter = Threads.class,
      description = "Number of threads. Default: one per processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @ArgGroup(validate = false)
  private final Memory memory = new Memory();

  int threads() {
    return threads;
  }

  /** Bytes of heap. */
  long memory() {
    return memory.bytes();
  }

  /** A number from 1. */
  private static final class Threads implements ITypeConverter<Integer> {

    @Override
    public Integer convert(String value) {
      if (!value.matches("[1-9][0-9]{0,4}")) {
        throw new TypeConversionException("'" + value + "' is not a number of threads");
      }
      return Integer.valueOf(value);
    }
  }
}
