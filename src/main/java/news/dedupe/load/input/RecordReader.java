package news.dedupe.load.input;

import java.io.IOException;

/** Reads the articles of files of one format. One serves all files and threads. */
public interface RecordReader {

  /** What users call the format: {@code jsonl}. */
  String label();

  /**
   * Hands all articles of a file to its sink, in order, and reports what gives none.
   *
   * @throws IOException where the stream fails, after what came before it is handed on
   */
  void read(Input input) throws IOException;
}
