package news.dedupe.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Why an index could not be written to, in a line for people. */
final class WriteFailure {

  private WriteFailure() {}

  /**
   * What a failure comes to. The library tells all but the first thread that it has closed itself,
   * which is behind that.
   *
   * @throws RuntimeException the failure itself, where it is a defect
   * @throws Error the same, where it is one of the machine
   */
  static IOException of(Path index, Throwable failure) throws IOException {
    Throwable first = failure;
    while (first.getCause() != null && !isForPeople(first)) {
      first = first.getCause();
    }
    if (isForPeople(first)) {
      return (IOException) first;
    }
    if (!(first instanceof FileSystemException) && !FileChecksums.faults(index).isEmpty()) {
      return new DamagedIndexException(index, failure);
    }
    if (first instanceof IOException) {
      return new IOException(index + ": " + reason(first), failure);
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw failure instanceof RuntimeException defect ? defect : new IllegalStateException(failure);
  }

  private static boolean isForPeople(Throwable failure) {
    return failure instanceof NoIndexException
        || failure instanceof LockedIndexException
        || failure instanceof DamagedIndexException
        || failure instanceof AccessDeniedException;
  }

  private static String reason(Throwable failure) {
    return failure instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(failure.getMessage());
  }
}
