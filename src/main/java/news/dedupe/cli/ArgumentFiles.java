package news.dedupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the arguments that stand in files, one a line, in the place of {@code @FILE}. Blank lines
 * and those that begin with # are left out, and spaces around a line. A file names no others. After
 * {@code --} nothing is a file of arguments.
 */
final class ArgumentFiles {

  /** An option and its value on one line, which would be one argument. */
  private static final Pattern TWO_ARGUMENTS = Pattern.compile("--?+[A-Za-z0-9-]++\\s.*+");

  private ArgumentFiles() {}

  /**
   * The arguments with those of files.
   *
   * @throws UsageException where a file is missing, or is none of arguments
   */
  static List<String> expand(List<String> arguments) throws UsageException {
    List<String> all = new ArrayList<>();
    boolean isLiteral = false;
    for (String argument : arguments) {
      isLiteral |= argument.equals("--");
      if (isLiteral || !isFile(argument)) {
        all.add(argument);
      } else {
        all.addAll(read(argument));
      }
    }
    return all;
  }

  private static boolean isFile(String argument) {
    return argument.length() > 1 && argument.startsWith("@");
  }

  private static List<String> read(String argument) throws UsageException {
    String file = argument.substring(1);
    if (Files.exists(Path.of(argument))) { // a pattern of the shell may have found it
      throw new UsageException(
          "%s: is that file meant, ./%<s, or the arguments in %s, @./%<s?"
              .formatted(argument, file));
    }
    List<String> lines;
    try {
      lines = SmallFile.lines(Path.of(file));
    } catch (IOException e) {
      throw new UsageException(
          argument
              + ": "
              + e.getMessage()
              + (Files.exists(Path.of(file))
                  ? ""
                  : "; a path that begins with @ is ./" + argument));
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      String place = file + ":" + (i + 1) + ": ";
      if (isFile(line)) {
        throw new UsageException(place + "a file of arguments names no other, '" + line + "'");
      }
      if (TWO_ARGUMENTS.matcher(line).matches()) {
        throw new UsageException(
            place + "one argument a line, such as '" + line.replaceFirst("\\s++", "=") + "'");
      }
      arguments.add(line);
    }
    return arguments;
  }
}
