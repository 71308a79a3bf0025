package news.dedupe.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import news.dedupe.load.MissingPathException;

/**
 * Where a command's result goes: standard output, or a file that keeps what it held until the
 * result is complete.
 */
final class Output implements AutoCloseable {

  /** What messages call it. */
  private final String name;

  private final OutputStream stream;
  private final Optional<Path> file;
  private final Optional<Path> temporary;

  /** Writes a result. */
  interface Content {
    void writeTo(OutputStream out) throws IOException, MissingPathException;
  }

  private Output(String name, OutputStream stream, Optional<Path> file, Optional<Path> temporary) {
    this.name = name;
    this.stream = stream;
    this.file = file;
    this.temporary = temporary;
  }

  /**
   * Opens the place at once, so that one that cannot be written to fails before the work.
   *
   * @param file in place of standard output
   * @throws UsageException where the file cannot be made
   */
  static Output open(Optional<Path> file, OutputStream standardOutput)
      throws IOException, UsageException {
    if (file.isEmpty()) {
      return new Output("standard output", standardOutput, Optional.empty(), Optional.empty());
    }
    String name = file.get().toString();
    if (name.isEmpty()) {
      throw new UsageException("an empty path names no file to write");
    }
    boolean exists = Files.exists(file.get());
    if (Files.isDirectory(file.get())) {
      throw new UsageException(name + ": a folder, not a file to write");
    }
    if (exists && !Files.isRegularFile(file.get())) { // a device or pipe cannot be replaced
      return new Output(
          name, Files.newOutputStream(file.get()), Optional.empty(), Optional.empty());
    }
    Path target = exists ? file.get().toRealPath() : file.get().toAbsolutePath();
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    temporary.toFile().deleteOnExit(); // an interrupted run leaves nothing behind
    return new Output(name, create(temporary, name), Optional.of(target), Optional.of(temporary));
  }

  private static OutputStream create(Path temporary, String wanted)
      throws IOException, UsageException {
    try {
      return Files.newOutputStream(temporary);
    } catch (NoSuchFileException e) {
      throw new UsageException(wanted + ": no such folder");
    } catch (AccessDeniedException e) {
      throw new UsageException(wanted + ": no permission to write there");
    } catch (FileSystemException e) {
      throw new IOException(wanted + ": " + e.getReason(), e);
    }
  }

  /** Writes all of the result. A reader that has closed its end of a pipe has read enough. */
  void write(Content content) throws IOException, MissingPathException {
    try (OutputStream out = new BufferedOutputStream(stream, 1 << 16)) {
      content.writeTo(out);
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw new IOException(name + ": " + e.getMessage(), e);
      }
    }
    if (temporary.isPresent()) {
      Files.move(temporary.get(), file.orElseThrow(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (temporary.isPresent()) {
      stream.close();
      Files.deleteIfExists(temporary.get());
    }
  }

  /** The system tells by the message alone: "Broken pipe", "The pipe is being closed". */
  private static boolean isClosedPipe(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
