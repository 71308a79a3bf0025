package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dedupe.article.Skipped;
import news.dedupe.load.encoding.DecodedReader;
import news.dedupe.load.encoding.Encoding;
import news.dedupe.load.encoding.Utf8Stream;
import news.dedupe.load.input.Attempt;
import news.dedupe.load.input.Failure;
import news.dedupe.load.input.Input;

/**
 * Reads a container of articles, one JSON object a line, and the bulk requests of search engines,
 * which have a line before each.
 */
public final class JsonLines {

  private final Input input;
  private final Records records;
  private final JsonArticles articles;
  private final JsonFactory json;
  private int notUtf8;

  /** What the line before says of the document in this one. */
  private Optional<BulkAction> action = Optional.empty();

  /** Where that line begins. */
  private long actionFrom;

  public JsonLines(Input input) {
    this.input = input;
    this.records = new Records(input);
    this.articles = new JsonArticles(input, records);
    this.json = JsonObjects.factory(input.reading().limits());
  }

  /** Hands on every article; what breaks off in the middle is kept up to there. */
  public void read() {
    LineReader lines = new LineReader(utf8(), input.maxArticleBytes());
    boolean empty = true;
    try (records) {
      while (lines.next()) {
        if (!lines.isBlank()) {
          empty = false;
          Attempt.at(() -> read(lines), reason -> records.refuse(reason, lines.number()));
        }
      }
    } catch (IOException brokenOff) {
      String reason = Failure.reason(brokenOff) + "; the lines before are kept";
      input.sink().skipped(Skipped.unreadable(input.path(), reason).at(lines.number()));
      return;
    }
    if (notUtf8 > 0) {
      input.note(
          Optional.of(
              notUtf8
                  + (notUtf8 == 1
                      ? " line is not UTF-8; read as what it looks like"
                      : " lines are not UTF-8; read as what they look like")));
    }
    if (empty) {
      input.skip("empty file");
    } else if (articles.handed() == 0 && !records.hasRefused()) {
      input.skip("bulk requests without a document");
    }
  }

  /** The stream itself where it may be UTF-8: which of its lines are not is seen later. */
  private InputStream utf8() {
    byte[] head = input.content().head();
    Optional<Charset> known =
        Encoding.marked(head)
            .or(() -> input.reading().charset())
            .or(() -> Encoding.unmarkedUtf16(head));
    if (known.isEmpty() || known.get().equals(UTF_8)) {
      return input.content().stream();
    }
    records.placesUnknown("not UTF-8 but " + known.get() + "; convert it first");
    return new Utf8Stream(new DecodedReader(input.content().stream(), known, Optional.empty()));
  }

  private void read(LineReader line) {
    Optional<BulkAction> next = Optional.empty();
    long from = action.isPresent() ? actionFrom : line.from();
    try {
      records.begin(from, line.to());
      if (line.tooLong()) {
        records.refuse(
            "longer than " + input.maxArticleBytes() + " bytes; --max-article allows more",
            line.number());
        return;
      }
      next = BulkAction.of(json, line);
      if (next.isEmpty()) {
        readArticles(line);
      }
    } finally { // an action is of the next line alone
      if (next.isEmpty()) {
        records.end();
      }
      action = next;
      actionFrom = line.from();
    }
  }

  private void readArticles(LineReader line) {
    int before = articles.found();
    int end = line.endOfRecord();
    try (JsonParser parser = json.createParser(line.buffer(), line.start(), end - line.start())) {
      read(parser, line);
    } catch (JacksonException broken) {
      if (JsonObjects.isNotUtf8(broken) && articles.found() == before) {
        readOtherwise(Arrays.copyOfRange(line.buffer(), line.start(), end), line);
      } else {
        records.refuse(JsonObjects.complaint(broken), line.number());
      }
    } catch (IOException broken) {
      records.refuse(JsonObjects.complaint(broken), line.number());
    }
  }

  private void readOtherwise(byte[] bytes, LineReader line) {
    notUtf8++;
    String text = Encoding.decode(bytes, Optional.empty(), List.of()).text();
    try (JsonParser parser = json.createParser(text)) {
      read(parser, line);
    } catch (IOException broken) {
      records.refuse(JsonObjects.complaint(broken), line.number());
    }
  }

  private void read(JsonParser parser, LineReader line) throws IOException {
    while (parser.nextToken() != null) {
      if (!parser.currentToken().isStructStart()) {
        throw new RecordException("not a JSON object");
      }
      int before = articles.handed();
      String name = action.flatMap(BulkAction::id).orElse(Integer.toString(line.number()));
      articles.read(parser, line.number() - 1, name);
      if (articles.handed() == before) {
        throw new RecordException("JSON without an article");
      }
    }
  }
}
