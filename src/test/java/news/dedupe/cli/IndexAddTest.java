package news.dedupe.cli;

import static news.dedupe.cli.Dispatches.HARBOUR;
import static news.dedupe.cli.Dispatches.LIBRARY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an index where input, folder or order of things is out of the ordinary. */
class IndexAddTest {

  @TempDir Path folder;

  private Path index;
  private Path articles;

  @BeforeEach
  void writeArticles() throws IOException {
    index = folder.resolve("news.idx");
    articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), HARBOUR);
    Files.writeString(articles.resolve("b.txt"), LIBRARY);
  }

  @Test
  void theSameAgainChangesNothing() throws Exception {
    assertEquals(added(2, 0, 0), Command.run("index", "add", index, articles));
    String info = Command.run("index", "info", index).out();
    assertEquals(added(0, 0, 2), Command.run("index", "add", index, articles));
    assertEquals(
        0, Command.run("check", "--index", index, "--add", articles.resolve("b.txt")).exitCode());
    assertEquals(info, Command.run("index", "info", index).out());
  }

  @Test
  void otherContentAtAPathReplacesWhatWasThere() throws Exception {
    assertEquals(added(2, 0, 0), Command.run("index", "add", index, articles));
    Files.writeString(articles.resolve("a.txt"), MadeArticles.text(1));
    assertEquals(added(0, 1, 1), Command.run("index", "add", index, articles));
    String exported = Command.run("index", "export", index).out();
    assertEquals(2, exported.lines().count());
    assertFalse(exported.contains("Vellmouth"));
    assertSound(2);
  }

  @Test
  void anIndexBelowTheFolderThatIsReadIsNoArticle() throws Exception {
    index = articles.resolve("news.idx");
    assertEquals(added(2, 0, 0), Command.run("index", "add", index, articles));
    assertEquals(added(0, 0, 2), Command.run("index", "add", index, articles));
    assertEquals(0, Command.run("check", "--index", index, articles).exitCode());
    assertEquals(3, Command.run("index", "add", index, index).exitCode());
    assertSound(2);
  }

  @Test
  void anIndexInAnIndexHurtsNeither() throws Exception {
    assertEquals(0, Command.run("index", "add", index, articles).exitCode());
    Path outer = index;
    index = outer.resolve("inner");
    assertEquals(added(2, 0, 0), Command.run("index", "add", index, articles));
    assertSound(2);
    index = outer;
    assertEquals(added(0, 0, 2), Command.run("index", "add", index, articles));
    assertSound(2);
  }

  @Test
  void aFileOrAFolderOfOtherThingsIsNoIndex() throws Exception {
    for (Path other : new Path[] {articles, articles.resolve("a.txt")}) {
      for (String command : new String[] {"add", "remove"}) {
        assertEquals(
            new Command(
                2,
                "",
                "dedupe: "
                    + other
                    + ": no index, but there is something else; name another place\n"),
            Command.run("index", command, other, articles));
      }
    }
    assertEquals(HARBOUR, Files.readString(articles.resolve("a.txt")));
  }

  @Test
  void aLinkLeadsToTheIndex() throws Exception {
    assertEquals(0, Command.run("index", "add", index, articles).exitCode());
    index = Files.createSymbolicLink(folder.resolve("link"), index);
    assertEquals(added(0, 0, 2), Command.run("index", "add", index, articles));
    assertSound(2);
  }

  @Test
  void ofAStrictRunThatFindsBrokenInputNothingIsAdded() throws Exception {
    Files.writeString(articles.resolve("c.jsonl"), "{\"text\": \n");
    for (int i = 0; i < 2; i++) {
      Command refused = Command.run("index", "add", "--strict", index, articles);
      assertEquals(3, refused.exitCode());
      assertEquals(1, refused.errLines().size(), refused.err());
      assertSound(0);
    }
    Command checked = Command.run("check", "--strict", "--index", index, "--add", articles);
    assertEquals(3, checked.exitCode());
    assertSound(0);
    assertEquals(3, Command.run("index", "add", index, articles).exitCode());
    assertSound(2);
  }

  @Test
  void ofSeveralArticlesAtOnePathTheLastCounts() throws Exception {
    Path lines = folder.resolve("a.jsonl");
    Files.writeString(
        lines,
        """
        {"id": "x", "text": "%1$s"}
        {"id": "x", "text": "%2$s"}
        {"id": "x", "text": "%1$s"}
        """
            .formatted(MadeArticles.text(1).strip().replace('\n', ' '), "It rained for days."));
    assertEquals(0, Command.run("index", "add", index, lines).exitCode());
    assertSound(Command.run("index", "export", index).out().lines().mapToInt(line -> 1).sum());
    assertEquals(0, Command.run("index", "add", index, lines).exitCode());
    assertEquals(0, Command.run("index", "verify", index).exitCode());
  }

  @Test
  void manyCopiesOfOneTextAreAdded() throws Exception {
    StringBuilder lines = new StringBuilder();
    String text = MadeArticles.text(1).strip().replace('\n', ' ');
    for (int copy = 0; copy < 2_000; copy++) {
      lines.append("{\"id\": \"%d\", \"text\": \"%s\"}%n".formatted(copy, text));
    }
    Path copies = Files.writeString(folder.resolve("copies.jsonl"), lines);
    assertEquals(added(2_000, 0, 0), Command.run("index", "add", index, copies));
    assertEquals(added(0, 0, 2_000), Command.run("index", "add", index, copies));
    assertEquals(0, Command.run("index", "remove", index, copies + "#0").exitCode());
    assertSound(1_999);
  }

  @Test
  void namesOfControlCharactersDoNotReachATerminal() throws Exception {
    index = folder.resolve("a\u001b[2Jb\n.idx");
    Files.writeString(articles.resolve("c\u001b[31m\n.txt"), MadeArticles.text(1));
    for (Command command :
        new Command[] {
          Command.run("index", "add", index, articles),
          Command.run("index", "verify", index),
          Command.run("index", "info", index),
          Command.run("index", "export", index),
          Command.run("index", "remove", index, articles)
        }) {
      assertEquals(0, command.exitCode(), command.err());
      assertFalse((command.out() + command.err()).contains("\u001b"), command.toString());
    }
    try (Stream<Path> files = Files.list(index)) {
      Path commit =
          files.filter(file -> file.getFileName().toString().startsWith("seg")).findAny().get();
      Files.write(commit, new byte[10]);
    }
    Command verified = Command.run("index", "verify", index);
    assertEquals(3, verified.exitCode());
    assertFalse(verified.out().contains("\u001b"), verified.out());
  }

  @Test
  void anIndexOfAnotherThresholdIsRefusedWithTheCommandThatMakesItAnew() throws Exception {
    assertEquals(0, Command.run("index", "add", index, articles).exitCode());
    Command refused = Command.run("check", "--threshold", "0.9", "--index", index, articles);
    assertEquals(2, refused.exitCode());
    assertTrue(
        refused.err().endsWith("dedupe index add NEW --from-index " + index + "\n"), refused.err());
    Path old = index;
    index = folder.resolve("new.idx");
    assertEquals(
        added(2, 0, 0),
        Command.run("index", "add", "--threshold", "0.9", index, "--from-index", old));
    assertEquals(
        0, Command.run("check", "--threshold", "0.9", "--index", index, articles).exitCode());
    assertSound(2);
  }

  @Test
  void anIndexThatMayNotBeWrittenToIsReadAllTheSame() throws Exception {
    assertEquals(0, Command.run("index", "add", index, articles).exitCode());
    assertTrue(index.toFile().setWritable(false));
    try {
      assumeFalse(Files.isWritable(index), "the superuser may write anything");
      assertEquals(0, Command.run("check", "--index", index, articles).exitCode());
      assertSound(2);
      assertEquals(
          new Command(2, "", "dedupe: " + index + ": permission denied\n"),
          Command.run("index", "add", index, articles));
    } finally {
      assertTrue(index.toFile().setWritable(true));
    }
  }

  private Command added(int added, int replaced, int unchanged) {
    return new Command(
        0,
        "",
        "%s: %d added, %d replaced, %d unchanged, 0 skipped\n"
            .formatted(index, added, replaced, unchanged));
  }

  private void assertSound(int articles) {
    assertEquals(
        new Command(0, "", index + ": " + articles + " articles, all as they were written\n"),
        Command.run("index", "verify", index));
  }
}
