package news.dedupe.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** The folder that an index lies in. */
final class Folder {

  /** Held, or what is set is lost: the library tells of its choices, which are nobody's matter. */
  private static final Logger LIBRARY = Logger.getLogger("org.apache.lucene");

  static {
    LIBRARY.setLevel(Level.OFF);
    // Of the memory segments of later versions of Java the jar has no classes.
    System.setProperty("org.apache.lucene.store.MMapDirectory.enableMemorySegments", "false");
  }

  private Folder() {}

  static Directory open(Path path) throws IOException {
    return new MMapDirectory(path);
  }

  /** Whether there is nothing, or what remains of an index that was not finished being made. */
  static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .map(file -> file.getFileName().toString())
          .allMatch(
              name ->
                  name.equals(Turn.HOLDER)
                      || name.equals(IndexWriter.WRITE_LOCK_NAME)
                      || name.startsWith(IndexFileNames.PENDING_SEGMENTS));
    }
  }
}
