package news.dedupe.index;

import java.io.IOException;
import java.nio.file.Path;

/** An index that another process writes to; its message is one line for the user. */
public final class LockedIndexException extends IOException {

  private static final long serialVersionUID = 1;

  LockedIndexException(Path index, String holder) {
    super(index + ": is being written to by " + holder + "; --wait SECONDS waits for that to end");
  }
}
