package news.dedupe.filter;

import java.util.Map;
import java.util.Optional;

/** How what is kept of files of a format is written. */
enum Shape {
  /** One article a file: the paths of those that are kept. */
  FILES("text files"),
  /** The lines that are kept. */
  LINES("JSON lines"),
  /** The header and the rows that are kept. */
  TABLE("tables"),
  /** The file without the elements that are not kept. */
  LIST("JSON lists");

  private static final Map<String, Shape> BY_FORMAT =
      Map.of("text", FILES, "markdown", FILES, "jsonl", LINES, "csv", TABLE, "json", LIST);

  private final String label;

  Shape(String label) {
    this.label = label;
  }

  /** That of a format, by what users call it; nothing where there are no records to keep. */
  static Optional<Shape> of(String format) {
    return Optional.ofNullable(BY_FORMAT.get(format));
  }

  /** What messages call such files. */
  String label() {
    return label;
  }
}
