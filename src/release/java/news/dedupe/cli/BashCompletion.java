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
      local options='' values='' files='' reply
      # = is a word of its own
      if [[ $word == '=' ]]; then
        word=''
      elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      case ${COMP_WORDS[1]} in
    %s  esac
      COMPREPLY=()
      if [[ $word == -* && -z $values$files ]]; then
        values=$options
      elif [[ -z $values$files ]]; then
        files=true
        ((COMP_CWORD > 1)) || values='%s'
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
            Stream.concat(
                    words.commands().stream().map(c -> command(c.name(), c.options())),
                    Stream.of(command("*", words.options())))
                .collect(joining()),
            words.commands().stream().map(Command::name).collect(joining(" ")));
  }

  private static String command(String name, List<Option> options) {
    return """
        %s)
          options='%s'
          case $before in
    %s      esac
          ;;
    """
        .formatted(
            name,
            options.stream().flatMap(option -> option.names().stream()).collect(joining(" ")),
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
