package news.dedupe.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The value of an option that stands elsewhere than on the command line.
 *
 * @param key {@code threshold}, or {@code check.against} for one command
 * @param origin where it stands: {@code dedupe.properties:3}, or the name of a variable
 */
record Setting(String key, OptionSpec option, String value, String origin) {

  /** Whether it is for one command alone. */
  boolean isOfOneCommand() {
    return !Keys.command(key).equals(Keys.PLAIN);
  }

  /** The name of the option without dashes. */
  String word() {
    return Keys.word(key);
  }

  /** As on the command line. */
  String argument() {
    return option.longestName() + "=" + value;
  }

  /** Whether it sets that option, of whatever command. */
  boolean isFor(@Nullable ArgSpec set) {
    return set instanceof OptionSpec other && other.longestName().equals(option.longestName());
  }

  /** Whether a message is about it. */
  boolean isNamedIn(String message) {
    return message.contains(option.longestName())
        || (value.length() > 1 && message.contains(value));
  }
}
