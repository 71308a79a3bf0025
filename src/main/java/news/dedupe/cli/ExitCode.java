package news.dedupe.cli;

/** What the command ends with. */
final class ExitCode {

  static final int DONE = 0;

  /** Duplicates were found, and asked for as a failure. */
  static final int DUPLICATES = 1;

  /** The command line, or a file that it names, is not as it must be. */
  static final int USAGE = 2;

  /** Done, but some input was unreadable, or there was no article in it. */
  static final int UNREADABLE = 3;

  /** Disk or memory ran out. */
  static final int RESOURCES = 4;

  /** A defect of this program. */
  static final int DEFECT = 70;

  static final int INTERRUPTED = 130;

  static final String DONE_HELP = "  0:done";
  static final String USAGE_HELP = "  2:wrong usage, or a file that is named is not as it must be";
  static final String UNREADABLE_HELP =
      "  3:done, but some input was unreadable, or without an article";
  static final String RESOURCES_HELP = "  4:disk or memory ran out";
  static final String DEFECT_HELP = " 70:a defect of dedupe (DEDUPE_DEBUG=1 prints where)";
  static final String INTERRUPTED_HELP = "130:interrupted";

  private ExitCode() {}
}
