package news.dedupe.report;

import java.io.IOException;

/** A file that was read but does not say what its kind of file must say. */
public final class MalformedInput extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * A message of the form {@code where: reason}.
   *
   * @param where the file, and the line where it is known: {@code truth.tsv:17}
   */
  public MalformedInput(String where, String reason) {
    super(where + ": " + reason);
  }
}
