package news.dedupe.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** Columns of help: what picocli can lay out, and what can be read. */
  private static final int LEAST_WIDTH = 55;

  private static final int MOST_WIDTH = 160;

  private final Terminal terminal;
  private final Failures failures;
  private final Commands commands;
  private final InForce settings;

  /**
   * @param environment {@code DEDUPE_DEBUG} has defects print their stack, {@code COLUMNS} is the
   *     width of help; see {@link Screen} and {@link Configuration} for what else counts
   */
  Main(InputStream in, OutputStream out, OutputStream messages, Map<String, String> environment) {
    Screen screen = Screen.of(environment, System.getProperties());
    terminal = Terminal.of(in, out, screen, messages, Boolean.getBoolean(INTERACTIVE));
    failures = new Failures(terminal, environment.containsKey("DEDUPE_DEBUG"));
    int width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, screen.usualWidth()));
    commands = new Commands(terminal, width, this::configuration);
    settings = new InForce(commands, environment, terminal);
  }

  private Configuration configuration() {
    return settings.configuration();
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
      List<String> all = ArgumentFiles.expand(List.of(args));
      return commandLine(all).execute(all.toArray(String[]::new));
    } catch (Throwable error) { // files of arguments, and errors of the machine
      return failures.exitCode(error);
    }
  }

  /** What reads arguments, and can be asked what there is. */
  CommandLine commandLine(List<String> args) {
    return commands
        .root(args)
        .setExecutionStrategy(this::execute)
        .setParameterExceptionHandler((failure, given) -> refuse(failure))
        .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure));
  }

  private int execute(ParseResult root) {
    CommandSpec command = Commands.last(root).commandSpec();
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
    if (root.hasSubcommand() && !root.matchedArgs().isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "'%s' is a command and comes first; a file of that name is ./%<s"
              .formatted(command.name()));
    }
    return run(settings.with(root));
  }

  private int run(ParseResult root) {
    ParseResult last = Commands.last(root);
    CommandSpec command = last.commandSpec();
    boolean needsPath =
        command.positionalParameters().stream().anyMatch(path -> path.paramLabel().equals("PATH"));
    if (needsPath && !last.hasMatchedPositional(0) && !last.hasMatchedOption("--files-from")) {
      throw new ParameterException(command.commandLine(), "missing PATH");
    }
    if (last == root && last.hasMatchedPositional(0)) {
      refuseMistyped(last.matchedPositional(0).stringValues().get(0), command.commandLine());
    }
    return new RunLast().execute(root);
  }

  /** What is no path and nearly a command is not reported as a missing path. */
  private void refuseMistyped(String word, CommandLine root) {
    if (word.equals("-") || new File(word).exists()) {
      return;
    }
    Optional<String> meant = Nearest.of(word, commands.names());
    if (meant.isPresent()) {
      throw new ParameterException(
          root,
          "'%s' is no command, and no file or folder; did you mean '%s'?"
              .formatted(word, meant.get()));
    }
  }

  private static Optional<String> meant(ParameterException failure) {
    if (!(failure instanceof UnmatchedArgumentException unmatched)) {
      return Optional.empty();
    }
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    return Nearest.of(
        unmatched.getUnmatched().get(0).split("=", 2)[0],
        isPart(failure) ? command.subcommands().keySet() : command.optionsMap().keySet());
  }

  /** Whether the part of a command was to be named, and is not one. */
  private static boolean isPart(ParameterException failure) {
    CommandSpec command = failure.getCommandLine().getCommandSpec();
    return failure instanceof UnmatchedArgumentException unmatched
        && command.parent() != null
        && !command.subcommands().isEmpty()
        && !unmatched.getUnmatched().get(0).startsWith("-");
  }

  private static String noPart(ParameterException failure) {
    return "'%s' is none of %s"
        .formatted(
            ((UnmatchedArgumentException) failure).getUnmatched().get(0),
            String.join(", ", failure.getCommandLine().getSubcommands().keySet()));
  }

  private int refuse(ParameterException failure) {
    String message = isPart(failure) ? noPart(failure) : String.valueOf(failure.getMessage());
    if (!(failure instanceof RefusedSetting)) {
      message = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
    terminal.say(message + meant(failure).map("; did you mean '%s'?"::formatted).orElse(""));
    String command =
        failure instanceof RefusedSetting
            ? "dedupe config"
            : failure.getCommandLine().getCommandSpec().qualifiedName();
    terminal.line("try '" + command + " --help'");
    return ExitCode.USAGE;
  }

  /** Of a failure that is due to what is set elsewhere, that is named too. */
  private int fail(Exception failure) {
    int code = failures.exitCode(failure);
    if (code == ExitCode.USAGE) {
      settings.name(String.valueOf(failure.getMessage()));
    }
    return code;
  }
}
