package news.dedupe.match;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.candidates.Screen;
import news.dedupe.candidates.SketchFeature;
import news.dedupe.trees.BoostedTrees;
import news.dedupe.trees.Tree;
import news.dedupe.trees.TreesJson;
import org.jspecify.annotations.Nullable;

/**
 * A model as JSON, its trees and those of its screen as {@link TreesJson} has them; one without a
 * screen compares all that are similar enough. The reader streams, for the model is read at every
 * start.
 */
public final class ModelFile {

  private static final String FORMAT = "dedupe-model-2";

  private static final TreesJson TREES =
      new TreesJson(
          IntStream.range(0, Feature.count())
              .mapToObj(place -> Feature.at(place).key())
              .toArray(String[]::new));

  private static final TreesJson SCREEN = new TreesJson(SketchFeature.keys());

  private static final String DEFAULT = "/news/dedupe/model.json";

  private ModelFile() {}

  /** The model in the jar. */
  public static Model standard() {
    try (InputStream in = ModelFile.class.getResourceAsStream(DEFAULT)) {
      if (in == null) {
        throw new IllegalStateException("the jar has no " + DEFAULT);
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException where {@code in} fails, is not JSON or not a model of this version
   */
  public static Model read(InputStream in) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(in)) {
      return read(json);
    } catch (CharConversionException e) {
      throw new JsonParseException(null, "not UTF-8", e);
    }
  }

  private static Model read(JsonParser json) throws IOException {
    List<Model.Dataset> datasets = List.of();
    List<Tree> trees = List.of();
    float base = Float.NaN;
    Screen screen = Screen.open();
    String format = "";
    expect(json, json.nextToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "format" -> {
          format = json.getText();
          requireFormat(json, format); // before anything else is found to be wrong
        }
        case "base" -> base = json.getFloatValue();
        case "datasets" -> datasets = readDatasets(json);
        case "trees" -> trees = TREES.read(json);
        case "screen" -> screen = readScreen(json);
        default -> json.skipChildren();
      }
    }
    expect(json, json.currentToken(), JsonToken.END_OBJECT);
    requireFormat(json, format);
    if (trees.isEmpty()) {
      throw new JsonParseException(json, "a model with no trees takes all for versions");
    }
    if (!Float.isFinite(base)) {
      throw new JsonParseException(json, "the base must be a finite number");
    }
    if (json.nextToken() != null) {
      throw new JsonParseException(json, "more after the model");
    }
    return new Model(datasets, new BoostedTrees(base, trees), screen);
  }

  /** Of another format, features may have other names. */
  private static void requireFormat(JsonParser json, String format) throws IOException {
    if (!format.equals(FORMAT)) {
      throw new JsonParseException(json, "the format is not " + FORMAT + "; train it anew");
    }
  }

  private static Screen readScreen(JsonParser json) throws IOException {
    float least = Float.NaN;
    List<Tree> trees = List.of();
    expect(json, json.currentToken(), JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "least" -> least = json.getFloatValue();
        case "trees" -> trees = SCREEN.read(json);
        default -> json.skipChildren();
      }
    }
    expect(json, json.currentToken(), JsonToken.END_OBJECT);
    if (!Float.isFinite(least)) {
      throw new JsonParseException(json, "the screen's least must be a finite number");
    }
    return new Screen(new BoostedTrees(0, trees), least);
  }

  private static List<Model.Dataset> readDatasets(JsonParser json) throws IOException {
    List<Model.Dataset> datasets = new ArrayList<>();
    expect(json, json.currentToken(), JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      String name = "";
      int versions = 0;
      int others = 0;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "name" -> name = json.getText();
          case "versions" -> versions = readInteger(json);
          case "others" -> others = readInteger(json);
          default -> json.skipChildren();
        }
      }
      datasets.add(new Model.Dataset(name, versions, others));
    }
    expect(json, json.currentToken(), JsonToken.END_ARRAY);
    return datasets;
  }

  private static int readInteger(JsonParser json) throws IOException {
    expect(json, json.currentToken(), JsonToken.VALUE_NUMBER_INT);
    return json.getIntValue();
  }

  private static void expect(JsonParser json, @Nullable JsonToken found, JsonToken expected)
      throws IOException {
    if (found != expected) {
      throw new JsonParseException(json, "expected " + expected + ", found " + found);
    }
  }

  /** Writes {@code model}, a tree a line. */
  public static void write(Model model, OutputStream out) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeStringField("format", FORMAT);
      json.writeArrayFieldStart("datasets");
      for (Model.Dataset dataset : model.datasets()) {
        json.writeStartObject();
        json.writeStringField("name", dataset.name());
        json.writeNumberField("versions", dataset.versions());
        json.writeNumberField("others", dataset.others());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("base", model.trees().base());
      json.writeFieldName("trees");
      TREES.write(model.trees().each(), json);
      json.writeObjectFieldStart("screen");
      json.writeNumberField("least", model.screen().least());
      json.writeFieldName("trees");
      SCREEN.write(model.screen().trees().each(), json);
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
