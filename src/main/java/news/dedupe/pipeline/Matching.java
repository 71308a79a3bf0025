package news.dedupe.pipeline;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import news.dedupe.batch.Batch;
import news.dedupe.batch.ReadList;
import news.dedupe.candidates.CandidateFinder;
import news.dedupe.candidates.CandidatePairs;
import news.dedupe.candidates.LeaderFinder;
import news.dedupe.candidates.Leaders;
import news.dedupe.candidates.Links;
import news.dedupe.candidates.Screen;
import news.dedupe.cluster.Clusterer;
import news.dedupe.cluster.LoneArticles;
import news.dedupe.cluster.Representative;
import news.dedupe.cluster.Sampling;
import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Sketch;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.Model;
import news.dedupe.match.NearIdentity;
import news.dedupe.match.ScoredPairs;

/** The stages from a batch to clusters of its texts. Parallel in the pool it is called from. */
public final class Matching {

  private static final ThreadLocal<Comparer> COMPARER = ThreadLocal.withInitial(Comparer::new);

  /**
   * By how much more than those of the threshold the log-odds of an article and a likely original
   * make it a version, whatever the other members say: a probability of 0.9 where the threshold is
   * 0.5. Of the pairs so decided in the labelled datasets the surest wrong one has 1.8; between 1.4
   * and 2, 3 are versions, 1 is none and 4 are not labelled.
   */
  private static final float SURE = 2.2f;

  /**
   * So much of a text stands in another of which it is a passage, such as its second page. Chosen
   * by hand; with 0.8 and 0.95 {@code testdata} gives the same report.
   */
  private static final float PASSAGE = 0.9f;

  /** Comparisons between two reports of progress: with one for each, threads wait for the other. */
  private static final int PROGRESS_STEP = 128;

  private Matching() {}

  /**
   * The near-identical copies of a batch, each with its leader.
   *
   * @param threshold least probability of a copy and its leader
   */
  static Leaders leaders(Batch batch, Model model, double threshold) {
    int[] distinct = batch.distinct();
    List<Sketch> sketches = batch.sketches();
    LeaderFinder.Check isCopy = isCopy(batch, model, threshold);
    return new LeaderFinder(
            new ReadList<>(distinct.length, content -> sketches.get(distinct[content])),
            (content, leader) -> isCopy.isCopy(distinct[content], distinct[leader]))
        .find()
        .withEqual(distinct, batch.textCount());
  }

  /** Whether one text of a batch is a near-identical copy of another. */
  static LeaderFinder.Check isCopy(Batch batch, Model model, double threshold) {
    float least = (float) Model.logOddsOf(threshold);
    return (text, leader) -> {
      float[] features =
          COMPARER.get().features(batch.wholeProfile(text), batch.wholeProfile(leader));
      float logOdds = model.logOdds(features);
      return logOdds >= least && NearIdentity.of(features, logOdds);
    };
  }

  /** The candidate pairs of a batch, without a screen. */
  public static CandidatePairs candidates(Batch batch) {
    return finder(batch).find(done -> {});
  }

  /**
   * The candidate pairs of leaders.
   *
   * @param screen that they pass
   * @param links that they may have
   * @param progress takes the number of texts that are done
   */
  static CandidatePairs candidates(
      Batch batch, Leaders leaders, Screen screen, Links links, LongConsumer progress) {
    return finder(batch, leaders, screen, links).find(progress);
  }

  /** Pairs that share some rare shingles, whether they are close enough to be candidates or not. */
  public static long[] neighbours(Batch batch) {
    return finder(batch).neighbours().pairs();
  }

  /** What a screen goes by: the features of the sketches of each pair. */
  public static float[][] sketchFeatures(Batch batch, long[] pairs) {
    return finder(batch).features(pairs);
  }

  private static CandidateFinder finder(Batch batch) {
    return finder(batch, Leaders.none(batch.textCount()), Screen.open(), Links.ANY);
  }

