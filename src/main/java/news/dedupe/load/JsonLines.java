package news.dedupe.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.OptionalInt;

/** Reads a container of articles, one JSON object a line. */
final class JsonLines {

  private final Input input;
  private final Records records;
  private final Fields fields;
  private final JsonObjects objects;
  private final JsonFactory json;

  JsonLines(Input input) {
    this.input = input;
    this.records = new Records(input);
    this.fields = new Fields(input.reading().fields());
    this.objects = new JsonObjects(fields, input.maxArticleBytes());
    this.json = JsonObjects.factory(input.reading().limits());
  }

  /** Hands on every article; what breaks off in the middle is kept up to there. */
  void read() {
    int maxArticleBytes = input.maxArticleBytes();
    Lines lines = new Lines(input.content().utf8(input.reading().charset()), maxArticleBytes);
    boolean empty = true;
    try (records) {
      while (lines.next()) {
        if (!lines.isBlank()) {
          empty = false;
          read(lines);
        }
      }
    } catch (IOException brokenOff) {
      String reason = Failure.reason(brokenOff) + "; the lines before are kept";
      input.sink().skipped(Skipped.unreadable(input.path(), reason).at(lines.number()));
      return;
    }
    if (empty) {
      input.skip("empty file");
    }
  }

  private void read(Lines line) {
    if (line.tooLong()) {
      records.refuse(
          "longer than " + input.maxArticleBytes() + " bytes; --max-article allows more",
          line.number());
      return;
    }
    int length = line.end() - line.start();
    try (JsonParser parser = json.createParser(line.buffer(), line.start(), length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new DamagedException("not a JSON object");
      }
      objects.read(parser);
      if (parser.nextToken() != null) {
        throw new DamagedException("more than one JSON value in a line");
      }
    } catch (IOException broken) {
      records.refuse(JsonObjects.complaint(broken), line.number());
      return;
    }
    records.hand(fields, line.number(), OptionalInt.of(line.number()));
  }
}
