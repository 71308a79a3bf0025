package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.dedupe.report.SchemaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A standing index, as its users meet it. */
class IndexTest {

  private static final String EDITED = Dispatches.HARBOUR.replace("Tuesday", "Friday");

  @TempDir Path folder;

  private Path index;

  @BeforeEach
  void nameTheIndex() {
    index = folder.resolve("news.idx");
  }

  @Test
  void whatWasAddedIsRepeated() throws IOException {
    Path old = write("old/harbour.txt", Dispatches.HARBOUR);
    Command added = Command.run("index", "add", index, old);
    assertEquals(
        new Command(0, "", index + ": 1 added, 0 replaced, 0 unchanged, 0 skipped\n"), added);
    Path repeat = write("new/edited.txt", EDITED);
    Path other = write("new/library.txt", Dispatches.LIBRARY);
    Command checked = check(repeat, other);
    assertEquals(1, checked.exitCode());
    assertEquals(
        List.of(
            repeat + ": near-identical, of " + old,
            "2 incoming articles and 1 existing: 1 duplicate, 0 skipped"),
        checked.errLines());
    assertEquals(List.of(), SchemaTest.faults(checked.out()));
    assertEquals(0, check(other).exitCode());
    assertEquals(1, info("articles"), "a check adds nothing");
  }

  /** But for how the index is said to have been. */
  @Test
  void theReportIsThatOfACheckAgainstTheArticles() throws IOException {
    Path old = write("old/harbour.txt", Dispatches.HARBOUR).getParent();
    write("old/library.txt", Dispatches.LIBRARY);
    Path incoming = write("new/edited.txt", EDITED);
    add(old);
    JsonNode byIndex = read(check(incoming).out());
    JsonNode byFiles = read(Command.run("check", "--against", old, incoming).out());
    assertEquals("{\"batch\":1,\"articles\":2}", byIndex.at("/parameters/index").toString());
    assertEquals(byFiles.at("/summary"), byIndex.at("/summary"));
    assertEquals(
        byFiles.at("/clusters/0/members").toString(), byIndex.at("/clusters/0/members").toString());
    assertEquals(byFiles.at("/new/0/of"), byIndex.at("/new/0/of"));
  }

  @Test
  void theSecondTimeNothingIsAddedAndTheReportIsTheSame() throws IOException {
    add(write("old/harbour.txt", Dispatches.HARBOUR));
    Path incoming = write("new/edited.txt", EDITED).getParent();
    write("new/library.txt", Dispatches.LIBRARY);
    Command first = check("--add", incoming);
    assertEquals(3, info("articles"));
    Command second = check("--add", incoming);
    assertEquals(1, second.exitCode());
    assertEquals(first.err(), second.err());
    assertEquals(withoutIndex(first.out()), withoutIndex(second.out()));
    assertEquals(3, info("articles"));
    assertTrue(add(incoming).err().contains("0 added, 0 replaced, 2 unchanged"));
    assertEquals(withoutIndex(first.out()), withoutIndex(check(incoming).out()), "without --add");
  }

  @Test
  void otherContentAtAPathReplacesWhatWasThere() throws IOException {
    Path article = write("a.txt", Dispatches.HARBOUR);
    add(article);
    Files.writeString(article, Dispatches.LIBRARY);
    assertTrue(add(article).err().contains("0 added, 1 replaced, 0 unchanged"));
    assertEquals(0, check(write("b.txt", Dispatches.HARBOUR)).exitCode(), "it is gone");
    assertEquals(1, check(write("c.txt", Dispatches.LIBRARY)).exitCode());
    assertEquals(1, info("articles"));
  }

  @Test
  void aCopyAtAnotherPathIsAnotherArticle() throws IOException {
    add(write("a.txt", Dispatches.HARBOUR));
    Command copy = check("--add", write("b.txt", Dispatches.HARBOUR));
    assertTrue(copy.errLines().get(0).contains("b.txt: identical, of "), copy.err());
    assertEquals(2, info("articles"));
    assertEquals(1, info("texts"));
    assertEquals(1, info("stories"));
  }

