package news.dedupe.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures how the program keeps up. */
@Command(
    name = "bench",
    header = "Measures how dedupe keeps up with growing batches.",
    subcommands = {
      Generate.class,
      Scale.class,
      Candidates.class,
      Standing.class,
      Extraction.class,
      PageFields.class
    },
    mixinStandardHelpOptions = true)
final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).execute(arguments));
  }
}
