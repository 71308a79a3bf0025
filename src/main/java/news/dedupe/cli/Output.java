package news.dedupe.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dedupe.load.MissingPathException;

/**
 * Where a command's result goes: standard output, or a file that keeps what it held until the
 * result is complete.
 */
final class Output implements Closeable {

  private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

  /** What the system and the shell call it. */
  private static final List<Path> STANDARD_OUTPUTS =
      List.of(Path.of("-"), STANDARD_OUTPUT, Path.of("/dev/fd/1"), Path.of("/proc/self/fd/1"));

  /** Open files of this process by number; what is behind one is written to, not replaced. */
  private static final List<Path> DESCRIPTORS = List.of(Path.of("/dev/fd"), Path.of("/proc"));

  /** As many links as Linux follows. */
  private static final int MAX_LINKS = 40;

  private static final Set<PosixFilePermission> WRITING =
      EnumSet.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  /** What messages call it. */
  private final String name;

  /** The file behind all links, or one of the {@link #STANDARD_OUTPUTS}. */
  private final Path target;

  private final OutputStream stream;
  private final Optional<Replacement> replacement;

  /** Writes a result. */
  interface Content {
    void writeTo(OutputStream out) throws IOException, MissingPathException;
  }

  private Output(String name, Path target, OutputStream stream, Optional<Replacement> replacement) {
    this.name = name;
    this.target = target;
    this.stream = stream;
    this.replacement = replacement;
  }

  /**
   * Opens the place at once, so that one that cannot be written to fails before the work.
   *
   * @param file in place of standard output; {@code -} is that too
   * @param inputs what must not be replaced
   * @throws UsageException where the file cannot be made, or is among the inputs
   * @throws MissingPathException where an input is not there
   * @throws IOException where there is no room
   */
  static Output open(Optional<Path> file, OutputStream standardOutput, Inputs inputs)
      throws IOException, UsageException, MissingPathException {
    String name = file.map(Path::toString).orElse("-");
    if (name.isEmpty()) {
      throw new UsageException("an empty path names no file to write");
    }
    try {
      Path target = followed(Path.of(name));
      return STANDARD_OUTPUTS.contains(target)
          ? standard(standardOutput, inputs)
          : open(name, target, inputs);
    } catch (NoSuchFileException e) {
      throw new UsageException(name + ": no such folder");
    } catch (AccessDeniedException e) {
      throw new UsageException(name + ": no permission to write there");
    } catch (FileSystemException e) {
      String reason = String.valueOf(e.getReason());
      if (reason.contains("space") || reason.contains("quota")) {
        throw new IOException(name + ": " + reason, e);
      }
      throw new UsageException(name + ": " + reason.toLowerCase(Locale.ROOT));
    }
  }

  /** What it is appended to holds something that can be lost by being read on and on. */
  private static Output standard(OutputStream standardOutput, Inputs inputs)
      throws IOException, UsageException, MissingPathException {
    if (Files.isRegularFile(STANDARD_OUTPUT) && Files.size(STANDARD_OUTPUT) > 0) {
      refuse("standard output", STANDARD_OUTPUT, inputs);
    }
    return new Output("standard output", STANDARD_OUTPUT, standardOutput, Optional.empty());
  }

  private static Output open(String name, Path target, Inputs inputs)
      throws IOException, UsageException, MissingPathException {
    Optional<BasicFileAttributes> found = attributes(target);
    if (found.isPresent()) {
      if (found.get().isDirectory()) {
        throw new UsageException(name + ": a folder, not a file to write");
      }
      if (isReadOnly(target)) {
        throw new UsageException(name + ": read-only");
      }
      boolean regular = found.get().isRegularFile();
      if (regular) {
        refuse(name, target, inputs);
      }
      if (!regular || isDescriptor(target)) {
        return new Output(name, target, Files.newOutputStream(target), Optional.empty());
      }
    }
    Replacement replacement = Replacement.of(target);
    return new Output(name, target, replacement.stream(), Optional.of(replacement));
  }

  private static void refuse(String name, Path target, Inputs inputs)
      throws UsageException, MissingPathException {
    Optional<Path> input = inputs.same(target);
    if (input.isPresent()) {
      String read = input.get().toString();
      throw new UsageException(
          name
              + ": is also read"
              + (read.equals(name) ? "" : ", as " + (read.equals("-") ? "standard input" : read))
              + "; write to another file");
    }
  }

  /** The end of a chain of links, which stay; it need not be there. */
  private static Path followed(Path file) throws IOException {
    Path end = file;
    for (int links = 0; Files.isSymbolicLink(end); links++) {
      if (STANDARD_OUTPUTS.contains(end) || isDescriptor(end)) {
        return end;
      }
      if (links == MAX_LINKS) {
        throw new FileSystemException(file.toString(), null, "too many links");
      }
      end = end.resolveSibling(Files.readSymbolicLink(end));
    }
    return STANDARD_OUTPUTS.contains(end) ? end : end.toAbsolutePath();
  }

  private static boolean isDescriptor(Path file) {
    return DESCRIPTORS.stream().anyMatch(file::startsWith);
  }

  private static Optional<BasicFileAttributes> attributes(Path target) throws IOException {
    try {
      return Optional.of(Files.readAttributes(target, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Whether nobody may write to it, or not this user; the superuser may what it should not. */
  private static boolean isReadOnly(Path target) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    return !Files.isWritable(target)
        || (view != null && Collections.disjoint(view.readAttributes().permissions(), WRITING));
  }

  /** Whether a path is one of the names of standard output. */
  static boolean isStandard(Path file) {
    return STANDARD_OUTPUTS.contains(file);
  }

  /** Whether two are one file, by whatever name. */
  boolean isSame(Output other) throws IOException {
    if (Files.exists(target) && Files.exists(other.target)) {
      return Files.isSameFile(target, other.target);
    }
    return place(target).equals(place(other.target));
  }

  /** Where a file is to be, whose folder may have many names. */
  private static Path place(Path target) throws IOException {
    Path folder = target.resolveSibling(".");
    return Files.exists(folder) ? folder.toRealPath().resolve(target.getFileName()) : target;
  }

  /** Writes all of the result, and puts it in its place. */
  void write(Content content) throws IOException, MissingPathException {
    fill(content);
    complete();
  }

  /** Writes all of the result. A reader that has closed its end of a pipe has read enough. */
  void fill(Content content) throws IOException, MissingPathException {
    try (OutputStream out = new BufferedOutputStream(stream, 1 << 16)) {
      content.writeTo(out);
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw new IOException(name + ": " + e.getMessage(), e);
      }
    }
    if (Launcher.isGone()) { // what it read may have ended with it
      throw new IOException(name + ": not written, the start script was killed");
    }
  }

  /** Puts what was written in its place. */
  void complete() throws IOException {
    if (replacement.isPresent()) {
      replacement.get().complete();
    }
  }

  @Override
  public void close() throws IOException {
    if (replacement.isPresent()) {
      replacement.get().close();
    }
  }

  @Override
  public String toString() {
    return name;
  }

  /** The system shows it by the message alone: "Broken pipe", "The pipe is being closed". */
  private static boolean isClosedPipe(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
