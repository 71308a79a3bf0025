package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.format.Format;
import news.dedupe.load.input.Reading;
import news.dedupe.load.input.Sink;

/**
 * Looks for what stands beside a text and is not survived: the lines of the input are a date, an
 * author, a title, an address and a source.
 *
 * <pre>
 * mvn -Pfuzz process-test-classes -Dfuzz.target=news.dedupe.load.FieldFuzz \
 *     -Dfuzz.format=fields -Dfuzz.seconds=300
 * </pre>
 */
public final class FieldFuzz {

  private static final String[] FIELDS = {"date", "author", "title", "url", "source"};
  private static final ObjectMapper JSON = new ObjectMapper();

  private FieldFuzz() {}

  /** Reads the fields as those of a record, and of a page. */
  public static void fuzzerTestOneInput(byte[] input) throws JsonProcessingException {
    String[] values = new String(input, UTF_8).split("\n", FIELDS.length);
    Map<String, String> record = new LinkedHashMap<>();
    record.put("text", "The ferry to the outer islands will sail again on Monday.");
    StringBuilder page = new StringBuilder("<html><head>");
    for (int i = 0; i < values.length; i++) {
      record.put(FIELDS[i], values[i]);
      page.append("<meta name=\"%s\" content=\"%s\">".formatted(FIELDS[i], values[i]));
    }
    page.append("</head><body><p>").append(record.get("text")).append("</p><p class=byline>");
    page.append(String.join("</p><p class=byline>", values)).append("</p></body></html>");
    read(Format.JSON_LINES, JSON.writeValueAsString(record));
    read(Format.HTML, page.toString());
  }

  private static void read(Format format, String file) {
    Unpacker unpacker =
        new Unpacker(
            Reading.standard().withFormat(format),
            new Sink() {
              @Override
              public void article(Article article) {
                Objects.requireNonNull(article.published());
              }

              @Override
              public void skipped(Skipped skipped) {}
            });
    unpacker.read("-", new ByteArrayInputStream(file.getBytes(UTF_8)));
  }
}
