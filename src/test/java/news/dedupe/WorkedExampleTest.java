package news.dedupe;

import static news.dedupe.match.Feature.*;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dedupe.article.Article;
import news.dedupe.article.Published;
import news.dedupe.candidates.CandidateFinder;
import news.dedupe.candidates.CandidatePairs;
import news.dedupe.candidates.Leaders;
import news.dedupe.collect.IntMap;
import news.dedupe.fingerprint.Idf;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.fingerprint.Sketcher;
import news.dedupe.index.Snapshot;
import news.dedupe.match.Comparer;
import news.dedupe.match.Model;
import news.dedupe.match.ModelFile;
import news.dedupe.match.Profile;
import news.dedupe.pipeline.Added;
import news.dedupe.report.Report;
import news.dedupe.text.Analyzer;
import news.dedupe.text.Document;
import news.dedupe.text.WordFrequencies;
import news.dedupe.text.extract.Dateline;
import news.dedupe.text.token.Mark;
import news.dedupe.text.token.Stem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dispatch that the documentation of each package follows through the stages. */
class WorkedExampleTest {

  private static final String DISPATCH =
      """
      Ferry runs aground off Bergen

      OSLO, April 14 (Reuters) - A ferry with 93 people aboard ran aground off Bergen on Monday, the
      coast guard said. "The wind was stronger than we thought," Captain Ida Solberg told reporters.
      Divers will inspect the hull of the Fjordlys before it is towed to Stavanger.
      """;

  private static final String REWRITE =
      """
      Nobody hurt as Norwegian ferry hits rocks

      A ferry carrying 93 passengers struck rocks near Bergen on Monday, according to the coast guard.
      Captain Ida Solberg blamed the wind, which was stronger than expected. The hull of the Fjordlys is
      to be inspected by divers and the ship towed to Stavanger.
      """;

  private static final String STORM =
      """
      Storm closes bridges in western Norway

      Gale warnings closed four bridges between Bergen and Stavanger on Tuesday, the road administration
      said. Ferries stayed in port for a second day. Forecasters expect the wind to ease by Thursday.
      """;

  private static final List<Document> DOCUMENTS =
      Stream.of(DISPATCH, REWRITE, STORM)
          .map(text -> new Analyzer().analyze(Article.of("a.txt", text)))
          .toList();

  private static final List<Sketch> SKETCHES =
      DOCUMENTS.stream().map(new Sketcher(WordFrequencies.english())::sketch).toList();

  private static final Idf IDF = idf();

  private static Idf idf() {
    IntMap counts = new IntMap();
    for (Document document : DOCUMENTS) {
      for (int term : Sketcher.terms(document)) {
        counts.add(term, 1);
      }
    }
    return new Idf(WordFrequencies.english(), counts, DOCUMENTS.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"April 14, 2025", "14.04.2025", "2025-04-14T08:30:00Z", "14 avril 2025"})
  void datesComeInManyForms(String written) {
    assertEquals(Optional.of(LocalDate.of(2025, 4, 14)), Published.of(written).day());
  }

  @Test
  void theTextBecomesADocument() {
    Document dispatch = DOCUMENTS.get(0);

    assertEquals(42, dispatch.length());
    assertArrayEquals(new int[] {0, 16, 28, 42}, dispatch.sentences());
    assertEquals(Optional.of("Ferry runs aground off Bergen"), dispatch.headline());
    assertEquals(Optional.of(new Dateline("oslo", OptionalInt.of(414))), dispatch.dateline());
    assertEquals(Optional.of("reuters"), dispatch.credit());
    assertEquals(4, dispatch.names().length);
    assertEquals(93, dispatch.numbers().get(0).value());
    assertEquals(7, marked(dispatch, 16, 28, Mark.QUOTED));
    assertEquals(3, marked(dispatch, 16, 28, Mark.NAME));
    assertEquals(5, marked(dispatch, 16, 28, Mark.STOP));
  }