  @Test
  void aStoryKeepsItsIdAsItGrows() throws IOException {
    add(write("a.txt", Dispatches.HARBOUR));
    String story = exported("a.txt").path("story").asText();
    Command grown = check("--add", write("b.txt", EDITED));
    assertEquals(story, read(grown.out()).at("/clusters/0/id").asText());
    assertEquals(story, read(grown.out()).at("/new/0/cluster").asText());
    assertEquals(story, exported("b.txt").path("story").asText());
    Command.run("index", "remove", index, folder.resolve("a.txt"));
    assertEquals(story, read(check(write("c.txt", EDITED)).out()).at("/clusters/0/id").asText());
  }

  /** A label of people puts together what was two. */
  @Test
  void theOldestStoryStaysAndSaysWhichHaveJoined() throws IOException {
    Path first = write("a.txt", Dispatches.HARBOUR);
    Path second = write("b.txt", Dispatches.LIBRARY);
    add(first);
    add(second);
    String oldest = exported("a.txt").path("story").asText();
    String other = exported("b.txt").path("story").asText();
    assertNotEquals(oldest, other);
    Path copy = write("c.txt", Dispatches.HARBOUR);
    Path copyOfOther = write("d.txt", Dispatches.LIBRARY);
    Path labels = folder.resolve("labels.csv");
    Files.writeString(labels, "a,b,label\n%s,%s,same\n".formatted(copy, copyOfOther));
    Command joined = check("--add", "--overrides", labels, copy, copyOfOther);
    assertEquals(List.of(), SchemaTest.faults(joined.out()));
    JsonNode cluster = read(joined.out()).at("/clusters/0");
    assertEquals(oldest, cluster.path("id").asText());
    assertEquals("[\"" + other + "\"]", cluster.path("joined").toString());
    assertEquals(oldest, exported("b.txt").path("story").asText());
    assertFalse(read(check(copy).out()).at("/clusters/0").has("joined"), "they are one now");
  }

  @Test
  void olderArticlesAreNotAsked() throws IOException {
    add(write("old.jsonl", record("old", "2024-03-01", Dispatches.HARBOUR)));
    Path incoming = write("new.jsonl", record("new", "2024-04-12", EDITED));
    Command asked = check("--look-back", "42d", incoming);
    assertEquals(1, asked.exitCode(), asked.err());
    assertEquals(42, read(asked.out()).at("/parameters/lookBack").asInt());
    assertEquals(List.of(), SchemaTest.faults(asked.out()));
    assertEquals(0, check("--look-back", "41", incoming).exitCode());
    assertEquals(1, check(incoming).exitCode());
  }

  @Test
  void restrictionsHoldTowardsWhatIsInTheIndex() throws IOException {
    add(write("old.jsonl", record("old", "2024-03-01", Dispatches.HARBOUR)));
    Path incoming = write("new.jsonl", record("new", "2024-03-04", EDITED));
    assertEquals(1, check("--within", "3", incoming).exitCode());
    assertEquals(0, check("--within", "2", incoming).exitCode());
    assertEquals(0, check("--across-sources", incoming).exitCode());
    assertEquals(1, check("--ignore-dates", incoming).exitCode());
  }

  @Test
  void labelsAndBaselinesHoldTowardsWhatIsInTheIndex() throws IOException {
    Path old = write("old.txt", Dispatches.HARBOUR);
    add(old);
    Path incoming = write("new.txt", EDITED);
    Path labels = write("labels.csv", "a,b,label\n%s,%s,other\n".formatted(old, incoming));
    assertEquals(0, check("--overrides", labels, incoming).exitCode());
    Path baseline = folder.resolve("accepted.json");
    assertEquals(0, check("--baseline", baseline, "--update-baseline", incoming).exitCode());
    Command accepted = check("--baseline", baseline, incoming);
    assertTrue(accepted.err().contains("0 duplicates, 1 more accepted"), accepted.err());
    assertEquals(0, check("--fail-on", "identical", incoming).exitCode());
  }

