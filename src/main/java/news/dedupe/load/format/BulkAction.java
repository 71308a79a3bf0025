package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line that instructs a search engine what to do with the document in the next one, as bulk
 * requests of Elasticsearch, OpenSearch and their kin have them: {@code {"index": {"_id": "17"}}}.
 *
 * @param id of the document, where it is said
 */
record BulkAction(Optional<String> id) {

  private static final List<byte[]> NAMES =
      List.of(name("index"), name("create"), name("update"), name("delete"));

  /** What may be said of a document beside what begins with an underscore. */
  private static final Set<String> PARAMETERS =
      Set.of(
          "routing",
          "parent",
          "pipeline",
          "version",
          "version_type",
          "op_type",
          "retry_on_conflict",
          "if_seq_no",
          "if_primary_term",
          "dynamic_templates",
          "require_alias",
          "require_data_stream",
          "list_executed_pipelines");

  private static byte[] name(String name) {
    return ('"' + name + '"').getBytes(US_ASCII);
  }

  /** What a line says, where it is such a line. */
  static Optional<BulkAction> of(JsonFactory json, LineReader line) {
    if (!mayBe(line)) {
      return Optional.empty();
    }
    int length = line.endOfRecord() - line.start();
    try (JsonParser parser = json.createParser(line.buffer(), line.start(), length)) {
      parser.nextToken();
      parser.nextToken();
      boolean isOfNone = parser.currentName().equals("delete");
      return parser.nextToken() == JsonToken.START_OBJECT
          ? read(parser).map(action -> isOfNone ? new BulkAction(Optional.empty()) : action)
          : Optional.empty();
    } catch (IOException broken) {
      return Optional.empty(); // reported where it is read as an article
    }
  }

  private static boolean mayBe(LineReader line) {
    int brace = afterSpaces(line, line.start());
    if (brace == line.end() || line.buffer()[brace] != '{') {
      return false;
    }
    int from = afterSpaces(line, brace + 1);
    return NAMES.stream()
        .anyMatch(
            name ->
                from + name.length < line.end()
                    && Arrays.equals(
                        line.buffer(), from, from + name.length, name, 0, name.length));
  }

  private static int afterSpaces(LineReader line, int from) {
    int at = from;
    while (at < line.end() && line.buffer()[at] == ' ') {
      at++;
    }
    return at;
  }

  /** Reads the object of an action, behind which the line ends. */
  private static Optional<BulkAction> read(JsonParser parser) throws IOException {
    Optional<String> id = Optional.empty();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (!name.startsWith("_") && !PARAMETERS.contains(name)) {
        return Optional.empty();
      }
      if (name.equals("_id") && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        id = Optional.of(parser.getText()).filter(text -> !text.isBlank());
      }
      parser.skipChildren();
    }
    boolean isAll = parser.nextToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    return isAll ? Optional.of(new BulkAction(id)) : Optional.empty();
  }
}
