package news.dedupe.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of files when the versions of a story are dropped, byte for byte. */
class FilterRecordsTest {

  /** The dispatch of the harbour with one sentence less, and in other words at its beginning. */
  private static final String SHORTER =
      Dispatches.HARBOUR.replaceAll("Investigators have sent[^.]*\\. ", "");

  @TempDir Path folder;

  private static String json(String id, String text, String more) {
    String escaped = text.replace("\n", "\\n").replace("\"", "\\\"");
    return "{\"id\": \"%s\", %s\"text\":\"%s\"}".formatted(id, more, escaped);
  }

  private static String row(String id, String text) {
    return id + ",\"" + text.replace("\"", "\"\"") + "\"\r\n";
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static String filtered(Object... arguments) {
    Command command = Command.run(withFilter(arguments));
    assertEquals(0, command.exitCode(), command.err());
    return command.out();
  }

  private static Object[] withFilter(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("filter"));
    all.addAll(List.of(arguments));
    return all.toArray();
  }

  @Test
  void linesAreAsTheyWere() throws IOException {
    String a = "  " + json("a", Dispatches.HARBOUR, "") + " \r\n";
    String b = json("b", Dispatches.LIBRARY, "\"x\": [1.50, \"\\u00e9\"], ") + "\n";
    String c = json("c", SHORTER, "");
    Path file = write("a.jsonl", "\n" + a + b + "\n" + c);
    assertEquals("\n" + a + b + "\n", filtered(file));
    assertEquals("\n" + a + b + "\n" + c, filtered("--drop", "copies", file));
    assertEquals("\n" + a + b + "\n", filtered("--drop", "near-identical", file));
  }

