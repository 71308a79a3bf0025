package news.dedupe.load;

/** A path that was asked for and is not there; its message is one line for the user. */
public final class MissingPathException extends Exception {

  private static final long serialVersionUID = 1;

  /** Java hands on such arguments with replacement characters, by which nothing is found. */
  private static final String NOT_UTF_8 =
      "a name that is not UTF-8; name its folder, or a pattern that it matches";

  MissingPathException(String path) {
    this(path, path.indexOf('\uFFFD') < 0 ? "no such file or folder" : NOT_UTF_8);
  }

  private MissingPathException(String path, String reason) {
    super(path.isEmpty() ? "an empty path names no file" : path + ": " + reason);
  }

  /** What is at the path holds no article, or not the one that the path names. */
  public static MissingPathException noArticle(String path) {
    return new MissingPathException(path, "no article there");
  }
}
