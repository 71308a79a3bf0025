package news.dedupe.spark;

import java.io.PrintWriter;
import org.apache.spark.sql.AnalysisException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in a line what went wrong, and gives the exit code for it. */
final class Failures implements IExecutionExceptionHandler {

  private static final int USAGE = 2;
  private static final int RESOURCES = 4;
  private static final int DEFECT = 70;

  /** The command line is not as it must be. */
  static final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1;

    Usage(String message) {
      super(message);
    }
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (e instanceof Usage
        || e instanceof AnalysisException
        || e instanceof IllegalArgumentException) {
      String message = String.valueOf(e.getMessage());
      err.println("dedupe: " + message.lines().findFirst().orElse(""));
      return USAGE;
    }
    e.printStackTrace(err);
    return isOutOfResources(e) ? RESOURCES : DEFECT;
  }

  private static boolean isOutOfResources(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (cause instanceof OutOfMemoryError
          || message.contains("No space left on device")
          || message.contains("OutOfMemoryError")) {
        return true;
      }
    }
    return false;
  }
}
