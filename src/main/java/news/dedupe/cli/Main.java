package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code dedupe}: arguments and streams in, exit code out. */
public final class Main {

  /** Set by the start script, which alone knows, where messages go to a terminal. */
  private static final String INTERACTIVE = "dedupe.interactive";

  /**
   * Tells the start script of duplicates: Java that does not start ends with the code that stands
   * for them elsewhere.
   */
  private static final int DUPLICATES_TO_LAUNCHER = 10;

  /** What picocli can lay out, and what can be read. */
  private static final int LEAST_WIDTH = 55;

  private static final int USUAL_WIDTH = 80;
  private static final int MOST_WIDTH = 160;

  /** Letters by which a command is mistyped. */
  private static final int MISTYPED = 2;

  private final Terminal terminal;
  private final Failures failures;
  private final int width;

  /** The commands by name; what is made last is shown last. */
  private final Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();

  /**
   * @param environment {@code DEDUPE_DEBUG} has defects print their stack, {@code COLUMNS} is the
   *     width of help; see {@link Screen} for what else counts
   */
  Main(InputStream in, OutputStream out, OutputStream messages, Map<String, String> environment) {
    Screen screen = Screen.of(environment, System.getProperties());
    terminal = Terminal.of(in, out, screen, messages, Boolean.getBoolean(INTERACTIVE));
    failures = new Failures(terminal, environment.containsKey("DEDUPE_DEBUG"));
    width = width(environment.getOrDefault("COLUMNS", ""));
    commands.put("check", () -> new Check(terminal));
    commands.put("filter", () -> new FilterRecords(terminal));
    commands.put("compare", () -> new Compare(terminal));
    commands.put("extract", () -> new Extract(terminal));
    commands.put("render", () -> new Render(terminal));
    commands.put("evaluate", () -> new Evaluate(terminal));
    commands.put("train", () -> new Train(terminal));
    commands.put("frequencies", () -> new Frequencies(terminal));
    commands.put("schema", () -> new PrintSchema(terminal));
  }

  private static int width(String columns) {
    return columns.matches("[1-9][0-9]{0,3}")
        ? Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, Integer.parseInt(columns)))
        : USUAL_WIDTH;
  }

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT); // for libraries too: what is written depends on no language
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream messages = new FileOutputStream(FileDescriptor.err);
    Launcher.watch();
    int code = new Main(System.in, out, messages, System.getenv()).run(args);
    System.exit(Launcher.waits() && code == ExitCode.DUPLICATES ? DUPLICATES_TO_LAUNCHER : code);
  }

  /** Runs one command and returns its {@link ExitCode}. */
  int run(String... args) {
    try {
      return commandLine(List.of(args)).execute(args);
    } catch (Throwable error) { // what picocli lets through: errors of the machine
      return failures.exitCode(error);
    }
  }

  /** The root with the commands that can be meant: to set up all of them takes half of a start. */
  CommandLine commandLine(List<String> args) {
    boolean listed = args.isEmpty() || args.contains("-h") || args.contains("--help");
    CommandLine root = command(new Group(terminal));
    commands.forEach(
        (name, command) -> {
          if (listed || args.contains(name)) {
            CommandLine added = command(command.get());
            added.getCommandSpec().usageMessage().synopsisHeading("%nUsage: ");
            root.addSubcommand(name, added);
          }
        });
    return root.setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), UTF_8), true))
        .setErr(terminal.messages())
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(width)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setExecutionStrategy(this::execute)
        .setParameterExceptionHandler((failure, given) -> refuse(failure))
        .setExecutionExceptionHandler((failure, command, parsed) -> failures.exitCode(failure));
  }

  private static CommandLine command(Callable<Integer> command) {
    return new CommandLine(command).addMixin("help", new HelpOptions());
  }

  private int execute(ParseResult root) {
    ParseResult last = root.hasSubcommand() ? root.subcommand() : root;
    CommandSpec command = last.commandSpec();
    if (root.originalArgs().contains("-h") || root.originalArgs().isEmpty()) {
      command.usageMessage().footerHeading("").footer(new String[0]);
      command.usageMessage().exitCodeListHeading("").exitCodeList(Map.of());
    }
    if (root.originalArgs().isEmpty()) {
      command.commandLine().usage(terminal.messages());
      return ExitCode.USAGE;
    }
    Integer help = CommandLine.executeHelpRequest(root);
    if (help != null) {
      return help;
    }
    if (!command.positionalParameters().isEmpty()
        && !last.hasMatchedPositional(0)
        && !last.hasMatchedOption("--files-from")) {
      throw new ParameterException(
          command.commandLine(), "missing " + command.positionalParameters().get(0).paramLabel());
    }
    if (last == root && last.hasMatchedPositional(0)) {
      refuseMistyped(last.matchedPositional(0).stringValues().get(0), command.commandLine());
    }
    if (last != root && !root.matchedArgs().isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "'%s' is a command and comes first; a file of that name is ./%<s"
              .formatted(command.name()));
    }
    return new RunLast().execute(root);
  }

  /** What is no path and nearly a command is not reported as a missing path. */
  private void refuseMistyped(String word, CommandLine root) {
    if (word.equals("-") || new File(word).exists()) {
      return;
    }
    Optional<String> meant = nearest(word, commands.keySet());
    if (meant.isPresent()) {
      throw new ParameterException(
          root,
          "'%s' is no command, and no file or folder; did you mean '%s'?"
              .formatted(word, meant.get()));
    }
  }

  /** What a word was meant to be, if it is nearly one of these. */
  private static Optional<String> nearest(String word, Set<String> names) {
    LevenshteinDistance distance = new LevenshteinDistance(MISTYPED);
    return names.stream()
        .filter(name -> distance.apply(word, name) >= 0)
        .filter(name -> 2 * distance.apply(word, name) < word.length())
        .min(Comparator.comparingInt(name -> distance.apply(word, name)));
  }

  private static Optional<String> meant(ParameterException failure) {
    return failure instanceof UnmatchedArgumentException unmatched
        ? nearest(
            unmatched.getUnmatched().get(0).split("=", 2)[0],
            failure.getCommandLine().getCommandSpec().optionsMap().keySet())
        : Optional.empty();
  }

  private int refuse(ParameterException failure) {
    String message = String.valueOf(failure.getMessage());
    message = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    terminal.say(message + meant(failure).map("; did you mean '%s'?"::formatted).orElse(""));
    terminal.line("try '" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
    return ExitCode.USAGE;
  }
}
