package news.dedupe.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import news.dedupe.filter.NoRecordsException;
import news.dedupe.index.DamagedIndexException;
import news.dedupe.index.NoIndexException;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.BrokenInputException;
import news.dedupe.report.MalformedInput;
import org.jspecify.annotations.Nullable;

/** Says in one line what went wrong, and chooses the exit code that stands for it. */
final class Failures {

  /** What only carries a failure out of a stream or another thread. */
  private static final Set<Class<?>> WRAPPERS =
      Set.of(UncheckedIOException.class, ExecutionException.class, CompletionException.class);

  private final Terminal terminal;
  private final boolean debug;

  Failures(Terminal terminal, boolean debug) {
    this.terminal = terminal;
    this.debug = debug;
  }

  int exitCode(Throwable failure) {
    Throwable cause = failure.getCause();
    if (cause != null && WRAPPERS.contains(failure.getClass())) {
      return exitCode(cause);
    }
    if (failure instanceof MissingPathException
        || failure instanceof MalformedInput
        || failure instanceof NoRecordsException
        || failure instanceof NoIndexException
        || failure instanceof DamagedIndexException
        || failure instanceof UsageException) {
      return end(ExitCode.USAGE, failure.getMessage());
    }
    if (failure instanceof BrokenInputException) {
      return end(ExitCode.UNREADABLE, failure.getMessage());
    }
    if (failure instanceof NoSuchFileException || failure instanceof NotDirectoryException) {
      return end(ExitCode.USAGE, ((FileSystemException) failure).getFile() + ": no such file");
    }
    if (failure instanceof AccessDeniedException denied) {
      return end(ExitCode.USAGE, denied.getFile() + ": permission denied");
    }
    if (failure instanceof IOException) {
      return end(ExitCode.RESOURCES, failure.getMessage());
    }
    if (failure instanceof OutOfMemoryError) {
      return end(
          ExitCode.RESOURCES, "out of memory; --memory SIZE gives more, where the machine has it");
    }
    if (debug) {
      StringWriter stack = new StringWriter();
      failure.printStackTrace(new PrintWriter(stack, true));
      stack.toString().replace("\t", "    ").lines().forEach(terminal::line);
    }
    return end(
        ExitCode.DEFECT,
        "a defect of this program, please report it: "
            + failure
            + (debug ? "" : " (DEDUPE_DEBUG=1 shows where)"));
  }

  private int end(int code, @Nullable String message) {
    terminal.say(String.valueOf(message));
    return code;
  }
}
