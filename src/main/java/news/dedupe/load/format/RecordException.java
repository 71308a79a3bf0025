package news.dedupe.load.format;

import java.io.IOException;

/** One record cannot be read, for the reason in the message; those after it can. */
final class RecordException extends IOException {

  private static final long serialVersionUID = 1L;

  RecordException(String reason) {
    super(reason);
  }
}
