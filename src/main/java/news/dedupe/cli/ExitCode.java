package news.dedupe.cli;

/** What the command ends with. */
final class ExitCode {

  static final int DONE = 0;

  /** Duplicates were found, and asked for as a failure. */
  static final int DUPLICATES = 1;

  /** The command line, or a file that it names, is not as it must be. */
  static final int USAGE = 2;

  /** Done, but some input was unreadable. */
  static final int UNREADABLE = 3;

  /** Disk or memory ran out. */
  static final int RESOURCES = 4;

  /** A defect of this program. */
  static final int DEFECT = 70;

  private ExitCode() {}
}
