package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import news.dedupe.report.SchemaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs for people to label, and runs that honour what they have said. */
class ReviewTest {

  private static final String WIRE = "testdata/wire/articles";
  private static final String HEADER =
      "label,score,grouped,titleA,titleB,a,b,contentA,contentB\r\n";

  @TempDir Path folder;

  @Test
  void pairsOfARangeAreWrittenTheLeastCertainFirst() throws IOException {
    Path pairs = folder.resolve("pairs.csv");
    Command run = Command.run("--pairs", "0.2..0.9", "--write-pairs", pairs, WIRE);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(Command.run(WIRE).out(), run.out());
    assertTrue(Files.readString(pairs).startsWith(HEADER));
    double last = 0;
    List<String> rows = Files.readAllLines(pairs).subList(1, Files.readAllLines(pairs).size());
    assertTrue(rows.size() > 5);
    for (String row : rows) {
      String[] cells = row.split(",", 4);
      double score = Double.parseDouble(cells[1]);
      assertEquals("", cells[0]);
      assertTrue(score >= 0.2 && score <= 0.9, row);
      assertTrue(Math.abs(score - 0.6) >= last - 0.0001, row);
      last = Math.abs(score - 0.6);
    }
  }

  @Test
  void pairsStandInJsonReportsWhereNoFileIsNamed() throws IOException {
    Command run = Command.run("--pairs", "0.2..0.9", WIRE);
    assertEquals(List.of(), SchemaTest.faults(run.out()));
    JsonNode report = new ObjectMapper().readTree(run.out());
    assertEquals("0.2..0.9", report.path("parameters").path("pairs").asText());
    JsonNode pairs = report.path("pairs");
    Path file = folder.resolve("pairs.jsonl");
    Command.run("--pairs", "0.2..0.9", "--write-pairs", file, WIRE);
    List<String> lines = Files.readAllLines(file);
    assertEquals(pairs.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      JsonNode line = new ObjectMapper().readTree(lines.get(i));
      assertEquals("", line.path("label").asText("none"));
      assertEquals(pairs.get(i).path("a"), line.path("a"));
      boolean isTogether = false;
      for (JsonNode cluster : report.path("clusters")) {
        List<String> paths = cluster.path("members").findValuesAsText("path");
        isTogether |=
            paths.contains(line.path("a").asText()) && paths.contains(line.path("b").asText());
      }
      assertEquals(isTogether, line.path("grouped").asBoolean());
    }
    assertEquals(
        pairs.size(),
        Command.run("--pairs", "0.2..0.9", "--format", "jsonl", WIRE)
            .out()
            .lines()
            .filter(line -> line.startsWith("{\"type\": \"pair\""))
            .count());
  }

