package news.dedupe.cli;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import news.dedupe.filter.Drop;
import news.dedupe.load.format.Format;
import news.dedupe.report.FailOn;
import news.dedupe.report.ReportFormat;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can be typed after {@code dedupe}, by what the commands declare.
 *
 * @param options of the command without a name
 * @param commands in the order of the help
 */
record Words(List<Option> options, List<Command> commands) {

  /** What converters take; of enums it is known. */
  private static final Map<Class<?>, List<String>> VALUES =
      Map.of(
          ReportResults.FormatName.class,
          Arrays.stream(ReportFormat.values()).map(ReportFormat::label).toList(),
          InputOptions.FormatName.class,
          List.copyOf(Format.labels()),
          InputOptions.OrderName.class,
          List.of("dmy", "mdy"),
          FilterRecords.DropName.class,
          Arrays.stream(Drop.values()).map(Drop::key).toList(),
          Accepting.Relation.class,
          FailOn.all().relations(),
          Keeping.Rule.class,
          List.of("original", "first", "latest", "longest", "source="));

  /** Labels of what are files, whatever their type. */
  private static final Set<String> FILES = Set.of("FILE", "INDEX", "LIST", "PATH", "TABLE");

  /**
   * A command.
   *
   * @param summary the line that the help of all has of it
   * @param parts the commands that it consists of, mostly none
   */
  record Command(String name, String summary, List<Option> options, List<Command> parts) {}

  /** What follows an option. */
  enum Value {
    NONE,
    /** One of {@link Option#values}. */
    WORD,
    FILE,
    /** What cannot be listed. */
    OTHER
  }

  /**
   * An option.
   *
   * @param names with their dashes, the short ones first
   * @param summary the first sentence of its help, without the full stop
   * @param label of its value
   * @param values which it takes, if they can be listed
   */
  record Option(
      List<String> names,
      String summary,
      String label,
      Value value,
      List<String> values,
      boolean isRepeated) {}

  /** The program's command line with all commands, and nothing to run them with. */
  static CommandLine commandLine() {
    return new Main(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Map.of())
        .commandLine(List.of());
  }

  static Words of(CommandLine root) {
    return new Words(options(root.getCommandSpec()), commands(root));
  }

  private static List<Command> commands(CommandLine of) {
    return of.getSubcommands().values().stream().map(Words::command).toList();
  }

  private static Command command(CommandLine commandLine) {
    CommandSpec command = commandLine.getCommandSpec();
    return new Command(command.name(), summary(command), options(command), commands(commandLine));
  }

  /** The names of commands, with a space between two. */
  static String names(List<Command> commands) {
    return commands.stream().map(Command::name).collect(joining(" "));
  }

  /** The line of a command in the help of all. */
  static String summary(CommandSpec command) {
    return sentence(command.usageMessage().header());
  }

  private static List<Option> options(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.hidden())
        .map(Words::option)
        .toList();
  }

  private static Option option(OptionSpec option) {
    List<String> values = values(option);
    Value value =
        option.arity().max() == 0
            ? Value.NONE
            : !values.isEmpty() ? Value.WORD : isFile(option) ? Value.FILE : Value.OTHER;
    return new Option(
        List.of(option.names()),
        sentence(option.description()),
        option.paramLabel(),
        value,
        values,
        option.isMultiValue());
  }

  private static boolean isFile(ArgSpec option) {
    return types(option).anyMatch(type -> type == Path.class || type == File.class)
        || FILES.contains(option.paramLabel());
  }

  private static List<String> values(ArgSpec option) {
    Optional<Class<?>> choice = types(option).filter(Class::isEnum).findFirst();
    for (ITypeConverter<?> converter : option.converters()) {
      if (VALUES.containsKey(converter.getClass())) {
        return VALUES.get(converter.getClass());
      }
    }
    return choice.isPresent() && option.converters().length == 0
        ? Arrays.stream(choice.get().getEnumConstants()).map(Object::toString).toList()
        : List.of();
  }

  /** What it is, and what it is a list or an option of. */
  private static Stream<Class<?>> types(ArgSpec option) {
    return Stream.concat(Stream.of(option.type()), Arrays.stream(option.auxiliaryTypes()));
  }

  private static String sentence(String... lines) {
    String text = String.format(String.join(" ", lines)).strip();
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }
}
