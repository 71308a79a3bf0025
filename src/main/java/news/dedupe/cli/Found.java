package news.dedupe.cli;

/**
 * What came of the input that was named.
 *
 * @param articles how many were read; of a check, incoming ones
 * @param isAsked whether anything was named to be read: an empty list of paths names nothing
 * @param isUnreadable whether some of it could not be read
 * @param hasPages whether there were pages that were understood to be without an article
 */
record Found(long articles, boolean isAsked, boolean isUnreadable, boolean hasPages) {

  /** Whether something was named, and there is no article in it, nor a page known to have none. */
  boolean isNothing() {
    return isAsked && articles == 0 && !hasPages;
  }

  /** Of work that is done. */
  int exitCode() {
    return isUnreadable || isNothing() ? ExitCode.UNREADABLE : ExitCode.DONE;
  }
}
