package news.dedupe.cli;

import java.io.Closeable;
import java.util.List;
import news.dedupe.pipeline.Pipeline;

/** Runs a command, and reports how it went. */
final class Job {

  private Job() {}

  /** Opens where a result goes. */
  interface Opening<T extends Closeable> {
    T open() throws Exception;
  }

  /** What a command does. */
  interface Work<T> {
    /** Writes the result; the messages take what is read on the way. */
    Ending run(Messages messages, T output) throws Exception;
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
  static int run(Terminal terminal, Results results, Inputs inputs, Work<Output> work)
      throws Exception {
    return run(
        terminal,
        results.verbosity(),
        () -> Output.open(results.output(), terminal.out(), inputs),
        work);
  }

  /** What a command does that reads articles one by one. */
  interface Reading {
    /** Writes the result; gives the number of articles. */
    long read(Pipeline pipeline, List<String> paths, Output output) throws Exception;
  }

  /** The same of a command that reads articles one by one. */
  static int read(
      Terminal terminal,
      Results results,
      ListedInput input,
      Memory memory,
      List<String> paths,
      Reading reading)
      throws Exception {
    List<String> all = input.paths(paths, terminal.in());
    return run(
        terminal,
        results,
        input.inputs(all, memory.bytes()),
        (messages, output) -> {
          Pipeline pipeline =
              new Pipeline(RunOptions.settings(input, memory), messages, terminal.in());
          long articles = reading.read(pipeline, all, output);
          return Ending.of(messages.found(articles, !all.isEmpty()));
        });
  }

  /** The same of a command that opens what it writes to in a way of its own. */
  static <T extends Closeable> int run(
      Terminal terminal, Verbosity verbosity, Opening<T> opening, Work<T> work) throws Exception {
    Messages messages = new Messages(terminal, verbosity, System::nanoTime);
    try (T output = opening.open()) {
      Ending ending = work.run(messages, output);
      messages.end(ending.summary());
      if (ending.found().isNothing()) {
        messages.nothingRead();
      }
      return ending.exitCode();
    }
  }
}
