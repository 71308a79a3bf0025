package news.dedupe.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.dedupe.batch.Batch;
import news.dedupe.candidates.Screen;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.Model;
import news.dedupe.match.ScoredPairs;
import news.dedupe.pipeline.Matching;
import news.dedupe.pipeline.Partition;
import news.dedupe.report.Grouping;
import news.dedupe.train.Dataset.LabelledPair;
import news.dedupe.trees.BoostedTrees;

/**
 * Fits a model to several datasets at once. {@code n} versions of a dataset together weigh as much
 * as {@code sqrt(n * WEIGHT)} pairs, and so do its others: the large datasets do not drown the
 * small ones.
 */
final class Trainer {

  /** As many pairs as the smaller datasets have of a kind. */
  private static final double WEIGHT = 200;

  /** Pairs of a dataset and a kind that are looked at: more of them add nothing. */
  private static final int MOST = 4000;

  /**
   * By how much shares are moved at most. With less, what a layout does to the text of an article
   * turned pairs over; held-out figures differ within the noise.
   */
  private static final double BLUR = 0.04;

  /** With 400 trees what is held out comes out the same within the noise. */
  private static final TreeFitter FITTER = new TreeFitter(300, 4, 0.1, 3, 3, 2);

  private final Batch batch;
  private final List<Dataset> datasets;
  private final long[] candidates;

  /** Features by pair: the candidates' and the labelled pairs', made once for all folds. */
  private final Map<Long, float[]> features;

  /** Features that the models do without. */
  private final Set<Feature> ablated;

  Trainer(Batch batch, long[] candidates, List<Dataset> datasets) {
    this.batch = batch;
    this.candidates = candidates;
    this.datasets = datasets;
    this.features = new ConcurrentHashMap<>();
    this.ablated = Set.of();
    for (Dataset dataset : datasets) {
      if (dataset instanceof MadeDataset made) {
        features.putAll(made.features());
      }
    }
  }

  private Trainer(Trainer other, Set<Feature> ablated) {
    this.batch = other.batch;
    this.candidates = other.candidates;
    this.datasets = other.datasets;
    this.features = other.features;
    this.ablated = ablated;
  }

  /** The same without some of the features. */
  Trainer without(Set<Feature> features) {
    return new Trainer(this, features);
  }

  /** The model fitted to all labelled pairs. */
  Model fit() {
    return fit(new Lags(0), pair -> true);
  }

  /** One model for each fold, fitted without it. */
  List<Model> leaveOut(int folds) {
    return IntStream.range(0, folds)
        .mapToObj(fold -> fit(new Lags(1 + fold), pair -> pair.outside(fold)))
        .toList();
  }

  /** One run over the whole batch for each fold, by the model that was fitted without it. */
  List<Grouping> run(List<Model> leftOut, Dates dates, double threshold) {
    return leftOut.stream().map(model -> run(model, dates, threshold)).toList();
  }

  private Grouping run(Model model, Dates dates, double threshold) {
    float[] logOdds = new float[candidates.length];
    IntStream.range(0, candidates.length)
        .parallel()
        .forEach(i -> logOdds[i] = logOdds(model, dates, candidates[i]));
    List<int[]> clusters =
        Matching.cluster(
            new ScoredPairs(candidates, logOdds),
            (a, b) -> logOdds(model, dates, IntPairs.unordered(a, b)),
            threshold);
    Partition partition = Partition.of(batch, clusters);
    return new Grouping(
        partition.clusters().stream().map(this::paths).toList(), partition.unique());
  }

  private float logOdds(Model model, Dates dates, long pair) {
    return model.logOdds(dates.in(features(pair), pair));
  }

  /**
   * The share of the stories' versions that a model which has not seen them judges otherwise when
   * they have other dates.
   */
  double moved(List<Model> leftOut, Dates dates, Dates others) {
    long[] moved = new long[2];
    for (Dataset dataset : datasets) {
      if (dataset instanceof StoryDataset) {
        for (LabelledPair pair : dataset.pairs()) {
          if (pair.version()) {
            Model model = leftOut.get(pair.foldA());
            boolean before = logOdds(model, dates, pair.pair()) > 0;
            moved[0] += before == logOdds(model, others, pair.pair()) > 0 ? 0 : 1;
            moved[1]++;
          }
        }
      }
    }
    return (double) moved[0] / Math.max(1, moved[1]);
  }

