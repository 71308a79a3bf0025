package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The lines above a WARC record's block or the body of an HTTP message, however ill-formed.
 *
 * @param first the line that says what it is
 * @param fields by name in small letters, the first of each; a byte is a character
 */
record Headers(String first, Map<String, String> fields) {

  /** Reads what lies between two places of a buffer. */
  static Headers of(byte[] buffer, int from, int to) {
    String[] lines = new String(buffer, from, to - from, ISO_8859_1).split("\n", -1);
    Map<String, String> fields = new TreeMap<>();
    for (int i = 1; i < lines.length; i++) {
      StringBuilder line = new StringBuilder(lines[i].strip());
      while (i + 1 < lines.length && isContinuation(lines[i + 1])) {
        line.append(' ').append(lines[++i].strip());
      }
      int colon = line.indexOf(":");
      if (colon > 0) {
        String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return new Headers(lines[0].strip(), fields);
  }

  /** The value of a field, by its name in small letters. */
  Optional<String> get(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The words of a field that lists some, in small letters. */
  List<String> list(String name) {
    String value = get(name).orElse("").toLowerCase(Locale.ROOT);
    return Stream.of(value.split(",", -1))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static boolean isContinuation(String line) {
    return !line.isBlank() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
  }

  /**
   * Where the header that begins at a place ends and what it is above of begins; -1 for nowhere.
   */
  static int end(byte[] buffer, int from, int to) {
    boolean isLineEmpty = false;
    for (int i = from; i < to; i++) {
      if (buffer[i] == '\n') {
        if (isLineEmpty) {
          return i + 1;
        }
        isLineEmpty = true;
      } else if (buffer[i] != '\r') {
        isLineEmpty = false;
      }
    }
    return -1;
  }
}
