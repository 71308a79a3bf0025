package news.dedupe.load.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.load.Loaded;
import news.dedupe.load.Loader;
import org.junit.jupiter.api.Test;

/** Where in a JSON value articles lie, and where they do not. */
class JsonArticlesTest {

  private static final String FERRY = "The ferry sails again on Monday.";
  private static final String HARBOUR = "The harbour reopened on Tuesday.";

  /** Reads JSON in which F and H stand for two texts, and ' for ". */
  private static Loaded read(String json) {
    String content = json.replace('\'', '"').replace("F!", FERRY).replace("H!", HARBOUR);
    return Loaded.from(
        Loader.standard().withStandardInput(new ByteArrayInputStream(content.getBytes(UTF_8))),
        "-");
  }

  @Test
  void anObjectThatNamesEachArticleIsAMap() {
    Loaded loaded = read("{\n'story-7': {'text': 'F!'},\n'story-9': {'text': 'H!'}}");
    assertEquals(List.of("-#story-7", "-#story-9"), loaded.paths());
    assertEquals(List.of(FERRY, HARBOUR), loaded.texts());
  }

  /** One object in another is no map: it is the article of what lies around it. */
  @Test
  void anObjectAroundOneArticleSaysMoreOfIt() {
    Loaded loaded = read("{'title': 'Ferry',\n'article': {'text': 'F!', 'author': 'Jane Doe'}}");
    assertEquals(List.of(FERRY), loaded.texts());
    assertEquals(Optional.of("Ferry"), loaded.articles().get(0).title());
    assertEquals(Optional.of("Jane Doe"), loaded.articles().get(0).author());
  }

  @Test
  void aTableHasTheNamesOfItsColumnsInTheFirstRow() {
    Loaded loaded =
        read("[['id', 'headline', 'text'],\n['a', 'Ferry', 'F!'],\n['b', null, 'H!', 'more']]");
    assertEquals(List.of("-#a", "-#b"), loaded.paths());
    assertEquals(List.of(FERRY, HARBOUR), loaded.texts());
    assertEquals(Optional.of("Ferry"), loaded.articles().get(0).title());
    assertEquals(Optional.empty(), loaded.articles().get(1).title());
  }

  @Test
  void columnsThatAreNamedApartBelongToTheRows() {
    for (String columns :
        List.of("['id', 'text']", "[{'name': 'id', 'type': 'int'}, {'name': 'text'}]")) {
      Loaded loaded = read("{'columns': %s,\n'rows': [[1, 'F!'], [2, 'H!']]}".formatted(columns));
      assertEquals(List.of("-#1", "-#2"), loaded.paths());
      assertEquals(List.of(FERRY, HARBOUR), loaded.texts());
    }
  }

  /** What a list in an article holds are its pictures, comments, links. */
  @Test
  void listsInAnArticleHoldNoOthers() {
    Loaded loaded = read("{'text': 'F!',\n'items': [{'text': 'H!'}], 'author': 'Jane Doe'}");
    assertEquals(List.of(FERRY), loaded.texts());
    assertEquals(Optional.of("Jane Doe"), loaded.articles().get(0).author());
  }

  @Test
  void aRecordWithoutATextIsReportedWithItsLineAndTheRestRead() {
    Loaded loaded = read("[{'text': 'F!'},\n{'title': 'Ferry'},\n{'text': 'H!'}]");
    assertEquals(List.of(FERRY, HARBOUR), loaded.texts());
    assertEquals(1, loaded.skipped().size());
    assertEquals(OptionalInt.of(2), loaded.skipped().get(0).line());
    assertTrue(loaded.skipped().get(0).reason().contains("title"), loaded.skipped().toString());
  }

  @Test
  void recordsOfAnAnswerWithoutATextAreCountedTogether() {
    Loaded loaded =
        read("{'items': [{'text': 'F!'},\n{'title': 'a'}, {'title': 'b'}, {'title': 'c'}]}");
    assertEquals(List.of(FERRY), loaded.texts());
    assertEquals(1, loaded.skipped().size());
    assertEquals(3, loaded.skipped().get(0).count());
  }

  /** Whatever is called "text" deep in a page's description is none of an article. */
  @Test
  void whatLiesTooDeepIsPassedOver() {
    String deep = "[".repeat(40) + "{'text': 'H!'}" + "]".repeat(40);
    Loaded loaded = read("[{'text': 'F!'},\n" + deep + "]");
    assertEquals(List.of(FERRY), loaded.texts());
  }
}
