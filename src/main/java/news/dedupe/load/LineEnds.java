package news.dedupe.load;

/** The three ways to end a line. */
final class LineEnds {

  private LineEnds() {}

  /** The text with {@code \n} for {@code \r\n} and {@code \r}. */
  static String unified(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
