package news.dedupe.filter;

/** What may stand between two elements of a list: commas, white space and comments. */
final class Separator {

  private Separator() {}

  /** Whether the first bytes hold nothing else. */
  static boolean is(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      byte next = i + 1 < length ? bytes[i + 1] : 0;
      if (bytes[i] == '#' || (bytes[i] == '/' && next == '/')) {
        i = behindLine(bytes, i, length);
      } else if (bytes[i] == '/' && next == '*') {
        i = behindComment(bytes, i + 2, length);
      } else if (bytes[i] == ',' || (bytes[i] >= 0 && bytes[i] <= ' ')) {
        i++;
      } else {
        return false;
      }
    }
    return true;
  }

  private static int behindLine(byte[] bytes, int from, int length) {
    int i = from;
    while (i < length && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  private static int behindComment(byte[] bytes, int from, int length) {
    int i = from;
    while (i < length && !(bytes[i] == '/' && i > from && bytes[i - 1] == '*')) {
      i++;
    }
    return Math.min(length, i + 1);
  }
}
