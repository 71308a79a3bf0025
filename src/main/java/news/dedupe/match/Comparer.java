package news.dedupe.match;

import static news.dedupe.match.Feature.*;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dedupe.text.Quantity;

/** Measures the {@link Feature}s of a pair. Keeps its working arrays: one for each thread. */
public final class Comparer {

  /** A sentence of which the other text's best window holds so much is well covered. */
  private static final float WELL_COVERED = 0.45f;

  /** Sentences covered by less take no part in the comparison of order. */
  private static final float ORDERED = 0.40f;

  /** A sentence is copied where so many of its runs of three are in the other text. */
  private static final float COPIED = 0.60f;

  private static final int MAX_DAYS = 60;
  private static final int MAX_NUMBERS = 8;

  private final Side sideA = new Side();
  private final Side sideB = new Side();
  private int[] rankInB = new int[0];
  private int[] rankInA = new int[0];
  private int runsInCommon;
  private int plainRunsInCommon;
  private int quotedRunsInCommon;
  private boolean[] runOfASeen = new boolean[0];
  private boolean[] runOfBSeen = new boolean[0];

  /** The values of all features, by {@link Feature#place}. Symmetric in its arguments. */
  public float[] features(Profile a, Profile b) {
    float[] f = new float[Feature.count()];
    join(a, b);
    words(a, b, f);
    shingles(a, b, f);
    numbersAndNames(a, b, f);
    f[LENGTH_RATIO.place()] =
        (float) Math.min(a.length(), b.length()) / Math.max(1, Math.max(a.length(), b.length()));
    f[LENGTH_SHORTER.place()] = (float) Math.log(1 + Math.min(a.length(), b.length()));
    f[LENGTH_LONGER.place()] = (float) Math.log(1 + Math.max(a.length(), b.length()));
    f[DAYS_APART.place()] =
        a.day.isPresent() && b.day.isPresent()
            ? Math.min(MAX_DAYS, Math.abs(ChronoUnit.DAYS.between(a.day.get(), b.day.get())))
            : UNKNOWN;
    f[LEAD_WEEKDAY.place()] =
        a.leadWeekday < 0 || b.leadWeekday < 0 ? UNKNOWN : a.leadWeekday == b.leadWeekday ? 1 : 0;
    f[WEEKDAYS_JACCARD.place()] =
        a.weekdays == 0 || b.weekdays == 0
            ? UNKNOWN
            : (float) Integer.bitCount(a.weekdays & b.weekdays)
                / Integer.bitCount(a.weekdays | b.weekdays);
    both(f, DATES_FOUND_MAX, datesFound(a, b), datesFound(b, a));
    sideA.measure(a, b, rankInB, runOfASeen);
    sideB.measure(b, a, rankInA, runOfBSeen);
    f[LONGEST_RUN.place()] =
        (float) (Math.log(1 + Math.min(sideA.longestRun, sideB.longestRun)) / Math.log(2));
    both(f, COVERED_MAX, sideA.covered, sideB.covered);
    both(f, WELL_COVERED_MAX, sideA.wellCovered, sideB.wellCovered);
    both(f, UNCOPIED_COVERED_MAX, sideA.uncopiedCovered, sideB.uncopiedCovered);
    both(f, UNCOPIED_MAX, sideA.uncopied, sideB.uncopied);
    both(f, UNCOPIED_PLAIN_COVERED_MAX, sideA.uncopiedPlain, sideB.uncopiedPlain);
    both(f, FIRST_THIRD_COVERED_MAX, sideA.thirds[0], sideB.thirds[0]);
    both(f, MIDDLE_THIRD_COVERED_MAX, sideA.thirds[1], sideB.thirds[1]);
    both(f, LAST_THIRD_COVERED_MAX, sideA.thirds[2], sideB.thirds[2]);
    both(f, LEAST_COVERED_HALF_MAX, sideA.leastCovered, sideB.leastCovered);
    both(f, ORDER_MAX, sideA.order, sideB.order);
    both(f, LEAD_FOUND_MAX, sideA.leadFound, sideB.leadFound);
    both(f, LEADS_SHARED_MAX, sideA.leadsShared, sideB.leadsShared);
    both(f, LEAD_NUMBERS_FOUND_MAX, sideA.leadNumbers, sideB.leadNumbers);
    both(f, LEAD_NAMES_FOUND_MAX, sideA.leadNames, sideB.leadNames);
    both(f, RAREST_FOUND_MAX, sideA.rarestFound, sideB.rarestFound);
    both(f, NUMBERS_FOUND_MAX, sideA.numbersFound, sideB.numbersFound);
    both(f, NAMES_FOUND_MAX, sideA.namesFound, sideB.namesFound);
    both(f, TITLE_FOUND_MAX, sideA.titleFound, sideB.titleFound);
    return f;
  }

