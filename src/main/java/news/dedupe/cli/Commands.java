package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The plain run, and the commands by their names. */
final class Commands {

  private final Terminal terminal;
  private final int width;

  /** What is made last is shown last; a part of a command comes after it, by both names. */
  private final Map<String, Supplier<Callable<Integer>>> commands = new LinkedHashMap<>();

  private final Keys keys = new Keys(commands.keySet(), this::spec);

  /**
   * @param width of help, in columns
   * @param configuration what is set, when a command asks
   */
  Commands(Terminal terminal, int width, Supplier<Configuration> configuration) {
    this.terminal = terminal;
    this.width = width;
    commands.put("check", () -> new Check(terminal));
    commands.put("filter", () -> new FilterRecords(terminal));
    commands.put("index", Index::new);
    commands.put("index add", () -> new IndexAdd(terminal));
    commands.put("index info", () -> new IndexInfo(terminal));
    commands.put("index verify", () -> new IndexVerify(terminal));
    commands.put("index remove", () -> new IndexRemove(terminal));
    commands.put("index export", () -> new IndexExport(terminal));
    commands.put("compare", () -> new Compare(terminal));
    commands.put("extract", () -> new Extract(terminal));
    commands.put("render", () -> new Render(terminal));
    commands.put("evaluate", () -> new Evaluate(terminal));
    commands.put("train", () -> new Train(terminal));
    commands.put("frequencies", () -> new Frequencies(terminal));
    commands.put("schema", () -> new PrintSchema(terminal));
    commands.put("config", () -> new ShowConfiguration(terminal, keys, configuration));
  }

  /** Of commands, without their parts. */
  Collection<String> names() {
    return commands.keySet().stream().filter(name -> !isPart(name)).toList();
  }

  private static boolean isPart(String name) {
    return name.contains(" ");
  }

  /** The keys by which their options are set elsewhere than on the command line. */
  Keys keys() {
    return keys;
  }

  /** The root with the commands that can be meant: to set up all of them takes half of a start. */
  CommandLine root(List<String> args) {
    boolean listed = args.isEmpty() || args.contains("-h") || args.contains("--help");
    CommandLine root = command(new Group(terminal));
    commands.forEach(
        (name, command) -> {
          String[] names = name.split(" ", 2);
          if (!isPart(name) && (listed || args.contains(name))) {
            add(name, command.get(), root);
          } else if (root.getSubcommands().containsKey(names[0])) {
            add(names[1], command.get(), root.getSubcommands().get(names[0]));
          }
        });
    return root.setOut(new PrintWriter(new OutputStreamWriter(terminal.out(), UTF_8), true))
        .setErr(terminal.messages())
        .setExpandAtFiles(false)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(width)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
  }

  private static void add(String name, Callable<Integer> command, CommandLine to) {
    CommandLine added = command(command);
    added.getCommandSpec().usageMessage().synopsisHeading("%nUsage: ");
    to.addSubcommand(name, added);
  }

  /** What was given to a command, a part of one, or the plain run. */
  static ParseResult last(ParseResult root) {
    ParseResult last = root;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last;
  }

  /** The name of the command that is meant, of a part both names; that of the plain run. */
  static String name(ParseResult root) {
    List<String> names = new ArrayList<>();
    for (ParseResult at = root; at.hasSubcommand(); at = at.subcommand()) {
      names.add(at.subcommand().commandSpec().name());
    }
    return names.isEmpty() ? Keys.PLAIN : String.join(" ", names);
  }

  private static CommandLine command(Callable<Integer> command) {
    return new CommandLine(command).addMixin("help", new HelpOptions());
  }

  /** Of the plain run, or of a command. */
  private CommandSpec spec(String name) {
    Supplier<Callable<Integer>> named = commands.get(name);
    return command(named == null ? new Group(terminal) : named.get()).getCommandSpec();
  }
}
