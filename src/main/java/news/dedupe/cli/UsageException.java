package news.dedupe.cli;

/** What was asked for cannot be done as it was asked; the message is one line for the user. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