  @Test
  void ofACheckPairsConcernNewArticles() throws IOException {
    Command run = Command.run("check", "--pairs", "..", "--against", WIRE, "seeds");
    for (JsonNode pair : new ObjectMapper().readTree(run.out()).path("pairs")) {
      assertTrue(
          pair.path("a").asText().startsWith("seeds")
              || pair.path("b").asText().startsWith("seeds"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--pairs 0.3 | no range",
        "--pairs 0.7..0.3 | no range",
        "--pairs 0..2 | no range",
        "--pairs NaN..1 | no range",
        "--write-pairs p.csv | needs --pairs",
        "--pairs 0..1 --write-pairs p.txt | .csv or .jsonl",
        "--pairs 0..1 --format csv | --write-pairs",
        "--overrides nowhere.csv | no file"
      })
  void whatCannotBeMeantIsRefused(String options, String message) {
    List<Object> arguments = new ArrayList<>(List.of((Object[]) options.split(" ")));
    arguments.add(WIRE);
    Command run = Command.run(arguments.toArray());
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains(message), run.err());
  }

  @Test
  void labelsDecideAndTheReportSaysSo() throws IOException {
    Path harbour = write("harbour.txt", Dispatches.HARBOUR);
    Path rewrite = write("rewrite.txt", Dispatches.HARBOUR.replace("Tuesday", "Friday"));
    Path library = write("library.txt", Dispatches.LIBRARY);
    assertEquals(List.of("harbour.txt rewrite.txt"), clusters(Command.run(folder).out()));
    Path labels = write("labels.csv", rows(harbour, rewrite, "other", rewrite, library, "same"));
    Command run = run(labels);
    assertEquals(0, run.exitCode(), run.err());
    assertEquals(List.of("library.txt rewrite.txt"), clusters(run.out()));
    assertEquals(List.of(), SchemaTest.faults(run.out()));
    JsonNode report = new ObjectMapper().readTree(run.out());
    for (JsonNode member : report.path("clusters").path(0).path("members")) {
      assertTrue(member.path("override").asBoolean());
    }
    assertTrue(report.path("clusters").path(0).path("cohesion").asDouble() < 0.6);
    String hash = report.path("parameters").path("overrides").asText();
    assertEquals(16, hash.length());
    Path turned = write("turned.csv", rows(library, rewrite, "Same", rewrite, harbour, "other"));
    Files.delete(labels);
    assertEquals(run.out(), run(turned).out(), "the order of labels counts");
  }

  @Test
  void contentsAreLabelledWhateverTheirPaths() throws IOException {
    write("a/harbour.txt", Dispatches.HARBOUR);
    write("b/copy.txt", Dispatches.HARBOUR);
    Path library = write("c/library.txt", Dispatches.LIBRARY);
    JsonNode read = new ObjectMapper().readTree(Command.run(folder).out());
    String content = read.path("clusters").path(0).path("members").path(0).path("content").asText();
    Path labels =
        write(
            "labels.jsonl",
            "{\"a\": \"gone.txt\", \"contentA\": \"%s\", \"b\": \"%s\", \"label\": \"same\"}\n"
                .formatted(content, library));
    assertEquals(List.of("copy.txt harbour.txt library.txt"), clusters(run(labels).out()));
    Files.delete(labels);
    labels = write("labels.csv", content + "," + library + ",same\n");
    assertEquals(List.of("copy.txt harbour.txt library.txt"), clusters(run(labels).out()));
  }

  @Test
  void whatSpreadsheetsMakeOfAFileIsReadAllTheSame() throws IOException {
    Path harbour = write("harbour.txt", Dispatches.HARBOUR);
    Path library = write("library.txt", Dispatches.LIBRARY);
    String columns = "\uFEFFlabel;score;titleA;a;b;contentA;contentB\r\n";
    Path labels =
        write(
            "labels.csv",
            columns
                + ";0,5;\"other; rows\";x;y;;\r\n"
                + "SAME ;0,5;\"a \"\"title\"\"\nin two lines\";%s;'%s;1,23E+15;\r\n"
                    .formatted(harbour, library));
    assertEquals(List.of("harbour.txt library.txt"), clusters(run(labels).out()));
  }

  /** In the tables stand {@code <a>} and {@code <b>} for the paths of two articles. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "quoted throughout | '\"label\",\"a\",\"b\"\r\n\"same\",\"<a>\",\"<b>\"\r\n'",
        "tabs | 'label\ta\tb\nsame\t<a>\t<b>'",
        "Excel's first line | 'sep=;\r\nlabel;a;b\r\nsame;<a>;<b>\r\n'",
        "old line ends | 'label,a,b\rsame,<a>,<b>\r'",
        "other order | 'grouped,b,score,a,label\nTRUE,<b>,\"6,5E-1\",<a>,same'",
        "capitals | 'Label,A,B\nSAME,<a>,<b>'",
        "empty columns | 'label,a,b,,\nsame,<a>,<b>,,\n'",
        "empty columns, no header | '<a>,<b>,same,,\n'",
        "empty rows | ',,\n\nlabel,a,b\n,,\n\nsame,<a>,<b>\n,,\n'",
        "a column of notes | 'a,b,note,label\n<a>,<b>,\"so, \"\"no\"\"\",same'",
        "blanks that are not seen | 'label,a,b\n\u00A0same\u200B,<a>,<b>'",
        "a rounded content | 'label,a,b,contentA\nsame,<a>,<b>,1234567890123450'",
        "a content as a number | 'label;a;b;contentA\nsame;<a>;<b>;1,23457E+15'"
      })
  void whateverASpreadsheetSaves(String what, String table) throws IOException {
    Path harbour = write("harbour.txt", Dispatches.HARBOUR);
    Path library = write("library.txt", Dispatches.LIBRARY);
    Path labels =
        write(
            "labels.csv",
            table.replace("<a>", harbour.toString()).replace("<b>", library.toString()));
    Command run = run(labels);
    assertEquals(List.of("harbour.txt library.txt"), clusters(run.out()), what + run.err());
  }

  @Test
  void labelsDecideWhatIsFiltered() throws IOException {
    Path harbour = write("harbour.txt", Dispatches.HARBOUR);
    Path rewrite = write("rewrite.txt", Dispatches.HARBOUR.replace("Tuesday", "Friday"));
    Path library = write("library.txt", Dispatches.LIBRARY);
    assertEquals(2, filtered(folder).size());
    Path labels = write("labels.csv", rows(harbour, rewrite, "other"));
    assertEquals(3, filtered("--overrides", labels, "--exclude", "labels.csv", folder).size());
    write("labels.csv", rows(harbour, library, "same"));
    assertEquals(1, filtered("--overrides", labels, "--exclude", "labels.csv", folder).size());
    write("labels.csv", rows(harbour, library, "perhaps"));
    Command refused =
        Command.run("filter", "--overrides", labels, "--exclude", "labels.csv", folder);
    assertEquals(2, refused.exitCode());
    assertEquals("", refused.out());
  }

  private static List<String> filtered(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of("filter"));
    all.addAll(List.of(arguments));
    return Command.run(all.toArray()).out().lines().toList();
  }

  @Test
  void labelsOfWhatIsNotReadAreCounted() throws IOException {
    Path harbour = write("harbour.txt", Dispatches.HARBOUR);
    Path labels = write("labels.csv", rows(harbour, "gone", "same", "lost", harbour, "other"));
    Command run = run(labels);
    assertEquals(0, run.exitCode());
    assertEquals(
        "dedupe: " + labels + ": 2 of 2 labels name an article that was not read",
        run.errLines().get(0));
  }

  @Test
  void contradictionsAreNamed() throws IOException {
    Path labels = write("labels.csv", rows("a", "b", "same", "a", "c", "other", "b", "c", "same"));
    Command run = run(labels);
    assertEquals(2, run.exitCode());
    assertEquals(
        "dedupe: %1$s:3: 'a' and 'c' are said to be of other stories, but of one story by %1$s:2, %1$s:4\n"
            .formatted(labels),
        run.err());
    Path one = write("one.csv", rows("a", "b", "same"));
    Path two = write("two.csv", rows("b", "a", "other"));
    assertTrue(
        Command.run("--overrides", one, "--overrides", two, WIRE)
            .err()
            .startsWith("dedupe: " + two + ":2: 'b' and 'a' are said"));
  }

  @Test
  void copiesCannotBeKeptApart() throws IOException {
    Path harbour = write("harbour.txt", Dispatches.HARBOUR);
    Path copy = write("copy.txt", Dispatches.HARBOUR);
    Command run = run(write("labels.csv", rows(harbour, copy, "other")));
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("have the same text"), run.err());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | empty, not a file of labelled pairs",
        "'a,b,label\nx,y,maybe' | :2: the label 'maybe' is neither same nor other",
        "'a,b,answer\n1,2,1' | :1: no column 'label' among a, b, answer; the first row has to name",
        "'a,b,label,label\n1,2,same,other' | :1: two columns 'label'",
        "'\"a;b;label\"\n\"x;y;same\"' | :1: no column 'a' among a;b;label",
        "'{\"a\": \"x\", \"b\"' | :1: not JSON",
        "'a,b,label\nx,,same' | :2: a label without the articles 'a' and 'b'"
      })
  void aBrokenFileIsNamedWithItsLine(String text, String message) throws IOException {
    Path labels = write("labels.csv", text);
    Command run = run(labels);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains(message), run.err());
    Files.write(labels, "a,b,label\nM\u00fcnchen,x,same".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(run(labels).err().contains("not UTF-8"));
  }

  @Test
  void reviewedPairsAreReadAsTheyAre() throws IOException {
    Path pairs = folder.resolve("pairs.csv");
    Command.run("--pairs", "0.2..0.9", "--write-pairs", pairs, WIRE);
    String all = Files.readString(pairs);
    List<String> rows = new ArrayList<>(all.lines().toList());
    rows.set(1, "same" + rows.get(1));
    rows.set(2, "other" + rows.get(2));
    Files.writeString(pairs, String.join("\r\n", rows) + "\r\n");
    Command run =
        Command.run(
            "--overrides",
            pairs,
            "--pairs",
            "0.2..0.9",
            "--write-pairs",
            folder.resolve("more.csv"),
            WIRE);
    assertEquals(0, run.exitCode(), run.err());
    assertNotEquals(Command.run(WIRE).out(), run.out());
    String more = Files.readString(folder.resolve("more.csv"));
    for (String decided : rows.subList(1, 3)) {
      assertTrue(!more.contains(decided.substring(decided.lastIndexOf(',') - 17)), decided);
    }
  }

  private Command run(Path labels) {
    return Command.run(
        "--overrides", labels, "--exclude", "labels.*", "--exclude", "turned.csv", folder);
  }

  private static List<String> clusters(String report) throws IOException {
    List<String> clusters = new ArrayList<>();
    for (JsonNode cluster : new ObjectMapper().readTree(report).path("clusters")) {
      TreeSet<String> names = new TreeSet<>();
      cluster
          .path("members")
          .findValuesAsText("path")
          .forEach(path -> names.add(path.substring(path.lastIndexOf('/') + 1)));
      clusters.add(String.join(" ", names));
    }
    return clusters;
  }

  private static String rows(Object... cells) {
    StringBuilder rows = new StringBuilder("a,b,label\n");
    for (int i = 0; i < cells.length; i += 3) {
      rows.append(cells[i]).append(',').append(cells[i + 1]).append(',').append(cells[i + 2]);
      rows.append('\n');
    }
    return rows.toString();
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
