package news.dedupe.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dedupe.text.Quantity;

/**
 * How one text is covered by the other. What was measured last stands in the fields; the working
 * arrays are used again.
 */
final class Coverage {

  /** A sentence of which the other text's best window holds so much is well covered. */
  private static final float WELL_COVERED = 0.45f;

  /** Sentences covered by less take no part in the comparison of order. */
  private static final float ORDERED = 0.40f;

  /** A sentence is copied where so many of its runs of three are in the other text. */
  private static final float COPIED = 0.60f;

  float covered;
  float wellCovered;
  float uncopiedCovered;
  float uncopied;
  float uncopiedPlain;
  final float[] thirds = new float[3];
  float leastCovered;
  float order;
  float leadFound;
  float leadsShared;
  float leadNumbers;
  float leadNames;
  float rarestFound;
  float numbersFound;
  float namesFound;
  float titleFound;
  int longestRun;

  private float[] cover = new float[0];
  private float[] weight = new float[0];
  private int[] bestWindow = new int[0];
  private float[] window = new float[0];
  private int[] increasing = new int[0];

  void measure(Profile a, Profile b, int[] rankInB, boolean[] runSeen) {
    sentences(a, b, rankInB, runSeen);
    lead(a, b, rankInB);
    numbersFound =
        Comparer.ratio(Comparer.agreeing(a.numbers, a.numbers.size(), b.numbers), a.numbers.size());
    namesFound = found(a.document.names(), a.nameIdf, b);
    titleFound = found(a.title, a.titleIdf, b);
    longestRun = longestRun(a, runSeen);
  }

  private void sentences(Profile a, Profile b, int[] rankInB, boolean[] runSeen) {
    int count = a.counted.length;
    cover = Comparer.grown(cover, count);
    weight = Comparer.grown(weight, count);
    bestWindow = Comparer.grown(bestWindow, count);
    window = Comparer.grown(window, b.counted.length);
    float total = 0;
    float coveredSum = 0;
    float wellSum = 0;
    float uncopiedSum = 0;
    float offTopicSum = 0;
    float offTopicCovered = 0;
    float plainSum = 0;
    float plainCovered = 0;
    for (int s = 0; s < count; s++) {
      float own = 0;
      for (int rank : a.sentenceRanks[s]) {
        own += a.idf[rank];
      }
      float best = best(a, b, rankInB, a.sentenceRanks[s], false, false);
      bestWindow[s] = bestAt;
      weight[s] = own;
      cover[s] = best / own;
      total += own;
      coveredSum += best;
      wellSum += cover[s] >= WELL_COVERED ? own : 0;
      if (!copied(a, a.counted[s], runSeen)) {
        uncopiedSum += own;
        offTopicSum += offTopicWeight(a, b, rankInB, a.sentenceRanks[s]);
        offTopicCovered += best(a, b, rankInB, a.sentenceRanks[s], true, false);
        plainSum += offTopicWeight(a, b, rankInB, a.plainSentenceRanks[s]);
        plainCovered += best(a, b, rankInB, a.plainSentenceRanks[s], true, true);
      }
    }
    covered = Comparer.ratio(coveredSum, total);
    wellCovered = Comparer.ratio(wellSum, total);
    uncopied = Comparer.ratio(uncopiedSum, total);
    uncopiedCovered = Comparer.ratio(offTopicCovered, offTopicSum);
    uncopiedPlain = Comparer.ratio(plainCovered, plainSum);
    for (int third = 0; third < 3; third++) {
      thirds[third] = coverOf(third * count / 3, (third + 1) * count / 3);
    }
    order = order(count);
    leastCovered = leastCoveredHalf(count);
  }

  private float coverOf(int from, int to) {
    float sum = 0;
    float total = 0;
    for (int s = from; s < to; s++) {
      sum += weight[s] * cover[s];
      total += weight[s];
    }
    return Comparer.ratio(sum, total);
  }

  /** Where the best window of the last call of {@link #best} began. */
  private int bestAt;

  /**
   * The weight of the given words that the best window of {@code b} holds: two neighbouring
   * sentences. Only the windows that hold some are looked at.
   */
  private float best(
      Profile a, Profile b, int[] rankInB, int[] ranks, boolean offTopic, boolean plainOnly) {
    Arrays.fill(window, 0, b.counted.length, 0);
    float best = 0;
    bestAt = -1;
    for (int rank : ranks) {
      int other = rankInB[rank];
      if (other < 0
          || (offTopic && (a.topic[rank] || b.topic[other]))
          || (plainOnly && !b.plain[other])) {
        continue;
      }
      int done = -1;
      for (int holder : b.holders[other]) {
        // Sentence h is in the windows that begin at h - 1 and h; each counts a word once.
        for (int w = Math.max(done + 1, holder - 1); w <= holder; w++) {
          window[w] += a.idf[rank];
          if (window[w] > best) {
            best = window[w];
            bestAt = w;
          }
        }
        done = holder;
      }
    }
    return best;
  }

