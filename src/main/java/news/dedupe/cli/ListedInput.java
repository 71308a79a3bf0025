package news.dedupe.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.dedupe.load.Loader;
import news.dedupe.load.MissingPathException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What is read, where a list may name it too, and how. */
final class ListedInput {

  @Option(
      names = "--files-from",
      paramLabel = "LIST",
      description = "Read the paths in this file too, one a line or ended by NUL; - is input.")
  private Optional<Path> list = Optional.empty();

  @ArgGroup(validate = false)
  private final InputOptions options = new InputOptions();

  InputOptions options() {
    return options;
  }

  /** Whether there is a list. */
  boolean isGiven() {
    return list.isPresent();
  }

  /**
   * What is read for the paths.
   *
   * @param memory bytes of heap
   */
  Inputs inputs(List<String> paths, long memory) {
    return new Inputs(
        list.stream().toList(), paths, Loader.standard().withReading(options.reading(memory)));
  }

  /**
   * The paths given and those of the list, which are no patterns.
   *
   * @throws IOException if the list cannot be read
   * @throws MissingPathException if one of its paths is not there
   * @throws UsageException if the list is none, or standard input is wanted twice
   */
  List<String> paths(List<String> given, InputStream standardInput)
      throws IOException, MissingPathException, UsageException {
    if (list.isEmpty()) {
      return given;
    }
    if (list.get().toString().equals("-") && given.contains("-")) {
      throw new UsageException("- is the list of paths already, and cannot be an article too");
    }
    List<String> listed = PathList.read(list.get(), standardInput);
    Loader.requirePresent(listed);
    List<String> paths = new ArrayList<>(given);
    paths.addAll(listed);
    return paths;
  }
}
