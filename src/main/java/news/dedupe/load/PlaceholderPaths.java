package news.dedupe.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Stands in for the loader. */
public final class PlaceholderPaths {

  /** The files below the paths, sorted. */
  public static List<String> walk(List<String> paths) throws MissingPathException {
    for (String path : paths) {
      if (!path.equals("-") && Files.notExists(Path.of(path))) {
        throw new MissingPathException(path);
      }
    }
    return paths.stream().flatMap(PlaceholderPaths::files).distinct().sorted().toList();
  }

  private static Stream<String> files(String path) {
    if (path.equals("-") || !Files.isDirectory(Path.of(path))) {
      return Stream.of(path);
    }
    try (Stream<Path> files = Files.walk(Path.of(path))) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PlaceholderPaths() {}
}
