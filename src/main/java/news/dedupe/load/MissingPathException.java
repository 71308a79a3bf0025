package news.dedupe.load;

/** A path that was asked for and is not there; its message is one line for the user. */
public final class MissingPathException extends Exception {

  private static final long serialVersionUID = 1;

  MissingPathException(String path) {
    this(path, "no such file or folder");
  }

  private MissingPathException(String path, String reason) {
    super(path.isEmpty() ? "an empty path names no file" : path + ": " + reason);
  }

  /** What is at the path holds no article, or not the one that the path names. */
  public static MissingPathException noArticle(String path) {
    return new MissingPathException(path, "no article there");
  }
}
