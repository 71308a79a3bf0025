package news.dedupe.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.sql.AnalysisException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line what went wrong, and gives the exit code for it. */
final class Failures implements IExecutionExceptionHandler {

  static final int USAGE = 2;
  static final int RESOURCES = 4;
  static final int DEFECT = 70;
  static final int INTERRUPTED = 130;

  /** What Java, Spark and clusters say where a resource ran out. */
  private static final List<String> RAN_OUT =
      List.of(
          "No space left on device",
          "Disk quota exceeded",
          "OutOfMemoryError",
          "UNABLE_TO_ACQUIRE_MEMORY",
          "for exceeding memory limits",
          "OOMKilled",
          "exit code 137",
          "exited with code 52"); // org.apache.spark.util.SparkExitCode.OOM

  /** What Spark says of a file that is no such file as it should be, or ends in the middle. */
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "\\[FAILED_READ_FILE[^]]*] Encountered error while reading file (\\S+?)\\.\\s");

  /** The command line, or the input, is not as it must be. */
  static final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1;

    Usage(String message) {
      super(message);
    }
  }

  /** Does what Spark refuses where the command line or the input is wrong. */
  static <T> T asUsage(Supplier<T> work) {
    try {
      return work.get();
    } catch (Exception e) {
      if (e instanceof AnalysisException
          || e instanceof IllegalArgumentException
          || e.getCause() instanceof ClassNotFoundException) { // of an unknown storage
        throw new Usage(line(String.valueOf(e.getMessage())));
      }
      throw e;
    }
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (ShutdownHookManager.get().isShutdownInProgress()) {
      err.println("dedupe: interrupted");
      return INTERRUPTED;
    }
    boolean ranOut = messages(e).anyMatch(said -> RAN_OUT.stream().anyMatch(said::contains));
    Optional<String> unreadable =
        messages(e).map(UNREADABLE::matcher).filter(Matcher::find).map(m -> m.group(1)).findFirst();
    if (!ranOut && unreadable.isPresent()) {
      err.println(
          "dedupe: cannot read "
              + unreadable.get()
              + ": "
              + messages(e).reduce("", (first, last) -> last)
              + "; --conf spark.sql.files.ignoreCorruptFiles=true leaves out what is damaged");
      return USAGE;
    }
    if (e instanceof Usage || e instanceof IOException) {
      err.println("dedupe: " + line(String.valueOf(e.getMessage())));
      return ranOut ? RESOURCES : USAGE;
    }
    e.printStackTrace(err);
    return ranOut ? RESOURCES : DEFECT;
  }

  private static Stream<String> messages(Throwable e) {
    return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
        .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
        .map(Failures::line);
  }

  /** Without what is for programs. */
  private static String line(String said) {
    return said.lines().findFirst().orElse("").replaceFirst(" SQLSTATE: \\w+$", "");
  }
}
