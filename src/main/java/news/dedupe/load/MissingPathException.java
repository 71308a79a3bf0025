package news.dedupe.load;

/** A path that was asked for and is not there; its message is one line for the user. */
public final class MissingPathException extends Exception {

  private static final long serialVersionUID = 1;

  MissingPathException(String path) {
    super(path.isEmpty() ? "an empty path names no file" : path + ": no such file or folder");
  }
}
