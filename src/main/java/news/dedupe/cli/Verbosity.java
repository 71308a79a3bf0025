package news.dedupe.cli;

import picocli.CommandLine.Option;

/** How much is printed on standard error. */
final class Verbosity {

  @Option(names = "--stats", description = "Print times, counts and memory to standard error.")
  private boolean stats;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print only errors to standard error.")
  private boolean quiet;

  boolean stats() {
    return stats;
  }

  boolean quiet() {
    return quiet;
  }
}
