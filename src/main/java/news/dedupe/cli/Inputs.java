package news.dedupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;

/**
 * What a command reads, which no output of it may replace.
 *
 * @param named files such as a model or a table
 * @param articles the paths of which {@code loader} reads articles
 */
record Inputs(List<Path> named, List<String> articles, Loader loader) {

  private static final String STANDARD_INPUT = "-";

  /** What the system calls it, whatever it was redirected from. */
  private static final Path STANDARD_INPUT_FILE = Path.of("/dev/stdin");

  /** Nothing but these files. */
  static Inputs of(List<Path> named) {
    return new Inputs(named, List.of(), Loader.standard());
  }

  /** These and other named files. */
  Inputs and(List<Path> more) {
    return new Inputs(Stream.concat(named.stream(), more.stream()).toList(), articles, loader);
  }

  /**
   * The file among these that is the given one, by whatever name or link.
   *
   * @throws MissingPathException if one of the paths is not there
   */
  Optional<Path> same(Path file) throws MissingPathException {
    for (Path input : named) {
      if (isSame(file, input)) {
        return Optional.of(input);
      }
    }
    if (articles.contains(STANDARD_INPUT) && isSame(file, STANDARD_INPUT_FILE)) {
      return Optional.of(Path.of(STANDARD_INPUT));
    }
    AtomicReference<Path> found = new AtomicReference<>();
    loader.forEachFile(
        articles,
        input -> {
          if (found.get() == null && isSame(file, input)) {
            found.set(input);
          }
        });
    return Optional.ofNullable(found.get());
  }

  private static boolean isSame(Path file, Path input) {
    try {
      return Files.isSameFile(
          file, input.toString().equals(STANDARD_INPUT) ? STANDARD_INPUT_FILE : input);
    } catch (IOException notThere) {
      return false;
    }
  }
}
