package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.util.OptionalInt;
import news.dedupe.report.Report.Entry;

/**
 * Where an article stands, as programs that show files know it.
 *
 * @param file the file it is in, with {@code /}
 * @param line of the file, from 1, where its record begins
 */
record Place(String file, OptionalInt line) {

  /** Marks between the names of a file, of what is in it, and so on that are looked at. */
  private static final int MOST_NESTED = 8;

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  static Place of(Entry article) {
    return new Place(file(article.path()), article.line());
  }

  /** What stands before the first {@code #} that is not of a name. */
  private static String file(String path) {
    int mark = path.indexOf('#');
    if (mark < 0 || new File(path).exists()) {
      return path;
    }
    for (int i = 0, end = mark; i < MOST_NESTED && end >= 0; i++) {
      if (new File(path.substring(0, end)).isFile()) {
        return path.substring(0, end);
      }
      end = path.indexOf('#', end + 1);
    }
    return path.substring(0, mark);
  }

  /** The file as a reference by RFC 3986. */
  String uri() {
    String plain = file.startsWith("./") ? file.substring(2) : file;
    StringBuilder uri = new StringBuilder(plain.startsWith("/") ? "file://" : "");
    for (byte b : plain.getBytes(UTF_8)) {
      if (UNRESERVED.indexOf(b) >= 0) {
        uri.append((char) b);
      } else {
        uri.append('%').append(Character.toUpperCase(Character.forDigit(b >> 4 & 0xF, 16)));
        uri.append(Character.toUpperCase(Character.forDigit(b & 0xF, 16)));
      }
    }
    return uri.toString();
  }
}