  @ParameterizedTest
  @EnumSource(news.dedupe.report.ReportFormat.class)
  void everyFormatCanBeWritten(news.dedupe.report.ReportFormat format) throws IOException {
    add(write("old.txt", Dispatches.HARBOUR));
    Path incoming = write("new.txt", EDITED);
    Command command = check("--with-text", "--format", format.label(), incoming);
    assertEquals(1, command.exitCode(), command.err());
    assertTrue(command.out().contains("new.txt"), command.out());
  }

  /** Of those of the index too, whose texts are read for that. */
  @Test
  void textsAreInTheReportWhereTheyAreAskedFor() throws IOException {
    add(write("old.txt", Dispatches.HARBOUR));
    JsonNode members =
        read(check("--with-text", write("new.txt", EDITED)).out()).at("/clusters/0/members");
    members.forEach(member -> assertTrue(member.path("text").size() > 1, member.toString()));
    assertEquals(2, members.size());
  }

  @Test
  void articlesComeFromStandardInputAndFromLists() throws IOException {
    Command piped =
        Command.reading(record("1", "2024-03-01", Dispatches.HARBOUR), "index", "add", index, "-");
    assertTrue(piped.err().contains("1 added"), piped.err());
    Path incoming = write("new.txt", EDITED);
    Command listed =
        Command.reading(incoming + "\0", "check", "--index", index, "--files-from", "-");
    assertEquals(1, listed.exitCode(), listed.err());
    Command added = Command.reading(incoming + "\n", "index", "add", index, "--files-from", "-");
    assertTrue(added.err().contains("1 added"), added.err());
    Command none = Command.reading("", "check", "--index", index, "--files-from", "-");
    assertEquals(0, none.exitCode(), none.err());
    assertEquals(0, Command.reading("", "index", "add", index, "--files-from", "-").exitCode());
    assertEquals(2, info("articles"));
  }

  @Test
  void articlesAreRemovedByPathStoryOrAge() throws IOException {
    add(write("site/a.txt", Dispatches.HARBOUR), write("site/b.txt", Dispatches.LIBRARY));
    add(write("old.jsonl", record("1", "2001-01-01", EDITED)));
    assertEquals(new Command(0, "", index + ": 1 removed\n"), remove("--older-than", "2001-01-02"));
    assertEquals(0, check(write("c.txt", "x")).exitCode() % 3);
    String story = exported("a.txt").path("story").asText();
    assertEquals(index + ": 1 removed\n", remove("--story", story).err());
    assertEquals(index + ": 1 removed\n", remove(folder.resolve("site")).err());
    assertEquals(index + ": 0 removed\n", remove(folder.resolve("site")).err());
    assertEquals(0, info("articles"));
  }

  @Test
  void whatIsExportedCanBeReadAgain() throws IOException {
    add(write("a.txt", Dispatches.HARBOUR), write("b.jsonl", record("1", "2024-03-01", EDITED)));
    Path lines = folder.resolve("export.jsonl");
    assertEquals(0, Command.run("index", "export", index, "-o", lines).exitCode());
    assertEquals(2, Files.readAllLines(lines).size());
    Command grouped = Command.run(lines);
    assertTrue(grouped.err().startsWith("2 articles: 1 story in 2 versions"), grouped.err());
  }

  @Test
  void anIndexIsMadeAgainFromAnother() throws IOException {
    add(write("a.txt", Dispatches.HARBOUR), write("b.txt", Dispatches.LIBRARY));
    Path again = folder.resolve("again.idx");
    Command copied =
        Command.run("index", "add", again, "--from-index", index, "--threshold", "0.7");
    assertTrue(copied.err().endsWith("2 added, 0 replaced, 0 unchanged, 0 skipped\n"));
    Path incoming = write("c.txt", EDITED);
    Command strict = Command.run("check", "--index", again, "--threshold", "0.7", incoming);
    assertEquals(1, strict.exitCode(), strict.err());
    Command refused = Command.run("check", "--index", again, incoming);
    assertEquals(2, refused.exitCode());
    assertEquals(
        "dedupe: "
            + again
            + ": made with the threshold 0.7, this run's is 0.6; make it anew: dedupe index add NEW"
            + " --from-index "
            + again
            + "\n",
        refused.err());
  }

