package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dedupe.load.input.Failure;
import news.dedupe.load.input.Limits;
import news.dedupe.load.input.Role;

/** Reads the fields of an article from a JSON object, and from those that lie in it. */
final class JsonObjects {

  /**
   * Objects that hold the fields of the one they are in, as search engines, databases and exports
   * write them.
   */
  private static final Set<String> SHELLS =
      Set.of(
          "_source",
          "fields",
          "attributes",
          "properties",
          "doc",
          "document",
          "item",
          "story",
          "post",
          "node",
          "entry",
          "record",
          "newsItem",
          "payload",
          "metadata",
          "meta");

  /** Fields of an object that stands where a text was expected. */
  private static final Set<String> KERNELS =
      Set.of(
          "rendered",
          "value",
          "name",
          "text",
          "content",
          "html",
          "$oid",
          "$date",
          "$numberLong",
          "@id",
          "#text",
          "_",
          "plain");

  /** No article's text lies deeper: what does is passed over, however deep it is. */
  static final int MAX_DEPTH = 32;

  /** Deeper is no data, but an attack; so much takes some megabytes to pass over. */
  private static final int PASSED_OVER = 100_000;

  /** The parser's account of where an array or object began, which is of no help in one line. */
  private static final Pattern WHERE_IT_BEGAN = Pattern.compile(" \\((?:for|start marker) .*");

  /** The parser's account of a limit that was broken. */
  private static final Pattern MOST = Pattern.compile("maximum allowed \\((\\d+)");

  private final int maxLength;

  /**
   * @param maxLength of a text in parts, in characters
   */
  JsonObjects(int maxLength) {
    this.maxLength = maxLength;
  }

  /**
   * A parser's maker. It bears what tools write that is not JSON, where it does no harm. Names come
   * from strangers, so they are not interned, and nobody's choice of them stops it; numbers are
   * read as they stand, however long.
   */
  static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
        .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(limits.articleBytes())
                .maxNameLength(limits.articleBytes())
                .maxNumberLength(limits.articleBytes())
                .maxNestingDepth(Math.max(PASSED_OVER, limits.nesting()))
                .build())
        .build();
  }

  /** Whether an object of that name holds fields of the one it is in. */
  static boolean isShell(String name) {
    return SHELLS.contains(name);
  }

  /**
   * Takes the field whose value the parser is at.
   *
   * @param fields takes what it says of the article
   * @param outer the names of the objects that it lies in, each followed by a dot
   * @param columns takes what may be a column of a table
   */
  void field(
      Fields fields, String outer, String name, JsonParser parser, Optional<JsonColumns> columns)
      throws IOException {
    JsonToken value = parser.currentToken();
    String path = outer.isEmpty() ? name : outer + name;
    if (value.isStructStart() && parser.getParsingContext().getNestingDepth() < MAX_DEPTH) {
      if (fields.leadsOn(path)) {
        along(fields, path, parser);
        return;
      }
      if (value == JsonToken.START_OBJECT && SHELLS.contains(name)) {
        inner(fields, path, parser);
        return;
      }
    }
    Optional<Role> role = fields.role(path, name);
    if (role.isEmpty() || value == JsonToken.VALUE_NULL) {
      parser.skipChildren();
    } else if (role.get() == Role.TEXT && value == JsonToken.START_OBJECT) {
      article(fields, path, name, parser, columns);
    } else {
      StringBuilder text = new StringBuilder();
      append(parser, between(role.get(), name), text, columns.map(c -> c.of(role.get(), name)));
      fields.put(path, name, role.get(), wellFormed(text.toString()));
      requireLength(fields.partsLength());
    }
  }

  private void inner(Fields fields, String path, JsonParser parser) throws IOException {
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      field(fields, path + ".", name, parser, Optional.empty());
    }
  }

  /** Follows the path to a field that was asked for, through the objects of a list too. */
  private void along(Fields fields, String path, JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      inner(fields, path, parser);
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        inner(fields, path, parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  /**
   * Reads the object that stands where the text was expected: it has the text in a field of its
   * own, or is the whole article, or a column.
   */
  private void article(
      Fields fields, String path, String name, JsonParser parser, Optional<JsonColumns> columns)
      throws IOException {
    StringBuilder kernel = new StringBuilder();
    Optional<JsonColumns.Column> column = columns.map(all -> all.of(Role.TEXT, name));
    for (String inner = parser.nextFieldName(); inner != null; inner = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      String innerPath = path + "." + inner;
      if (KERNELS.contains(inner) && (!inner.equals("name") || value.isStructStart())) {
        if (kernel.isEmpty()) {
          append(parser, "\n", kernel, Optional.empty());
        } else {
          parser.skipChildren();
        }
      } else if (fields.role(innerPath, inner).isPresent()) {
        field(fields, path + ".", inner, parser, Optional.empty());
      } else if (column.isPresent()) {
        cell(column.get(), inner, parser);
      } else {
        parser.skipChildren();
      }
    }
    if (!kernel.isEmpty()) {
      fields.put(path, name, Role.TEXT, wellFormed(kernel.toString()));
    }
  }

  private static void cell(JsonColumns.Column column, String row, JsonParser parser)
      throws IOException {
    if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
      column.put(row, wellFormed(parser.getText()));
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
   * Appends the text of the value that the parser is at, wrapped however.
   *
   * @param between as in {@link #between}
   * @param column takes the fields of an object that are none of a text
   */
  private void append(
      JsonParser parser, String between, StringBuilder text, Optional<JsonColumns.Column> column)
      throws IOException {
    JsonToken value = parser.currentToken();
    if (value.isStructStart() && parser.getParsingContext().getNestingDepth() > MAX_DEPTH) {
      parser.skipChildren();
    } else if (value == JsonToken.START_ARRAY) {
      appendElements(parser, between, text);
    } else if (value == JsonToken.START_OBJECT) {
      int start = text.length();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        if (text.length() == start && KERNELS.contains(name)) {
          append(parser, between, text, Optional.empty());
        } else if (column.isPresent()) {
          cell(column.get(), name, parser);
        } else {
          parser.skipChildren();
        }
      }
    } else if (value != JsonToken.VALUE_NULL) {
      text.append(parser.getText());
      requireLength(text.length());
    }
  }

  private void appendElements(JsonParser parser, String between, StringBuilder text)
      throws IOException {
    int start = text.length();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int before = text.length();
      if (before == start) {
        append(parser, between, text, Optional.empty());
      } else if (between.isEmpty()) {
        parser.skipChildren();
      } else {
        text.append(between);
        append(parser, between, text, Optional.empty());
        boolean isEmpty = text.length() == before + between.length();
        text.setLength(isEmpty ? before : text.length());
      }
    }
  }

  private void requireLength(int length) throws RecordException {
    if (length > maxLength) {
      throw new RecordException("a value longer than " + maxLength + "; --max-article allows more");
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

  /** Whether it is the charset that is wrong. */
  static boolean isNotUtf8(JacksonException broken) {
    return broken.getOriginalMessage().contains("UTF-8");
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
      if (isNotUtf8(json)) {
        return "not JSON: not UTF-8; name its encoding with --charset";
      }
      JsonLocation place = json.getLocation(); // a broken limit has none
      return "not JSON: "
          + lowerFirst(message)
          + (place == null ? "" : ", column " + place.getColumnNr());
    }
    return broken instanceof RecordException
        ? String.valueOf(broken.getMessage())
        : Failure.reason(broken);
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
