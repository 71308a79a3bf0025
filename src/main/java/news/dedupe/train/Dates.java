package news.dedupe.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import news.dedupe.candidates.CandidateFinder;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;
import news.dedupe.match.ScoredPairs;

/**
 * Dates of publication that articles are tried with.
 *
 * @param name for people
 * @param days by text, {@link CandidateFinder#UNDATED} where there is none
 */
record Dates(String name, int[] days) {

  /** Days between one version of a story and the next. */
  private static final int[] APART = {0, 1, 2, 7, 30};

  /**
   * What the texts are tried with: their own dates, none, and for those that have none of their own
   * days as many apart, by their turn in the story, and wrong ones.
   *
   * @param own days of publication
   * @param turns of the texts in their stories, from 0, where they are known
   */
  static List<Dates> trials(int[] own, Map<Integer, Integer> turns) {
    List<Dates> trials = new ArrayList<>();
    trials.add(new Dates("as they are", own));
    int[] none = own.clone();
    Arrays.fill(none, CandidateFinder.UNDATED);
    trials.add(new Dates("no dates", none));
    for (int apart : APART) {
      int[] days = own.clone();
      turns.forEach(
          (text, turn) -> {
            if (own[text] == CandidateFinder.UNDATED) {
              days[text] = apart * turn;
            }
          });
      trials.add(new Dates(apart + " days apart", days));
    }
    int[] wrong = own.clone();
    SplittableRandom random = new SplittableRandom(1);
    for (int text = 0; text < wrong.length; text++) {
      int day = random.nextInt(366);
      wrong[text] = own[text] == CandidateFinder.UNDATED ? day : own[text];
    }
    trials.add(new Dates("wrong dates", wrong));
    return trials;
  }

  /** The features of a pair, as if its texts had these dates. */
  float[] in(float[] features, long pair) {
    if (pair < 0) {
      return features;
    }
    int a = days[ScoredPairs.first(pair)];
    int b = days[ScoredPairs.second(pair)];
    float[] dated = features.clone();
    dated[Feature.DAYS_APART.place()] =
        a == CandidateFinder.UNDATED || b == CandidateFinder.UNDATED
            ? Feature.UNKNOWN
            : Comparer.daysApart((long) a - b);
    return dated;
  }
}
