package news.dedupe.load.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import news.dedupe.article.Skipped;
import news.dedupe.load.input.Input;
import news.dedupe.load.input.Role;

/**
 * Finds the articles in JSON values: in lists, in objects around lists or around one article, in
 * objects that name each, and in tables by rows or by columns.
 */
final class JsonArticles {

  /** Fields that hold lists of articles, in exports, feeds and answers of servers. */
  private static final Set<String> LISTS =
      Set.of(
          "articles",
          "items",
          "item",
          "docs",
          "documents",
          "entries",
          "hits",
          "news",
          "posts",
          "records",
          "results",
          "rows",
          "stories",
          "value",
          "values",
          "data",
          "response",
          "result",
          "feed",
          "channel",
          "rss");

  /** A database has no more columns. */
  private static final int MAX_COLUMNS = 4096;

  private final Records records;
  private final JsonObjects objects;
  private final Input input;
  private final List<Fields> levels = new ArrayList<>();

  /** What names a record without an id; empty where it is numbered. */
  private String name = "";

  private int line;
  private int linesBefore;
  private int found;
  private int foundInValue;
  private int refused;
  private boolean hasUnnamedColumns;

  /** Where the parser began to read in the file; negative where records are no values of it. */
  private long parsedFrom = -1;

  private String firstKey = "";

  /** Records of lists in an object: if that turns out to be the article, they are none. */
  private int withoutText;

  private Optional<Skipped> firstWithoutText = Optional.empty();

  JsonArticles(Input input, Records records) {
    this.input = input;
    this.records = records;
    this.objects = new JsonObjects(input.maxArticleBytes());
  }

  /** Says where in the file the next parser begins, whose values are records. */
  void placeFrom(long parsedFrom) {
    this.parsedFrom = parsedFrom;
  }

  /** Articles so far. */
  int found() {
    return found;
  }

  /** Articles and refusals so far. */
  int handed() {
    return found + refused;
  }

  /** The first field of an article, by which others are known; empty where none was seen. */
  String firstKey() {
    return firstKey;
  }

  /** Whether there were rows of a table whose columns have no names. */
  boolean hasUnnamedColumns() {
    return hasUnnamedColumns;
  }

