package news.dedupe.filter;

/** Input of which no record can be kept as it is; the message says what to do instead. */
public final class NoRecordsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NoRecordsException(String message) {
    super(message);
  }
}
