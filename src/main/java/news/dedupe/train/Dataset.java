package news.dedupe.train;

import java.util.List;
import news.dedupe.report.Grouping;

/** Labelled articles of one kind, to fit a model to. */
sealed interface Dataset permits Dataset.Scored, MadeDataset {

  /** What people call it. */
  String name();

  /** The labelled pairs. */
  List<LabelledPair> pairs();

  /** A dataset that models are scored on as well; its pairs are those of the batch. */
  sealed interface Scored extends Dataset permits StoryDataset, PairDataset {

    /**
     * Scores one run for each fold by the labels of that fold alone, all folds together.
     *
     * @param runs the outcome of each fold's run
     * @return lines for people
     */
    List<String> score(List<Grouping> runs);

    /** The same in a few words, for a table. */
    String brief(List<Grouping> runs);
  }

  /** Those of {@code datasets} that models are scored on. */
  static List<Scored> scored(List<Dataset> datasets) {
    return datasets.stream().filter(Scored.class::isInstance).map(Scored.class::cast).toList();
  }

  /**
   * Two texts of which it is known whether they are versions of one story.
   *
   * @param pair as in {@link news.dedupe.match.ScoredPairs}
   * @param foldA the fold of one of the texts
   * @param foldB the fold of the other
   */
  record LabelledPair(long pair, boolean version, int foldA, int foldB) {

    /** Whether a model fitted without {@code fold} may see this pair. */
    boolean outside(int fold) {
      return foldA != fold && foldB != fold;
    }
  }

  /** The fold, from 0, of all that belongs to {@code group}: a story's event, a week. */
  static int fold(String group, int folds) {
    int hash = group.hashCode() * 0x9E3779B9;
    return Math.floorMod(hash ^ hash >>> 15, folds);
  }
}
