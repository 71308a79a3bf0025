package news.dedupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import news.dedupe.load.MissingPathException;
import news.dedupe.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints what is read. */
@Command(
    name = "extract",
    header = "Print the articles as they are read, one JSON object a line.",
    customSynopsis = "dedupe extract [OPTIONS] PATH...",
    description = {
      "",
      "Each has its path and text and, where the source gives them, line (of its record), title,"
          + " published (the day, as YYYY-MM-DD), source, author, url and language. A date that is"
          + " not understood is publishedAsWritten instead."
    },
    footer = {
      "Examples:",
      "  dedupe extract news/ -o articles.jsonl",
      "  dedupe extract wire.jsonl.gz | jq -r 'select(.published == null) | .path'",
      "  dedupe extract pages/ | jq -r '[.path, .published, .title] | @tsv'",
      "",
      "The text is all that was read. " + RunOptions.FIRST_WORDS
    })
final class Extract implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files, folders, patterns such as 'a/**/*.html'; - is standard input.")
  private List<String> paths = new ArrayList<>();

  @Mixin private ReadOptions options = new ReadOptions();

  Extract(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return Job.read(
        terminal,
        options,
        paths,
        (pipeline, all, output) -> {
          AtomicLong articles = new AtomicLong();
          output.write(out -> print(pipeline, all, out, articles));
          return articles.get();
        });
  }

  private static void print(
      Pipeline pipeline, List<String> paths, OutputStream out, AtomicLong articles)
      throws IOException, MissingPathException {
    JsonRows lines = new JsonRows(out);
    try {
      pipeline.read(
          paths,
          article -> {
            articles.incrementAndGet();
            lines.write(json -> ArticleFields.read(article, json));
          });
    } catch (UncheckedIOException cannotWrite) {
      throw cannotWrite.getCause();
    }
    lines.end();
  }
}
