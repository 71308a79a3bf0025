package news.dedupe.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A new file beside another, whose place it takes once it is complete.
 *
 * <p>A process that is killed leaves one behind. The next that writes to the same folder clears it
 * away: a living process holds a lock on its own.
 */
final class Replacement implements AutoCloseable {

  /** A name that nobody can guess, and as short whatever the name of the target. */
  private static final String PREFIX = ".dedupe-";

  private static final Pattern NAME = Pattern.compile("\\.dedupe-[0-9a-f-]{36}\\.part");

  /**
   * The names of this process's files. To open one of them again, if only to see that it is locked,
   * would end its lock when it is closed.
   */
  private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

  private final Path target;
  private final Path file;
  private final FileChannel channel;

  private Replacement(Path target, Path file, FileChannel channel) {
    this.target = target;
    this.file = file;
    this.channel = channel;
  }

  /**
   * Makes the new file, which an interrupted process removes.
   *
   * @param target an ordinary file, or none yet
   */
  static Replacement of(Path target) throws IOException {
    clear(target.resolveSibling("."));
    while (true) {
      String name = PREFIX + UUID.randomUUID() + ".part";
      OWN.add(name);
      Path file = target.resolveSibling(name);
      file.toFile().deleteOnExit();
      FileChannel channel = create(file, Files.exists(target));
      try {
        if (isLocked(channel) && Files.exists(file)) {
          return new Replacement(target, file, channel);
        }
      } catch (IOException noLocksHere) { // then nobody clears anything away either
        return new Replacement(target, file, channel);
      }
      channel.close(); // another process has just taken it for one that was left behind
      Files.deleteIfExists(file);
    }
  }

  /** Nobody else reads what may have been kept from them. */
  private static FileChannel create(Path file, boolean privately) throws IOException {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] attributes =
        privately && posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    return FileChannel.open(file, options, attributes);
  }

  private static void clear(Path folder) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*")) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (NAME.matcher(name).matches()
            && !OWN.contains(name)
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          deleteIfLeft(file);
        }
      }
    } catch (IOException | DirectoryIteratorException cannotBeListed) {
      // What is left there does no harm.
    }
  }

  private static void deleteIfLeft(Path file) {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      if (isLocked(channel)) {
        Files.delete(file);
      }
    } catch (IOException notOurs) {
      // It stays.
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException lockedByThisProcess) {
      return false;
    }
  }

  /** Writes to the new file, which stays open, and so locked, when the stream is closed. */
  OutputStream stream() {
    return new FilterOutputStream(Channels.newOutputStream(channel)) {
      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
      }

      @Override
      public void close() throws IOException {
        flush();
      }
    };
  }

  /**
   * Puts the new file in the place of the target, with the target's permissions. Where a target
   * cannot be replaced, such as a file that is mounted, its content is.
   */
  void complete() throws IOException {
    boolean replaces = Files.exists(target);
    if (replaces) {
      keepOwnerAndPermissions();
    }
    try {
      Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!replaces) {
        throw e;
      }
      try (OutputStream out = Files.newOutputStream(target)) {
        Files.copy(file, out);
      }
    }
  }

  private void keepOwnerAndPermissions() throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    PosixFileAttributes old = Files.readAttributes(target, PosixFileAttributes.class);
    PosixFileAttributes now = view.readAttributes();
    if (!old.group().equals(now.group())) {
      allowed(() -> view.setGroup(old.group()));
    }
    if (!old.owner().equals(now.owner())) {
      allowed(() -> view.setOwner(old.owner()));
    }
    view.setPermissions(old.permissions());
  }

  private interface Change {
    void make() throws IOException;
  }

  private static void allowed(Change change) {
    try {
      change.make();
    } catch (IOException notAllowed) {
      // The file is then of the one who runs this.
    }
  }

  /** Removes the new file, where it has not taken its place. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
    channel.close();
  }
}
