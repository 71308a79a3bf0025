package news.dedupe.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;

/** What is set elsewhere than on the command line is not as it must be. */
final class RefusedSetting extends ParameterException {

  private static final long serialVersionUID = 1;

  /** The message says where. */
  RefusedSetting(CommandLine command, UsageException cause) {
    super(command, cause.getMessage(), cause);
  }

  /**
   * A value of one of the settings is refused.
   *
   * @param refusal names the option
   */
  static RefusedSetting of(ParameterException refusal, Collection<List<Setting>> settings) {
    String message = String.valueOf(refusal.getMessage());
    ArgSpec refused = refusal.getArgSpec();
    String origin =
        settings.stream()
            .flatMap(List::stream)
            .filter(setting -> setting.isFor(refused))
            .filter(setting -> message.contains("'" + setting.value() + "'"))
            .findFirst()
            .map(setting -> setting.origin() + ": ")
            .orElse("");
    return new RefusedSetting(
        refusal.getCommandLine(),
        new UsageException(
            origin + message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1)));
  }
}