  private static long marked(Document document, int from, int to, byte mark) {
    return IntStream.range(from, to).filter(t -> (document.marks()[t] & mark) != 0).count();
  }

  @Test
  void theDocumentBecomesASketch() {
    assertEquals(23, SKETCHES.get(0).terms().length);
    assertEquals(16, SKETCHES.get(0).trigrams().length);
    assertEquals(7.8, IDF.idf(Stem.hash("fjordlys")), 0.05);
    assertEquals(6.3, IDF.idf(Stem.hash("ferry")), 0.05);
    assertEquals(2.3, IDF.idf(Stem.hash("monday")), 0.05);
  }

  @Test
  void sketchesMeet() {
    assertEquals(17, SKETCHES.get(0).termsInCommon(SKETCHES.get(1)));
    assertEquals(5, SKETCHES.get(0).trigramsInCommon(SKETCHES.get(1)));
    assertEquals(4, SKETCHES.get(0).termsInCommon(SKETCHES.get(2)));

    CandidatePairs candidates =
        new CandidateFinder(SKETCHES, Leaders.none(3), IDF, ModelFile.standard().screen(), 1 << 20)
            .find(done -> {});

    assertArrayEquals(new long[] {1, 2, 1L << 32 | 2}, candidates.pairs());
    assertEquals(1.68, candidates.similarity()[0], 0.005);
    assertEquals(0.78, candidates.similarity()[1], 0.005);
  }

  @Test
  void pairsAreScored() {
    Model model = ModelFile.standard();
    float[] rewrite = features(0, 1);
    float[] storm = features(0, 2);

    assertEquals(59, rewrite.length);
    assertEquals(300, model.trees().each().size());
    assertEquals(24, model.screen().trees().each().size());
    assertEquals(0.11, rewrite[TRIGRAMS_JACCARD.place()], 0.005);
    assertEquals(0.81, rewrite[COVERED_MAX.place()], 0.005);
    assertEquals(0.79, rewrite[COVERED_MIN.place()], 0.005);
    assertEquals(1, rewrite[ORDER_MIN.place()]);
    assertEquals(1, rewrite[NAMES_JACCARD.place()]);
    assertTrue(model.logOdds(rewrite) > 2);
    assertEquals(0.24, storm[COVERED_MAX.place()], 0.005);
    assertEquals(0.20, storm[COVERED_MIN.place()], 0.005);
    assertTrue(model.logOdds(storm) < -4);
  }

  private static float[] features(int a, int b) {
    return new Comparer().features(profile(a), profile(b));
  }

  private static Profile profile(int number) {
    return new Profile(DOCUMENTS.get(number), Optional.empty(), IDF);
  }

  /**
   * Tomorrow's rewrite meets yesterday's dispatch, and the day after a copy is one text with it.
   */
  @Test
  void theIndexRemembersTheDispatch(@TempDir Path folder) throws Exception {
    Path index = folder.resolve("news.idx");
    Dedupe dedupe = Dedupe.standard();
    dedupe.add(index, Articles.of(List.of(Article.of("a.txt", DISPATCH))));
    Articles rewrite = Articles.of(List.of(Article.of("b.txt", REWRITE)));
    try (Report report = dedupe.checkAndAdd(index, rewrite);
        Snapshot snapshot = Snapshot.open(index)) {
      int[] numbers = snapshot.at(List.of("a.txt", "b.txt"));
      assertEquals(report.clusters().get(0).id(), snapshot.story(numbers[0]).hex());
      assertEquals(snapshot.story(numbers[0]), snapshot.story(numbers[1]));
    }
    Articles copies =
        Articles.of(List.of(Article.of("a.txt", DISPATCH), Article.of("c.txt", DISPATCH)));
    assertEquals(new Added(1, 0, 1, List.of()), dedupe.add(index, copies));
    try (Snapshot snapshot = Snapshot.open(index)) {
      assertEquals(3, snapshot.articles());
      assertEquals(2, snapshot.texts());
      assertEquals(1, snapshot.stories());
    }
  }
}
