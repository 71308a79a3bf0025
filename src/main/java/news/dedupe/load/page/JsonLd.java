package news.dedupe.load.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of a page as far as it is not broken: sites write it by hand. */
final class JsonLd {

  /** A graph of things in a list is three deep; what lies deeper is left out. */
  private static final int MAX_DEPTH = 16;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Made only where a page has data. */
  private static final class Factory {
    static final JsonFactory JSON =
        JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
  }

  private final JsonParser parser;

  private JsonLd(JsonParser parser) {
    this.parser = parser;
  }

  /** The value in a script, or what there is of it; missing where there is none. */
  static JsonNode read(String script) {
    int start = 0; // comments and CDATA marks may stand before it
    while (start < script.length() && script.charAt(start) != '{' && script.charAt(start) != '[') {
      start++;
    }
    String json =
        script.startsWith("[CDATA[", start) ? script.substring(start + 7) : script.substring(start);
    try (JsonParser parser = Factory.JSON.createParser(json)) {
      JsonLd reader = new JsonLd(parser);
      JsonToken first = reader.next();
      return first == null ? MissingNode.getInstance() : reader.value(first, 0);
    } catch (IOException broken) {
      return MissingNode.getInstance();
    }
  }

  private JsonNode value(JsonToken token, int depth) throws IOException {
    if (token.isStructStart() && depth == MAX_DEPTH) {
      parser.skipChildren();
      return MissingNode.getInstance();
    }
    return switch (token) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> array(depth);
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.textNode(parser.getText());
      default -> NODES.nullNode();
    };
  }

  private ObjectNode object(int depth) throws IOException {
    ObjectNode object = NODES.objectNode();
    for (JsonToken token = next(); token == JsonToken.FIELD_NAME; token = next()) {
      String name = parser.currentName();
      JsonToken value = next();
      if (value == null) {
        break;
      }
      object.set(name, value(value, depth + 1));
    }
    return object;
  }

  private ArrayNode array(int depth) throws IOException {
    ArrayNode array = NODES.arrayNode();
    for (JsonToken token = next(); token != null && token != JsonToken.END_ARRAY; token = next()) {
      array.add(value(token, depth + 1));
    }
    return array;
  }

  /** The next token; null at the end, which is also where the JSON breaks. */
  private @Nullable JsonToken next() {
    try {
      return parser.nextToken();
    } catch (IOException broken) {
      return null;
    }
  }
}
