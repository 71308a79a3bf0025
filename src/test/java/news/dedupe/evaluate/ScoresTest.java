package news.dedupe.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dedupe.evaluate.TruthTable.Labelled;
import news.dedupe.report.Grouping;
import news.dedupe.report.ReportReader;
import org.junit.jupiter.api.Test;

/** The expected texts are what an independent program printed for the same tables and report. */
class ScoresTest {

  private static final Path FIXTURES = Path.of("src/test/resources/news/dedupe/evaluate");

  @Test
  void clusterScoresAreThoseOfTheReference() throws IOException {
    TruthTable truth = TruthTable.read(FIXTURES.resolve("truth.tsv"));
    assertEquals(
        expected("scores.txt").sorted().toList(),
        Scores.of(truth, report()).lines().stream().map(String::strip).sorted().toList());
  }

  @Test
  void pairScoresAreThoseOfTheReference() throws IOException {
    PairTable pairs = PairTable.read(FIXTURES.resolve("pairs.tsv"));
    assertEquals(
        expected("pair-scores.txt").toList(),
        PairScores.of(pairs, report()).lines().stream().map(String::strip).toList());
  }

  @Test
  void articlesThatTheReportDoesNotNameAreTold() {
    TruthTable truth =
        new TruthTable(
            List.of(
                new Labelled("here", "a", "o"),
                new Labelled("skipped", "a", "n"),
                new Labelled("lost", "a", "b")));
    Grouping report = new Grouping(List.of(List.of("x/here.txt", "y")), List.of("x#skipped"));
    assertEquals(List.of("lost"), Scores.of(truth, report).absent());
  }

  @Test
  void perfectWithoutAnythingToFind() {
    Scores scores = Scores.of(new TruthTable(List.of()), new Grouping(List.of(), List.of()));
    assertEquals(
        "pairs P 1.0000 R 1.0000 F1 1.0000  B3 P 1.0000 R 1.0000 F1 1.0000  ARI 1.0000",
        scores.summary());
  }

  /** Of 18,000 articles there are 162 million pairs. */
  @Test
  void oneHugeClusterIsScored() {
    List<String> names = IntStream.range(0, 18_000).mapToObj(n -> "n" + n).toList();
    TruthTable truth =
        new TruthTable(names.stream().map(name -> new Labelled(name, name, "r1")).toList());
    assertEquals(1, Scores.of(truth, new Grouping(List.of(names), List.of())).wrong().size());
  }

  private static Grouping report() throws IOException {
    try (InputStream in = Files.newInputStream(FIXTURES.resolve("report.json"))) {
      return ReportReader.read(in, "report.json");
    }
  }

  private static Stream<String> expected(String name) throws IOException {
    return Files.readAllLines(FIXTURES.resolve(name)).stream().map(String::strip);
  }
}
