package news.dedupe.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Files that nobody finds and that are gone with the process, however it ends. */
final class TemporaryFile {

  private TemporaryFile() {}

  static FileChannel open() throws IOException {
    Path path = Files.createTempFile("dedupe-", ".spool");
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Files.delete(path); // what is open stays until it is closed
    } catch (IOException e) {
      path.toFile().deleteOnExit(); // not on every system
    }
    return channel;
  }

  /** Tells where there was no room, for the reason alone would not. */
  static UncheckedIOException failed(IOException e) {
    String reason =
        e instanceof NoSuchFileException
            ? "no such folder"
            : e instanceof AccessDeniedException
                ? "no permission to write there"
                : String.valueOf(e.getMessage());
    String folder = System.getProperty("java.io.tmpdir");
    return new UncheckedIOException(
        new IOException("temporary folder " + folder + ": " + reason, e));
  }
}
