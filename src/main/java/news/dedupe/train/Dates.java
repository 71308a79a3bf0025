package news.dedupe.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import news.dedupe.batch.Batch;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Comparer;
import news.dedupe.match.Feature;

/**
 * Dates of publication that articles are tried with.
 *
 * @param name for people
 * @param days by text, {@link Batch#UNDATED} where there is none
 */
record Dates(String name, int[] days) {

  /** Days between one version of a story and the next. */
  private static final int[] APART = {0, 1, 2, 7, 30};

  /**
   * What the texts are tried with: their own dates; none; and for those that have none of their own
   * dates some days apart, by their turns in their stories, and wrong ones.
   *
   * @param own days of publication
   * @param turns from 0, of the texts of stories in which none is dated
   */
  static List<Dates> trials(int[] own, Map<Integer, Integer> turns) {
    List<Dates> trials = new ArrayList<>();
    trials.add(new Dates("as they are", own));
    int[] none = new int[own.length];
    Arrays.fill(none, Batch.UNDATED);
    trials.add(new Dates("no dates", none));
    for (int apart : APART) {
      int[] days = own.clone();
      turns.forEach((text, turn) -> days[text] = apart * turn);
      trials.add(new Dates(apart + " days apart", days));
    }
    int[] wrong = own.clone();
    SplittableRandom random = new SplittableRandom(1);
    for (int text = 0; text < wrong.length; text++) {
      int day = random.nextInt(366);
      wrong[text] = own[text] == Batch.UNDATED ? day : own[text];
    }
    trials.add(new Dates("wrong dates", wrong));
    return trials;
  }

  /** The features of a pair, as if its texts had these dates. */
  float[] in(float[] features, long pair) {
    int a = days[IntPairs.first(pair)];
    int b = days[IntPairs.second(pair)];
    float[] dated = features.clone();
    dated[Feature.DAYS_APART.place()] =
        a == Batch.UNDATED || b == Batch.UNDATED
            ? Feature.UNKNOWN
            : Comparer.daysApart((long) a - b);
    return dated;
  }
}