  private static CandidateFinder finder(Batch batch, Leaders leaders, Screen screen, Links links) {
    return new CandidateFinder(
        batch.sketches(), leaders, batch.idf(), screen, links, batch.memory());
  }

  /** The features of two texts of a batch. */
  public static float[] features(Batch batch, long pair) {
    return COMPARER
        .get()
        .features(batch.profile(IntPairs.first(pair)), batch.profile(IntPairs.second(pair)));
  }

  /** The same, with the first sentence of each text for a headline where it has none. */
  public static float[] featuresWithHeadlines(Batch batch, long pair) {
    return COMPARER
        .get()
        .features(
            batch.withHeadline(IntPairs.first(pair)), batch.withHeadline(IntPairs.second(pair)));
  }

  /** Compares two texts of a batch, of which {@code a} comes first. */
  static Comparer.Found compare(Batch batch, int a, int b) {
    return COMPARER.get().compare(batch.profile(a), batch.profile(b));
  }

  /**
   * Compares all {@code candidates} in full.
   *
   * @param progress takes the number that are done
   */
  static ScoredPairs score(
      Batch batch, CandidatePairs candidates, Model model, LongConsumer progress) {
    long[] pairs = candidates.pairs();
    int[] order = ComparisonOrder.of(candidates, batch.textCount());
    float[] logOdds = new float[pairs.length];
    AtomicLong done = new AtomicLong();
    IntStream.range(0, pairs.length)
        .parallel()
        .forEach(
            i -> {
              logOdds[order[i]] = model.logOdds(features(batch, pairs[order[i]]));
              if (done.incrementAndGet() % PROGRESS_STEP == 0) {
                progress.accept(done.get());
              }
            });
    return new ScoredPairs(pairs, logOdds);
  }

  /** The clusters of two texts or more. */
  public static List<int[]> cluster(
      ScoredPairs scored, Clusterer.OnDemand onDemand, double threshold) {
    return cluster(scored, onDemand, threshold, Sampling.OF_ALL, (done, all) -> {});
  }

  /** The same, reporting progress. */
  static List<int[]> cluster(
      ScoredPairs scored,
      Clusterer.OnDemand onDemand,
      double threshold,
      Sampling sampling,
      Clusterer.Progress progress) {
    return new Clusterer(scored, onDemand, (float) Model.logOddsOf(threshold), sampling)
        .cluster(progress);
  }

  /** The clusters with single texts that surely match the likely original of one. */
  static List<int[]> withLone(
      Batch batch, Model model, ScoredPairs scored, List<int[]> clusters, double threshold) {
    Representative original = representative(batch, model, scored);
    float least = (float) Model.logOddsOf(threshold);
    return new LoneArticles(
            scored,
            original::of,
            (a, b, logOdds) ->
                logOdds >= least + SURE || (logOdds >= least && isPassage(batch, a, b)))
        .join(clusters);
  }

  /**
   * Chooses likely originals among texts of a batch. A cluster's is chosen anew once lone texts and
   * copies have come to it: one of these may be the better original, and copies that are a cluster
   * by themselves have had none.
   */
  static Representative representative(Batch batch, Model model, ScoredPairs scored) {
    return new Representative(
        batch::profile, batch.idf(), logOdds(batch, model, scored), sampling(batch));
  }

  /** What is chosen of a part of all texts is what would be chosen of all. */
  static Sampling sampling(Batch batch) {
    return new Sampling(batch::numberInAll);
  }

  private static boolean isPassage(Batch batch, int a, int b) {
    float[] features = features(batch, IntPairs.unordered(a, b));
    return features[Feature.TRIGRAMS_CONTAINED.place()] >= PASSAGE;
  }

  /** The log-odds of any two texts of a batch: they are compared where they were not before. */
  static Clusterer.OnDemand logOdds(Batch batch, Model model, ScoredPairs scored) {
    return (a, b) -> {
      float known = scored.of(a, b);
      return Float.isNaN(known) ? model.logOdds(features(batch, IntPairs.unordered(a, b))) : known;
    };
  }
}
