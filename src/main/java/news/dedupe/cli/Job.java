package news.dedupe.cli;

import java.io.Closeable;
import java.util.List;
import news.dedupe.cli.RunOptions.Besides;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.pipeline.Settings;
import news.dedupe.report.Report;

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
   * @return the exit code
   */
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

  /** What a command does with articles. */
  interface Articles {
    /** Writes the result; what the pipeline tells goes to the messages. */
    Ending run(Pipeline pipeline, Messages messages, Output output) throws Exception;
  }

  /**
   * The same of a command that reads articles.
   *
   * @param inputs what must not be replaced
   */
  static int run(
      Terminal terminal, Results results, Inputs inputs, Settings settings, Articles work)
      throws Exception {
    return run(
        terminal,
        results.verbosity(),
        () -> Output.open(results.output(), terminal.out(), inputs),
        (messages, output) ->
            work.run(new Pipeline(settings, messages, terminal.in()), messages, output));
  }

  /** What a command does with articles one by one. */
  interface Reading {
    /** Writes the result; gives the number of articles. */
    long read(Pipeline pipeline, List<String> paths, Output output) throws Exception;
  }

  /** The same of a command that reads articles one by one. */
  static int read(Terminal terminal, ReadOptions options, List<String> given, Reading reading)
      throws Exception {
    List<String> paths = options.input().paths(given, terminal.in());
    Settings settings = options.settings();
    return run(
        terminal,
        options.results(),
        options.input().inputs(paths, settings.memory()),
        settings,
        (pipeline, messages, output) -> {
          long articles = reading.read(pipeline, paths, output);
          return Ending.of(messages.found(articles, !paths.isEmpty()));
        });
  }

  /** How a command makes a report. */
  interface Reporting {
    Report report(Pipeline pipeline) throws Exception;
  }

  /** What a command says of its report. */
  interface Conclusion {
    Ending of(Report report, Messages messages);
  }

  /**
   * The same of a command that writes a report.
   *
   * @param paths of the articles
   * @param besides what else is read and written
   */
  static int report(
      Terminal terminal,
      RunOptions options,
      List<String> paths,
      Besides besides,
      Reporting reporting,
      Conclusion conclusion)
      throws Exception {
    Settings settings = options.settings();
    return run(
        terminal,
        options.verbosity(),
        () -> options.open(terminal, paths, besides),
        (messages, outputs) -> {
          Pipeline pipeline = new Pipeline(settings, messages, terminal.in());
          try (Report report = reporting.report(pipeline)) {
            outputs.write(report);
            return conclusion.of(report, messages);
          }
        });
  }
}
