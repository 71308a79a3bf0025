package news.dedupe.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.dedupe.text.Analyzer;
import news.dedupe.text.WordFrequencies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Counts words. */
@Command(
    name = "frequencies",
    header = "Count the document frequencies of words, for the built-in table.",
    customSynopsis = "dedupe frequencies [OPTIONS] PATH... -o FILE",
    description = {
      "",
      "Writes the background frequencies of a language, by hashes of the words' stems. The"
          + " built-in table was made so from many articles; no text can be read from it."
    },
    footer = {"Example:", "  dedupe frequencies archive/ -o frequencies.bin"})
final class Frequencies implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders of articles.")
  private List<String> paths = new ArrayList<>();

  @Mixin private ReadOptions options = new ReadOptions();

  Frequencies(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return Job.read(
        terminal,
        options,
        paths,
        (pipeline, all, output) -> {
          Analyzer analyzer = new Analyzer();
          WordFrequencies.Counter counter = new WordFrequencies.Counter();
          long articles = pipeline.read(all, article -> counter.add(analyzer.analyze(article)));
          output.write(counter::write);
          return articles;
        });
  }
}
