package news.dedupe.cli;

import static java.util.Locale.ROOT;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of a command: its help in roff, the language of {@code man}. */
final class ManPage {

  private static final Pattern SECTION = Pattern.compile("^([A-Z][a-z]+):\\s+");

  private final CommandSpec command;
  private final UsageMessageSpec help;
  private final StringBuilder page = new StringBuilder();

  private ManPage(CommandLine commandLine) {
    command = commandLine.getCommandSpec();
    help = command.usageMessage();
  }

  /**
   * @param date of the version, such as 2026-01-31
   */
  static String of(CommandLine commandLine, String version, String date) {
    ManPage page = new ManPage(commandLine);
    page.write(version, date);
    return page.page.toString();
  }

  /** What it is called: {@code dedupe-check}. */
  static String name(CommandSpec command) {
    return command.qualifiedName("-");
  }

  private void write(String version, String date) {
    macro("TH", name(command).toUpperCase(ROOT), "1", date, "dedupe " + version, "dedupe");
    macro("SH", "NAME");
    String summary = command.parent() == null ? purpose() : Words.summary(command);
    page.append(escaped(name(command)))
        .append(" \\- ")
        .append(escaped(lower(summary)))
        .append('\n');
    macro("SH", "SYNOPSIS");
    verbatim(Stream.of(help.customSynopsis()).map(String::strip));
    macro("SH", "DESCRIPTION");
    for (String paragraph : help.description()) {
      if (!paragraph.isBlank()) {
        macro("PP");
        text(formatted(paragraph));
      }
    }
    commands();
    options();
    exitCodes();
    footer();
    macro("SH", "SEE ALSO");
    text(others().map(name -> name + "(1)").collect(joining(", ")));
  }

  private String purpose() {
    return Arrays.stream(help.description()).filter(line -> !line.isBlank()).findFirst().orElse("");
  }

  private static String lower(String sentence) {
    String text = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    return text.substring(0, 1).toLowerCase(ROOT) + text.substring(1);
  }

  private Stream<String> others() {
    CommandSpec root = command.root();
    return Stream.concat(
            Stream.of(root), root.subcommands().values().stream().map(CommandLine::getCommandSpec))
        .filter(other -> other != command)
        .map(ManPage::name);
  }

  private void commands() {
    if (!command.subcommands().isEmpty()) {
      macro("SH", "COMMANDS");
      for (CommandLine each : command.subcommands().values()) {
        entry(name(each.getCommandSpec()) + "(1)", Words.summary(each.getCommandSpec()) + ".");
      }
    }
  }

  /** Those of groups with a heading come under it. */
  private void options() {
    List<ArgGroupSpec> groups = new CommandLine.Help(command).optionSectionGroups();
    List<OptionSpec> rest = new ArrayList<>(command.options());
    groups.forEach(group -> rest.removeAll(group.allOptionsNested()));
    macro("SH", "OPTIONS");
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      entry(parameter.paramLabel(), formatted(parameter.description()));
    }
    rest.forEach(this::option);
    for (ArgGroupSpec group : groups) {
      macro("SS", title(formatted(group.heading())));
      group.allOptionsNested().forEach(this::option);
    }
  }

  private void option(OptionSpec option) {
    if (!option.hidden()) {
      String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
      entry(String.join(", ", option.names()) + value, formatted(option.description()));
    }
  }

  private void exitCodes() {
    macro("SH", "EXIT STATUS");
    help.exitCodeList().forEach((code, meaning) -> entry(code.strip(), formatted(meaning)));
  }

  /** Its parts are kept apart by empty lines; {@code Word:} begins a section, as do notes. */
  private void footer() {
    String last = "";
    for (String part : String.join("\n", help.footer()).split("\n\n", -1)) {
      if (part.isBlank()) {
        continue;
      }
      Matcher section = SECTION.matcher(part);
      boolean hasTitle = section.find();
      String title = hasTitle ? section.group(1).toUpperCase(ROOT) : "NOTES";
      if (title.equals(last)) {
        macro("PP");
      } else {
        macro("SH", title);
      }
      last = title;
      List<String> lines = part.substring(hasTitle ? section.end() : 0).lines().toList();
      if (lines.stream().anyMatch(line -> line.startsWith("  "))) {
        verbatim(lines.stream().map(line -> line.startsWith("  ") ? line.substring(2) : line));
      } else {
        text(formatted(lines.toArray(String[]::new)));
      }
    }
  }

  private static String title(String heading) {
    return heading.strip().replaceFirst(":$", "");
  }

  /** What the help of picocli shows of lines. */
  private static String formatted(String... lines) {
    return String.format(String.join(" ", lines)).strip();
  }

  private void macro(String name, String... arguments) {
    page.append('.').append(name);
    for (String argument : arguments) {
      page.append(" \"").append(escaped(argument).replace("\"", "\\(dq")).append('"');
    }
    page.append('\n');
  }

  private void entry(String term, String meaning) {
    macro("TP");
    macro("B", term);
    text(meaning);
  }

  private void text(String text) {
    page.append(line(text)).append('\n');
  }

  private void verbatim(Stream<String> lines) {
    macro("PP");
    macro("nf");
    lines.forEach(this::text);
    macro("fi");
  }

  /** A line that is no macro, whatever it begins with. */
  private static String line(String text) {
    return (text.startsWith(".") || text.startsWith("'") ? "\\&" : "") + escaped(text);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\(rs")
        .replace("-", "\\-")
        .replace("'", "\\(aq")
        .replace("`", "\\(ga")
        .replace("^", "\\(ha")
        .replace("~", "\\(ti");
  }
}
