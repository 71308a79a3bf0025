package news.dedupe.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Keeps an index; each part is a command of its own. */
@Command(
    name = "index",
    header = "Keep an index of articles, against which new ones are checked.",
    customSynopsis = "dedupe index COMMAND INDEX ...",
    description = {
      "",
      "'dedupe check --index INDEX' reads from it what is near the incoming articles, and no more:"
          + " it takes about as long for a million articles as for a thousand."
    },
    commandListHeading = "%nCommands (each has its own --help):%n",
    footer = {
      "Examples:",
      "  dedupe index add news.idx archive/",
      "  dedupe check --index news.idx --add today/",
      "  dedupe index remove news.idx --older-than 90d"
    })
final class Index implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "missing COMMAND: one of "
            + String.join(", ", spec.commandLine().getSubcommands().keySet()));
  }
}
