package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import news.dedupe.filter.Drop;
import news.dedupe.report.Keep;
import news.dedupe.report.VisibleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** Prints what is set, and where. */
@Command(
    name = "config",
    header = "Show the settings in force, and where each comes from.",
    customSynopsis = "dedupe config [OPTIONS] [COMMAND...]",
    description = {
      "",
      "Prints what dedupe.properties (or --config FILE, or DEDUPE_CONFIG) and the environment set,"
          + " for the plain run or for COMMAND, and as comments what is built in. The output is a"
          + " settings file itself.",
      "",
      "The command line goes before the environment, that before the file, and of each"
          + " 'check.threshold' before 'threshold'. A key is the name of an option of the plain run,"
          + " for all commands that have it, or COMMAND.NAME for one: check.against, index.add.wait. A variable is the key in"
          + " capitals: DEDUPE_THRESHOLD, DEDUPE_CHECK_AGAINST. An option that may be repeated"
          + " has a line for each value; in a variable they are separated as in PATH."
    },
    exitCodeList = {
      ExitCode.DONE_HELP,
      ExitCode.USAGE_HELP,
      ExitCode.RESOURCES_HELP,
      ExitCode.DEFECT_HELP,
      ExitCode.INTERRUPTED_HELP
    },
    footer = {
      "Examples:",
      "  dedupe config check",
      "  DEDUPE_THRESHOLD=0.8 dedupe config -o strict.properties"
    })
final class ShowConfiguration implements Callable<Integer> {

  private final Terminal terminal;
  private final Keys keys;
  private final Supplier<Configuration> configuration;

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description =
          "check, filter, index add or another. Default: the plain run, and what is set for"
              + " others.")
  private List<String> names = new ArrayList<>();

  @Mixin private OutputFile output = new OutputFile();

  ShowConfiguration(Terminal terminal, Keys keys, Supplier<Configuration> configuration) {
    this.terminal = terminal;
    this.keys = keys;
    this.configuration = configuration;
  }

  @Override
  public Integer call() throws Exception {
    String command = keys.known(String.join(" ", names));
    List<String> lines = new ArrayList<>();
    set(command, lines);
    builtIn(command, lines);
    try (Output place = Output.open(output.path(), terminal.out(), Inputs.of(List.of()))) {
      place.write(out -> print(lines, out));
    }
    return ExitCode.DONE;
  }

  private void set(String command, List<String> lines) {
    List<Setting> settings = new ArrayList<>();
    configuration.get().of(command).values().forEach(settings::addAll);
    if (command.equals(Keys.PLAIN)) {
      settings.addAll(configuration.get().ofSingleCommands());
    }
    String origin = "";
    for (Setting setting : settings) {
      if (!setting.origin().equals(origin)) {
        lines.add("# " + VisibleText.of(setting.origin()));
      }
      origin = setting.origin();
      lines.add(setting.key() + "=" + escaped(setting.value()));
    }
  }

  /** What may stand in a value of a file of properties, and in a terminal. */
  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .chars()
        .forEach(
            unit -> {
              if (unit == '\\') {
                escaped.append("\\\\");
              } else if (unit > '~' || unit < ' ' || (unit == ' ' && escaped.isEmpty())) {
                escaped.append(String.format(ROOT, "\\u%04x", unit));
              } else {
                escaped.append((char) unit);
              }
            });
    return escaped.toString();
  }

  private void builtIn(String command, List<String> lines) {
    lines.add("# built in");
    Map<String, List<Setting>> set = configuration.get().of(command);
    Map<String, String> values = new TreeMap<>();
    keys.settable(command)
        .forEach(
            (word, option) -> {
              if (!set.containsKey(word)) {
                values.put(keys.key(word, command), value(option));
              }
            });
    values.forEach((key, value) -> lines.add("#" + key + "=" + value));
  }

  /** As it would be set; nothing where the option has no value. */
  private static String value(OptionSpec option) {
    Object value = option.getValue();
    if (value instanceof Optional<?> maybe) {
      value = maybe.orElse(null);
    }
    if (value instanceof Keep keep) {
      return keep.key();
    }
    if (value instanceof Drop drop) {
      return drop.key();
    }
    return value == null || value instanceof Collection ? "" : value.toString();
  }

  private static void print(List<String> lines, OutputStream out) throws IOException {
    for (String line : lines) {
      out.write((line + "\n").getBytes(UTF_8));
    }
  }
}
