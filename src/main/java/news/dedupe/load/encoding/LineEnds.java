package news.dedupe.load.encoding;

/** The three ways to end a line. */
public final class LineEnds {

  private LineEnds() {}

  /** The text with {@code \n} for {@code \r\n} and {@code \r}. */
  public static String unified(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
