package news.dedupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import news.dedupe.cli.Job.Ending;
import news.dedupe.index.Snapshot;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the articles of an index. */
@Command(
    name = "export",
    header = "Print the articles of an index, one JSON object a line.",
    customSynopsis = "dedupe index export [OPTIONS] INDEX",
    description = {
      "",
      "The fields are those of 'dedupe extract', and the story: the id of the cluster in reports."
    })
final class IndexExport implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexPath index = new IndexPath();

  @ArgGroup(validate = false, heading = RunOptions.RESULTS_HEADING)
  private final Results results = new Results();

  IndexExport(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return Job.run(
        terminal,
        results.verbosity(),
        () -> Output.open(results.output(), terminal.out(), Inputs.of(List.of())),
        (messages, output) -> {
          try (Snapshot open = Snapshot.open(index.path())) {
            output.write(out -> print(open, out));
          }
          return new Ending(List.of(), messages.found(0, false), ExitCode.DONE);
        });
  }

  private static void print(Snapshot index, OutputStream out) throws IOException {
    JsonRows lines = new JsonRows(out);
    for (int number = 0; number < index.end(); number++) {
      if (index.has(number)) {
        int one = number;
        lines.write(
            json -> {
              json.name("story").text(index.story(one).hex());
              ArticleFields.read(index.article(one), json);
            });
      }
    }
    lines.end();
  }
}
