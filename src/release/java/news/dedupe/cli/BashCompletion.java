package news.dedupe.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import news.dedupe.cli.Words.Command;
import news.dedupe.cli.Words.Option;
import news.dedupe.cli.Words.Value;

/** Completion in bash, from version 3.2. */
final class BashCompletion {

  private BashCompletion() {}

  static String of(Words words) {
    return """
    # Completion of dedupe in bash, made from what its commands declare.

    _dedupe() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
      local options='' values='' files='' parts='' command=${COMP_WORDS[1]} reply
      # = is a word of its own
      if [[ $word == '=' ]]; then
        word=''
      elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      if ((COMP_CWORD > 2)); then
        case $command in %s) command+=" ${COMP_WORDS[2]}" ;; esac
      fi
      case $command in
    %s  esac
      COMPREPLY=()
      if [[ $word == -* && -z $values$files ]]; then
        values=$options
      elif [[ -z $values$files ]]; then
        files=true
        ((COMP_CWORD > 1)) || values='%s'
        [[ -z $parts ]] || { values=$parts; files=''; }
      fi
      while IFS= read -r reply; do
        COMPREPLY+=("$reply")
      done < <(
        compgen -W "$values" -- "$word"
        [[ $files != true ]] || compgen -f -- "$word"
      )
    }

    complete -o filenames -F _dedupe dedupe
    """
        .formatted(
            words.commands().stream()
                .filter(command -> !command.parts().isEmpty())
                .map(Command::name)
                .collect(joining(" | ")),
            Stream.concat(
                    words.commands().stream().flatMap(BashCompletion::commands),
                    Stream.of(command("*", words.options(), "")))
                .collect(joining()),
            Words.names(words.commands()));
  }

  /** A command and its parts. */
  private static Stream<String> commands(Command command) {
    return Stream.concat(
        Stream.of(command(command.name(), command.options(), Words.names(command.parts()))),
        command.parts().stream()
            .map(
                part ->
                    command("'" + command.name() + " " + part.name() + "'", part.options(), "")));
  }

  private static String command(String name, List<Option> options, String parts) {
    return """
        %s)
          options='%s' parts='%s'
          case $before in
    %s      esac
          ;;
    """
        .formatted(
            name,
            options.stream().flatMap(option -> option.names().stream()).collect(joining(" ")),
            parts,
            values(options)
                + files(options, Value.FILE, "true")
                + files(options, Value.OTHER, "no"));
  }

  private static String values(List<Option> options) {
    return options.stream()
        .filter(option -> option.value() == Value.WORD)
        .map(
            option ->
                "        %s) values='%s' ;;%n"
                    .formatted(
                        String.join(" | ", option.names()), String.join(" ", option.values())))
        .collect(joining());
  }

  private static String files(List<Option> options, Value value, String files) {
    String names =
        options.stream()
            .filter(option -> option.value() == value)
            .flatMap(option -> option.names().stream())
            .collect(joining(" | "));
    return names.isEmpty() ? "" : "        %s) files=%s ;;%n".formatted(names, files);
  }
}
