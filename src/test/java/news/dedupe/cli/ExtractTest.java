package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractTest {

  private static final String TEXT =
      "The ferry to the outer islands will sail again on Monday, the harbour office said.";

  @TempDir Path folder;

  @Test
  void allThatWasReadOfAnArticleIsALine() {
    String record =
        """
        {"id": "a", "title": "Ferry sails", "date": "Tue, 04 Mar 2025 08:00:00 GMT",
         "publisher": "The Island Post", "author": "By Jane Doe", "lang": "en-GB",
         "url": "https://post.example/1", "text": "%s"}
        """
            .formatted(TEXT)
            .replace("\n", " ");

    Command command = Command.reading("\n" + record, "extract", "-");

    assertEquals(
        new Command(
            0,
            "{\"path\": \"-#a\", \"line\": 2, \"title\": \"Ferry sails\","
                + " \"published\": \"2025-03-04\", \"source\": \"The Island Post\","
                + " \"author\": \"Jane Doe\", \"url\": \"https://post.example/1\","
                + " \"language\": \"en-GB\", \"text\": \""
                + TEXT
                + "\"}\n",
            ""),
        command);
  }

  @Test
  void whatIsNotKnownIsLeftOutAndADateNotUnderstoodIsAsWritten() {
    String line = "{\"id\": 1, \"date\": \"last week\", \"text\": \"" + TEXT + "\"}\n";

    assertEquals(
        "{\"path\": \"-#1\", \"line\": 1, \"publishedAsWritten\": \"last week\", \"text\": \""
            + TEXT
            + "\"}\n",
        Command.reading(line, "extract", "-").out());
  }

  @Test
  void datesThatAreOfNoDayAreCounted() {
    String lines =
        Stream.of("last week", "some day", "03/04/2025", "1970-01-01", "2025-03-04", "a\\u001bb")
            .map(date -> "{\"date\": \"" + date + "\", \"text\": \"" + TEXT + "\"}\n")
            .collect(Collectors.joining());

    assertEquals(
        List.of(
            "dedupe: dates not understood: 3, such as 'last week'; articles with such a date count"
                + " as undated",
            "dedupe: dates that may be day or month first (--date-order dmy, mdy): 1, such as"
                + " '03/04/2025'; articles with such a date count as undated",
            "dedupe: dates that are placeholders or outside of 1600 to 2100: 1, such as"
                + " '1970-01-01'; articles with such a date count as undated"),
        Command.reading(lines, "extract", "-o", folder.resolve("o"), "-").errLines());
  }

  @Test
  void articlesComeInTheOrderOfPathsAndWhatIsSkippedIsTold() throws IOException {
    Files.writeString(folder.resolve("b.txt"), TEXT);
    Files.writeString(folder.resolve("a.jsonl"), "{\"text\": \"" + TEXT + "\"}\nbroken\n");
    Files.writeString(folder.resolve("c.html"), "<html><body><p>" + TEXT);

    Command command = Command.run("extract", folder);

    assertEquals(3, command.exitCode());
    assertEquals(
        Stream.of("a.jsonl#1", "b.txt", "c.html").map(name -> folder + "/" + name).toList(),
        paths(command.out()));
    assertTrue(command.err().contains("a.jsonl:2: not JSON"), command.err());
    assertEquals("", Command.run("extract", "--quiet", folder).err());
  }

  @Test
  void nothingIsWrittenOfNothing() {
    assertEquals(
        new Command(2, "", "dedupe: gone: no such file or folder\n"),
        Command.run("extract", "gone"));
    assertEquals("", Command.reading("", "extract", "--quiet", "-").out());
  }

  @Test
  void theFileIsCompleteOrAsItWas() throws IOException {
    Path file = folder.resolve("out.jsonl");

    Command.reading("{\"text\": \"" + TEXT + "\"}", "extract", "-o", file, "-");
    Command.run("extract", "-o", file, "gone");

    assertEquals(
        "{\"path\": \"-#1\", \"line\": 1, \"text\": \"" + TEXT + "\"}\n", Files.readString(file));
  }

  @Test
  void aReaderThatHasReadEnoughIsNoFailureAndAFullDiskIs() {
    assertEquals(0, Command.writing(failing("Broken pipe"), "extract", "seeds").exitCode());
    assertEquals(
        4, Command.writing(failing("No space left on device"), "extract", "seeds").exitCode());
  }

  private static List<String> paths(String lines) throws IOException {
    try (MappingIterator<JsonNode> articles =
        new ObjectMapper().readerFor(JsonNode.class).readValues(lines)) {
      return articles.readAll().stream().map(article -> article.path("path").asText()).toList();
    }
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
