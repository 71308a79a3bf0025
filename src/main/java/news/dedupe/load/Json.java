package news.dedupe.load;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.Set;

/** Reads JSON that is one article, a list of them, or an object around a list. */
final class Json {

  /** Fields that hold lists of articles, in exports, feeds and answers of servers. */
  private static final Set<String> LISTS =
      Set.of(
          "articles",
          "items",
          "docs",
          "documents",
          "entries",
          "hits",
          "news",
          "posts",
          "records",
          "results",
          "stories",
          "value",
          "data",
          "response",
          "result",
          "feed",
          "channel",
          "rss");

  private final Input input;
  private final Records records;
  private final Fields fields;
  private final JsonObjects objects;
  private int count;

  Json(Input input) {
    this.input = input;
    this.records = new Records(input);
    this.fields = new Fields(input.reading().fields());
    this.objects = new JsonObjects(fields, input.maxArticleBytes());
  }

  /** Hands on every article; what breaks off in the middle is kept up to there. */
  void read() {
    try (records;
        JsonParser parser =
            JsonObjects.factory(input.reading().limits())
                .createParser(input.content().utf8(input.reading().charset()))) {
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        value(next, parser);
      }
    } catch (IOException broken) {
      String kept = count == 0 ? "" : "; the articles before are kept";
      Skipped skipped = Skipped.unreadable(input.path(), JsonObjects.complaint(broken) + kept);
      input
          .sink()
          .skipped(line(broken).isPresent() ? skipped.at(line(broken).getAsInt()) : skipped);
      return;
    }
    if (count == 0) {
      input.skip("JSON without an article");
    }
  }

  private static OptionalInt line(IOException broken) {
    return broken instanceof JacksonException json && json.getLocation() != null
        ? OptionalInt.of(Math.max(1, json.getLocation().getLineNr()))
        : OptionalInt.empty();
  }

  private void value(JsonToken value, JsonParser parser) throws IOException {
    if (value == JsonToken.START_OBJECT) {
      object(parser);
    } else if (value == JsonToken.START_ARRAY) {
      for (JsonToken next = parser.nextToken();
          next != JsonToken.END_ARRAY;
          next = parser.nextToken()) {
        value(next, parser);
      }
    }
  }

  private void object(JsonParser parser) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    int before = count;
    fields.clear();
    boolean isList = false;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (value.isStructStart() && LISTS.contains(name) && !fields.hasBody()) {
        value(value, parser);
        isList |= count > before;
      } else if (!isList) {
        objects.field(name, value, parser);
      } else {
        parser.skipChildren();
      }
    }
    if (!isList) {
      records.hand(fields, ++count, OptionalInt.of(line));
    }
  }
}