  /** For each sentence of {@code a} that counts, the sentence of {@code b} that covers it best. */
  public List<Alignment> align(Profile a, Profile b) {
    join(a, b);
    sideA.measure(a, b, rankInB, runOfASeen);
    return sideA.alignments(a, b, rankInB);
  }

  private static void both(float[] f, Feature max, float a, float b) {
    f[max.place()] = Math.max(a, b);
    f[max.place() + 1] = Math.min(a, b);
  }

  /** Finds which words and runs the two have in common. */
  private void join(Profile a, Profile b) {
    rankInB = grown(rankInB, a.words.length);
    rankInA = grown(rankInA, b.words.length);
    Arrays.fill(rankInB, 0, a.words.length, -1);
    Arrays.fill(rankInA, 0, b.words.length, -1);
    int i = 0;
    int j = 0;
    while (i < a.words.length && j < b.words.length) {
      if (a.words[i] < b.words[j]) {
        i++;
      } else if (a.words[i] > b.words[j]) {
        j++;
      } else {
        rankInB[i] = j;
        rankInA[j++] = i++;
      }
    }
    runOfASeen = cleared(runOfASeen, a.runs.length);
    runOfBSeen = cleared(runOfBSeen, b.runs.length);
    runsInCommon = 0;
    plainRunsInCommon = 0;
    quotedRunsInCommon = 0;
    i = 0;
    j = 0;
    while (i < a.runs.length && j < b.runs.length) {
      if (a.runs[i] < b.runs[j]) {
        i++;
      } else if (a.runs[i] > b.runs[j]) {
        j++;
      } else {
        runsInCommon++;
        plainRunsInCommon += a.plainRun[i] && b.plainRun[j] ? 1 : 0;
        quotedRunsInCommon += a.quotedRun[i] && b.quotedRun[j] ? 1 : 0;
        runOfASeen[i++] = true;
        runOfBSeen[j++] = true;
      }
    }
  }

  private void words(Profile a, Profile b, float[] f) {
    float all = 0;
    float plain = 0;
    float offTopic = 0;
    float allB = 0;
    float plainB = 0;
    float offTopicB = 0;
    float common = 0;
    float plainCommon = 0;
    float offTopicCommon = 0;
    for (int w = 0; w < b.words.length; w++) {
      int other = rankInA[w];
      boolean topic = b.topic[w] || (other >= 0 && a.topic[other]);
      allB += b.idf[w];
      if (b.plain[w]) {
        plainB += b.idf[w];
        offTopicB += topic ? 0 : b.idf[w];
      }
    }
    for (int w = 0; w < a.words.length; w++) {
      int other = rankInB[w];
      boolean topic = a.topic[w] || (other >= 0 && b.topic[other]);
      all += a.idf[w];
      if (a.plain[w]) {
        plain += a.idf[w];
        offTopic += topic ? 0 : a.idf[w];
      }
      if (other >= 0) {
        common += a.idf[w];
        if (a.plain[w] && b.plain[other]) {
          plainCommon += a.idf[w];
          offTopicCommon += topic ? 0 : a.idf[w];
        }
      }
    }
    overlap(f, WORDS_JACCARD, common, all, allB);
    overlap(f, PLAIN_WORDS_JACCARD, plainCommon, plain, plainB);
    overlap(f, OFF_TOPIC_JACCARD, offTopicCommon, offTopic, offTopicB);
  }

  private void shingles(Profile a, Profile b, float[] f) {
    overlap(f, RUNS_JACCARD, runsInCommon, a.runs.length, b.runs.length);
    overlap(f, PLAIN_RUNS_JACCARD, plainRunsInCommon, a.plainRunCount, b.plainRunCount);
    overlap(f, QUOTED_RUNS_JACCARD, quotedRunsInCommon, a.quotedRunCount, b.quotedRunCount);
    f[BOTH_QUOTE.place()] = a.quotedRunCount > 0 && b.quotedRunCount > 0 ? 1 : 0;
  }

  private static void numbersAndNames(Profile a, Profile b, float[] f) {
    List<Quantity> fewer = a.numbers;
    List<Quantity> more = b.numbers;
    if (fewer.size() > more.size()) {
      List<Quantity> swapped = fewer;
      fewer = more;
      more = swapped;
    }
    int agreeing = agreeing(fewer, fewer.size(), more);
    if (fewer.size() == more.size()) {
      // Two that agree with the same one count differently from the other side.
      agreeing = Math.min(agreeing, agreeing(more, more.size(), fewer));
    }
    overlap(f, NUMBERS_JACCARD, agreeing, fewer.size(), more.size());
    f[NUMBERS_FEWER.place()] = Math.min(MAX_NUMBERS, fewer.size());
    f[NAMES_JACCARD.place()] =
        weightedJaccard(a.document.names(), a.nameIdf, b.document.names(), b.nameIdf);
    f[TITLES_JACCARD.place()] = weightedJaccard(a.title, a.titleIdf, b.title, b.titleIdf);
  }

