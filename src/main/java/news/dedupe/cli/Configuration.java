package news.dedupe.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What is set by the environment or, failing that, by a file of properties. Of both, a setting for
 * one command goes before one for all.
 */
final class Configuration {

  /** Read where no other file is named. */
  static final Path USUAL_FILE = Path.of("dedupe.properties");

  private static final String FILE_VARIABLE = "DEDUPE_CONFIG";

  /** Variables of the start script and of this program that set no option. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of(FILE_VARIABLE, "DEDUPE_JAVA_OPTS", "DEDUPE_DEBUG");

  private final Keys keys;

  /** What goes before comes last. */
  private final List<List<Setting>> sources;

  private final Optional<Path> found;

  private Configuration(Keys keys, List<List<Setting>> sources, Optional<Path> found) {
    this.keys = keys;
    this.sources = sources;
    this.found = found;
  }

  /** Without a setting. */
  static Configuration none(Keys keys) {
    return new Configuration(keys, List.of(), Optional.empty());
  }

  /**
   * Reads the settings; the values are not judged.
   *
   * @param named the file to read in place of the usual one
   * @throws UsageException where a file that is named cannot be read, or sets what is no option
   */
  static Configuration of(Keys keys, Map<String, String> environment, Optional<Path> named)
      throws UsageException {
    String variable = environment.getOrDefault(FILE_VARIABLE, "");
    Optional<Path> chosen =
        variable.isEmpty() ? named : named.or(() -> Optional.of(Path.of(variable)));
    Optional<Path> found =
        chosen.isEmpty() && Files.isRegularFile(USUAL_FILE)
            ? Optional.of(USUAL_FILE)
            : Optional.empty();
    Optional<Path> file = chosen.or(() -> found);
    return new Configuration(
        keys,
        List.of(
            file.isPresent() ? ofFile(keys, file.get()) : List.of(),
            ofEnvironment(keys, environment)),
        found);
  }

  private static List<Setting> ofFile(Keys keys, Path file) throws UsageException {
    List<Setting> settings = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (PropertiesFile.Entry entry : PropertiesFile.read(file)) {
      String place = file + ":" + entry.line();
      Optional<OptionSpec> option = keys.option(entry.key());
      if (option.isEmpty()) {
        throw new UsageException(
            place + ": unknown key '" + entry.key() + "'" + keys.advice(entry.key()));
      }
      String before = seen.put(entry.key(), place);
      if (before != null && !option.get().isMultiValue()) {
        throw new UsageException(place + ": '" + entry.key() + "' is set before, at " + before);
      }
      settings.add(new Setting(entry.key(), option.get(), entry.value(), place));
    }
    return settings;
  }

  private static List<Setting> ofEnvironment(Keys keys, Map<String, String> environment)
      throws UsageException {
    List<Setting> settings = new ArrayList<>();
    for (Map.Entry<String, String> variable : new TreeMap<>(environment).entrySet()) {
      String name = variable.getKey();
      if (!name.startsWith(Keys.VARIABLE)
          || OTHER_VARIABLES.contains(name)
          || variable.getValue().isEmpty()) {
        continue;
      }
      Optional<String> key = keys.ofVariable(name);
      if (key.isEmpty()) {
        refuseMistyped(keys, name);
        continue;
      }
      OptionSpec option = keys.option(key.get()).orElseThrow();
      for (String value : values(option, variable.getValue())) {
        settings.add(new Setting(key.get(), option, value, name));
      }
    }
    return settings;
  }

  /**
   * Others use names that begin so for their own: a cluster for a service that is called dedupe.
   */
  private static void refuseMistyped(Keys keys, String variable) throws UsageException {
    Optional<String> meant = keys.nearestVariable(variable);
    if (meant.isPresent()) {
      throw new UsageException(
          "unknown variable %s; did you mean %s?".formatted(variable, meant.get()));
    }
  }

  /** Of an option that may be repeated, the values stand as the folders of a PATH do. */
  private static Collection<String> values(OptionSpec option, String value) {
    return option.isMultiValue()
        ? Arrays.stream(value.split(Pattern.quote(File.pathSeparator)))
            .filter(part -> !part.isEmpty())
            .toList()
        : List.of(value);
  }

  /** The file that was found and not asked for, where it sets something. */
  Optional<Path> found() {
    return found.filter(file -> !sources.get(0).isEmpty());
  }

  /** What is in force for a command, by the names of its options without dashes. */
  Map<String, List<Setting>> of(String command) {
    Map<String, List<Setting>> inForce = new TreeMap<>();
    for (List<Setting> source : sources) {
      List<Setting> some =
          source.stream().filter(setting -> keys.isFor(setting.key(), command)).toList();
      inForce.putAll(byOption(some, false));
      inForce.putAll(byOption(some, true));
    }
    return inForce;
  }

  private static Map<String, List<Setting>> byOption(List<Setting> settings, boolean ofOne) {
    return settings.stream()
        .filter(setting -> setting.isOfOneCommand() == ofOne)
        .collect(Collectors.groupingBy(Setting::word));
  }

  /** What is in force for one command alone, of all commands. */
  List<Setting> ofSingleCommands() {
    Map<String, List<Setting>> inForce = new TreeMap<>();
    for (List<Setting> source : sources) {
      inForce.putAll(
          source.stream()
              .filter(Setting::isOfOneCommand)
              .collect(Collectors.groupingBy(Setting::key)));
    }
    return inForce.values().stream().flatMap(List::stream).toList();
  }
}
