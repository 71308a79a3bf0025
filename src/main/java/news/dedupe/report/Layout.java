package news.dedupe.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/** Lays JSON out for people: one entry a line, but a <em>row</em> on one line with all it holds. */
final class Layout implements PrettyPrinter {

  private int depth;
  private int rowDepth = Integer.MAX_VALUE;

  /** Makes a row of the array or object that was begun last. */
  void row() {
    rowDepth = Math.min(rowDepth, depth);
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw('\n');
  }

  @Override
  public void writeStartObject(JsonGenerator json) throws IOException {
    begin(json, '{');
  }

  @Override
  public void writeStartArray(JsonGenerator json) throws IOException {
    begin(json, '[');
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) throws IOException {
    breakLine(json, "");
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    breakLine(json, "");
  }

  @Override
  public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    breakLine(json, " ");
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    breakLine(json, " ");
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) throws IOException {
    end(json, entries, '}');
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) throws IOException {
    end(json, values, ']');
  }

  private void begin(JsonGenerator json, char bracket) throws IOException {
    json.writeRaw(bracket);
    depth++;
  }

  private void end(JsonGenerator json, int entries, char bracket) throws IOException {
    boolean inRow = inRow();
    if (depth == rowDepth) {
      rowDepth = Integer.MAX_VALUE;
    }
    depth--;
    if (entries > 0 && !inRow) {
      breakLine(json, "");
    }
    json.writeRaw(bracket);
  }

  private void breakLine(JsonGenerator json, String inRow) throws IOException {
    json.writeRaw(inRow() ? inRow : "\n" + "  ".repeat(depth));
  }

  private boolean inRow() {
    return depth >= rowDepth;
  }
}
