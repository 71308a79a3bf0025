package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a container of articles, one JSON object a line. */
final class JsonLines {

  private static final Set<String> FIELDS =
      Set.of("id", "text", "title", "published", "source", "url");

  /** The length of a line is limited already, and field names come from strangers. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /** The parser's account of where an array or object began, which is of no help in one line. */
  private static final Pattern WHERE_IT_BEGAN = Pattern.compile(" \\((?:for|start marker) .*");

  private final Input input;
  private final String path;
  private final Sink sink;
  private final Names names = new Names();

  JsonLines(Input input) {
    this.input = input;
    this.path = input.path();
    this.sink = input.sink();
  }

  /** Hands on every article; what breaks off in the middle is kept up to there. */
  void read() {
    int maxArticleBytes = input.maxArticleBytes();
    Lines lines = new Lines(input.content().utf8(input.reading().charset()), maxArticleBytes);
    boolean empty = true;
    try {
      while (lines.next()) {
        if (!lines.isBlank()) {
          empty = false;
          read(lines, maxArticleBytes);
        }
      }
    } catch (IOException brokenOff) {
      sink.skipped(
          Skipped.unreadable(path, Failure.reason(brokenOff) + "; the lines before are kept")
              .at(lines.number()));
      return;
    }
    if (empty) {
      sink.skipped(Skipped.unreadable(path, "empty file"));
    }
  }

  private void read(Lines line, int maxArticleBytes) {
    if (line.tooLong()) {
      sink.skipped(
          Skipped.unreadable(path, "longer than " + maxArticleBytes + " bytes, no single article")
              .at(line.number()));
      return;
    }
    Map<String, String> fields;
    try {
      fields = fields(line);
    } catch (IOException broken) {
      sink.skipped(Skipped.unreadable(path, complaint(broken)).at(line.number()));
      return;
    }
    String id = field(fields, "id").orElseGet(() -> Integer.toString(line.number()));
    String name = path + "#" + names.name(id);
    String text = fields.get("text");
    if (text == null) {
      sink.skipped(Skipped.unreadable(name, "no field \"text\"").at(line.number()));
      return;
    }
    Optional<String> noArticle = PageWithoutArticle.reason(text);
    if (noArticle.isPresent()) {
      sink.skipped(Skipped.noArticle(name, noArticle.get()).at(line.number()));
      return;
    }
    sink.article(
        new Article(
            name,
            LineEnds.unified(text),
            field(fields, "title"),
            field(fields, "published").map(Published::of),
            field(fields, "source"),
            field(fields, "url")));
  }

  private static Optional<String> field(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
  }

  private static Map<String, String> fields(Lines line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    int length = line.end() - line.start();
    try (JsonParser parser = JSON.createParser(line.buffer(), line.start(), length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("not a JSON object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (FIELDS.contains(name) && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
          fields.put(name, wellFormed(parser.getText()));
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw new IOException("more than one JSON value in a line");
      }
    }
    return fields;
  }

  /** JSON may escape half a surrogate pair, which no output could write: it becomes a {@code ?}. */
  private static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return new String(text.getBytes(UTF_8), UTF_8);
      }
    }
    return text;
  }

  private static String complaint(IOException broken) {
    if (broken instanceof JsonEOFException) {
      return "not JSON: unexpected end of input";
    }
    if (broken instanceof JacksonException json) {
      String message = WHERE_IT_BEGAN.matcher(json.getOriginalMessage()).replaceFirst("");
      return message.contains("UTF-8")
          ? "not JSON: not UTF-8; name its encoding with --charset"
          : "not JSON: " + lowerFirst(message) + ", column " + json.getLocation().getColumnNr();
    }
    return String.valueOf(broken.getMessage());
  }

  private static String lowerFirst(String message) {
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
