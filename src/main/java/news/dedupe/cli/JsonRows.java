package news.dedupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import news.dedupe.report.JsonWriter;

/** Writes JSON lines, each an object. */
final class JsonRows {

  private final JsonWriter json;

  JsonRows(OutputStream out) throws IOException {
    json = new JsonWriter(out);
  }

  /** Writes the fields of an object. */
  interface Fields {
    void writeTo(JsonWriter json) throws IOException;
  }

  /**
   * Writes the next line.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(Fields fields) {
    try {
      json.objectRow();
      fields.writeTo(json);
      json.endObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the last line and hands everything to the stream. */
  void end() throws IOException {
    json.end();
  }
}
