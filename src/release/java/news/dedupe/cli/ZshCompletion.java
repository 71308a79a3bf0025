package news.dedupe.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import news.dedupe.cli.Words.Command;
import news.dedupe.cli.Words.Option;

/** Completion in zsh. */
final class ZshCompletion {

  /** What comes after a command is completed as if it were one of its own. */
  private static final String SHIFT = "shift words; ((CURRENT--))\n      ";

  private ZshCompletion() {}

  static String of(Words words) {
    return """
    #compdef dedupe
    # Completion of dedupe in zsh, made from what its commands declare.

    _dedupe() {
      local -a commands=(
    %s  )
      if ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
        _describe -t commands command commands
        _files
        return
      fi
      case $words[2] in
    %s  esac
    }

    _dedupe "$@"
    """
        .formatted(
            described(words.commands()),
            Stream.concat(
                    words.commands().stream().map(ZshCompletion::command),
                    Stream.of(arguments("*", "", words.options())))
                .collect(joining()));
  }

  private static String described(List<Command> commands) {
    return commands.stream()
        .map(c -> "    " + quoted(c.name() + ":" + c.summary().replace(":", "\\:")) + "\n")
        .collect(joining());
  }

  private static String command(Command command) {
    String own = arguments(command.name(), SHIFT, command.options());
    if (command.parts().isEmpty()) {
      return own;
    }
    return """
        %s)
          %sif ((CURRENT == 2)) && [[ $words[2] != -* ]]; then
            commands=(
    %s)
            _describe -t commands command commands
            return
          fi
          case $words[2] in
    %s      esac
          ;;
    """
        .formatted(
            command.name(),
            SHIFT,
            described(command.parts()),
            Stream.concat(
                    command.parts().stream().map(ZshCompletion::command),
                    Stream.of(arguments("*", "", command.options())))
                .collect(joining()));
  }

  private static String arguments(String name, String before, List<Option> options) {
    return """
        %s)
          %s_arguments -S \\
    %s        '*:PATH:_files'
          ;;
    """
        .formatted(
            name,
            before,
            options.stream()
                .map(option -> "        " + argument(option) + " \\\n")
                .collect(joining()));
  }

  private static String argument(Option option) {
    String label = ":" + option.label().replace(":", "\\:") + ":";
    String value =
        switch (option.value()) {
          case NONE -> "";
          case WORD -> label + "(" + String.join(" ", option.values()) + ")";
          case FILE -> label + "_files";
          case OTHER -> label;
        };
    String rest = "[" + option.summary().replaceAll("[\\[\\]\\\\:]", "\\\\$0") + "]" + value;
    String others = option.isRepeated() ? "*" : "(" + String.join(" ", option.names()) + ")";
    return option.names().stream()
        .map(name -> quoted(others + name + joint(option, name) + rest))
        .collect(joining(" "));
  }

  /** How a value is joined to its option, if it is. */
  private static String joint(Option option, String name) {
    return option.value() == Words.Value.NONE ? "" : name.startsWith("--") ? "=" : "+";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
