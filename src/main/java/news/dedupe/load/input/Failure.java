package news.dedupe.load.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import news.dedupe.load.unpack.DamagedException;

/** Why input could not be read, in words for people. */
public final class Failure {

  private Failure() {}

  public static String reason(Exception failure) {
    if (failure instanceof UncheckedIOException
        && failure.getCause() instanceof IOException cause) {
      return reason(cause);
    }
    if (failure instanceof NoSuchFileException) {
      return "no longer there, or a link that leads nowhere";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof DamagedException) {
      return String.valueOf(failure.getMessage());
    }
    String said =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    return said == null ? "cannot be read" : "cannot be read: " + said;
  }
}
