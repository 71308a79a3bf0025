package news.dedupe.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import news.dedupe.batch.Batch;
import news.dedupe.collect.IntPairs;
import news.dedupe.evaluate.ArticleName;
import news.dedupe.evaluate.TruthTable;
import news.dedupe.match.Feature;
import news.dedupe.match.Model;
import news.dedupe.pipeline.Matching;
import news.dedupe.pipeline.Runs;
import news.dedupe.report.Grouping;
import news.dedupe.train.Dataset.LabelledPair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fits models to the dispatches of this repository. */
class TrainerTest {

  private static final ForkJoinPool POOL = new ForkJoinPool(2);

  private static Batch batch;
  private static Dataset dataset;
  private static long[] candidates;
  private static Trainer trainer;
  private static Model model;

  @BeforeAll
  static void fit() throws Exception {
    batch = Runs.pipeline(2).load(List.of("testdata/dispatches/articles"), POOL);
    Map<String, Integer> texts = new HashMap<>();
    for (int text = 0; text < batch.textCount(); text++) {
      for (String path : batch.paths(text)) {
        texts.put(ArticleName.of(path), text);
      }
    }
    TruthTable truth = TruthTable.read(Path.of("testdata/dispatches/truth.tsv"));
    candidates = Matching.candidates(batch).pairs();
    dataset = new StoryDataset("dispatches", truth, texts, Matching.neighbours(batch), Map.of(), 2);
    trainer = new Trainer(batch, candidates, List.of(dataset));
    model = trainer.fit();
  }

  @AfterAll
  static void close() {
    batch.close();
    POOL.shutdown();
  }

  private static float logOdds(LabelledPair pair) {
    return model.logOdds(Matching.features(batch, pair.pair()));
  }

  /** That of what it has seen it gets nearly all right is the least to be asked of a fit. */
  @Test
  void aModelKnowsThePairsThatItWasFittedTo() {
    long right =
        dataset.pairs().stream().filter(pair -> logOdds(pair) > 0 == pair.version()).count();
    assertTrue(right >= 0.95 * dataset.pairs().size(), right + " of " + dataset.pairs().size());
  }

  @Test
  void aModelSaysWhatItWasFittedTo() {
    int versions = (int) dataset.pairs().stream().filter(LabelledPair::version).count();
    assertEquals(
        List.of(new Model.Dataset("dispatches", versions, dataset.pairs().size() - versions)),
        model.datasets());
  }

  @Test
  void theSameLabelsGiveTheSameModel() {
    assertEquals(model.id(), trainer.fit().id());
    assertEquals(model.id(), new Trainer(batch, candidates, List.of(dataset)).fit().id());
  }

  @Test
  void aModelAsksForNoFeatureThatItIsToDoWithout() {
    Set<Feature> ablated = Set.of(Feature.UNCOPIED_COVERED_MAX, Feature.TRIGRAMS_CONTAINED);
    Model without = trainer.without(ablated).fit();
    assertNotEquals(model.id(), without.id());
    for (LabelledPair pair : dataset.pairs()) {
      double[] parts = without.explain(Matching.features(batch, pair.pair()));
      for (Feature feature : ablated) {
        assertEquals(0, parts[feature.place()], feature.key());
      }
    }
  }

  /** A run groups pairs that its model has not seen, and loses no article. */
  @Test
  void aRunPutsEveryArticleInOnePlace() {
    Dates dates = new Dates("as they are", batch.days());
    List<Model> leftOut = trainer.leaveOut(2);
    assertNotEquals(leftOut.get(0).id(), leftOut.get(1).id());
    List<String> articles =
        Stream.iterate(0, text -> text + 1)
            .limit(batch.textCount())
            .flatMap(text -> batch.paths(text).stream())
            .sorted()
            .toList();
    for (Grouping run : trainer.run(leftOut, dates, 0.5)) {
      assertEquals(
          articles,
          Stream.concat(run.clusters().stream().flatMap(List::stream), run.others().stream())
              .sorted()
              .toList());
    }
    assertEquals(0, trainer.moved(leftOut, dates, dates));
  }

  @Test
  void theShareOfVersionsAmongTheCandidatesIsReported() {
    long versions = dataset.pairs().stream().filter(LabelledPair::version).count();
    String all = "dispatches: %d of %<d".formatted(versions);
    long[] every = dataset.pairs().stream().mapToLong(LabelledPair::pair).sorted().toArray();
    assertEquals(List.of(all), new Trainer(batch, every, List.of(dataset)).candidateRecall());
    long[] none = {IntPairs.unordered(0, batch.textCount() + 1)};
    assertEquals(
        List.of("dispatches: 0 of " + versions),
        new Trainer(batch, none, List.of(dataset)).candidateRecall());
    assertEquals(candidates.length, Arrays.stream(candidates).distinct().count());
  }
}
