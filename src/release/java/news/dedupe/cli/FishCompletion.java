package news.dedupe.cli;

import java.util.List;
import news.dedupe.cli.Words.Command;
import news.dedupe.cli.Words.Option;

/** Completion in fish. */
final class FishCompletion {

  private FishCompletion() {}

  static String of(Words words) {
    StringBuilder script =
        new StringBuilder("# Completion of dedupe in fish, made from what its commands declare.\n");
    String names = Words.names(words.commands());
    for (Command command : words.commands()) {
      command(script, "__fish_use_subcommand", "", command);
    }
    options(script, "not __fish_seen_subcommand_from " + names, words.options());
    for (Command command : words.commands()) {
      String isIt = "__fish_seen_subcommand_from " + command.name();
      String parts = Words.names(command.parts());
      for (Command part : command.parts()) {
        command(script, isIt + "; and not __fish_seen_subcommand_from " + parts, " -f", part);
        options(script, isIt + "; and __fish_seen_subcommand_from " + part.name(), part.options());
      }
      boolean isWhole = parts.isEmpty();
      options(
          script,
          isWhole ? isIt : isIt + "; and not __fish_seen_subcommand_from " + parts,
          command.options());
    }
    return script.toString();
  }

  private static void command(
      StringBuilder script, String condition, String files, Command command) {
    script
        .append("complete -c dedupe -n ")
        .append(quoted(condition))
        .append(files)
        .append(" -a ")
        .append(command.name())
        .append(" -d ")
        .append(quoted(command.summary()))
        .append('\n');
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
