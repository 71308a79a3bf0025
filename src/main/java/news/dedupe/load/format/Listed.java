package news.dedupe.load.format;

import java.util.List;
import java.util.stream.Collectors;

/** Names from input as one phrase for people, of bounded length. */
final class Listed {

  /** Longer names are cut. */
  private static final int MAX_LENGTH = 40;

  private Listed() {}

  /** The first names, and a sign that there are more. */
  static String of(List<String> names, int most) {
    String first =
        names.stream().limit(most).map(Listed::shortened).collect(Collectors.joining(", "));
    return names.size() > most ? first + ", …" : first;
  }

  /** A name, its end cut off where it is long. */
  static String shortened(String name) {
    if (name.length() <= MAX_LENGTH) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
    return name.substring(0, end) + "…";
  }
}
