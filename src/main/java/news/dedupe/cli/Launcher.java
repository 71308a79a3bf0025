package news.dedupe.cli;

import org.jspecify.annotations.Nullable;

/** The start script, which waits for this process; where it is killed it cannot pass that on. */
final class Launcher {

  /** Its process id; nothing where there is no script. */
  private static final @Nullable Long PROCESS = Long.getLong("dedupe.launcher");

  /** A look costs nothing at this rate, and nobody waits for a process whose script is gone. */
  private static final int INTERVAL_MILLIS = 1000;

  private Launcher() {}

  /** Whether there is one. */
  static boolean waits() {
    return PROCESS != null;
  }

  /** Whether there was one, and it has been killed. */
  static boolean isGone() {
    Long script = PROCESS;
    return script != null
        && !ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(script).equals(script);
  }

  /** Ends this process soon after the script. */
  static void watch() {
    if (waits()) {
      Thread watch = new Thread(Launcher::waitForEnd, "launcher");
      watch.setDaemon(true);
      watch.start();
    }
  }

  private static void waitForEnd() {
    try {
      do {
        Thread.sleep(INTERVAL_MILLIS);
      } while (!isGone());
      System.exit(ExitCode.INTERRUPTED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
