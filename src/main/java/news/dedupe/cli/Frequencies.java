package news.dedupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.dedupe.pipeline.Pipeline;
import news.dedupe.text.Analyzer;
import news.dedupe.text.WordFrequencies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Counts words. */
@Command(
    name = "frequencies",
    header = "Count in how many articles each word is, for the table in the jar.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "dedupe frequencies [OPTIONS] PATH... -o FILE",
    description = {
      "",
      "Writes the document frequencies of ordinary language, by hashes of the words' stems. The",
      "table in the jar is what this makes of many articles; no text can be read from it."
    },
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "%n")
final class Frequencies implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders of articles.")
  private List<String> paths = new ArrayList<>();

  @Mixin private RunOptions run = new RunOptions();

  Frequencies(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Messages messages = new Messages(terminal, run, System::nanoTime);
    try (Output output = Output.open(run.output(), terminal.out())) {
      Analyzer analyzer = new Analyzer();
      WordFrequencies.Counter counter = new WordFrequencies.Counter();
      new Pipeline(run.settings(), messages, terminal.in())
          .read(paths, article -> counter.add(analyzer.analyze(article)));
      output.write(counter::write);
      messages.end(List.of());
      return messages.exitCode();
    }
  }
}
