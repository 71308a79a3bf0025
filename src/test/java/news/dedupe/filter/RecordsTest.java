package news.dedupe.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordsTest {

  private final Records records = new Records();

  @Test
  void standInTheirFilesInTheOrderOfReading() {
    records.beginFile("a.jsonl");
    records.add("a.jsonl#1", 0, 10);
    records.add(null, 11, 20);
    records.beginFile("empty.jsonl");
    records.beginFile("b.jsonl");
    records.add("b.jsonl#1", 5, 7);
    assertEquals(List.of(2, 2, 3), IntStream.range(0, 3).map(records::endOf).boxed().toList());
    assertEquals(11, records.start(1));
    assertEquals(20, records.stop(1));
    assertTrue(records.isArticle(0));
    assertFalse(records.isArticle(1));
  }

  @Test
  void manyAreKeptAsTheyCome() {
    records.beginFile("a.jsonl");
    IntStream.range(0, 1_000).forEach(i -> records.add("a.jsonl#" + i, 10L * i, 10L * i + 9));
    assertEquals(Set.of(), records.drop(List.of("a.jsonl#0", "a.jsonl#517", "a.jsonl#999")));
    assertEquals(
        List.of(0, 517, 999),
        IntStream.range(0, records.count()).filter(records::isDropped).boxed().toList());
    assertEquals(5_179, records.stop(517));
  }

  /** One line of several articles is one record of each. */
  @Test
  void whatHoldsSeveralArticlesIsDroppedWhenAllOfThemAre() {
    records.beginFile("a.jsonl");
    records.add("a.jsonl#1", 0, 10);
    records.add("a.jsonl#2", 0, 10);
    records.add("a.jsonl#3", 11, 20);
    records.add("a.jsonl#4", 11, 20);
    assertEquals(Set.of("a.jsonl#3"), records.drop(List.of("a.jsonl#1", "a.jsonl#2", "a.jsonl#3")));
    assertEquals(
        List.of(true, true, false, false),
        IntStream.range(0, 4).mapToObj(records::isDropped).toList());
  }

  @Test
  void recordsOfTwoFilesAreNeverOne() {
    records.beginFile("a.jsonl");
    records.add("a.jsonl#1", 0, 10);
    records.beginFile("b.jsonl");
    records.add("b.jsonl#1", 0, 12);
    assertEquals(Set.of(), records.drop(List.of("b.jsonl#1")));
    assertFalse(records.isDropped(0));
    assertTrue(records.isDropped(1));
  }

  @Test
  void twoOfOnePathAreNotToldApart() {
    records.beginFile("a.jsonl");
    records.add("a.jsonl#1", 0, 10);
    records.beginFile("a.jsonl#1");
    records.add("a.jsonl#1", 0, 0);
    assertThrows(NoRecordsException.class, () -> records.drop(List.of("a.jsonl#1")));
  }

  @Test
  void whatGaveNoArticleIsDroppedWhereItIsAskedFor() {
    records.beginFile("a.jsonl");
    records.add(null, 0, 10);
    records.add("a.jsonl#2", 11, 20);
    records.dropOthers();
    assertTrue(records.isDropped(0));
    assertFalse(records.isDropped(1));
  }
}
