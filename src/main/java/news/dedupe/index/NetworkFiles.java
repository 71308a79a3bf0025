package news.dedupe.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whether an index lies on another machine, whose locks may not hold for all that write. */
public final class NetworkFiles {

  /** What Linux, macOS and Windows call them, and what begins with these. */
  private static final Set<String> TYPES =
      Set.of(
          "nfs",
          "cifs",
          "smb",
          "9p",
          "afs",
          "afpfs",
          "ceph",
          "glusterfs",
          "lustre",
          "davfs",
          "webdav",
          "fuse.sshfs",
          "fuse.s3fs",
          "fuse.rclone",
          "fuse.gcsfuse",
          "fuse.glusterfs",
          "fuse.ceph",
          "osxfuse",
          "macfuse");

  private NetworkFiles() {}

  /** What to say of the place of an index; nothing where it is of this machine. */
  public static Optional<String> warning(Path index) throws IOException {
    Path there = index.toAbsolutePath();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return Files.exists(there) ? warning(Files.getFileStore(there).type()) : Optional.empty();
  }

  static Optional<String> warning(String type) {
    String known = type.toLowerCase(Locale.ROOT);
    return TYPES.stream().anyMatch(known::startsWith)
        ? Optional.of(
            "lies on a network file system ("
                + type
                + "), where locks may not hold: let one process at a time write to it")
        : Optional.empty();
  }
}
