package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the fields of an article from a JSON object. */
final class JsonObjects {

  /** Objects that hold the fields of the one they are in, as search engines write them. */
  private static final Set<String> SHELLS = Set.of("_source", "fields", "attributes");

  /** Fields of an object that stands where a text was expected. */
  private static final Set<String> KERNELS =
      Set.of("rendered", "value", "name", "text", "content", "html", "$oid", "$date", "@id");

  /** The parser's account of where an array or object began, which is of no help in one line. */
  private static final Pattern WHERE_IT_BEGAN = Pattern.compile(" \\((?:for|start marker) .*");

  /** The parser's account of a limit that was broken. */
  private static final Pattern MOST = Pattern.compile("maximum allowed \\((\\d+)");

  private final Fields fields;
  private final int maxLength;

  /**
   * @param maxLength of a text in parts, in characters
   */
  JsonObjects(Fields fields, int maxLength) {
    this.fields = fields;
    this.maxLength = maxLength;
  }

  /** A parser's maker; field names come from strangers, so they are not interned. */
  static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(limits.articleBytes())
                .maxNestingDepth(limits.nesting())
                .build())
        .build();
  }

  /** Reads the object that the parser is at the start of. */
  void read(JsonParser parser) throws IOException {
    fields.clear();
    readFields(parser);
  }

  private void readFields(JsonParser parser) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      field(name, value, parser);
    }
  }

  /** Takes the field whose value the parser is at. */
  void field(String name, JsonToken value, JsonParser parser) throws IOException {
    if (value == JsonToken.START_OBJECT && SHELLS.contains(name)) {
      readFields(parser);
      return;
    }
    Optional<Role> role = fields.role(name);
    if (role.isPresent() && value != JsonToken.VALUE_NULL) {
      String text = text(value, parser, between(role.get(), name));
      fields.put(name, role.get(), wellFormed(text));
    } else {
      parser.skipChildren();
    }
  }

  /** What the elements of an array are joined by; nothing where the first alone counts. */
  private static String between(Role role, String name) {
    return switch (role) {
      case TEXT -> name.equals("bodies") ? "" : "\n";
      case AUTHOR -> ", ";
      default -> "";
    };
  }

  /**
   * The text of a value, wrapped however.
   *
   * @param between as in {@link #between}
   */
  private String text(JsonToken value, JsonParser parser, String between) throws IOException {
    if (!value.isStructStart()) {
      return value == JsonToken.VALUE_NULL ? "" : parser.getText();
    }
    StringBuilder text = new StringBuilder();
    append(value, parser, between, text);
    return text.toString();
  }

  private void append(JsonToken value, JsonParser parser, String between, StringBuilder text)
      throws IOException {
    int start = text.length();
    if (value == JsonToken.START_ARRAY) {
      for (JsonToken inner = parser.nextToken();
          inner != null && inner != JsonToken.END_ARRAY;
          inner = parser.nextToken()) {
        int before = text.length();
        if (before == start) {
          append(inner, parser, between, text);
        } else if (between.isEmpty()) {
          parser.skipChildren();
        } else {
          text.append(between);
          append(inner, parser, between, text);
          boolean isEmpty = text.length() == before + between.length();
          text.setLength(isEmpty ? before : text.length());
        }
      }
    } else if (value == JsonToken.START_OBJECT) {
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken inner = parser.nextToken();
        if (text.length() == start && KERNELS.contains(name)) {
          append(inner, parser, between, text);
        } else {
          parser.skipChildren();
        }
      }
    } else if (value != JsonToken.VALUE_NULL) {
      text.append(parser.getText());
      if (text.length() > maxLength) {
        throw new DamagedException(
            "a value longer than " + maxLength + "; --max-article allows more");
      }
    }
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

  /** What is wrong, in words for people. */
  static String complaint(IOException broken) {
    if (broken instanceof JsonEOFException) {
      return "not JSON: unexpected end of input";
    }
    if (broken instanceof StreamConstraintsException limit) {
      return complaint(limit);
    }
    if (broken instanceof JacksonException json) {
      String message = WHERE_IT_BEGAN.matcher(json.getOriginalMessage()).replaceFirst("");
      if (message.contains("UTF-8")) {
        return "not JSON: not UTF-8; name its encoding with --charset";
      }
      JsonLocation place = json.getLocation(); // a broken limit has none
      return "not JSON: "
          + lowerFirst(message)
          + (place == null ? "" : ", column " + place.getColumnNr());
    }
    return Failure.reason(broken);
  }

  private static String complaint(StreamConstraintsException limit) {
    Matcher most = MOST.matcher(limit.getOriginalMessage());
    String number = most.find() ? most.group(1) : "allowed";
    return limit.getOriginalMessage().contains("nesting depth")
        ? "nested more than " + number + " deep; --max-nesting allows more"
        : "a value longer than " + number + "; --max-article allows more";
  }

  private static String lowerFirst(String message) {
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }
}
