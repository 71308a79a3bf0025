package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.article.Skipped;
import news.dedupe.load.Loaded;
import news.dedupe.load.Loader;
import news.dedupe.load.input.FieldNames;
import news.dedupe.load.input.Limits;
import news.dedupe.load.input.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFileTest {

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
        List.of(
            Skipped.unreadable("-#2", "no field 'raw' among text; name it with --text-field")
                .at(1)),
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
    Loaded loaded = read("[" + "[".repeat(200_000));

    assertTrue(
        loaded
            .skipped()
            .get(0)
            .reason()
            .equals("nested more than 100000 deep; --max-nesting allows more"),
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

  @Test
  void tablesAsPandasWritesThemAreRead() {
    String columns =
        "{\"id\": {\"0\": \"a\", \"1\": \"b\"}, \"x\": {\"0\": 1, \"1\": null},"
            + " \"title\": {\"0\": \"One\", \"1\": null}, \"text\": {\"0\": \"%1$s\", \"1\": \"%1$s\"}}";
    String index =
        "{\"0\": {\"id\": \"a\", \"title\": \"One\", \"text\": \"%1$s\"}, \"1\": {\"id\": \"b\", \"text\": \"%1$s\"}}";
    String split =
        "{\"columns\": [\"id\", \"title\", \"text\"], \"index\": [0, 1],"
            + " \"data\": [[\"a\", \"One\", \"%1$s\"], [\"b\", null, \"%1$s\"]]}";
    String table =
        "{\"schema\": {\"fields\": [{\"name\": \"id\", \"type\": \"string\"}], \"pandas_version\": \"1.4.0\"},"
            + " \"data\": [{\"id\": \"a\", \"title\": \"One\", \"text\": \"%1$s\"}, {\"id\": \"b\", \"text\": \"%1$s\"}]}";
    String rows =
        "[[\"id\", \"title\", \"text\"], [\"a\", \"One\", \"%1$s\"], [\"b\", \"\", \"%1$s\"]]";

    for (String form : List.of(columns, index, split, table, rows)) {
      Loaded loaded = read(form.formatted(TEXT));
      assertEquals(List.of("-#a", "-#b"), loaded.paths(), form);
      assertEquals(List.of(TEXT, TEXT), loaded.texts());
      assertEquals(Optional.of("One"), loaded.articles().get(0).title());
      assertEquals(List.of(), loaded.skipped());
    }
  }

  @Test
  void aTableWithoutNamesOfColumnsIsRefused() {
    Loaded loaded =
        read("[[\"a\", \"One\", \"" + TEXT + "\"], [\"b\", \"Two\", \"" + TEXT + "\"]]");

    assertEquals(
        List.of(
            "a table without the names of its columns; write them too, as pandas does with"
                + " to_json(orient='records')"),
        loaded.skipped().stream().map(Skipped::reason).toList());
  }

  @Test
  void articlesAreFoundWhereServersPutThem() {
    for (String form :
        List.of(
            "{\"response\": {\"numFound\": 2, \"docs\": [%s, %s]}}",
            "{\"took\": 3, \"hits\": {\"total\": {\"value\": 2}, \"hits\":"
                + " [{\"_index\": \"n\", \"_source\": %s}, {\"_index\": \"n\", \"_source\": %s}]}}",
            "{\"status\": \"ok\", \"data\": {\"articles\": [%s, %s]}}",
            "{\"uri\": \"x\", \"title\": \"All\", \"item\": [%s, %s]}",
            "{\"articles\": {\"results\": [%s, %s]}}",
            "{\"data\": [{\"type\": \"x\", \"attributes\": %s}, {\"type\": \"x\", \"attributes\": %s}]}",
            "{\"x\": %s, \"y\": %s}",
            "%s\n%s",
            "%s %s")) {
      String json = form.formatted(ARTICLE.formatted("a"), ARTICLE.formatted("b"));
      assertEquals(List.of("-#a", "-#b"), read(json).paths(), form);
      assertEquals(List.of(), read(json).skipped(), form);
    }
  }

  @Test
  void anArticleInAnObjectHasWhatStandsAroundIt() {
    for (String form :
        List.of(
            "{\"id\": 7, \"article\": {\"headline\": \"Ferry\", \"body\": \"%s\"}}",
            "{\"id\": 7, \"data\": {\"title\": \"Ferry\", \"text\": \"%s\"}}",
            "{\"story\": {\"title\": \"Ferry\", \"text\": \"%s\"}, \"id\": 7}",
            "{\"whatever\": {\"title\": \"Ferry\", \"text\": \"%s\"}, \"id\": 7}",
            "{\"id\": 7, \"content\": {\"title\": \"Ferry\", \"html\": \"<p>%s</p>\"}}")) {
      Loaded loaded = read(form.formatted(TEXT));
      assertEquals(List.of("-#7"), loaded.paths(), form);
      assertEquals(List.of(TEXT), loaded.texts(), form);
      assertEquals(Optional.of("Ferry"), loaded.articles().get(0).title(), form);
    }
  }

  @Test
  void whatLiesInAnArticleIsNoneOfItsOwn() {
    String article =
        "{\"id\": 7, \"documents\": [{\"name\": \"a.pdf\"}, {\"name\": \"b.pdf\"}],"
            + " \"image\": {\"text\": \"A ferry at its pier, seen from the shore.\"},"
            + " \"title\": \"Ferry\", \"text\": \""
            + TEXT
            + "\", \"items\": [{\"text\": \"no\"}]}";

    Loaded loaded = read(article);

    assertEquals(List.of("-#7"), loaded.paths());
    assertEquals(List.of(TEXT), loaded.texts());
    assertEquals(List.of(), loaded.skipped());
  }

  @Test
  void aPathLeadsToAFieldInOthers() {
    FieldNames names = FieldNames.usual().withText("doc.content.text");
    for (String form :
        List.of(
            "{\"id\": 7, \"text\": \"no\", \"doc\": {\"content\": {\"text\": \"%s\"}}}",
            "{\"id\": 7, \"doc.content.text\": \"%s\"}",
            "{\"id\": 7, \"doc\": {\"content\": [{\"text\": \"%s\"}, {\"x\": 1}]}}")) {
      assertEquals(
          List.of(TEXT), read(Reading.standard().withFields(names), form.formatted(TEXT)).texts());
    }
    assertEquals(
        List.of("One.\nTwo. " + TEXT),
        read(
                Reading.standard().withFields(names),
                "{\"doc\": {\"content\": [{\"text\": \"One.\"}, {\"text\": \"Two. "
                    + TEXT
                    + "\"}]}}")
            .texts());
  }

  @Test
  void whatIsNotJsonButHarmlessIsRead() {
    for (String form :
        List.of(
            "[{\"id\": \"a\", \"x\": NaN, \"y\": -Infinity, \"text\": \"%s\"}]",
            "[{\"id\": \"a\", \"text\": \"%s\",},]",
            "// of today\n[{\"id\": \"a\", /* all */ \"text\": \"%s\"}] # end",
            "[{'id': 'a', text: '%s'}]",
            "[{\"id\": \"a\", \"x\": 007, \"z\": .5, \"text\": \"%s\"}]",
            "[{\"id\": \"a\", \"x\": \"a\tb\\'c\\xd\", \"text\": \"%s\"}]",
            "[{\"id\": \"a\", \"x\": " + "9".repeat(1001) + ", \"text\": \"%s\"}]",
            "[{\"id\": \"a\", \"" + "x".repeat(100_000) + "\": 1, \"text\": \"%s\"}]",
            "[{\"id\": \"a\", \"x\": "
                + "[".repeat(20_000)
                + "]".repeat(20_000)
                + ", \"text\": \"%s\"}]",
            "[{\"id\": \"a\", \"x\": "
                + "{\"x\":".repeat(20_000)
                + "1"
                + "}".repeat(20_000)
                + ", \"text\": \"%s\"}]")) {
      Loaded loaded = read(form.formatted(TEXT));
      assertEquals(List.of("-#a"), loaded.paths(), form.substring(0, 20));
      assertEquals(List.of(TEXT), loaded.texts());
    }
  }

  @Test
  void noDepthThatIsAllowedOverflowsTheStack() {
    Reading reading = Reading.standard().withLimits(Limits.standard().withNesting(1_000_000));
    for (String open : List.of("[", "{\"data\":", "{\"text\":", "{\"doc\":[", "{\"x\":")) {
      assertEquals(1, read(reading, open.repeat(200_000)).skipped().size(), open);
    }
  }

  @Test
  void aBrokenRecordOfAListIsPassedOver() {
    String broken = "{\"id\": \"x\", \"text\": \"" + TEXT + "}";
    String missing = "{\"id\": \"x\" \"text\": \"" + TEXT + "\"}";
    for (String record : List.of(broken, missing, "{\"id\": \"x\"", "x", "{\"id\": }")) {
      for (String between : List.of(",", ",\n", ", \n  ")) {
        String list =
            String.join(
                between,
                ARTICLE.formatted("a"),
                record,
                ARTICLE.formatted("b"),
                ARTICLE.formatted("c"));
        Loaded loaded = read("{\"articles\": [" + list + "], \"total\": 4}");
        assertEquals(List.of("-#a", "-#b", "-#c"), loaded.paths(), list);
        assertEquals(1, loaded.skipped().size(), list + loaded.skipped());
      }
    }
  }

  @Test
  void theLineOfABrokenRecordIsToldWhereverItIs() {
    String list =
        "[\n"
            + (ARTICLE.formatted("a") + ",\n").repeat(3000)
            + "{no},\n"
            + ARTICLE.formatted("b")
            + "\n]";

    Loaded loaded = read(list);

    assertEquals(3001, loaded.articles().size());
    assertEquals(OptionalInt.of(3002), loaded.skipped().get(0).line());
    assertEquals(OptionalInt.of(3003), loaded.articles().get(3000).line());
  }

  private static Loaded read(Reading reading, String json) {
    return Loaded.from(
        new Loader(reading.withFormat(Format.JSON), new ByteArrayInputStream(json.getBytes(UTF_8))),
        "-");
  }
}
