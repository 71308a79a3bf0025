package news.dedupe.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.text.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {

  private static final IndexedBy BY = IndexedBy.now("0123456789abcdef", 0.5);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
  private static final StoryKey STORY = new StoryKey(1, 1);

  private static final String FERRY = "The ferry to Norrland was cancelled on Monday after a fire.";
  private static final String WHEAT = "Wheat prices fell to a nine-year low as silos overflowed.";

  @TempDir Path folder;

  @Test
  void whatWasNotCommittedNeverWas() throws Exception {
    add(Article.of("a", FERRY));
    try (Transaction change = begin()) {
      change.remove(Set.of(0));
      put(change, Article.of("b", WHEAT), STORY);
    }
    assertEquals(List.of("a"), paths());
    assertSound(1);
  }

  @Test
  void ofOneContentTheWordsCountOnce() throws Exception {
    add(Article.of("a", FERRY), Article.of("b", WHEAT));
    add(Article.of("c", FERRY));
    try (Snapshot index = open()) {
      assertEquals(3, index.articles());
      assertEquals(2, index.texts());
      int stem = new Analyzer().analyze(Article.of("a", "ferry")).stems()[0];
      assertEquals(1, index.textsWithWords(new int[] {stem}).get(stem));
    }
    assertSound(3);
  }

  @Test
  void aCopyStandsForTheContentWhoseFirstArticleIsRemoved() throws Exception {
    add(Article.of("a", FERRY), Article.of("b", WHEAT));
    add(Article.of("c", FERRY), Article.of("d", FERRY));
    remove("a");
    assertEquals(List.of("b", "c", "d"), paths());
    assertSound(3);
    remove("c");
    assertSound(2);
    remove("d");
    assertSound(1);
    try (Snapshot index = open()) {
      assertEquals(1, index.texts());
    }
  }

  @Test
  void anArticleThatIsRemovedAndPutIsReplaced() throws Exception {
    add(Article.of("a", FERRY));
    try (Transaction change = begin()) {
      change.remove(Set.of(change.before().at(List.of("a"))[0]));
      put(change, Article.of("a", WHEAT), STORY);
      change.commit();
    }
    try (Snapshot index = open()) {
      assertEquals(WHEAT, index.article(index.at(List.of("a"))[0]).text());
    }
    assertSound(1);
  }

  @Test
  void aSnapshotStaysAsItWas() throws Exception {
    add(Article.of("a", FERRY));
    try (Snapshot before = open()) {
      add(Article.of("b", WHEAT));
      remove("a");
      assertEquals(1, before.articles());
      assertEquals(FERRY, before.article(before.at(List.of("a"))[0]).text());
    }
    assertEquals(List.of("b"), paths());
  }

  @Test
  void articlesAreRemovedByPathFileFolderStoryOrDay() throws Exception {
    Article[] all = {
      Article.of("news/a.txt", FERRY + "1"),
      Article.of("news/a.txt2", FERRY + "2"),
      Article.of("news/b.jsonl#1", FERRY + "3"),
      Article.of("news/b.jsonl#2", FERRY + "4"),
      Article.of("newsroom/c.txt", FERRY + "5"),
      Article.of("old.txt", FERRY + "6").published(Optional.of(Published.of("2026-01-31")))
    };
    assertEquals(1, removed(all, List.of("news/a.txt"), "", ""));
    assertEquals(1, removed(all, List.of("news/b.jsonl#2"), "", ""));
    assertEquals(2, removed(all, List.of("news/b.jsonl"), "", ""));
    assertEquals(4, removed(all, List.of("news"), "", ""));
    assertEquals(4, removed(all, List.of("news/"), "", ""));
    assertEquals(0, removed(all, List.of("new"), "", ""));
    assertEquals(6, removed(all, List.of(), STORY.hex(), ""));
    assertEquals(0, removed(all, List.of(), new StoryKey(2, 1).hex(), ""));
    assertEquals(1, removed(all, List.of(), "", "2026-02-01"));
    assertEquals(0, removed(all, List.of(), "", "2026-01-31"));
    assertEquals(6, removed(all, List.of(), "", "2026-12-01"));
  }

  @Test
  void theSecondOfTwoIsToldWhoWrites() throws Exception {
    try (Transaction first = begin()) {
      LockedIndexException locked = assertThrows(LockedIndexException.class, this::begin);
      assertTrue(
          locked
              .getMessage()
              .startsWith(
                  folder
                      + ": is being written to by process "
                      + ProcessHandle.current().pid()
                      + " on "),
          locked.getMessage());
      assertEquals(1, first.batch());
    }
    begin().close();
  }

  @Test
  void theSecondOfTwoWaitsForTheFirst() throws Exception {
    CompletableFuture<Integer> second;
    try (Transaction first = begin()) {
      second =
          CompletableFuture.supplyAsync(
              () -> {
                try (Transaction change = Transaction.begin(folder, BY, Duration.ofMinutes(5))) {
                  return change.before().articles();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      put(first, Article.of("a", FERRY), STORY);
      first.commit();
      assertFalse(second.isDone());
    }
    assertEquals(1, second.get());
  }

  @Test
  void anIndexOfSomethingElseIsRefusedWithWhatToDo() throws Exception {
    add(Article.of("a", FERRY));
    for (IndexedBy other :
        List.of(
            new IndexedBy(BY.format(), BY.analyzer() + 1, BY.sketcher(), BY.model(), 0.5),
            new IndexedBy(BY.format(), BY.analyzer(), BY.sketcher() + 1, BY.model(), 0.5),
            IndexedBy.now("fedcba9876543210", 0.5),
            IndexedBy.now(BY.model(), 0.75))) {
      NoIndexException refused =
          assertThrows(
              NoIndexException.class, () -> Transaction.begin(folder, other, Duration.ZERO));
      assertTrue(
          refused.getMessage().endsWith("dedupe index add NEW --from-index " + folder),
          refused.getMessage());
    }
    assertSound(1);
  }

  @Test
  void anIndexThatCannotBeReadIsNotTakenForDamaged() throws Exception {
    Path newer = folder.resolve("newer");
    IndexedBy other = new IndexedBy(BY.format() + 1, BY.analyzer(), BY.sketcher(), "", 0.5);
    for (int i = 0; i < 2; i++) {
      assertTrue(
          assertThrows(NoIndexException.class, () -> Transaction.begin(newer, other, Duration.ZERO))
              .getMessage()
              .contains("made by another version of this program"));
    }
  }

  @Test
  void aFolderOfOtherFilesIsRefused() throws Exception {
    Files.writeString(folder.resolve("a.txt"), FERRY);
    assertThrows(NoIndexException.class, this::begin);
    assertThrows(NoIndexException.class, this::open);
    assertThrows(
        NoIndexException.class,
        () -> Transaction.begin(folder.resolve("a.txt"), BY, Duration.ZERO));
    assertEquals(FERRY, Files.readString(folder.resolve("a.txt")));
  }

  @Test
  void whatIsLeftOfAnIndexThatWasNotFinishedIsNoHindrance() throws Exception {
    for (String name : List.of("write.lock", "writer", "pending_segments_1")) {
      Files.writeString(folder.resolve(name), "");
    }
    assertTrue(
        assertThrows(NoIndexException.class, this::open).getMessage().contains("no such index"));
    add(Article.of("a", FERRY));
    assertSound(1);
  }

  private int removed(Article[] all, List<String> paths, String story, String before)
      throws IOException {
    Path index = Files.createTempDirectory(folder, "index");
    try (Transaction change = Transaction.begin(index, BY, Duration.ZERO)) {
      for (Article article : all) {
        put(change, article, STORY);
      }
      change.commit();
    }
    Removal removal =
        new Removal(
            paths,
            story.isEmpty() ? List.of() : List.of(story),
            before.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(before)));
    int removed = removal.from(index, Duration.ZERO);
    assertEquals(new Verification(all.length - removed, List.of()), Verification.of(index));
    return removed;
  }

  private void add(Article... articles) throws IOException {
    try (Transaction change = begin()) {
      for (Article article : articles) {
        put(change, article, STORY);
      }
      change.commit();
    }
  }

  private void remove(String path) throws IOException {
    assertEquals(
        1, new Removal(List.of(path), List.of(), Optional.empty()).from(folder, Duration.ZERO));
  }

  private static void put(Transaction change, Article article, StoryKey story) throws IOException {
    StoredArticle stored =
        new StoredArticle(
            StoredArticle.withoutText(article), new Analyzer().analyze(article), story, TODAY);
    change.put(stored, article);
  }

  private Transaction begin() throws IOException {
    return Transaction.begin(folder, BY, Duration.ZERO);
  }

  private Snapshot open() throws IOException {
    return Snapshot.open(folder);
  }

  private List<String> paths() throws IOException {
    try (Snapshot index = open()) {
      return IntStream.range(0, index.end())
          .filter(index::has)
          .mapToObj(number -> index.get(number).article().path())
          .sorted()
          .toList();
    }
  }

  private void assertSound(int articles) throws IOException {
    assertEquals(new Verification(articles, List.of()), Verification.of(folder));
  }
}
