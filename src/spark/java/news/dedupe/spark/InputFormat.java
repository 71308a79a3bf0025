package news.dedupe.spark;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What input is, and what it is called on the command line. */
enum InputFormat {
  PARQUET,
  JSONL,
  CSV,
  TEXT;

  /**
   * By the name of a file or pattern, or those of the files in the folder; Parquet where none says
   * anything.
   *
   * @throws Failures.Usage if they are of several formats
   */
  static InputFormat of(Place input) throws IOException {
    Optional<InputFormat> named = byName(input.path().getName());
    if (named.isPresent()) {
      return named.get();
    }
    Set<InputFormat> found =
        input.names().stream()
            .flatMap(name -> byName(name).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (found.size() > 1) {
      throw new Failures.Usage(
          "'"
              + input.path()
              + "' holds files of several formats; name them by patterns: '*.jsonl'");
    }
    return found.stream().findFirst().orElse(PARQUET);
  }

  private static Optional<InputFormat> byName(String path) {
    String name =
        path.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst|lz4|snappy|deflate)$", "");
    return Optional.ofNullable(
        switch (name.substring(name.lastIndexOf('.') + 1)) {
          case "parquet" -> PARQUET;
          case "jsonl", "ndjson", "json" -> JSONL;
          case "csv", "tsv" -> CSV;
          case "txt", "md" -> TEXT;
          default -> null;
        });
  }
}
