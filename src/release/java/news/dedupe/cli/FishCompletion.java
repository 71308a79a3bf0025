package news.dedupe.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import news.dedupe.cli.Words.Command;
import news.dedupe.cli.Words.Option;

/** Completion in fish. */
final class FishCompletion {

  private FishCompletion() {}

  static String of(Words words) {
    StringBuilder script =
        new StringBuilder("# Completion of dedupe in fish, made from what its commands declare.\n");
    String names = words.commands().stream().map(Command::name).collect(joining(" "));
    for (Command command : words.commands()) {
      script
          .append("complete -c dedupe -n __fish_use_subcommand -a ")
          .append(command.name())
          .append(" -d ")
          .append(quoted(command.summary()))
          .append('\n');
    }
    options(script, "not __fish_seen_subcommand_from " + names, words.options());
    for (Command command : words.commands()) {
      options(script, "__fish_seen_subcommand_from " + command.name(), command.options());
    }
    return script.toString();
  }

  private static void options(StringBuilder script, String condition, List<Option> options) {
    for (Option option : options) {
      script.append("complete -c dedupe -n ").append(quoted(condition));
      for (String name : option.names()) {
        script.append(
            name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
      }
      script.append(
          switch (option.value()) {
            case NONE -> "";
            case WORD -> " -x -a " + quoted(String.join(" ", option.values()));
            case FILE -> " -r -F";
            case OTHER -> " -x";
          });
      script.append(" -d ").append(quoted(option.summary())).append('\n');
    }
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
