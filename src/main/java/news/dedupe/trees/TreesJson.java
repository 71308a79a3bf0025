package news.dedupe.trees;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Trees as JSON, each an object with the arrays of {@link Tree}: {@code if} has the features'
 * names, {@code below} and {@code value} have thresholds and values in hundred-thousandths. The
 * reader streams, for models are read at every start.
 */
public final class TreesJson {

  /** Figures are written as whole numbers of hundred-thousandths, which read ten times as fast. */
  private static final float UNITS = 100_000;

  private final String[] names;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * The form for trees over some features.
   *
   * @param names of the features, in the order of their places
   */
  public TreesJson(String... names) {
    this.names = names.clone();
    for (int place = 0; place < names.length; place++) {
      places.put(names[place], place);
    }
  }

  /**
   * Reads an array of trees that {@code json} stands at.
   *
   * @throws IOException where it is none, asks for a feature that is not known, or has a figure
   *     that is not whole
   */
  public List<Tree> read(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    List<Tree> trees = new ArrayList<>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      trees.add(readTree(json));
    }
    expect(json, JsonToken.END_ARRAY);
    return trees;
  }

  private Tree readTree(JsonParser json) throws IOException {
    int[] feature = {};
    float[] threshold = {};
    float[] value = {};
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "if" -> feature = readFeatures(json);
        case "below" -> threshold = readFigures(json);
        case "value" -> value = readFigures(json);
        default -> json.skipChildren();
      }
    }
    if (value.length != 2 * feature.length + 1 || threshold.length != feature.length) {
      throw new JsonParseException(
          json, "a tree of n places for a question needs n of if and below, 2n + 1 of value");
    }
    return new Tree(feature, threshold, value);
  }

  private int[] readFeatures(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    IntStream.Builder found = IntStream.builder();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json, JsonToken.VALUE_STRING);
      String name = json.getText();
      Integer place = name.isEmpty() ? Integer.valueOf(-1) : places.get(name);
      if (place == null) {
        throw new JsonParseException(json, "unknown feature: " + name);
      }
      found.add(place);
    }
    return found.build().toArray();
  }

  private static float[] readFigures(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    IntStream.Builder found = IntStream.builder();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json, JsonToken.VALUE_NUMBER_INT);
      found.add(json.getIntValue());
    }
    int[] units = found.build().toArray();
    float[] figures = new float[units.length];
    for (int n = 0; n < figures.length; n++) {
      figures[n] = units[n] / UNITS;
    }
    return figures;
  }

  private static void expect(JsonParser json, JsonToken expected) throws IOException {
    if (json.currentToken() != expected) {
      throw new JsonParseException(json, "expected " + expected + ", found " + json.currentToken());
    }
  }

  /** Writes trees as an array. */
  public void write(List<Tree> trees, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Tree tree : trees) {
      json.writeStartObject();
      json.writeArrayFieldStart("if");
      for (int feature : tree.feature()) {
        json.writeString(feature < 0 ? "" : names[feature]);
      }
      json.writeEndArray();
      writeFigures("below", tree.threshold(), json);
      writeFigures("value", tree.value(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFigures(String field, float[] figures, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (float figure : figures) {
      json.writeNumber(Math.round(figure * UNITS));
    }
    json.writeEndArray();
  }
}
