package news.dedupe.load.format;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import news.dedupe.load.encoding.DecodedReader;
import news.dedupe.load.encoding.Utf8Stream;
import news.dedupe.load.input.Failure;
import news.dedupe.load.input.Input;

/** Reads JSON that goes over lines: one value or many, as {@link JsonArticles} finds them there. */
public final class JsonFile {

  private final Input input;
  private final Records records;
  private final JsonArticles articles;
  private final JsonFactory json;
  private boolean isResumed;
  private boolean isInList;
  private boolean isTold;
  private boolean isEmpty = true;

  public JsonFile(Input input) {
    this.input = input;
    this.records = new Records(input);
    this.articles = new JsonArticles(input, records);
    this.json = JsonObjects.factory(input.reading().limits());
  }

  /** Hands on every article; what is broken is passed over. */
  public void read() {
    DecodedReader text =
        DecodedReader.of(input.content(), input.reading().charset(), Optional.empty());
    try (records) {
      JsonSource source = new JsonSource(new Utf8Stream(text));
      while (!isReadFrom(source, text)) {
        isResumed = true;
      }
    } catch (IOException brokenOff) {
      input.skip(Failure.reason(brokenOff) + kept());
      isTold = true;
    }
    input.note(text.flaw());
    if (!text.isUtf8()) {
      records.placesUnknown("not UTF-8; convert it first");
    }
    if (articles.found() == 0 && !isTold && !records.hasRefused()) {
      input.skip(isEmpty ? "empty file" : nothing());
    }
  }

  private String nothing() {
    return articles.hasUnnamedColumns()
        ? "a table without the names of its columns; write them too, as pandas does with"
            + " to_json(orient='records')"
        : "JSON without an article";
  }

  /** Whether all is read; else the source stands where another record begins. */
  private boolean isReadFrom(JsonSource source, DecodedReader text) throws IOException {
    int lines = source.lines();
    long from = source.position();
    articles.placeFrom(text.start() + from);
    try (JsonParser parser =
        json.createParser(source).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
      try {
        while (parser.nextToken() != null) {
          isEmpty = false;
          articles.read(parser, lines, "");
        }
        return true;
      } catch (JacksonException | RecordException broken) {
        return !isResumedAfter(broken, parser, lines, source);
      }
    }
  }

  private boolean isResumedAfter(
      IOException broken, JsonParser parser, int lines, JsonSource source) throws IOException {
    boolean isRoot = parser.getParsingContext().inRoot();
    boolean isEnd = broken instanceof JsonEOFException;
    // Behind the records the rest of what was around them is none.
    if (!isResumed || !isRoot) {
      String complaint = JsonObjects.complaint(broken) + (isEnd ? kept() : "");
      records.refuse(complaint, lines + parser.currentLocation().getLineNr());
    }
    for (JsonStreamContext at = parser.getParsingContext(); at != null; at = at.getParent()) {
      isInList |= at.inArray();
    }
    // The next record may have begun in what was taken for a string.
    long token =
        parser.currentLocation().getByteOffset() - parser.currentTokenLocation().getByteOffset();
    long unused = parser.releaseBuffered(OutputStream.nullOutputStream()) + Math.max(1, token - 1);
    return !isEnd && source.resume(unused, articles.firstKey(), isInList);
  }

  private String kept() {
    return articles.found() == 0 ? "" : "; the articles before are kept";
  }
}