  private List<String> paths(int[] texts) {
    return Arrays.stream(texts).boxed().flatMap(text -> batch.paths(text).stream()).toList();
  }

  private float[] features(long pair) {
    return rest(features.computeIfAbsent(pair, p -> Matching.features(batch, p)));
  }

  /** The features of a pair with dates and, half of the time, headlines where it came without. */
  private float[] withMetadata(LabelledPair labelled, Lags lags) {
    long pair = labelled.pair();
    float[] withMetadata =
        pair >= 0 && lags.givesHeadlines(pair)
            ? rest(Matching.featuresWithHeadlines(batch, pair))
            : features(pair).clone();
    int days = Feature.DAYS_APART.place();
    int lag = lags.of(pair);
    if (withMetadata[days] == Feature.UNKNOWN && lag != Lags.UNKNOWN) {
      withMetadata[days] = Comparer.daysApart(lag);
    }
    return withMetadata;
  }

  /** Moves each share a little, so that no decision hangs on the exact value of one. */
  private static float[] blurred(float[] exact, long pair) {
    float[] features = exact.clone();
    SplittableRandom random = new SplittableRandom(pair);
    for (int f = 0; f < features.length; f++) {
      double blur = random.nextDouble(-BLUR, BLUR);
      if (features[f] != Feature.UNKNOWN && f != Feature.DAYS_APART.place()) {
        features[f] = (float) Math.max(0, features[f] + blur * Math.max(1, features[f] / 4));
      }
    }
    return features;
  }

  private float[] rest(float[] all) {
    if (ablated.isEmpty()) {
      return all;
    }
    float[] rest = all.clone();
    for (Feature feature : ablated) {
      rest[feature.place()] = Feature.UNKNOWN;
    }
    return rest;
  }

  private Model fit(Lags lags, Predicate<LabelledPair> used) {
    List<LabelledPair> pairs = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    List<Model.Dataset> sizes = new ArrayList<>();
    for (Dataset dataset : datasets) {
      List<LabelledPair> all = dataset.pairs().stream().filter(used).toList();
      List<LabelledPair> own = new ArrayList<>(sample(all, true));
      own.addAll(sample(all, false));
      long versions = own.stream().filter(LabelledPair::version).count();
      long others = own.size() - versions;
      for (LabelledPair pair : own) {
        pairs.add(pair);
        weights.add(Math.sqrt(WEIGHT / (pair.version() ? versions : others)));
      }
      sizes.add(new Model.Dataset(dataset.name(), (int) versions, (int) others));
    }
    // Each pair counts once with dates and once without metadata, or the model would learn which
    // datasets have dates instead of what the dates say.
    int count = pairs.size();
    float[][] x = new float[2 * count][];
    boolean[] y = new boolean[2 * count];
    double[] w = new double[2 * count];
    IntStream.range(0, count)
        .parallel()
        .forEach(
            i -> {
              long pair = pairs.get(i).pair();
              float[] withMetadata = withMetadata(pairs.get(i), lags);
              x[i] = blurred(withMetadata, pair);
              x[count + i] = Feature.withoutMetadata(blurred(withMetadata, ~pair));
              y[i] = y[count + i] = pairs.get(i).version();
              w[i] = w[count + i] = weights.get(i) / 2;
            });
    return new Model(sizes, new BoostedTrees(0, FITTER.fit(x, y, w)), Screen.open());
  }

  /** At most {@link #MOST} of the versions, or of the others, at even distances. */
  private static List<LabelledPair> sample(List<LabelledPair> pairs, boolean versions) {
    List<LabelledPair> of = pairs.stream().filter(pair -> pair.version() == versions).toList();
    int count = Math.min(of.size(), MOST);
    return IntStream.range(0, count)
        .mapToObj(i -> of.get((int) ((long) i * of.size() / count)))
        .toList();
  }

  /** The share of each dataset's versions that are candidates. */
  List<String> candidateRecall() {
    List<String> lines = new ArrayList<>();
    for (Dataset dataset : Dataset.scored(datasets)) {
      long[] versions =
          dataset.pairs().stream()
              .filter(LabelledPair::version)
              .mapToLong(LabelledPair::pair)
              .toArray();
      long found =
          LongStream.of(versions).filter(p -> Arrays.binarySearch(candidates, p) >= 0).count();
      if (versions.length > 0) {
        lines.add("%s: %d of %d".formatted(dataset.name(), found, versions.length));
      }
    }
    return lines;
  }
}
