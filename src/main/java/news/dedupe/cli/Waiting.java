package news.dedupe.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a command waits for its turn to write to an index. */
final class Waiting {

  @Option(
      names = "--wait",
      paramLabel = "SECONDS",
      description = "Wait so long for another process that writes to the index. Default: 0.")
  private int seconds;

  Duration duration() throws UsageException {
    if (seconds < 0) {
      throw new UsageException("--wait takes seconds from 0: " + seconds);
    }
    return Duration.ofSeconds(seconds);
  }
}
