package news.dedupe.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Puts what is set elsewhere among the arguments of the command line. */
final class InForce {

  private final Commands commands;
  private final Map<String, String> environment;
  private final Terminal terminal;

  /** All that is set, when the command line has been read. */
  private Configuration configuration;

  /** What of it the command goes by. */
  private Collection<List<Setting>> settings = List.of();

  InForce(Commands commands, Map<String, String> environment, Terminal terminal) {
    this.commands = commands;
    this.environment = environment;
    this.terminal = terminal;
    configuration = Configuration.none(commands.keys());
  }

  /** All that is set. */
  Configuration configuration() {
    return configuration;
  }

  /**
   * The arguments with what is set elsewhere before those that are given.
   *
   * @throws RefusedSetting where a setting is not as it must be
   */
  ParseResult with(ParseResult given) {
    ParseResult last = Commands.last(given);
    CommandSpec command = last.commandSpec();
    Optional<Path> file = command.findOption("--config").getValue();
    try {
      configuration = Configuration.of(commands.keys(), environment, file);
    } catch (UsageException e) {
      throw new RefusedSetting(command.commandLine(), e);
    }
    Map<String, List<Setting>> byOption = configuration.of(Commands.name(given));
    byOption.keySet().removeIf(word -> last.hasMatchedOption("--" + word));
    if (configuration.found().isPresent()
        && !last.hasMatchedOption("--quiet")
        && !command.name().equals("config")) {
      terminal.line("using settings from " + configuration.found().get());
    }
    settings = byOption.values();
    return settings.isEmpty() ? given : parsed(given);
  }

  private ParseResult parsed(ParseResult given) {
    List<String> all = new ArrayList<>(given.originalArgs());
    all.addAll(
        names(given), settings.stream().flatMap(List::stream).map(Setting::argument).toList());
    try {
      return commands.root(all).parseArgs(all.toArray(String[]::new));
    } catch (ParameterException e) {
      throw RefusedSetting.of(e, settings);
    }
  }

  /** How many names of commands come first. */
  private static int names(ParseResult given) {
    return given.hasSubcommand() ? 1 + names(given.subcommand()) : 0;
  }

  /** Names the settings that a message is about. */
  void name(String message) {
    settings.stream()
        .flatMap(List::stream)
        .filter(setting -> setting.isNamedIn(message))
        .forEach(
            setting ->
                terminal.line(setting.origin() + ": " + setting.key() + "=" + setting.value()));
  }
}
