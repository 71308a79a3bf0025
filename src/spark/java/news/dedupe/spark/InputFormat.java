package news.dedupe.spark;

import java.util.Locale;

/** What input is, and what it is called on the command line. */
enum InputFormat {
  PARQUET,
  JSONL,
  CSV,
  TEXT;

  /** By the name of a file or pattern; Parquet where it says nothing. */
  static InputFormat of(String path) {
    String name = path.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst|lz4|snappy)$", "");
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")) {
      return JSONL;
    }
    if (name.endsWith(".csv")) {
      return CSV;
    }
    return name.endsWith(".txt") ? TEXT : PARQUET;
  }
}
