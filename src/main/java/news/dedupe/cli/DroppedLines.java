package news.dedupe.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import news.dedupe.filter.Dropped;
import news.dedupe.report.JsonWriter;

/** Writes what was dropped as JSON lines. */
final class DroppedLines {

  private final JsonWriter json;
  private boolean isEmpty = true;

  DroppedLines(OutputStream out) throws IOException {
    json = new JsonWriter(out);
  }

  /**
   * Writes the next one.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  void write(Dropped dropped) {
    try {
      json.objectRow();
      json.name("path").text(dropped.path());
      if (dropped.line().isPresent()) {
        json.name("line").number(dropped.line().getAsInt());
      }
      json.name("of").text(dropped.of());
      json.name("relation").text(dropped.relation());
      json.name("score").probability(dropped.score());
      json.name("cluster").text(dropped.cluster());
      json.endObject();
      isEmpty = false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends the last line and hands everything to the stream. */
  void end() throws IOException {
    if (!isEmpty) {
      json.end();
    }
  }
}
