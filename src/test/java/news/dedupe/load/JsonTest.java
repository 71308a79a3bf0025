package news.dedupe.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  private static final String TEXT = "The ferry to the outer islands will sail again on Monday.";
  private static final String ARTICLE = "{\"id\": \"%s\", \"text\": \"" + TEXT + "\"}";
  private static final String TWO = ARTICLE.formatted("a") + ",\n" + ARTICLE.formatted("b");

  @Test
  void aListAnObjectAndAnObjectAroundAListAreRead() {
    assertEquals(List.of("-#a", "-#b"), read("[" + TWO + "]").paths());
    assertEquals(List.of("-#a"), read("{\n" + ARTICLE.formatted("a").substring(1)).paths());
    assertEquals(
        List.of("-#a", "-#b"),
        read("{\n\"description\": \"All of today\", \"articles\": [" + TWO + "]}").paths());
    assertEquals(
        List.of("-#a", "-#b"),
        read("{\n\"response\": {\"total\": 2, \"results\": [" + TWO + "]}}").paths());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"byline\": \"By Jane Doe, Zoë Roe\", \"body\": \"%s\", \"headline\": \"Ferry\", \"guid\": 7, \"pubDate\": \"2025-03-04\"}",
        "{\"authors\": [\"Jane Doe\", \"Zoë Roe\"], \"description\": \"no\", \"articleBody\": \"%s\", \"title\": \"Ferry\", \"_id\":"
            + " {\"$oid\": \"7\"}, \"datePublished\": \"2025-03-04\"}",
        "{\"author\": [{\"name\": \"Jane Doe\"}, {\"name\": \"Zoë Roe\"}], \"content\": {\"rendered\": \"<p>%s</p>\"}, \"title\": {\"rendered\": \"Ferry\"}, \"id\":"
            + " 7, \"date\": \"2025-03-04\"}",
        "{\"_id\": \"7\", \"_source\": {\"author\": \"Jane Doe, Zoë Roe\", \"maintext\": \"%s\", \"title\": \"Ferry\", \"date_publish\":"
            + " \"2025-03-04\"}}",
        "{\"by\": \"Jane Doe, Zoë Roe\", \"uri\": \"7\", \"body_xhtml\": \"<div><p>%s</p></div>\", \"headline\": \"Ferry\","
            + " \"versioncreated\": \"2025-03-04\"}",
        "{\"creator\": \"Jane Doe,  Zoë Roe \", \"uri\": \"7\", \"bodies\": [{\"role\": \"main\", \"value\": \"%s\"}, {\"value\":"
            + " \"again\"}], \"headlines\": [{\"role\": \"main\", \"value\": \"Ferry\"}],"
            + " \"versioncreated\": \"2025-03-04\"}"
      })
  void theUsualNamesOfFieldsAreKnown(String form) {
    assertEquals(
        List.of(
            new Article(
                    "-#7",
                    TEXT,
                    Optional.of("Ferry"),
                    Optional.of(Published.of("2025-03-04")),
                    Optional.empty(),
                    Optional.of("Jane Doe, Zoë Roe"),
                    Optional.empty())
                .at(OptionalInt.of(1))),
        read("[" + form.formatted(TEXT) + "]").articles());
  }

  @Test
  void aNameThatIsGivenCountsAlone() {
    FieldNames names = FieldNames.usual().withText("raw");
    String record = "[{\"text\": \"no\", \"raw\": \"" + TEXT + "\"}, {\"text\": \"no\"}]";
    Loaded loaded =
        Loaded.from(
            new Loader(
                Reading.standard().withFields(names),
                new ByteArrayInputStream(record.getBytes(UTF_8))),
            "-");

    assertEquals(List.of(TEXT), loaded.texts());
    assertEquals(
        List.of(Skipped.unreadable("-#2", "no field with a text; name it with --text-field").at(1)),
        loaded.skipped());
  }

  @Test
  void paragraphsInAListAreLines() {
    assertEquals(
        List.of(TEXT + "\nAgain."),
        read("[{\"body\": [\"" + TEXT + "\", {\"type\": \"p\", \"text\": \"Again.\"}]}]").texts());
  }

  @Test
  void whatBreaksOffIsKeptUpToThere() {
    Loaded loaded = read("[" + TWO);

    assertEquals(List.of("-#a", "-#b"), loaded.paths());
    assertEquals(
        List.of(
            Skipped.unreadable(
                    "-", "not JSON: unexpected end of input; the articles before are kept")
                .at(2)),
        loaded.skipped());
  }

  @Test
  void whatIsNestedTooDeepIsTold() {
    Loaded loaded = read("[" + "[".repeat(100_000));

    assertTrue(
        loaded
            .skipped()
            .get(0)
            .reason()
            .equals("nested more than 500 deep; --max-nesting allows more"),
        loaded.toString());
  }

  @Test
  void aTextInPartsIsAsLongAsOneMayBe() {
    Reading reading = Reading.standard().withLimits(Limits.standard().withArticleBytes(1000));
    String parts = "[{\"text\": [\"" + TEXT + "\"" + (", \"" + TEXT + "\"").repeat(50) + "]}]";

    assertEquals(
        "a value longer than 1000; --max-article allows more",
        Loaded.from(new Loader(reading, new ByteArrayInputStream(parts.getBytes(UTF_8))), "-")
            .skipped()
            .get(0)
            .reason());
  }

  @Test
  void jsonWithoutArticlesIsTold() {
    assertEquals(
        List.of(Skipped.unreadable("-", "JSON without an article")), read("[[1, 2]]").skipped());
  }

  private static Loaded read(String json) {
    return Loaded.from(
        new Loader(
            Reading.standard().withFormat(Format.JSON),
            new ByteArrayInputStream(json.getBytes(UTF_8))),
        "-");
  }
}
