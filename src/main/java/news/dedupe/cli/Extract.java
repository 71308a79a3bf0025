package news.dedupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what is read. */
@Command(
    name = "extract",
    header = "Print the articles as they are read, one JSON object a line.",
    synopsisHeading = "%nUsage: ",
    customSynopsis = "dedupe extract [OPTIONS] PATH...",
    description = {
      "",
      "Each has its path and text and, where the source gives them, line (of its record),",
      "title, published (the day, as YYYY-MM-DD), source, author, url and language. A date",
      "that is not understood is publishedAsWritten instead."
    },
    sortOptions = false,
    parameterListHeading = "%n",
    optionListHeading = "%n",
    footerHeading = "%n",
    footer = {
      "Examples:",
      "  dedupe extract news/ -o articles.jsonl",
      "  dedupe extract wire.jsonl.gz | jq -r 'select(.published == null) | .path'",
      "  dedupe extract pages/ | jq -r '[.path, .published, .title] | @tsv'",
      "",
      "Exit codes:",
      "    0  done",
      "    2  wrong usage",
      "    3  done, but some input was unreadable",
      "    4  disk or memory ran out",
      "   70  a defect of dedupe (DEDUPE_DEBUG=1 prints where)",
      "  130  interrupted"
    })
final class Extract implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, folders, patterns such as 'a/**/*.html'; - is standard input.")
  private List<String> paths = new ArrayList<>();

  @Mixin private RunOptions run = new RunOptions();

  Extract(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    Messages messages = new Messages(terminal, run, System::nanoTime);
    try (Output output = Output.open(run.output(), terminal.out())) {
      List<String> all = run.input().paths(paths, terminal.in());
      Pipeline pipeline = new Pipeline(run.settings(), messages, terminal.in());
      output.write(out -> print(pipeline, all, out));
      messages.end(List.of());
      return messages.exitCode();
    }
  }

  private static void print(Pipeline pipeline, List<String> paths, OutputStream out)
      throws IOException, MissingPathException {
    ArticleLines lines = new ArticleLines(out);
    try {
      pipeline.read(paths, lines::write);
    } catch (UncheckedIOException cannotWrite) {
      throw cannotWrite.getCause();
    }
    lines.end();
  }
}
