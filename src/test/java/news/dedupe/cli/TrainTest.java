package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {

  @TempDir Path folder;

  @Test
  void aModelIsFittedAndReadByARun() throws IOException {
    Path model = folder.resolve("model.json");
    Command trained = train("--folds", "0", "-o", model);
    assertEquals(0, trained.exitCode(), trained.err());
    assertTrue(trained.err().contains("wire/truth: "), trained.err());
    JsonNode dataset = new ObjectMapper().readTree(model.toFile()).path("datasets").path(0);
    assertEquals("wire/truth", dataset.path("name").asText());
    assertTrue(dataset.path("versions").asInt() > 50);
    assertTrue(dataset.path("others").asInt() > 20);
    Command grouped = Command.run("--model", model, "testdata/wire/articles");
    assertEquals(0, grouped.exitCode(), grouped.err());
    JsonNode summary = new ObjectMapper().readTree(grouped.out()).path("summary");
    assertEquals(3, summary.path("clusters").asInt());
    assertTrue(summary.path("duplicates").asInt() >= 15);
  }

  @Test
  void theSameLabelsGiveTheSameBytesWhateverTheThreads() throws IOException {
    Path one = folder.resolve("one.json");
    Path four = folder.resolve("four.json");
    train("--folds", "0", "--threads", "1", "-o", one);
    train("--folds", "0", "--threads", "4", "-o", four);
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(four));
  }

  @Test
  void whatModelsDoOnWhatTheyHaveNotSeenIsTold() {
    Command trained = train("--folds", "3", "-o", folder.resolve("model.json"));
    assertEquals(0, trained.exitCode(), trained.err());
    assertTrue(trained.err().contains("wire/truth, left out in 3 folds:"), trained.err());
    assertTrue(trained.err().contains("F1"), trained.err());
  }

  @Test
  void labelsOfOneEventCannotBeLeftOutAndLearntFrom() throws IOException {
    Path table = folder.resolve("truth.tsv");
    Files.writeString(table, "file\tstory\tkind\na.txt\ts1\to\nb.txt\ts1\tr1\n");
    Files.writeString(folder.resolve("a.txt"), Dispatches.HARBOUR);
    Files.writeString(folder.resolve("b.txt"), Dispatches.HARBOUR.replace("Tuesday", "Friday"));
    Command trained =
        Command.run("train", "--truth", table, folder, "-o", folder.resolve("model.json"));
    assertEquals(2, trained.exitCode(), trained.err());
    assertTrue(trained.err().contains("--folds 0"), trained.err());
  }

  @Test
  void labelsOfNoPairTeachNothing() throws IOException {
    Path table = folder.resolve("truth.tsv");
    Files.writeString(table, "file\tstory\tkind\na.txt\ts1\to\n");
    Files.writeString(folder.resolve("a.txt"), Dispatches.HARBOUR);
    Command trained =
        Command.run(
            "train", "--folds", "0", "--truth", table, folder, "-o", folder.resolve("model.json"));
    assertEquals(2, trained.exitCode(), trained.err());
    assertTrue(trained.err().contains("labels no pair"), trained.err());
  }

  @Test
  void pairsThatPeopleHaveLabelledAreReadAsTheyAre() throws IOException {
    Path pairs = folder.resolve("pairs.csv");
    Command.run("--pairs", "0..1", "--write-pairs", pairs, "testdata/wire/articles");
    List<String> rows = new ArrayList<>(Files.readAllLines(pairs));
    rows.replaceAll(row -> (row.contains(",true,") ? "same" : "other") + row);
    rows.set(0, rows.get(0).replaceFirst("^other", ""));
    Files.write(pairs, rows);
    Path model = folder.resolve("model.json");
    Command trained =
        Command.run(
            "train", "--folds", "0", "--pairs", pairs, "testdata/wire/articles", "-o", model);
    assertEquals(0, trained.exitCode(), trained.err());
    JsonNode dataset = new ObjectMapper().readTree(model.toFile()).path("datasets").path(0);
    assertEquals(
        rows.stream().filter(row -> row.startsWith("same")).count(),
        dataset.path("versions").asInt());
    assertEquals(
        rows.stream().filter(row -> row.startsWith("other")).count(),
        dataset.path("others").asInt());
  }

  @Test
  void aFolderIsNoTable() {
    assertEquals(
        new Command(2, "", "dedupe: testdata: a folder, not a file\n"),
        Command.run("train", "--truth", "testdata", "testdata/wire"));
  }

  @Test
  void quietIsSilent() {
    Command trained = train("--folds", "0", "--quiet", "-o", folder.resolve("model.json"));
    assertEquals(new Command(0, "", ""), trained);
  }

  @Test
  void someArticleThatATableNamesHasToBeGiven() {
    Command trained =
        Command.run(
            "train", "--truth", "testdata/wire/truth.tsv", "seeds", "-o", folder.resolve("m.json"));
    assertEquals(2, trained.exitCode(), trained.err());
    assertTrue(trained.err().contains("names no article that was given"), trained.err());
  }

  private static Command train(Object... options) {
    Object[] arguments = new Object[options.length + 4];
    arguments[0] = "train";
    arguments[1] = "--truth";
    arguments[2] = "testdata/wire/truth.tsv";
    arguments[3] = "testdata/wire/articles";
    System.arraycopy(options, 0, arguments, 4, options.length);
    return Command.run(arguments);
  }
}
