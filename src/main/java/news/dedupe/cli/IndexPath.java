package news.dedupe.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The index that a command is about. */
final class IndexPath {

  @Parameters(index = "0", paramLabel = "INDEX", description = "The folder of the index.")
  private Path path = Path.of("");

  Path path() {
    return path;
  }
}
