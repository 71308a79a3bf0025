package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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

  private final Terminal terminal;
  private final Failures failures;
  private final int width;

  /** The commands by name; what is made last is shown last. */
  private final Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();

  /** The same of those that are parts of {@code index}, by both names. */
  private final Map<String, Supplier<Callable<Integer>>> indexCommands = new LinkedHashMap<>();

  private final Map<String, String> environment;
  private final Keys keys = new Keys(commands.keySet(), this::spec);

  /** What is set elsewhere than on the command line, when that has been read. */
  private Configuration configuration = Configuration.none(keys);

  /** What of it the command goes by. */
  private Collection<List<Setting>> inForce = List.of();

  /**
   * @param environment {@code DEDUPE_DEBUG} has defects print their stack, {@code COLUMNS} is the
   *     width of help; see {@link Screen} and {@link Configuration} for what else counts
   */
  Main(InputStream in, OutputStream out, OutputStream messages, Map<String, String> environment) {
    this.environment = environment;
    Screen screen = Screen.of(environment, System.getProperties());
    terminal = Terminal.of(in, out, screen, messages, Boolean.getBoolean(INTERACTIVE));
    failures = new Failures(terminal, environment.containsKey("DEDUPE_DEBUG"));
    width = width(environment.getOrDefault("COLUMNS", ""));
    commands.put("check", () -> new Check(terminal));
    commands.put("filter", () -> new FilterRecords(terminal));
    commands.put("index", () -> new Index());
    indexCommands.put("index add", () -> new IndexAdd(terminal));
    indexCommands.put("index info", () -> new IndexInfo(terminal));
    indexCommands.put("index verify", () -> new IndexVerify(terminal));
    indexCommands.put("index remove", () -> new IndexRemove(terminal));
    indexCommands.put("index export", () -> new IndexExport(terminal));
    commands.put("compare", () -> new Compare(terminal));
    commands.put("extract", () -> new Extract(terminal));
    commands.put("render", () -> new Render(terminal));
    commands.put("evaluate", () -> new Evaluate(terminal));
    commands.put("train", () -> new Train(terminal));
    commands.put("frequencies", () -> new Frequencies(terminal));
    commands.put("schema", () -> new PrintSchema(terminal));
    commands.put("config", () -> new ShowConfiguration(terminal, keys, () -> configuration));
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
      List<String> all = ArgumentFiles.expand(List.of(args));
      return commandLine(all).execute(all.toArray(String[]::new));
    } catch (Throwable error) { // files of arguments, and errors of the machine
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
            if (name.equals("index")) {
              indexCommands.forEach((both, part) -> addPart(added, both, part.get()));
            }
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
        .setExecutionExceptionHandler((failure, command, parsed) -> fail(failure));
  }

  private static void addPart(CommandLine to, String names, Callable<Integer> part) {
    CommandLine added = command(part);
    added.getCommandSpec().usageMessage().synopsisHeading("%nUsage: ");
    to.addSubcommand(names.substring(names.indexOf(' ') + 1), added);
  }

  private static CommandLine command(Callable<Integer> command) {
    return new CommandLine(command).addMixin("help", new HelpOptions());
  }

  /** Of the plain run, or of a command. */
  private CommandSpec spec(String name) {
    Supplier<Callable<Integer>> named = commands.getOrDefault(name, indexCommands.get(name));
    return command(named == null ? new Group(terminal) : named.get()).getCommandSpec();
  }

  private static ParseResult last(ParseResult root) {
    ParseResult last = root;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last;
  }

  /** Of a command, of a part of one both names, or of the plain run. */
  private static String name(ParseResult root) {
    List<String> names = new ArrayList<>();
    for (ParseResult at = root; at.hasSubcommand(); at = at.subcommand()) {
      names.add(at.subcommand().commandSpec().name());
    }
    return String.join(" ", names);
  }

  private int execute(ParseResult root) {
    CommandSpec command = last(root).commandSpec();
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
    return run(configured(root));
  }

  /** The same with what is set elsewhere, as arguments before those that are given. */
  private ParseResult configured(ParseResult given) {
    ParseResult last = last(given);
    CommandSpec command = last.commandSpec();
    Optional<Path> file = command.findOption("--config").getValue();
    try {
      configuration = Configuration.of(keys, environment, file);
    } catch (UsageException e) {
      throw new RefusedSetting(command.commandLine(), e);
    }
    Map<String, List<Setting>> settings = configuration.of(name(given));
    settings.keySet().removeIf(word -> last.hasMatchedOption("--" + word));
    if (configuration.found().isPresent()
        && !last.hasMatchedOption("--quiet")
        && !command.name().equals("config")) {
      terminal.line("using settings from " + configuration.found().get());
    }
    if (settings.isEmpty()) {
      return given;
    }
    inForce = settings.values();
    List<String> all = new ArrayList<>(given.originalArgs());
    all.addAll(
        name(given).isEmpty() ? 0 : name(given).split(" ").length,
        inForce.stream().flatMap(List::stream).map(Setting::argument).toList());
    try {
      return commandLine(all).parseArgs(all.toArray(String[]::new));
    } catch (ParameterException e) {
      throw RefusedSetting.of(e, inForce);
    }
  }

  private int run(ParseResult root) {
    ParseResult last = last(root);
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
    Optional<String> meant = Nearest.of(word, commands.keySet());
    if (meant.isPresent()) {
      throw new ParameterException(
          root,
          "'%s' is no command, and no file or folder; did you mean '%s'?"
              .formatted(word, meant.get()));
    }
  }

  private static Optional<String> meant(ParameterException failure) {
    return failure instanceof UnmatchedArgumentException unmatched
        ? Nearest.of(
            unmatched.getUnmatched().get(0).split("=", 2)[0],
            failure.getCommandLine().getCommandSpec().optionsMap().keySet())
        : Optional.empty();
  }

  private int refuse(ParameterException failure) {
    String message = String.valueOf(failure.getMessage());
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
      String message = String.valueOf(failure.getMessage());
      inForce.stream()
          .flatMap(List::stream)
          .filter(setting -> setting.isNamedIn(message))
          .forEach(
              setting ->
                  terminal.line(setting.origin() + ": " + setting.key() + "=" + setting.value()));
    }
    return code;
  }
}