  private static float datesFound(Profile a, Profile b) {
    return b.dates.isEmpty()
        ? UNKNOWN
        : ratio(agreeing(a.dates, a.dates.size(), b.dates), a.dates.size());
  }

  /** Sets a Jaccard feature and, next to it, the containment in the smaller. */
  private static void overlap(float[] f, Feature jaccard, float common, float a, float b) {
    f[jaccard.place()] = ratio(common, a + b - common);
    f[jaccard.place() + 1] = ratio(common, Math.min(a, b));
  }

  static float ratio(float part, float whole) {
    return whole > 0 ? Math.min(1, part / whole) : UNKNOWN;
  }

  private static float weightedJaccard(int[] a, float[] idfA, int[] b, float[] idfB) {
    if (a.length == 0 || b.length == 0) {
      return UNKNOWN;
    }
    float common = 0;
    for (int i = 0; i < a.length; i++) {
      common += Arrays.binarySearch(b, a[i]) >= 0 ? idfA[i] : 0;
    }
    return ratio(common, sum(idfA) + sum(idfB) - common);
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  /** How many of the first {@code count} numbers of {@code a} agree with one of {@code b}. */
  static int agreeing(List<Quantity> a, int count, List<Quantity> b) {
    int agreeing = 0;
    for (int i = 0; i < count; i++) {
      for (Quantity other : b) {
        if (a.get(i).agrees(other)) {
          agreeing++;
          break;
        }
      }
    }
    return agreeing;
  }

  static int[] grown(int[] array, int size) {
    return array.length >= size ? array : new int[Math.max(size, 2 * array.length)];
  }

  static float[] grown(float[] array, int size) {
    return array.length >= size ? array : new float[Math.max(size, 2 * array.length)];
  }

  private static boolean[] cleared(boolean[] array, int size) {
    if (array.length < size) {
      return new boolean[Math.max(size, 2 * array.length)];
    }
    Arrays.fill(array, 0, size, false);
    return array;
  }

  /** How one text is covered by the other. */
  private static final class Side {
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
      numbersFound = ratio(agreeing(a.numbers, a.numbers.size(), b.numbers), a.numbers.size());
      namesFound = found(a.document.names(), a.nameIdf, b);
      titleFound = found(a.title, a.titleIdf, b);
      longestRun = longestRun(a, runSeen);
    }

    private void sentences(Profile a, Profile b, int[] rankInB, boolean[] runSeen) {
      int count = a.counted.length;
      cover = grown(cover, count);
      weight = grown(weight, count);
      bestWindow = grown(bestWindow, count);
      window = grown(window, b.counted.length);
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
      covered = ratio(coveredSum, total);
      wellCovered = ratio(wellSum, total);
      uncopied = ratio(uncopiedSum, total);
      uncopiedCovered = ratio(offTopicCovered, offTopicSum);
      uncopiedPlain = ratio(plainCovered, plainSum);
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
      return ratio(sum, total);
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
      increasing = grown(increasing, count);
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
      return ratio(longest, used);
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
      return ratio(sum, total);
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
      leadFound = ratio(found, total);
      leadsShared = ratio(foundInLead, total);
      int names = 0;
      for (int rank : a.leadNames) {
        names += rankInB[rank] >= 0 ? 1 : 0;
      }
      leadNames = ratio(names, a.leadNames.length);
      List<Quantity> numbers = a.numbers;
      int ofLead = 0;
      while (ofLead < numbers.size() && numbers.get(ofLead).token() < a.leadTokens) {
        ofLead++;
      }
      leadNumbers = ratio(agreeing(numbers, ofLead, b.numbers), ofLead);
      int rare = 0;
      for (int rank : a.rarest) {
        rare += rankInB[rank] >= 0 ? 1 : 0;
      }
      rarestFound = ratio(rare, a.rarest.length);
    }

    private static float found(int[] stems, float[] idf, Profile b) {
      float found = 0;
      float total = 0;
      for (int i = 0; i < stems.length; i++) {
        total += idf[i];
        found += Arrays.binarySearch(b.words, stems[i]) >= 0 ? idf[i] : 0;
      }
      return ratio(found, total);
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
}
