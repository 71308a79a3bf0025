package news.dedupe.load;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** How articles are stored in a file. */
enum Format {
  /** One article. */
  PLAIN_TEXT,
  /** One JSON object a line, each an article. */
  JSON_LINES;

  /** Whether a file of that name is taken from a folder. */
  static boolean isKnown(String name) {
    return byExtension(name).isPresent();
  }

  /** The format of a file by its name or else, where that says nothing, by how it begins. */
  static Format of(String name, byte[] head, Optional<Charset> forced) {
    return byExtension(name).orElseGet(() -> byHead(head, forced));
  }

  private static Optional<Format> byExtension(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String unpacked = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    if (unpacked.endsWith(".txt") || unpacked.endsWith(".text")) {
      return Optional.of(PLAIN_TEXT);
    }
    if (unpacked.endsWith(".jsonl") || unpacked.endsWith(".ndjson")) {
      return Optional.of(JSON_LINES);
    }
    return Optional.empty();
  }

  private static Format byHead(byte[] head, Optional<Charset> forced) {
    Charset charset = forced.or(() -> Encoding.marked(head)).orElse(StandardCharsets.UTF_8);
    String beginning = new String(head, charset).replace("\uFEFF", "").stripLeading();
    return beginning.startsWith("{") ? JSON_LINES : PLAIN_TEXT;
  }
}
