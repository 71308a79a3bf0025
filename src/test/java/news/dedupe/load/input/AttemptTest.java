package news.dedupe.load.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.dedupe.article.Article;
import news.dedupe.article.Skipped;
import news.dedupe.load.format.Csv;
import news.dedupe.load.format.JsonFile;
import news.dedupe.load.format.JsonLines;
import news.dedupe.load.format.Xml;
import news.dedupe.load.unpack.Content;
import news.dedupe.load.unpack.Expansion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttemptTest {

  private static final String TEXT = "The ferry to the outer islands will sail again on Monday.";

  /** Files of three records. */
  enum Container {
    JSON_LINES(
        """
        {"id": "1", "text": "%1$s"}
        {"id": "2", "text": "%1$s"}
        {"id": "3", "text": "%1$s"}
        """),
    JSON(
        """
        [{"id": "1", "text": "%1$s"},
         {"id": "2", "text": "%1$s"}, {"id": "3", "text": "%1$s"}]
        """),
    CSV("id,text\n1,%1$s\n2,%1$s\n3,%1$s\n"),
    XML(
        """
        <rss><item><guid>1</guid><description>%1$s</description></item>
        <item><guid>2</guid><description>%1$s</description></item>
        <item><guid>3</guid><description>%1$s</description></item></rss>
        """);

    private final String content;

    Container(String content) {
      this.content = content.formatted(TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRecordThatOverflowsTheStackCostsNoOther(Container container) throws IOException {
    assertEquals(
        List.of("a#1", "a#2: nested too deep to be read", "a#3"),
        read(container, new StackOverflowError()));
  }

  @ParameterizedTest
  @EnumSource
  void norDoesOneForWhichALibraryIsMissing(Container container) throws IOException {
    assertEquals(
        List.of("a#1", "a#2: needs a library that does not run on this machine", "a#3"),
        read(container, new NoClassDefFoundError()));
  }

  /** Reads a container whose second record fails so. */
  private static List<String> read(Container container, Error failure) throws IOException {
    List<String> answers = new ArrayList<>();
    Sink sink =
        new Sink() {
          @Override
          public void article(Article article) {
            if (article.path().equals("a#2")) {
              throw failure;
            }
            answers.add(article.path());
          }

          @Override
          public void skipped(Skipped skipped) {
            answers.add(skipped.path() + ": " + skipped.reason());
          }
        };
    Reading reading = Reading.standard();
    Input input =
        new Input(
            "a",
            Content.of(new ByteArrayInputStream(container.content.getBytes(UTF_8))),
            reading,
            new Expansion(reading.limits().expansion(), reading.limits().entries()),
            sink,
            new Tally(reading));
    switch (container) {
      case JSON_LINES -> new JsonLines(input).read();
      case JSON -> new JsonFile(input).read();
      case CSV -> new Csv(input).read();
      case XML -> new Xml(input).read();
    }
    return answers;
  }
}
