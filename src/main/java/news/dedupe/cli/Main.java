package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command {@code dedupe}: arguments and streams in, exit code out. */
public final class Main {

  /** Set by the start script, which alone can tell, where messages go to a terminal. */
  private static final String INTERACTIVE = "dedupe.interactive";

  private final Terminal terminal;
  private final Failures failures;

  /**
   * @param environment only {@code DEDUPE_DEBUG} counts: where it is set, defects print their stack
   */
  Main(InputStream in, OutputStream out, OutputStream messages, Map<String, String> environment) {
    terminal = Terminal.of(in, out, messages, Boolean.getBoolean(INTERACTIVE));
    failures = new Failures(terminal, environment.containsKey("DEDUPE_DEBUG"));
  }

  public static void main(String[] args) {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream messages = new FileOutputStream(FileDescriptor.err);
    System.exit(new Main(System.in, out, messages, System.getenv()).run(args));
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
  private CommandLine commandLine(List<String> args) {
    Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new Check(terminal));
    commands.put("compare", () -> new Compare(terminal));
    commands.put("extract", () -> new Extract(terminal));
    commands.put("evaluate", () -> new Evaluate(terminal));
    commands.put("train", () -> new Train(terminal));
    commands.put("frequencies", () -> new Frequencies(terminal));
    commands.put("schema", () -> new PrintSchema(terminal));
    boolean listed = args.isEmpty() || args.contains("-h") || args.contains("--help");
    CommandLine root = command(new Group(terminal));
    commands.forEach(
        (name, command) -> {
          if (listed || args.contains(name)) {
            root.addSubcommand(name, command(command.get()));
          }
        });
    return root.setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), UTF_8), true))
        .setErr(terminal.messages())
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(90)
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
    if (last != root && !root.matchedArgs().isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "'%s' is a command and comes first; a file of that name is ./%<s"
              .formatted(command.name()));
    }
    return new RunLast().execute(root);
  }

  private int refuse(ParameterException failure) {
    String message = String.valueOf(failure.getMessage());
    message = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    terminal.say(message);
    terminal.line("try '" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
    return ExitCode.USAGE;
  }
}
