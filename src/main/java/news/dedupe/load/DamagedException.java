package news.dedupe.load;

import java.io.IOException;

/** Input that breaks a limit or its format; the message says so in words for people. */
final class DamagedException extends IOException {

  private static final long serialVersionUID = 1;

  DamagedException(String message) {
    super(message);
  }
}
