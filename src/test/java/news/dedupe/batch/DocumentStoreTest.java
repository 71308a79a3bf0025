package news.dedupe.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import news.dedupe.article.Article;
import news.dedupe.pipeline.Runs;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import news.dedupe.text.extract.Dateline;
import news.dedupe.text.extract.Quantity;
import org.junit.jupiter.api.Test;

class DocumentStoreTest {

  @Test
  void givesBackWhatTheAnalyzerMadeOfRealArticles() throws Exception {
    List<Article> articles = new ArrayList<>();
    Runs.pipeline(1).read(List.of("testdata/dispatches", "seeds"), articles::add);
    List<Document> documents = articles.stream().map(new Analyzer()::analyze).toList();
    check(documents);
  }

  @Test
  void whatIsEmptyIsNotWhatIsAbsent() {
    int[] none = new int[0];
    Document bare = document(none, Optional.empty(), Optional.empty());
    Document empty =
        document(none, Optional.of(""), Optional.of(new Dateline("", OptionalInt.empty())));
    Document dated =
        document(
            none, Optional.of("\u2014"), Optional.of(new Dateline("oslo", OptionalInt.of(414))));
    check(List.of(bare, empty, dated));
  }

  private static Document document(
      int[] stems, Optional<String> line, Optional<Dateline> dateline) {
    List<Quantity> numbers = List.of(new Quantity(-0.25, Quantity.Unit.SHARE, 3));
    return new Document(
        stems,
        new byte[0],
        new int[1],
        stems,
        stems,
        numbers,
        line,
        dateline,
        line,
        line,
        line.map(date -> LocalDate.of(2024, 2, 29)),
        -1);
  }

  private static void check(List<Document> documents) {
    try (DocumentStore store = new DocumentStore(0)) {
      documents.forEach(document -> store.add(DocumentStore.encode(document)));
      for (int i = documents.size() - 1; i >= 0; i--) {
        Document document = documents.get(i);
        Document kept = store.get(i);
        assertArrayEquals(document.stems(), kept.stems());
        assertArrayEquals(document.marks(), kept.marks());
        assertArrayEquals(document.sentences(), kept.sentences());
        assertArrayEquals(document.title(), kept.title());
        assertArrayEquals(document.names(), kept.names());
        assertEquals(document.numbers(), kept.numbers());
        assertEquals(document.headline(), kept.headline());
        assertEquals(document.dateline(), kept.dateline());
        assertEquals(document.credit(), kept.credit());
        assertEquals(document.byline(), kept.byline());
        assertEquals(document.day(), kept.day());
        assertEquals(document.content(), kept.content());
      }
    }
  }
}
