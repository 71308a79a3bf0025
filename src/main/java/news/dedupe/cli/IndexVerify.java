package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.concurrent.Callable;
import news.dedupe.cli.Job.Ending;
import news.dedupe.index.Verification;
import news.dedupe.report.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for damage in an index. */
@Command(
    name = "verify",
    header = "Read all of an index, and say what in it is damaged.",
    customSynopsis = "dedupe index verify [OPTIONS] INDEX",
    description = {"", "Prints a line for each fault; none where all is as it was written."},
    exitCodeList = {
      "  0:all is as it was written",
      ExitCode.USAGE_HELP,
      "  3:something is damaged",
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    })
final class IndexVerify implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private IndexReading index = new IndexReading();

  IndexVerify(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    return index.run(
        terminal,
        (messages, output) -> {
          Verification verified = Verification.of(index.path());
          output.write(
              out -> {
                for (String fault : verified.faults()) {
                  out.write((VisibleText.of(fault) + "\n").getBytes(UTF_8));
                }
              });
          int faults = verified.faults().size();
          return new Ending(
              List.of(
                  index.path()
                      + ": "
                      + verified.articles()
                      + " articles, "
                      + (faults == 0 ? "all as they were written" : faults + " faults")),
              messages.found(0, false),
              faults == 0 ? ExitCode.DONE : ExitCode.UNREADABLE);
        });
  }
}
