package news.dedupe.load;

import java.io.EOFException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Why input could not be read, in words for people. */
final class Failure {

  private Failure() {}

  static String reason(Exception failure) {
    if (failure instanceof NoSuchFileException) {
      return "no longer there, or a link that leads nowhere";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof EOFException) {
      return "gzip data ends too early; fetch the file again";
    }
    if (failure instanceof ZipException) {
      return "damaged gzip data; fetch the file again";
    }
    String said =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    return said == null ? "cannot be read" : "cannot be read: " + said;
  }
}
