package news.dedupe.cli;

import static java.util.Locale.ROOT;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How much memory to work with. */
final class Memory {

  /** The least heap in which all of MemoryIT runs. */
  static final long LEAST = 64 << 20;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      converter = HeapSize.class,
      description =
          "Memory to use, such as 512m or 2g; at least 64m. Default: a quarter of the machine's.")
  private long bytes = Runtime.getRuntime().maxMemory();

  long bytes() {
    return bytes;
  }

  /** The heap that this process was started with: only the start script can make it another. */
  private static final class HeapSize implements ITypeConverter<Long> {

    @Override
    public Long convert(String value) {
      long asked = new ByteSize().convert(value);
      if (asked < LEAST) {
        throw new TypeConversionException("'" + value + "' is too little, 64m is the least");
      }
      long heap = Runtime.getRuntime().maxMemory();
      if (!isAbout(heap, asked)) {
        throw new TypeConversionException(
            String.format(
                ROOT,
                "'%s', but Java runs with a heap of %dm; start it with -Xmx%s",
                value,
                heap >> 20,
                value));
      }
      return asked;
    }

    /** A part of the heap, up to a fifth, is a reserve of the collector and not counted. */
    private static boolean isAbout(long heap, long asked) {
      return heap >= asked - asked / 5 && heap <= asked + asked / 10;
    }
  }
}
