package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A file of paths, as {@code find} writes it: one a line, or ended by NUL with {@code -print0}. */
final class PathList {

  private PathList() {}

  static List<String> read(Path list, InputStream standardInput)
      throws IOException, UsageException {
    if (Files.isDirectory(list)) {
      throw new UsageException(list + ": a folder, no list of paths");
    }
    byte[] bytes =
        list.toString().equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(list);
    String paths = new String(bytes, UTF_8).replaceFirst("^\uFEFF", "");
    String end = paths.indexOf('\0') >= 0 ? "\0" : "\r?\n";
    return Arrays.stream(paths.split(end, -1)).filter(path -> !path.isEmpty()).toList();
  }
}
