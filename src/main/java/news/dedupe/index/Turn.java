package news.dedupe.index;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.lucene.store.LockObtainFailedException;

/** Whose turn it is to write to an index: the system frees its lock with the process. */
final class Turn {

  /** Says who writes, for people; means nothing where nobody holds the lock. */
  static final String HOLDER = "writer";

  private static final Duration BETWEEN = Duration.ofMillis(200);

  private Turn() {}

  /** What takes the lock. */
  interface Opening<T> {
    T open() throws IOException;
  }

  /**
   * Waits for the lock.
   *
   * @throws LockedIndexException where another process has it all the time
   */
  static <T> T await(Path index, Duration wait, Opening<T> opening) throws IOException {
    long end = System.nanoTime() + wait.toNanos();
    while (true) {
      try {
        T opened = opening.open();
        tell(index);
        return opened;
      } catch (LockObtainFailedException e) {
        if (System.nanoTime() >= end) {
          throw new LockedIndexException(index, holder(index));
        }
        pause();
      }
    }
  }

  private static void tell(Path index) {
    try {
      Files.writeString(index.resolve(HOLDER), self());
    } catch (IOException e) {
      // Nothing depends on it, and where there is no room for it what is written next says so.
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(BETWEEN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the index", e);
    }
  }

  private static String self() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "this machine";
    }
    return "process " + ProcessHandle.current().pid() + " on " + host;
  }

  private static String holder(Path index) {
    try {
      return Files.readString(index.resolve(HOLDER)).strip();
    } catch (IOException e) {
      return "another process";
    }
  }
}
