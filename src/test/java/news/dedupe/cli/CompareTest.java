package news.dedupe.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.pipeline.Comparison;
import news.dedupe.pipeline.Comparison.AlignedPair;
import news.dedupe.pipeline.Comparison.Contribution;
import news.dedupe.pipeline.Comparison.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CompareTest {

  private static final Comparison COMPARISON =
      new Comparison(
          new Side(Article.of("a.txt", ""), "a.txt", Optional.empty(), Optional.empty()),
          new Side(
              new Article(
                  "wire.jsonl#7",
                  "",
                  Optional.of("Container harbour at Vellmouth reopens"),
                  Optional.of(Published.of("2025-03-04")),
                  Optional.of("Coastal Wire"),
                  Optional.of("Jane Doe, Reuters"),
                  Optional.empty()),
              "wire.jsonl#3",
              Optional.empty(),
              Optional.empty()),
          true,
          false,
          0.8808,
          OptionalDouble.of(2),
          List.of(
              new Contribution("base", "before anything is measured", 1, -1.25),
              new Contribution(
                  "uncopied coverage",
                  "what best windows hold of the sentences that are not copied",
                  0.6,
                  3),
              new Contribution("names", "names in common", 0.5, 0.25)),
          List.of(
              new AlignedPair(
                  0,
                  2,
                  "The container harbour at Vellmouth reopened on Tuesday after eleven days.",
                  "Ships are back.",
                  0.625)),
          List.of("“We owe it to the men”"),
          List.of(),
          true,
          List.of());

  @TempDir Path folder;

  @Test
  void peopleGetATable() {
    assertEquals(
        """
        A: a.txt
        B: wire.jsonl#7
           title  Container harbour at Vellmouth reopens
           date   2025-03-04
           source Coastal Wire
           author Jane Doe, Reuters
           copy   compared as wire.jsonl#3, the same text
           day    none: copies of the text have different dates

        versions of one story: probability 0.8808, threshold 0.5 (log-odds +2.000)

        what speaks for it            value  log-odds
        uncopied coverage            0.6000    +3.000  what best windows hold of the sentences that are not
                                                       copied
        base                         1.0000    -1.250  before anything is measured
        names                        0.5000    +0.250  names in common
        sum                                    +2.000

        sentences that say the same (A | B)

        0 | 2, 63 %
        The container harbour at Vellmouth reopened on   | Ships are back.
        Tuesday after eleven days.                       |

        quotations in both
          “We owe it to the men”

        no numbers in both\
        """,
        String.join("\n", new ComparisonText(COMPARISON, 0.5).lines()));
  }

  @Test
  void anArticleIsAVersionOfItself() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), Dispatches.HARBOUR);
    Command command = Command.run("compare", a, a);
    assertEquals(0, command.exitCode(), command.err());
    assertTrue(
        command
            .out()
            .contains(
                "\nversions of one story: probability 1.0000, threshold 0.6 (the same main text)\n"),
        command.out());
  }

  /** A date is that of the source, of the text, or of another article with the same text. */
  @Test
  void itIsSaidWhereADayComesFrom() throws IOException {
    String dated = "VELLMOUTH (March 4, 2025) — " + Dispatches.HARBOUR;
    Path text = Files.writeString(folder.resolve("text.txt"), dated);
    Path plain = Files.writeString(folder.resolve("plain.txt"), Dispatches.HARBOUR);
    Path page =
        Files.writeString(
            folder.resolve("page.md"), "---\ndate: 2025-03-05\n---\n\n" + Dispatches.LIBRARY);
    Path other = Files.createDirectory(folder.resolve("other"));
    Path later =
        Files.writeString(
            other.resolve("later.md"), "---\ndate: 2025-03-06\n---\n\n" + Dispatches.LIBRARY);

    String alone = Command.run("compare", text, page).out();
    assertTrue(alone.contains("\n   day    2025-03-04, by the head of the text\n"), alone);
    assertTrue(alone.contains("\n   date   2025-03-05\n"), alone);
    assertFalse(alone.contains("day    2025-03-05"), alone);

    String copied = Command.run("compare", "--in", text, plain, page).out();
    assertTrue(copied.contains("\n   day    2025-03-04, the date of a copy\n"), copied);

    String doubtful = Command.run("compare", "--in", later, text, page).out();
    assertTrue(
        doubtful.contains("\n   day    none: copies of the text have different dates\n"), doubtful);
  }

  @Test
  void itIsSaidWhetherABatchWeighsTheWords() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), Dispatches.HARBOUR);
    Path b = Files.writeString(folder.resolve("b.txt"), Dispatches.LIBRARY);
    String said = "\nIDF is taken from these two articles and background frequencies of English;";
    assertTrue(Command.run("compare", a, b).out().contains(said));
    assertFalse(Command.run("compare", "--in", folder, a, b).out().contains(said));
    assertEquals("pair", json("--format", "json", a, b).path("frequencies").asText());
    assertEquals(
        "batch", json("--in", folder, "--format", "json", a, b).path("frequencies").asText());
  }

  @Test
  void itIsSaidWhatKeepsTwoApart() throws IOException {
    String record =
        "{\"id\": \"%s\", \"date\": \"2025-03-0%d\", \"source\": \"%s\", \"text\": \"%s\"}\n";
    String text = Dispatches.HARBOUR.replace("\n", "\\n").replace("\"", "\\\"");
    String wire = folder.resolve("wire.jsonl").toString();
    Files.writeString(
        Path.of(wire),
        record.formatted("a", 1, "Post", text)
            + record.formatted("b", 5, "Post", text.replace("Tuesday", "Friday"))
            + record.formatted("copy", 5, "Post", text));
    Object[] pair = {wire + "#a", wire + "#b"};
    String near = Command.run("compare", "--within", 4, pair[0], pair[1]).out();
    assertTrue(near.contains("\nversions of one story: "), near);
    assertFalse(near.contains("never linked"), near);
    String far = Command.run("compare", "--within", 3, pair[0], pair[1]).out();
    assertTrue(far.contains("\nversions of one story: "), far);
    assertTrue(far.contains("\nnever linked: --within keeps apart"), far);
    String[] options = {"--format", "json", "--within", "3", "--across-sources"};
    for (String other : List.of("#b", "#copy")) {
      JsonNode both =
          json(options[0], options[1], options[2], options[3], options[4], pair[0], wire + other);
      assertEquals("[\"within\",\"across-sources\"]", both.path("keptApartBy").toString());
      assertEquals(other.equals("#copy"), both.path("identical").asBoolean());
    }
    assertTrue(json("--format", "json", pair[0], pair[1]).path("keptApartBy").isMissingNode());
    assertEquals(
        2, Command.run("compare", "--within", 3, "--ignore-dates", pair[0], pair[1]).exitCode());
  }

  private static JsonNode json(Object... arguments) throws IOException {
    Command command =
        Command.run(
            Stream.concat(Stream.of("compare"), Arrays.stream(arguments)).toArray(Object[]::new));
    assertEquals(0, command.exitCode(), command.err());
    return new ObjectMapper().readTree(command.out());
  }

  @Test
  void whatHoldsManyArticlesIsNotComparedByItsFirst() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), Dispatches.HARBOUR);
    Files.writeString(folder.resolve("b.txt"), Dispatches.HARBOUR);
    assertEquals(
        new Command(
            2,
            "",
            "dedupe: %s: more than one article; name one, such as %s%n".formatted(folder, a)),
        Command.run("compare", folder, a));
  }

  @Test
  void programsGetJsonWhosePartsAddUp() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), Dispatches.HARBOUR);
    Path b = Files.writeString(folder.resolve("b.txt"), Dispatches.HARBOUR + "It is open.\n");
    JsonNode json = json("--format", "json", a, b);
    assertTrue(json.path("versions").asBoolean());
    assertFalse(json.path("identical").asBoolean());
    assertEquals(2, json.path("sources").size());
    double sum =
        StreamSupport.stream(json.path("contributions").spliterator(), false)
            .mapToDouble(part -> part.path("logOdds").asDouble())
            .sum();
    double logOdds = json.path("logOdds").asDouble();
    assertEquals(logOdds, sum, 1e-4);
    assertEquals(1 / (1 + Math.exp(-logOdds)), json.path("score").asDouble(), 1e-3);
  }

  /** The model is not asked about what is the same, so there is nothing to add up. */
  @Test
  void ofTheSameTextTheProbabilityIsOne() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), Dispatches.HARBOUR);
    Path b = Files.writeString(folder.resolve("b.txt"), Dispatches.HARBOUR);
    JsonNode json = json("--format", "json", a, b);
    assertTrue(json.path("identical").asBoolean());
    assertEquals(1, json.path("score").asDouble());
    assertEquals(0, json.path("contributions").size());
    assertTrue(json.path("logOdds").isMissingNode());
  }

  @Test
  void linesAreAtMostAHundredColumns() throws IOException {
    Path a = Files.writeString(folder.resolve("a.txt"), Dispatches.HARBOUR);
    Path b = Files.writeString(folder.resolve("b.txt"), Dispatches.LIBRARY);
    Command command = Command.run("compare", "--in", folder, a, b);
    assertEquals(0, command.exitCode(), command.err());
    assertEquals("", command.err());
    assertTrue(command.out().lines().skip(2).allMatch(line -> line.length() <= 100), command.out());
  }

  /** Copied once for each line, a word of two million letters would take minutes. */
  @Test
  @Timeout(60)
  void soIsAWordOfMillionsOfLetters() {
    assertEquals(40_000, ComparisonText.wrap("x".repeat(2_000_000), 50).size());
  }

  @Test
  void wordsThatAreTooLongAreBroken() {
    assertEquals(List.of("ab", "cdef", "gh i"), ComparisonText.wrap("ab cdefgh i", 4));
    assertEquals(List.of(""), ComparisonText.wrap(" ", 4));
  }
}