  @Test
  void packedFilesAndStandardInputComeOutUnpacked() throws IOException {
    String a = json("a", Dispatches.HARBOUR, "") + "\n";
    String b = json("b", Dispatches.HARBOUR, "") + "\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write((a + b).getBytes(UTF_8));
    }
    Path file = Files.write(folder.resolve("a.jsonl.gz"), packed.toByteArray());
    assertEquals(a, filtered(file));
    assertEquals(a, Command.reading(a + b, "filter", "-").out());
  }

  @Test
  void tablesHaveOneHeader() throws IOException {
    String header = "id,text\r\n";
    String a = row("a", Dispatches.HARBOUR);
    String b = row("b", Dispatches.LIBRARY);
    Path first = write("1.csv", header + a + a.replace("a,", "c,"));
    Path second = write("2.csv", "\uFEFF" + header + b + a.replace("a,", "d,"));
    assertEquals(header + a + b, filtered(first, second));
    Path other = write("3.csv", "key,text\r\n" + b);
    Command refused = Command.run("filter", first, other);
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("its columns are not those of " + first), refused.err());
  }

  @Test
  void aByteOrderMarkStandsAtTheBeginningWhateverIsDropped() throws IOException {
    String a = json("a", Dispatches.HARBOUR, "") + "\n";
    String b = json("b", SHORTER, "") + "\n";
    String c = json("c", Dispatches.LIBRARY, "") + "\n";
    Path first = write("1.jsonl", "\uFEFF" + b + a);
    Path second = write("2.jsonl", "\uFEFF" + c);
    assertEquals("\uFEFF" + a + c, filtered("--keep", "longest", first, second));
  }

  @Test
  void aLastLineWithoutEndDoesNotRunIntoTheNextFile() throws IOException {
    String a = json("a", Dispatches.HARBOUR, "");
    String b = json("b", Dispatches.LIBRARY, "");
    assertEquals(a + "\n" + b, filtered(write("1.jsonl", a), write("2.jsonl", b)));
  }

  @ParameterizedTest
  @CsvSource({
    "'[A,\nB ,\nC]\n', '[A,\nB]\n'",
    "'[A , C, B]', '[A, B]'",
    "'{\"status\": 1,\n\"articles\": [A, {\"id\": 7}, C, null,B], \"n\": 3}',"
        + " '{\"status\": 1,\n\"articles\": [A, {\"id\": 7}, null,B], \"n\": 3}'",
    "'A\nC\nB\n', 'A\nB\n'"
  })
  void aListStaysOne(String before, String after) throws IOException {
    Path file = write("a.json", filled(before));
    Command command = Command.run("filter", file);
    assertEquals(filled(after), command.out(), command.err());
  }

  @Test
  void noCommaIsLeftBehindWhateverSeparatesElements() throws IOException {
    String spaces = " ".repeat(70_000);
    for (String between : List.of(spaces + ",", "," + spaces, "/*, */, // c\n", ", # ]\n")) {
      Path file = write("a.json", filled("[A,B%1$sC]".formatted(between)));
      assertEquals(filled("[A,B]"), filtered(file), between);
      file = write("a.json", filled("[A%1$sC%1$sB]".formatted(between)));
      assertEquals(filled("[A%sB]".formatted(between)), filtered(file), between);
    }
    String before = "{%s\"n\": [1], \"articles\": [".formatted(spaces);
    Path file = write("a.json", filled(before + "A,C]}"));
    assertEquals(filled(before + "A]}"), filtered(file));
  }

  @Test
  void anArrayBehindABreakInItsObjectIsAList() throws IOException {
    Path file = write("a.json", filled("{\"articles\": [A\n,C\n,B]\n}"));
    assertEquals(filled("{\"articles\": [A\n,B]\n}"), filtered(file));
  }

  /** The pattern with an article for each capital letter, over lines as in a list. */
  private static String filled(String pattern) {
    Map<String, String> articles =
        Map.of("A", Dispatches.HARBOUR, "B", Dispatches.LIBRARY, "C", SHORTER);
    return Pattern.compile("[ABC]")
        .matcher(pattern)
        .replaceAll(
            letter ->
                Matcher.quoteReplacement(
                    json(letter.group(), articles.get(letter.group()), "").replace("{", "{\n")));
  }

  @Test
  void ofAListOfOneStoryOneElementIsLeft() throws IOException {
    for (String order : List.of("[A,C]", "[C,A]", "[C, A ,C]")) {
      Path file = write("a.json", filled(order));
      assertEquals(filled("[A]"), filtered(file), order);
    }
  }

  @Test
  void anArticleStaysWithTheOthersOfItsLine() throws IOException {
    String a = json("a", Dispatches.HARBOUR, "");
    String b = json("b", Dispatches.LIBRARY, "");
    Path file = write("a.jsonl", a + "\n" + a + b + "\n" + a + a + "\n");
    Path dropped = folder.resolve("dropped.jsonl");
    Command command = Command.run("filter", "--write-dropped", dropped, file);
    assertEquals(a + "\n" + a + b + "\n", command.out());
    assertTrue(command.err().contains("3 of 5 articles kept, 2 dropped"), command.err());
    assertEquals(2, Files.readString(dropped).lines().count());
  }

  @Test
  void filesAreNamed() throws IOException {
    Path a = write("a.txt", Dispatches.HARBOUR);
    Path b = write("b.md", Dispatches.LIBRARY);
    write("c.txt", SHORTER);
    assertEquals(a + "\n" + b + "\n", filtered(folder));
    assertEquals(a + "\0" + b + "\0", filtered("--print0", folder));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void namesThatAreNotUtf8AreCounted() throws IOException {
    Path latin = Path.of(URI.create(folder.toUri() + "caf%E9.txt"));
    Files.writeString(latin, Dispatches.HARBOUR);
    Command command = Command.run("filter", "-0", folder);
    assertTrue(
        command.err().contains("\n1 of the paths are not UTF-8 and find no file"), command.err());
    write("caf.txt", Dispatches.HARBOUR);
    Command kept = Command.run("filter", "-0", folder);
    assertEquals(folder.resolve("caf.txt") + "\0", kept.out());
    assertFalse(kept.err().contains("UTF-8"), kept.err());
  }

  @Test
  void aTextOfStandardInputHasNoPathToBeWritten() {
    Command refused = Command.reading(Dispatches.HARBOUR, "filter", "-");
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("--input-format"), refused.err());
    assertEquals("", Command.reading("", "filter", "-").out());
  }

  @Test
  void whatCannotBeReadPassesThroughOrNot() throws IOException {
    String a = json("a", Dispatches.HARBOUR, "") + "\n";
    String broken = "{\"id\": \"b\", \"text\n";
    Path file = write("a.jsonl", a + broken + a.replace("\"a\"", "\"c\""));
    Command kept = Command.run("filter", file);
    assertEquals(a + broken, kept.out());
    assertEquals(3, kept.exitCode());
    assertTrue(
        kept.err().endsWith("1 of 2 articles kept, 1 dropped (1 identical), 1 unreadable kept\n"),
        kept.err());
    assertEquals(a, Command.run("filter", "--unreadable", "drop", file).out());
    Files.delete(file);
    Path empty = write("0.txt", "");
    Path text = write("1.txt", Dispatches.HARBOUR);
    assertEquals(empty + "\n" + text + "\n", Command.run("filter", folder).out());
    assertEquals(text + "\n", Command.run("filter", "--unreadable", "drop", folder).out());
  }

  @Test
  void whatWasDroppedIsToldWithWhatItRepeats() throws IOException {
    String a = json("a", Dispatches.HARBOUR, "") + "\n";
    String c = json("c", Dispatches.HARBOUR, "") + "\n";
    Path file = write("a.jsonl", a + c);
    Path dropped = folder.resolve("dropped.jsonl");
    filtered(file, "--write-dropped", dropped);
    String line = Files.readString(dropped);
    String expected =
        "{\"path\": \"%1$s#c\", \"line\": 2, \"of\": \"%1$s#a\", \"relation\": \"identical\","
                .formatted(file)
            + " \"score\": 1.0, \"cluster\": \"";
    assertTrue(line.startsWith(expected), line);
    for (Object other : List.of(dropped, file)) {
      Command refused = Command.run("filter", file, "-o", dropped, "--write-dropped", other);
      assertEquals(2, refused.exitCode());
    }
    assertEquals(a + c, Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({"original, a", "first, c", "latest, b", "longest, a", "'source=nowhere,AP.org', c"})
  void oneIsKeptByARule(String rule, String kept) throws IOException {
    String a = json("a", Dispatches.HARBOUR, "\"date\": \"2020-03-04\", ") + "\n";
    String b = json("b", SHORTER, "\"date\": \"2020-03-05\", \"source\": \"Reuters\", ") + "\n";
    String c = json("c", SHORTER, "\"date\": \"2020-03-03\", \"url\": \"https://www.ap.org/x\", ");
    Path file = write("a.jsonl", a + b + c + "\n");
    String left = filtered("--keep", rule, file);
    assertTrue(left.startsWith("{\"id\": \"" + kept + "\""), left);
    assertEquals(1, left.lines().count());
    String report = Command.run("--keep", rule, file).out();
    assertTrue(report.contains("\"representative\": \"" + file + "#" + kept + "\""), report);
  }

  /** Near-identical copies of a rewrite are dropped though they are none of the original. */
  @Test
  void copiesOfARewriteAreCopies() throws IOException {
    List<Path> seeds;
    try (var files = Files.list(Path.of("seeds"))) {
      seeds = files.sorted().toList();
    }
    StringBuilder lines = new StringBuilder();
    for (Path seed : seeds) {
      String text = Files.readString(seed).replace("\r", "").replace("\t", " ");
      String id = seed.getFileName().toString().substring(0, 3);
      lines.append(json(id, text, "")).append('\n');
      lines.append(json(id + "x", text + " It was raining.", "")).append('\n');
    }
    Path file = write("a.jsonl", lines.toString());
    assertEquals(5, filtered("--drop", "near-identical", file).lines().count());
    assertEquals(1, filtered(file).lines().count());
  }

  @Test
  void twoArticlesOfOnePathAreNotTakenForEachOther() throws IOException {
    Path first = write("a", json("b#c", Dispatches.LIBRARY, "") + "\n");
    String longer = json("x", Dispatches.HARBOUR, "") + "\n";
    Path second = write("a#b", longer + json("c", SHORTER, "") + "\n");
    Command refused = Command.run("filter", "--keep", "longest", first, second);
    assertEquals(2, refused.exitCode(), refused.err());
    assertTrue(refused.err().contains(second + "#c: two articles are called so"), refused.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><p>%s</p></body></html>",
        "<rss><channel><item><title>A</title><description>%s</description></item></channel></rss>"
      })
  void whatHasNoRecordsIsRefusedWithTheWayRound(String page) throws IOException {
    Path file = write("a.html", page.formatted(Dispatches.HARBOUR));
    Command refused = Command.run("filter", file);
    assertEquals(2, refused.exitCode(), refused.err());
    assertTrue(refused.err().contains("'dedupe extract' writes the articles"), refused.err());
    assertEquals("", refused.out());
  }

  @Test
  void aFolderOfTextsBesideATableOfLabelsHasOnlyTexts() throws IOException {
    Path a = write("a.txt", Dispatches.HARBOUR);
    write("truth.tsv", "file\tstory\na.txt\t1\n");
    assertEquals(a + "\n", Command.run("filter", folder).out());
  }

  @Test
  void linesAndTablesDoNotMix() throws IOException {
    Path lines = write("a.jsonl", json("a", Dispatches.HARBOUR, "") + "\n");
    Path table = write("b.csv", "id,text\r\n" + row("b", Dispatches.LIBRARY));
    Command refused = Command.run("filter", lines, table);
    assertEquals(2, refused.exitCode());
    assertTrue(refused.err().contains("do not go into one output"), refused.err());
  }
}
