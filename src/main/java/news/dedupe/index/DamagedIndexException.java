package news.dedupe.index;

import java.io.IOException;
import java.nio.file.Path;

/** An index that is not as it was written; its message is one line for the user. */
public final class DamagedIndexException extends IOException {

  private static final long serialVersionUID = 1;

  DamagedIndexException(Path index, Throwable cause) {
    super(
        index
            + ": the index is damaged: 'dedupe index verify' says where, and 'dedupe index add NEW"
            + " --from-index' makes one of what is sound",
        cause);
  }
}
