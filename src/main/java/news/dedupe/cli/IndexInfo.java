package news.dedupe.cli;

import java.util.List;
import java.util.concurrent.Callable;
import news.dedupe.cli.Job.Ending;
import news.dedupe.index.Snapshot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what is in an index. */
@Command(
    name = "info",
    header = "Say what is in an index, as JSON.",
    customSynopsis = "dedupe index info [OPTIONS] INDEX")
final class IndexInfo implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexReading index = new IndexReading();

  IndexInfo(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return index.run(
        terminal,
        (messages, output) -> {
          try (Snapshot open = Snapshot.open(index.path())) {
            output.write(new IndexFacts(open));
          }
          return new Ending(List.of(), messages.found(0, false), ExitCode.DONE);
        });
  }
}