  @Test
  void whatIsAsItWasWrittenIsVerified() throws IOException {
    add(write("a.txt", Dispatches.HARBOUR));
    assertEquals(
        new Command(0, "", index + ": 1 articles, all as they were written\n"),
        Command.run("index", "verify", index));
  }

  @Test
  void brokenInputIsSkippedAndTheRestIsAdded() throws IOException {
    Path empty = write("empty.txt", "");
    Command added = add(empty, write("a.txt", Dispatches.HARBOUR));
    assertEquals(3, added.exitCode());
    assertTrue(added.err().contains("1 added, 0 replaced, 0 unchanged, 1 skipped"), added.err());
    Command strict = add("--strict", empty, write("b.txt", Dispatches.LIBRARY));
    assertEquals(3, strict.exitCode());
    assertEquals(1, info("articles"), "all or nothing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index | missing COMMAND: one of add, info, verify, remove, export",
        "index frob x | 'frob' is none of add, info, verify, remove, export",
        "index ramove x y | 'ramove' is none of add, info, verify, remove, export; did you mean 'remove'?",
        "index add | missing required parameter: 'INDEX'",
        "index add --wiat 3 x y | unknown option: '--wiat'; did you mean '--wait'?",
        "index add --wait soon x y | invalid value for option '--wait': 'soon' is not a number of seconds",
        "index info x y | unmatched argument at index 3: 'y'",
        "check --index | missing required parameter for option '--index' (INDEX)",
        "check --look-back week --index x y | invalid value for option '--look-back': 'week' is no number of days, such as 42d",
        "indxe add x y | 'indxe' is no command, and no file or folder; did you mean 'index'?",
      })
  void whatIsMistypedIsSaidInOneLineWithAHint(String arguments, String message) {
    Command command = Command.run((Object[]) arguments.split(" ", -1));
    assertEquals(2, command.exitCode());
    assertEquals("", command.out());
    assertEquals("dedupe: " + message, command.errLines().get(0));
    assertTrue(command.errLines().get(1).matches("try 'dedupe ([a-z]+ )*--help'"), command.err());
    assertEquals(2, command.errLines().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --index gone.idx seeds | gone.idx: no such index; 'dedupe index add' makes one",
        "check --index seeds seeds | seeds: no index, but there is something else; name another place",
        "check --index pom.xml seeds | pom.xml: no index, but there is something else; name another place",
        "check --index gone.idx --add seeds | gone.idx: no such index; 'dedupe index add' makes one",
        "check --add seeds | --add needs --index INDEX",
        "check --look-back 3 seeds | --look-back needs --index INDEX",
        "check --index x --against seeds seeds | --index and --against exclude each other",
        "index add seeds seeds | seeds: no index, but there is something else; name another place",
        "index add gone.idx | nothing to add: give PATH, --files-from or --from-index",
        "index add gone.idx seeds --from-index x | --from-index and PATH exclude each other",
        "index add gone.idx gone/folder | gone/folder: no such file or folder",
        "index add gone.idx --from-index none.idx | none.idx: no such index; 'dedupe index add' makes one",
        "index remove gone.idx | nothing to remove: give PATH, --story or --older-than",
        "index remove gone.idx a | gone.idx: no such index; 'dedupe index add' makes one",
        "index remove gone.idx --older-than soon | --older-than takes a date, 2026-11-30, or days, 90d: 'soon'",
        "index info gone.idx | gone.idx: no such index; 'dedupe index add' makes one",
        "index export gone.idx | gone.idx: no such index; 'dedupe index add' makes one",
        "index verify gone.idx | gone.idx: no such index; 'dedupe index add' makes one",
      })
  void whatCannotBeDoneIsSaidInOneLine(String arguments, String message) {
    assertEquals(
        new Command(2, "", "dedupe: " + message + "\n"),
        Command.run((Object[]) arguments.split(" ", -1)));
    assertFalse(Files.exists(Path.of("gone.idx")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "info", "verify", "remove", "export"})
  void everyPartHasHelp(String part) {
    Command command = Command.run("index", part, "--help");
    assertEquals(0, command.exitCode());
    assertTrue(command.out().contains("Usage: dedupe index " + part), command.out());
    assertTrue(command.out().contains("Exit codes:"), command.out());
    assertTrue(command.out().lines().allMatch(line -> line.length() <= 80), command.out());
    assertTrue(Command.run("index", "--help").out().contains("\n  " + part), part);
  }

  @Test
  void settingsHoldForThePartsToo() throws IOException {
    Path settings = write("some.properties", "index.add.wait=soon\n");
    Path article = write("a.txt", Dispatches.HARBOUR);
    assertEquals(
        "dedupe: %s:1: invalid value for option '--wait': 'soon' is not a number of seconds"
            .formatted(settings),
        add("--config", settings, article).errLines().get(0));
    Files.writeString(settings, "threshold=0.7\nindex.add.threshold=0.8\nindex.add.wait=1\n");
    assertEquals(0, add("--config", settings, article).exitCode());
    assertEquals("0.8", infoOf("threshold").asText());
    Command config = Command.run("config", "index", "add", "--config", settings);
    assertTrue(config.out().contains("\nindex.add.wait=1\n"), config.out());
    assertTrue(config.out().contains("\n#index.add.from-index=\n"), config.out());
    assertFalse(config.out().contains("\nthreshold=0.7\n"), config.out());
    Command variable =
        Command.within(Map.of("DEDUPE_INDEX_ADD_WAIT", "no"), "index", "add", index, article);
    assertTrue(variable.errLines().get(0).startsWith("dedupe: DEDUPE_INDEX_ADD_WAIT: "));
  }

  /** A file among the articles of a stranger must not have them added, or others removed. */
  @ParameterizedTest
  @ValueSource(
      strings = {"check.index", "check.add", "index.remove.older-than", "index.remove.story"})
  void whatChangesAnIndexIsSaidOnTheCommandLineAlone(String key) throws IOException {
    Path settings = write("some.properties", key + "=x\n");
    Command refused = Command.run("--config", settings, "seeds");
    assertEquals(2, refused.exitCode());
    assertTrue(
        refused.err().contains("which files are written is said on the command line alone"),
        refused.err());
  }

  private Command add(Object... arguments) {
    return Command.run(joined(List.of("index", "add", index), arguments));
  }

  private Command remove(Object... arguments) {
    return Command.run(joined(List.of("index", "remove", index), arguments));
  }

  private Command check(Object... arguments) {
    return Command.run(joined(List.of("check", "--index", index), arguments));
  }

  private static Object[] joined(List<Object> first, Object... others) {
    return Stream.concat(first.stream(), Stream.of(others)).toArray();
  }

  private int info(String name) throws IOException {
    return infoOf(name).asInt();
  }

  private JsonNode infoOf(String name) throws IOException {
    return read(Command.run("index", "info", index).out()).path(name);
  }

  /** What is exported of the article of a file. */
  private JsonNode exported(String name) throws IOException {
    List<JsonNode> found = new ArrayList<>();
    for (String line : Command.run("index", "export", index).out().lines().toList()) {
      JsonNode article = read(line);
      if (article.path("path").asText().endsWith(name)) {
        found.add(article);
      }
    }
    assertEquals(1, found.size(), name);
    return found.get(0);
  }

  private static String withoutIndex(String report) {
    return report.replaceFirst("\n *\"index\": .*", "");
  }

  private static String record(String id, String day, String text) throws IOException {
    return new ObjectMapper()
            .writeValueAsString(
                Map.of("id", id, "date", day, "source", "Coastal Wire", "text", text))
        + "\n";
  }

  private static JsonNode read(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
