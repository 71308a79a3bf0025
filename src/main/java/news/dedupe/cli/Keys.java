package news.dedupe.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The keys by which options are set elsewhere than on the command line. {@code threshold} sets the
 * option of the plain run, and that of each command whose option takes the same values; {@code
 * check.against} that of one command, {@code index.add.wait} that of a part of one.
 */
final class Keys {

  /** The plain run among the commands. */
  static final String PLAIN = "";

  /** How the names of variables begin. */
  static final String VARIABLE = "DEDUPE_";

  private static final String DASHES = "--";

  /** Never of one command, for the start script knows of none. */
  private static final String MEMORY = "memory";

  /** What describes the program, and what chooses settings. */
  private static final Set<String> NO_SETTINGS = Set.of("help", "version", "config");

  /**
   * What is for the command line alone: a file that lies in a folder with the articles of a
   * stranger must not choose which files are written, nor what is removed from them.
   */
  private static final Set<String> WRITTEN =
      Set.of(
          "output",
          "write-dropped",
          "write-pairs",
          "baseline",
          "update-baseline",
          "index",
          "add",
          "story",
          "older-than");

  private final Collection<String> commands;
  private final Function<String, CommandSpec> specs;
  private final Map<String, Map<String, OptionSpec>> options = new HashMap<>();

  /**
   * @param commands their names
   * @param specs of a command, or of the plain run; asked only for what is needed, for they take
   *     time to set up
   */
  Keys(Collection<String> commands, Function<String, CommandSpec> specs) {
    this.commands = commands;
    this.specs = specs;
  }

  /**
   * The name of a command, or of the plain run.
   *
   * @throws UsageException where there is none of that name
   */
  String known(String command) throws UsageException {
    if (!command.equals(PLAIN) && !commands.contains(command)) {
      throw new UsageException(
          "'"
              + command
              + "' is no command"
              + Nearest.of(command, commands).map("; did you mean '%s'?"::formatted).orElse(""));
    }
    return command;
  }

  /** The options of a command that can be set, by their names without dashes. */
  Map<String, OptionSpec> settable(String command) {
    return options.computeIfAbsent(
        command,
        name -> {
          Map<String, OptionSpec> settable = new TreeMap<>();
          for (OptionSpec option : specs.apply(name).options()) {
            String word = option.longestName().substring(DASHES.length());
            if (!NO_SETTINGS.contains(word) && !WRITTEN.contains(word)) {
              settable.put(word, option);
            }
          }
          return settable;
        });
  }

  /** What a key sets. */
  Optional<OptionSpec> option(String key) {
    String command = command(key);
    if (command.equals(PLAIN)) {
      return Optional.ofNullable(settable(PLAIN).get(key));
    }
    String word = word(key);
    return commands.contains(command) && !word.equals(MEMORY)
        ? Optional.ofNullable(settable(command).get(word))
        : Optional.empty();
  }

  /** The command that a key is for alone. */
  static String command(String key) {
    return key.substring(0, Math.max(0, key.lastIndexOf('.'))).replace('.', ' ');
  }

  /** The name of the option that a key sets, without dashes. */
  static String word(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static String ofOne(String command, String option) {
    return command.replace(' ', '.') + "." + option;
  }

  /** Whether a key that is known sets an option of the command. */
  boolean isFor(String key, String command) {
    if (!command(key).equals(PLAIN)) {
      return command(key).equals(command);
    }
    OptionSpec own = settable(command).get(key);
    OptionSpec plain = settable(PLAIN).get(key);
    return own != null && plain != null && type(own).equals(type(plain));
  }

  private static List<String> type(ArgSpec option) {
    List<String> type = new ArrayList<>(option.typeInfo().getActualGenericTypeArguments());
    type.add(option.typeInfo().getClassName());
    return type;
  }

  /** The shortest key of a command's option. */
  String key(String option, String command) {
    return isFor(option, command) ? option : ofOne(command, option);
  }

  /** What to write in the place of a key that is none. */
  String advice(String key) {
    String word = word(key);
    if (WRITTEN.contains(word)) {
      return "; which files are written is said on the command line alone";
    }
    if (option(word).isPresent()) {
      return "; '" + word + "' is for all commands";
    }
    List<String> all = all();
    return all.stream()
        .filter(known -> known.endsWith("." + key))
        .findFirst()
        .or(() -> Nearest.of(key, all))
        .map("; did you mean '%s'?"::formatted)
        .orElse("; 'dedupe config' lists the keys");
  }

  private List<String> all() {
    List<String> all = new ArrayList<>(settable(PLAIN).keySet());
    for (String command : commands) {
      settable(command).keySet().forEach(option -> all.add(ofOne(command, option)));
    }
    return all;
  }

  /** The key that a variable of the environment, whose name begins so, stands for. */
  Optional<String> ofVariable(String variable) {
    String words = variable.substring(VARIABLE.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    if (option(words).isPresent()) {
      return Optional.of(words);
    }
    return commands.stream()
        .filter(command -> words.startsWith(command.replace(' ', '-') + "-"))
        .map(command -> ofOne(command, words.substring(command.length() + 1)))
        .filter(key -> option(key).isPresent())
        .findFirst();
  }

  /** The variable that one which stands for no key was meant to be. */
  Optional<String> nearestVariable(String variable) {
    String name = variable.substring(VARIABLE.length());
    return Nearest.of(name, all().stream().map(Keys::variable).distinct().toList())
        .map(VARIABLE::concat);
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
