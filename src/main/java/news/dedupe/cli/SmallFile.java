package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A file that somebody wrote by hand: lines in UTF-8. */
final class SmallFile {

  /** Bytes; as much as Linux takes on a command line, give or take. */
  private static final int MOST = 1_000_000;

  private SmallFile() {}

  /**
   * Its lines.
   *
   * @throws IOException with a message that says, without the name of the file, what is wrong
   */
  static List<String> lines(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException("a folder, not a file");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST + 1);
    } catch (NoSuchFileException e) {
      throw new IOException("no such file", e);
    } catch (AccessDeniedException e) {
      throw new IOException("permission denied", e);
    }
    if (bytes.length > MOST) {
      throw new IOException("longer than a megabyte");
    }
    String text = new String(bytes, UTF_8);
    if (text.indexOf('\0') >= 0) {
      throw new IOException("not text");
    }
    return text.replaceFirst("^\uFEFF", "").lines().toList();
  }
}
