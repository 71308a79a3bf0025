package news.dedupe.index;

import java.io.IOException;
import java.nio.file.Path;

/** An index that cannot be used as it was asked for; its message is one line for the user. */
public final class NoIndexException extends IOException {

  private static final long serialVersionUID = 1;

  private NoIndexException(Path index, String reason) {
    super(index + ": " + reason);
  }

  static NoIndexException missing(Path index) {
    return new NoIndexException(index, "no such index; 'dedupe index add' makes one");
  }

  static NoIndexException other(Path index) {
    return new NoIndexException(index, "no index, but there is something else; name another place");
  }

  static NoIndexException unreadable(Path index) {
    return new NoIndexException(
        index,
        "made by another version of this program, which this one cannot read; make it anew of the"
            + " articles themselves: dedupe index add NEW PATH...");
  }

  static NoIndexException of(Path index, String difference) {
    return new NoIndexException(
        index,
        "made with %s; make it anew: dedupe index add NEW --from-index %s"
            .formatted(difference, index));
  }
}
