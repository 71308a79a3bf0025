package news.dedupe.load.unpack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.Note;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** A file that holds files, read from front to end; nothing is written to disk. */
public final class Archive implements Closeable {

  /** How it is built, by its first bytes. */
  public enum Type {
    ZIP,
    TAR;

    public static Optional<Type> of(byte[] head) {
      if (Compression.begins(head, 0, 'P', 'K', 3, 4)
          || Compression.begins(head, 0, 'P', 'K', 5, 6)) {
        return Optional.of(ZIP);
      }
      return Compression.begins(head, 257, 'u', 's', 't', 'a', 'r')
          ? Optional.of(TAR)
          : Optional.empty();
    }
  }

  private final ArchiveInputStream<?> stream;
  private final HeaderGuard guard;
  private final Expansion expansion;
  private final UniqueNames names = new UniqueNames();
  private @Nullable ArchiveEntry current;

  /**
   * @param packed stays open when the archive is closed
   * @param expansion counts what comes out
   */
  public Archive(Type type, InputStream packed, Expansion expansion) {
    this.guard = new HeaderGuard(new Unclosed(packed));
    this.expansion = expansion;
    this.stream =
        switch (type) {
          case ZIP -> new ZipArchiveInputStream(guard, UTF_8.name(), true, true);
          case TAR -> new TarArchiveInputStream(guard, UTF_8.name());
        };
  }

  /**
   * One file of an archive.
   *
   * @param path where it lies in the archive
   * @param name the path, distinguished from the same before
   * @param isReadable false for what is encrypted or packed in an uncommon way
   */
  public record Entry(String path, String name, boolean isReadable) {}

  /**
   * Goes to the next file, past folders, links and devices; empty at the end.
   *
   * @throws DamagedException if the archive is broken from here on, or a limit reached
   */
  public Optional<Entry> next() throws IOException {
    try {
      do {
        skipRest();
        current = guard.header(stream::getNextEntry);
        if (current == null) {
          return Optional.empty();
        }
        expansion.entry();
      } while (!isFile(current));
      ArchiveEntry entry = current;
      String path = inside(entry.getName());
      return Optional.of(new Entry(path, names.name(path), stream.canReadEntryData(entry)));
    } catch (LinkageError method) { // of zip, whose library does not run here
      throw new DamagedException(
          "holds an entry packed in an uncommon way; the ones before are kept");
    } catch (IOException | RuntimeException failure) {
      throw damaged(failure);
    }
  }

  /** Libraries would read on without a limit, or count it as part of the next header. */
  private void skipRest() throws IOException {
    boolean isOfUnknownLength =
        current instanceof ZipArchiveEntry zip
            && zip.getGeneralPurposeBit().usesDataDescriptor()
            && stream.canReadEntryData(zip);
    if (isOfUnknownLength || current instanceof TarArchiveEntry) {
      content().transferTo(OutputStream.nullOutputStream());
    }
  }

  /** That files lie in the same place, where any do. */
  public Optional<Note> repeats(String path) {
    return names.repeats("a path", path);
  }

  /** The content of the entry that {@link #next} went to; closing it does nothing. */
  public InputStream content() {
    return expansion.unpacked(new Watched(new Unclosed(stream), Archive::damaged));
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private static IOException damaged(Exception failure) {
    return failure instanceof DamagedException known
        ? known
        : new DamagedException("damaged or cut archive; fetch the file again");
  }

  private static boolean isFile(ArchiveEntry entry) {
    return entry instanceof TarArchiveEntry tar ? tar.isFile() : !entry.isDirectory();
  }

  /** A path that stays inside the archive: without a root, {@code .} and {@code ..}. */
  private static String inside(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.replace('\\', '/').split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
