package news.dedupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import news.dedupe.batch.Batch;
import news.dedupe.cli.Job.Ending;
import news.dedupe.match.Model;
import news.dedupe.match.ModelFile;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.pipeline.Settings;
import news.dedupe.train.Training;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits a match model. */
@Command(
    name = "train",
    header = "Fit the match model to labelled articles.",
    customSynopsis = "dedupe train [OPTIONS] PATH... -o FILE",
    description = {
      "",
      "Writes the model as JSON, for --model. Prints the cross-validated figures on standard"
          + " error: each fold's model is fitted without the fold's labels, run over all articles and"
          + " scored by those labels, for each dataset, with other dates and at other thresholds. A"
          + " table of stories has the columns file, story and kind; a table of pairs a, b, same and"
          + " stratum, or it is one of 'dedupe --write-pairs' with its labels filled in."
    },
    footer = {
      "Example:",
      "  dedupe train --truth wire/truth.tsv --pairs web/pairs.tsv wire/ web/ -o model.json"
    })
final class Train implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders of the articles that the tables name, and others.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--truth",
      paramLabel = "T.tsv",
      description = "A table of stories; may be repeated.")
  private List<Path> truths = new ArrayList<>();

  @Option(
      names = "--pairs",
      paramLabel = "P.tsv",
      description = "A table of pairs; may be repeated.")
  private List<Path> pairs = new ArrayList<>();

  @Option(
      names = "--folds",
      paramLabel = "K",
      description = "Number of folds of the cross-validation; 0 skips it. Default: 5.")
  private int folds = 5;

  @Option(
      names = "--ablate",
      description = "Only print the figures without each group of features; slow.")
  private boolean ablate;

  @Option(
      names = "--threshold",
      paramLabel = "P",
      converter = Judging.Threshold.class,
      description = "Threshold of the runs that are scored. Default: " + Settings.THRESHOLD + ".")
  private double threshold = Settings.THRESHOLD;

  @ArgGroup(validate = false, heading = RunOptions.INPUT_HEADING)
  private final ListedInput input = new ListedInput();

  @ArgGroup(validate = false, heading = RunOptions.RESOURCES_HEADING)
  private final Resources resources = new Resources();

  @ArgGroup(validate = false, heading = RunOptions.RESULTS_HEADING)
  private final Results results = new Results();

  Train(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (truths.isEmpty() && pairs.isEmpty()) {
      throw new UsageException("nothing to learn from: give --truth or --pairs");
    }
    if (folds < 0 || folds == 1 || (ablate && folds == 0)) {
      throw new UsageException("--folds is 0, or 2 and more; --ablate needs folds");
    }
    for (Path table : truths) {
      Evaluate.file(table);
    }
    for (Path table : pairs) {
      Evaluate.file(table);
    }
    Settings settings = RunOptions.settings(new Judging(), input.options(), resources);
    List<String> all = input.paths(paths, terminal.in());
    Inputs inputs = input.inputs(all, settings.memory()).and(truths).and(pairs);
    return Job.run(
        terminal,
        results,
        inputs,
        settings,
        (pipeline, messages, output) -> {
          fit(pipeline, settings.threads(), all, output);
          return Ending.of(messages.found(0, false));
        });
  }

  private void fit(Pipeline pipeline, int threads, List<String> articles, Output output)
      throws Exception {
    Consumer<String> progress = results.verbosity().quiet() ? line -> {} : terminal::line;
    Training training = new Training(truths, pairs, folds, threshold);
    ForkJoinPool pool = new ForkJoinPool(threads);
    try (Batch batch = pipeline.load(articles, pool)) {
      if (ablate) {
        training.ablate(batch, pool, progress);
        return;
      }
      Model model = training.fit(batch, pool, progress);
      output.write(out -> ModelFile.write(model, out));
    } finally {
      pool.shutdown();
    }
  }
}