  private static float offTopicWeight(Profile a, Profile b, int[] rankInB, int[] ranks) {
    float weight = 0;
    for (int rank : ranks) {
      int other = rankInB[rank];
      if (!a.topic[rank] && !(other >= 0 && b.topic[other])) {
        weight += a.idf[rank];
      }
    }
    return weight;
  }

  private static boolean copied(Profile a, int sentence, boolean[] runSeen) {
    int from = a.document.sentences()[sentence];
    int to = a.document.sentences()[sentence + 1] - 2;
    int seen = 0;
    for (int t = from; t < to; t++) {
      seen += runSeen[a.runAt[t]] ? 1 : 0;
    }
    return seen >= COPIED * (to - from);
  }

  /** The longest increasing run of best windows, over the sentences that are covered. */
  private float order(int count) {
    increasing = Comparer.grown(increasing, count);
    int longest = 0;
    int used = 0;
    for (int s = 0; s < count; s++) {
      if (cover[s] < ORDERED) {
        continue;
      }
      used++;
      int at = 0;
      while (at < longest && increasing[at] <= bestWindow[s]) {
        at++;
      }
      increasing[at] = bestWindow[s];
      longest = Math.max(longest, at + 1);
    }
    return Comparer.ratio(longest, used);
  }

  private float leastCoveredHalf(int count) {
    long[] byCover = new long[count];
    for (int s = 0; s < count; s++) {
      byCover[s] = (long) (cover[s] * (1 << 20)) << 32 | s;
    }
    Arrays.sort(byCover);
    float sum = 0;
    float total = 0;
    for (int i = 0; i < (count + 1) / 2; i++) {
      int s = (int) byCover[i];
      sum += weight[s] * cover[s];
      total += weight[s];
    }
    return Comparer.ratio(sum, total);
  }

  private void lead(Profile a, Profile b, int[] rankInB) {
    float total = 0;
    float found = 0;
    float foundInLead = 0;
    for (int rank : a.lead) {
      int other = rankInB[rank];
      if (a.topic[rank] || (other >= 0 && b.topic[other])) {
        continue;
      }
      total += a.idf[rank];
      if (other >= 0) {
        found += a.idf[rank];
        foundInLead += b.inLead[other] ? a.idf[rank] : 0;
      }
    }
    leadFound = Comparer.ratio(found, total);
    leadsShared = Comparer.ratio(foundInLead, total);
    int names = 0;
    for (int rank : a.leadNames) {
      names += rankInB[rank] >= 0 ? 1 : 0;
    }
    leadNames = Comparer.ratio(names, a.leadNames.length);
    List<Quantity> numbers = a.numbers;
    int ofLead = 0;
    while (ofLead < numbers.size() && numbers.get(ofLead).token() < a.leadTokens) {
      ofLead++;
    }
    leadNumbers = Comparer.ratio(Comparer.agreeing(numbers, ofLead, b.numbers), ofLead);
    int rare = 0;
    for (int rank : a.rarest) {
      rare += rankInB[rank] >= 0 ? 1 : 0;
    }
    rarestFound = Comparer.ratio(rare, a.rarest.length);
  }

  private static float found(int[] stems, float[] idf, Profile b) {
    float found = 0;
    float total = 0;
    for (int i = 0; i < stems.length; i++) {
      total += idf[i];
      found += Arrays.binarySearch(b.words, stems[i]) >= 0 ? idf[i] : 0;
    }
    return Comparer.ratio(found, total);
  }

  /** In words; counted by runs of three of which each is somewhere in the other text. */
  private static int longestRun(Profile a, boolean[] runSeen) {
    int longest = 0;
    int current = 0;
    for (int run : a.runAt) {
      current = runSeen[run] ? current + 1 : 0;
      longest = Math.max(longest, current);
    }
    return longest == 0 ? 0 : longest + 2;
  }

  List<Alignment> alignments(Profile a, Profile b, int[] rankInB) {
    List<Alignment> aligned = new ArrayList<>();
    for (int s = 0; s < a.counted.length; s++) {
      if (cover[s] < ORDERED || bestWindow[s] < 0) {
        continue;
      }
      int at = bestWindow[s];
      if (at + 1 < b.counted.length
          && held(a, b, rankInB, s, at + 1) > held(a, b, rankInB, s, at)) {
        at++;
      }
      aligned.add(new Alignment(a.counted[s], b.counted[at], cover[s]));
    }
    return aligned;
  }

  private static float held(Profile a, Profile b, int[] rankInB, int sentence, int other) {
    float held = 0;
    for (int rank : a.sentenceRanks[sentence]) {
      if (rankInB[rank] >= 0 && Arrays.binarySearch(b.sentenceRanks[other], rankInB[rank]) >= 0) {
        held += a.idf[rank];
      }
    }
    return held;
  }
}