  /**
   * Hands on the articles of the value that the parser is at.
   *
   * @param linesBefore the lines before the parser's first
   * @param name names an article without an id; where it is empty, it is numbered
   */
  void read(JsonParser parser, int linesBefore, String name) throws IOException {
    this.linesBefore = linesBefore;
    this.name = name;
    foundInValue = 0;
    withoutText = 0;
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      list(parser, List.of(), 0, false);
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      element(parser, 0, false);
    }
  }

  /** An object that is an article or holds some. */
  private void element(JsonParser parser, int depth, boolean isInObject) throws IOException {
    int before = found;
    long from = parser.currentTokenLocation().getByteOffset();
    if (object(parser, depth)) {
      if (found > before) {
        notApart();
      }
      beginRecord(parser, from);
      hand(fields(depth), "");
      endRecord();
    } else if (found == before) {
      beginRecord(parser, from);
      refuse(fields(depth), isInObject);
      endRecord();
    }
  }

  private void beginRecord(JsonParser parser, long from) {
    if (parsedFrom >= 0) {
      records.begin(parsedFrom + from, parsedFrom + parser.currentLocation().getByteOffset());
    }
  }

  private void endRecord() {
    if (parsedFrom >= 0) {
      records.end();
    }
  }

  private void notApart() {
    if (parsedFrom >= 0) {
      records.placesUnknown("its records are not the elements of one list");
    }
  }

  /** Passes over what is in a list of records and is none. */
  private void skip(JsonParser parser) throws IOException {
    long from = parser.currentTokenLocation().getByteOffset();
    parser.skipChildren();
    parser.finishToken();
    beginRecord(parser, from);
    endRecord();
  }

  private void list(JsonParser parser, List<String> header, int depth, boolean isInObject)
      throws IOException {
    List<String> columns = header;
    int rows = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonToken value = parser.currentToken();
      if (depth + 1 >= JsonObjects.MAX_DEPTH || !value.isStructStart()) {
        skip(parser);
      } else if (value == JsonToken.START_OBJECT) {
        element(parser, depth + 1, isInObject);
      } else if (!columns.isEmpty()) {
        row(parser, columns, depth + 1);
      } else if (rows++ == 0) {
        columns = header(parser, depth + 1, isInObject);
      } else {
        list(parser, List.of(), depth + 1, isInObject);
      }
    }
  }

  /** The names in the first list of a list, where it is a table; else what is in it is read. */
  private List<String> header(JsonParser parser, int depth, boolean isInObject) throws IOException {
    notApart();
    List<String> names = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        element(parser, depth + 1, isInObject);
      } else if (parser.currentToken() == JsonToken.START_ARRAY && depth < JsonObjects.MAX_DEPTH) {
        list(parser, List.of(), depth + 1, isInObject);
      } else {
        if (parser.currentToken() == JsonToken.VALUE_STRING && names.size() < MAX_COLUMNS) {
          names.add(parser.getText());
        }
        parser.skipChildren();
      }
    }
    Fields fields = fields(depth);
    fields.clear();
    boolean isTable =
        names.stream().anyMatch(name -> fields.role(name).filter(Role.TEXT::equals).isPresent());
    hasUnnamedColumns |= !names.isEmpty() && !isTable;
    return isTable ? names : List.of();
  }

  private void row(JsonParser parser, List<String> columns, int depth) throws IOException {
    begin(parser);
    long from = parser.currentTokenLocation().getByteOffset();
    Fields fields = fields(depth);
    fields.clear();
    int column = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (column < columns.size()) {
        objects.field(fields, "", columns.get(column++), parser, Optional.empty());
      } else {
        parser.skipChildren();
      }
    }
    beginRecord(parser, from);
    if (fields.get(Role.TEXT).isPresent()) {
      hand(fields, "");
    } else {
      refuse(fields, false);
    }
    endRecord();
  }

  private void begin(JsonParser parser) {
    line = linesBefore + parser.currentTokenLocation().getLineNr();
  }

  /**
   * Reads an object into the fields of its depth.
   *
   * @return whether it is an article that is to be handed on: one with a text
   */
  private boolean object(JsonParser parser, int depth) throws IOException {
    begin(parser);
    int began = line;
    int before = found;
    int withoutTextBefore = withoutText;
    Fields fields = fields(depth);
    fields.clear();
    Optional<JsonColumns> columns =
        depth == 0 ? Optional.of(new JsonColumns(input.maxArticleBytes())) : Optional.empty();
    Children children = new Children(depth + 1);
    List<String> header = List.of();
    String first = "";
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      first = first.isEmpty() ? key : first;
      JsonToken value = parser.nextToken();
      boolean mayHold = value.isStructStart() && !fields.hasBody() && isShallow(depth);
      if (mayHold && value == JsonToken.START_ARRAY && key.equals("columns")) {
        fields.saw(key);
        header = names(parser);
      } else if (mayHold && value == JsonToken.START_ARRAY && LISTS.contains(key)) {
        fields.saw(key);
        list(parser, header, depth + 1, true);
      } else if (mayHold && value == JsonToken.START_OBJECT && mayBeChild(fields, key)) {
        fields.saw(key);
        children.read(key, parser, fields);
      } else {
        objects.field(fields, "", key, parser, columns);
      }
    }
    line = began;
    if (found == before) {
      children.addTo(fields);
    }
    boolean isArticle = found > before ? fields.hasBody() : fields.get(Role.TEXT).isPresent();
    if (isArticle) {
      firstKey = first;
      withoutText = withoutTextBefore;
    } else if (found == before) {
      columns.ifPresent(table -> rows(table, depth));
    }
    if (depth == 0 && found > before) {
      tellWithoutText();
    }
    return isArticle;
  }

  private static boolean isShallow(int depth) {
    return depth + 2 < JsonObjects.MAX_DEPTH;
  }

  /** What lies in an object of another name than those known may be an article. */
  private static boolean mayBeChild(Fields fields, String name) {
    return !fields.leadsOn(name)
        && (LISTS.contains(name) || (!JsonObjects.isShell(name) && fields.role(name).isEmpty()));
  }

  private void rows(JsonColumns columns, int depth) {
    if (!columns.rows().isEmpty()) {
      notApart();
    }
    for (String row : columns.rows()) {
      Fields fields = fields(depth + 1);
      fields.clear();
      columns.row(row, fields);
      hand(fields, row);
    }
  }

  private static List<String> names(JsonParser parser) throws IOException {
    List<String> names = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.VALUE_STRING && names.size() < MAX_COLUMNS) {
        names.add(parser.getText());
      } else if (parser.currentToken() == JsonToken.START_OBJECT && names.size() < MAX_COLUMNS) {
        names.add(name(parser));
      } else {
        parser.skipChildren();
      }
    }
    return names;
  }

  /** Of a column that is described by an object. */
  private static String name(JsonParser parser) throws IOException {
    String name = "";
    for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      name = field.equals("name") && value.isScalarValue() ? parser.getText() : name;
      parser.skipChildren();
    }
    return name;
  }

  private Fields fields(int depth) {
    while (levels.size() <= depth) {
      levels.add(new Fields(input));
    }
    return levels.get(depth);
  }

  private void hand(Fields fields, String key) {
    found++;
    foundInValue++;
    String numbered = foundInValue == 1 ? name : name + "." + foundInValue;
    String fallback = name.isEmpty() ? Integer.toString(found) : numbered;
    records.hand(fields, key.isEmpty() ? fallback : key, OptionalInt.of(line));
  }

  private void refuse(Fields fields, boolean isInObject) {
    String fallback = name.isEmpty() ? Integer.toString(found + 1) : name;
    Skipped skipped = records.withoutText(fields, fallback, OptionalInt.of(line));
    if (!isInObject) {
      refused++;
      records.refuse(skipped);
    } else if (withoutText++ == 0) {
      firstWithoutText = Optional.of(skipped);
    }
  }

  private void tellWithoutText() {
    if (withoutText > 0) {
      firstWithoutText.ifPresent(first -> records.refuse(first.times(withoutText)));
    }
    withoutText = 0;
  }

  /** The objects in an object that may be its article, or one article each. */
  private final class Children {

    private final int depth;
    private Optional<Fields> held = Optional.empty();
    private String heldKey = "";
    private boolean isMap;

    Children(int depth) {
      this.depth = depth;
    }

    /**
     * Reads one.
     *
     * @param outer what the object says itself: where that is nothing, it is a map of articles
     */
    void read(String key, JsonParser parser, Fields outer) throws IOException {
      if (held.isPresent() && !outer.isEmpty()) {
        parser.skipChildren();
        return;
      }
      if (!object(parser, depth)) {
        return;
      }
      if (held.isEmpty() && !isMap) {
        held = Optional.of(levels.set(depth, new Fields(input)));
        heldKey = key;
        return;
      }
      notApart();
      held.ifPresent(first -> hand(first, heldKey));
      held = Optional.empty();
      isMap = true;
      hand(fields(depth), key);
    }

    /** Where there is but one, it is the article of the object that it lies in. */
    void addTo(Fields fields) {
      held.ifPresent(fields::addFrom);
    }
  }
}
