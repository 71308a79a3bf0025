package news.dedupe.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import news.dedupe.batch.Batch;
import news.dedupe.collect.IntPairs;
import news.dedupe.evaluate.ArticleName;
import news.dedupe.evaluate.Measure;
import news.dedupe.evaluate.PairTable.Label;
import news.dedupe.evaluate.Scores;
import news.dedupe.evaluate.TruthTable;
import news.dedupe.evaluate.TruthTable.Labelled;
import news.dedupe.report.Grouping;

/**
 * Stories whose versions are known. Versions are all pairs of a story; others are the pairs of
 * different stories of one event, and the neighbours of different events. A pair that somebody read
 * is what the reader says.
 */
final class StoryDataset implements Dataset.Scored {

  private final String name;
  private final TruthTable truth;
  private final int folds;
  private final List<LabelledPair> pairs;

  /** The texts of each story, in the order of the table. */
  private final Map<String, List<Integer>> stories = new LinkedHashMap<>();

  /**
   * @param texts the text of each article of the table, by {@link ArticleName}
   * @param neighbours pairs that may be taken for versions, of all datasets
   * @param read labels of pairs, of all datasets
   */
  StoryDataset(
      String name,
      TruthTable truth,
      Map<String, Integer> texts,
      long[] neighbours,
      Map<Long, Label> read,
      int folds) {
    this.name = name;
    this.truth = truth;
    this.folds = folds;
    Map<Integer, Labelled> byText = new HashMap<>();
    Map<String, List<Integer>> byEvent = new LinkedHashMap<>();
    for (Labelled article : truth.articles()) {
      int text = Objects.requireNonNull(texts.get(article.name()));
      if (byText.put(text, article) == null) {
        stories.computeIfAbsent(article.story(), s -> new ArrayList<>()).add(text);
        byEvent.computeIfAbsent(article.label().event(), e -> new ArrayList<>()).add(text);
      }
    }
    Set<Long> known = new HashSet<>();
    List<LabelledPair> labelled = new ArrayList<>();
    for (List<Integer> event : byEvent.values()) {
      for (int i = 0; i < event.size(); i++) {
        for (int j = i + 1; j < event.size(); j++) {
          known.add(IntPairs.unordered(event.get(i), event.get(j)));
        }
      }
    }
    LongStream.concat(LongStream.of(neighbours), read.keySet().stream().mapToLong(pair -> pair))
        .filter(pair -> byText.containsKey(IntPairs.first(pair)))
        .filter(pair -> byText.containsKey(IntPairs.second(pair)))
        .forEach(known::add);
    for (long pair : known.stream().sorted().toList()) {
      Labelled a = Objects.requireNonNull(byText.get(IntPairs.first(pair)));
      Labelled b = Objects.requireNonNull(byText.get(IntPairs.second(pair)));
      Label label = read.getOrDefault(pair, a.story().equals(b.story()) ? Label.SAME : Label.OTHER);
      if (label != Label.BETWEEN) {
        labelled.add(
            new LabelledPair(
                pair,
                label == Label.SAME,
                Dataset.fold(a.label().event(), folds),
                Dataset.fold(b.label().event(), folds)));
      }
    }
    pairs = List.copyOf(labelled);
  }

  /** Whether some events have more stories than one, which are easily taken for each other. */
  boolean hasTraps() {
    return truth.articles().stream().map(article -> article.label().event()).distinct().count()
        < truth.articles().stream().map(Labelled::story).distinct().count();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<LabelledPair> pairs() {
    return pairs;
  }

  /**
   * By text its turn among the versions of its story, from 0, of stories in which none is dated.
   *
   * @param days of publication, by text
   */
  Map<Integer, Integer> turns(int[] days) {
    Map<Integer, Integer> turns = new HashMap<>();
    for (List<Integer> story : stories.values()) {
      if (story.stream().allMatch(text -> days[text] == Batch.UNDATED)) {
        for (int turn = 0; turn < story.size(); turn++) {
          turns.put(story.get(turn), turn);
        }
      }
    }
    return turns;
  }

  @Override
  public List<String> score(List<Grouping> runs) {
    return scores(runs).lines();
  }

  @Override
  public String brief(List<Grouping> runs) {
    Measure pairs = scores(runs).pairs();
    return String.format(Locale.ROOT, "P %.3f R %.3f", pairs.precision(), pairs.recall());
  }

  private Scores scores(List<Grouping> runs) {
    Map<String, Integer> fold = new HashMap<>();
    truth.articles().forEach(a -> fold.put(a.name(), Dataset.fold(a.label().event(), folds)));
    List<List<String>> clusters = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (int k = 0; k < runs.size(); k++) {
      int run = k;
      for (List<String> cluster : runs.get(k).clusters()) {
        clusters.add(
            cluster.stream()
                .filter(path -> fold.getOrDefault(ArticleName.of(path), -1) == run)
                .toList());
      }
      others.addAll(runs.get(k).others());
    }
    clusters.removeIf(cluster -> cluster.size() < 2);
    for (Grouping run : runs) {
      run.clusters().forEach(others::addAll);
    }
    Set<String> grouped = new HashSet<>();
    clusters.forEach(grouped::addAll);
    others.removeIf(grouped::contains);
    return Scores.of(truth, new Grouping(clusters, others));
  }
}
