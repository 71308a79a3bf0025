package news.dedupe.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes JSON as every command prints it: UTF-8, lines ended by {@code \n} on every platform,
 * figures rounded, one entry a line or a whole row on one.
 *
 * <p>Every method throws what the stream throws.
 */
public final class JsonWriter {

  private final Layout layout = new Layout();
  private final JsonGenerator json;

  /** The stream is not closed. */
  public JsonWriter(OutputStream out) throws IOException {
    this(out, new ControlEscapes());
    json.setPrettyPrinter(layout);
  }

  /**
   * Writes JSON that can stand in a page: on one line, without spaces, and nothing in it begins a
   * tag or a comment.
   */
  static JsonWriter inPage(OutputStream out) throws IOException {
    return new JsonWriter(out, new ControlEscapes('<'));
  }

  private JsonWriter(OutputStream out, ControlEscapes escapes) throws IOException {
    json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setCharacterEscapes(escapes);
  }

  /** Names the value that follows. */
  public JsonWriter name(String name) throws IOException {
    json.writeFieldName(name);
    return this;
  }

  /** Names and writes a text, if there is one. */
  public JsonWriter optional(String name, Optional<String> text) throws IOException {
    return text.isPresent() ? name(name).text(text.get()) : this;
  }

  /** Names and writes a number, if there is one. */
  public JsonWriter optional(String name, OptionalInt number) throws IOException {
    return number.isPresent() ? name(name).number(number.getAsInt()) : this;
  }

  public JsonWriter object() throws IOException {
    json.writeStartObject();
    return this;
  }

  /** An object on one line. */
  public JsonWriter objectRow() throws IOException {
    object();
    layout.row();
    return this;
  }

  public JsonWriter endObject() throws IOException {
    json.writeEndObject();
    return this;
  }

  public JsonWriter array() throws IOException {
    json.writeStartArray();
    return this;
  }

  /** An array on one line. */
  public JsonWriter arrayRow() throws IOException {
    array();
    layout.row();
    return this;
  }

  public JsonWriter endArray() throws IOException {
    json.writeEndArray();
    return this;
  }

  public JsonWriter text(String value) throws IOException {
    // a surrogate without its other half, which JSON input can hold, has no UTF-8 form
    json.writeString(new String(value.getBytes(UTF_8), UTF_8));
    return this;
  }

  public JsonWriter texts(Iterable<String> values) throws IOException {
    array();
    for (String value : values) {
      text(value);
    }
    return endArray();
  }

  public JsonWriter number(long value) throws IOException {
    json.writeNumber(value);
    return this;
  }

  /** Without exponent and trailing zeros, rounded half to even: 0.97, 1.0. */
  public JsonWriter number(double value, int decimals) throws IOException {
    json.writeNumber(Rounded.of(value, decimals));
    return this;
  }

  /** To four decimals, as all probabilities are. */
  public JsonWriter probability(double value) throws IOException {
    json.writeNumber(Rounded.probability(value));
    return this;
  }

  public JsonWriter truth(boolean value) throws IOException {
    json.writeBoolean(value);
    return this;
  }

  /** Ends the document, if anything is in it, with a line end; hands everything to the stream. */
  public void end() throws IOException {
    if (json.getOutputContext().getEntryCount() > 0) {
      json.writeRaw('\n');
    }
    json.close();
  }
}
