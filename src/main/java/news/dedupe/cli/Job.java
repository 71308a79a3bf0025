package news.dedupe.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs a command whose result goes to one place, and tells how it went. */
final class Job {

  private Job() {}

  /** What a command does. */
  interface Work {
    /** Writes the result; the messages are told what is read on the way. */
    Ending run(Messages messages, Output output) throws Exception;
  }

  /**
   * How a command ended.
   *
   * @param summary lines for people
   * @param found what was read
   */
  record Ending(List<String> summary, Found found, int exitCode) {

    /** Of a command that reports nothing but what it could not read. */
    static Ending of(Found found) {
      return new Ending(List.of(), found, found.exitCode());
    }
  }

  /**
   * Does the work. The output is opened before it, so that one that cannot be written to fails at
   * once.
   *
   * @param inputs what must not be replaced
   * @return the exit code
   */
  static int run(Terminal terminal, Results results, Inputs inputs, Work work) throws Exception {
    return run(terminal, results, results.output(), inputs, work);
  }

  /** The same of a command whose result alone can be chosen. */
  static int run(
      Terminal terminal, Results results, Optional<Path> result, Inputs inputs, Work work)
      throws Exception {
    Messages messages = new Messages(terminal, results, System::nanoTime);
    try (Output output = Output.open(result, terminal.out(), inputs)) {
      Ending ending = work.run(messages, output);
      messages.end(ending.summary());
      if (ending.found().isNothing()) {
        messages.nothingRead();
      }
      return ending.exitCode();
    }
  }
}
