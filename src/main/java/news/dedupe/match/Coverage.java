package news.dedupe.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.dedupe.collect.IntLists;
import news.dedupe.collect.SortedInts;
import news.dedupe.text.extract.Quantity;

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

  /**
   * A word in more windows than this counts as one that all of them hold: else texts that repeat a
   * few words would take the square of their lengths. No word of 47,000 real articles is in so
   * many.
   */
  private static final int MAX_WINDOWS = 100;

  /**
   * So many windows are cleared faster one after the other than those alone that a sentence has put
   * something into: half of the time of a comparison went into these.
   */
  private static final int CLEARED_WHOLE = 256;

  float covered;
  float wellCovered;
  float uncopiedCovered;
  float uncopied;
  float uncopiedPlain;
  float order;
  float leadFound;
  float leadsShared;
  float leadNumbers;
  float leadNames;
  float rarestFound;
  float numbersFound;
  float namesFound;
  float titleFound;
  float namesLacked;
  float repeatedFound;
  float detailsFound;
  float openingFound;

  private float[] cover = new float[0];
  private int[] bestWindow = new int[0];
  private int[] increasing = new int[0];

  /**
   * The weight of a sentence's words that each window of the other text holds; all 0 between two
   * sentences.
   */
  private float[] held = new float[0];

  /** The same of the words off topic, and of the plain ones among them. */
  private float[] heldOffTopic = new float[0];

  private float[] heldPlain = new float[0];

  /** The most that a window holds of the sentence looked at last; where the window begins. */
  private float best;

  private float bestOffTopic;
  private float bestPlain;
  private int bestAt;

  /** The weight of the words of that sentence that are off topic, and of the plain ones of them. */
  private float offTopicWeight;

  private float plainWeight;

  /**
   * @param numberFound which numbers of {@code a} agree with one of {@code b}
   */
  void measure(Profile a, Profile b, int[] rankInB, boolean[] runSeen, boolean[] numberFound) {
    sentences(a, b, rankInB, runSeen);
    lead(a, b, rankInB, numberFound);
    int numbers = a.numbers.size();
    numbersFound = Comparer.ratio(Comparer.count(numberFound, numbers), numbers);
    namesFound = found(a.document.names(), a.nameIdf, a.nameRanks, rankInB, b);
    titleFound = found(a.title, a.titleIdf, a.titleRanks, rankInB, b);
    namesLacked = (1 - namesFound) * a.nameWeight;
    repeatedFound = found(a.repeated, a, rankInB);
    detailsFound = found(a.details, a, rankInB);
    openingFound = openingFound(a, rankInB);
  }

  /** Of two sentences, for the first may be a headline or a notice that was not told from text. */
  private static float openingFound(Profile a, int[] rankInB) {
    IntLists ranks = a.sentences.ranks;
    float most = Feature.UNKNOWN;
    for (int s = 0; s < Math.min(2, a.sentences.counted.length); s++) {
      float found = 0;
      for (int i = ranks.first()[s]; i < ranks.first()[s + 1]; i++) {
        found += rankInB[ranks.values()[i]] >= 0 ? a.idf[ranks.values()[i]] : 0;
      }
      most = Math.max(most, Comparer.ratio(found, a.sentences.weight[s]));
    }
    return most;
  }

  /** The weighted share of the words of some ranks that the other text holds. */
  private static float found(int[] ranks, Profile a, int[] rankInB) {
    float found = 0;
    float total = 0;
    for (int rank : ranks) {
      total += a.idf[rank];
      found += rankInB[rank] >= 0 ? a.idf[rank] : 0;
    }
    return Comparer.ratio(found, total);
  }

  private void sentences(Profile a, Profile b, int[] rankInB, boolean[] runSeen) {
    Sentences own = a.sentences;
    int count = own.counted.length;
    int windows = b.sentences.counted.length;
    cover = Comparer.grown(cover, count);
    bestWindow = Comparer.grown(bestWindow, count);
    held = Comparer.grown(held, windows);
    heldOffTopic = Comparer.grown(heldOffTopic, windows);
    heldPlain = Comparer.grown(heldPlain, windows);
    float total = 0;
    float coveredSum = 0;
    float wellSum = 0;
    float uncopiedSum = 0;
    float offTopicSum = 0;
    float offTopicCovered = 0;
    float plainSum = 0;
    float plainCovered = 0;
    for (int s = 0; s < count; s++) {
      boolean isCopied = copied(a, own.counted[s], runSeen);
      findBest(a, b, rankInB, s, isCopied);
      bestWindow[s] = bestAt;
      float weight = own.weight[s];
      cover[s] = best / weight;
      total += weight;
      coveredSum += best;
      wellSum += cover[s] >= WELL_COVERED ? weight : 0;
      if (!isCopied) {
        uncopiedSum += weight;
        offTopicSum += offTopicWeight;
        offTopicCovered += bestOffTopic;
        plainSum += plainWeight;
        plainCovered += bestPlain;
      }
    }
    covered = Comparer.ratio(coveredSum, total);
    wellCovered = Comparer.ratio(wellSum, total);
    uncopied = Comparer.ratio(uncopiedSum, total);
    uncopiedCovered = Comparer.ratio(offTopicCovered, offTopicSum);
    uncopiedPlain = Comparer.ratio(plainCovered, plainSum);
    order = order(count);
  }

  /**
   * Finds the windows of {@code b} that hold most of a sentence. Only those that hold some are
   * looked at; what is off topic is not asked of a copied sentence.
   */
  private void findBest(Profile a, Profile b, int[] rankInB, int sentence, boolean isCopied) {
    best = 0;
    bestOffTopic = 0;
    bestPlain = 0;
    bestAt = -1;
    offTopicWeight = 0;
    plainWeight = 0;
    float everywhere = 0;
    int anywhere = -1;
    IntLists ranks = a.sentences.ranks;
    int[] firstWindow = b.sentences.windows.first();
    int[] windows = b.sentences.windows.values();
    for (int i = ranks.first()[sentence]; i < ranks.first()[sentence + 1]; i++) {
      int rank = ranks.values()[i];
      int other = rankInB[rank];
      float weight = a.idf[rank];
      boolean isTopic = a.topic[rank] || (other >= 0 && b.topic[other]);
      offTopicWeight += isTopic ? 0 : weight;
      plainWeight += isTopic || !a.sentences.plain[i] ? 0 : weight;
      if (other < 0) {
        continue;
      }
      if (firstWindow[other + 1] - firstWindow[other] > MAX_WINDOWS) { // a topic word
        everywhere += weight;
        anywhere = windows[firstWindow[other]];
        continue;
      }
      for (int k = firstWindow[other]; k < firstWindow[other + 1]; k++) {
        int w = windows[k];
        held[w] += weight;
        if (held[w] > best) {
          best = held[w];
          bestAt = w;
        }
      }
      if (isCopied || isTopic) {
        continue;
      }
      boolean isPlain = a.sentences.plain[i] && b.plain[other];
      for (int k = firstWindow[other]; k < firstWindow[other + 1]; k++) {
        int w = windows[k];
        heldOffTopic[w] += weight;
        if (heldOffTopic[w] > bestOffTopic) {
          bestOffTopic = heldOffTopic[w];
        }
        if (isPlain) {
          heldPlain[w] += weight;
          if (heldPlain[w] > bestPlain) {
            bestPlain = heldPlain[w];
          }
        }
      }
    }
    best += everywhere;
    bestAt = bestAt < 0 ? anywhere : bestAt;
    clear(ranks, sentence, b, rankInB);
  }

  /** Takes back what a sentence has put into windows. */
  private void clear(IntLists ranks, int sentence, Profile b, int[] rankInB) {
    int count = b.sentences.counted.length;
    if (count <= CLEARED_WHOLE) {
      Arrays.fill(held, 0, count, 0);
      Arrays.fill(heldOffTopic, 0, count, 0);
      Arrays.fill(heldPlain, 0, count, 0);
      return;
    }
    int[] firstWindow = b.sentences.windows.first();
    int[] windows = b.sentences.windows.values();
    for (int i = ranks.first()[sentence]; i < ranks.first()[sentence + 1]; i++) {
      int other = rankInB[ranks.values()[i]];
      if (other >= 0 && firstWindow[other + 1] - firstWindow[other] <= MAX_WINDOWS) {
        for (int k = firstWindow[other]; k < firstWindow[other + 1]; k++) {
          held[windows[k]] = 0;
          heldOffTopic[windows[k]] = 0;
          heldPlain[windows[k]] = 0;
        }
      }
    }
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
      int at = SortedInts.notAbove(increasing, longest, bestWindow[s]);
      increasing[at] = bestWindow[s];
      longest = Math.max(longest, at + 1);
    }
    return Comparer.ratio(longest, used);
  }

  private void lead(Profile a, Profile b, int[] rankInB, boolean[] numberFound) {
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
    leadNumbers = Comparer.ratio(Comparer.count(numberFound, ofLead), ofLead);
    int rare = 0;
    for (int rank : a.rarest) {
      rare += rankInB[rank] >= 0 ? 1 : 0;
    }
    rarestFound = Comparer.ratio(rare, a.rarest.length);
  }

  /** The weighted share of stems that the other text holds; most have a rank in their own text. */
  private static float found(int[] stems, float[] idf, int[] ranks, int[] rankInB, Profile b) {
    float found = 0;
    float total = 0;
    for (int i = 0; i < stems.length; i++) {
      boolean isThere =
          ranks[i] >= 0 ? rankInB[ranks[i]] >= 0 : Arrays.binarySearch(b.words, stems[i]) >= 0;
      total += idf[i];
      found += isThere ? idf[i] : 0;
    }
    return Comparer.ratio(found, total);
  }

  List<Alignment> alignments(Profile a, Profile b, int[] rankInB) {
    List<Alignment> aligned = new ArrayList<>();
    for (int s = 0; s < a.sentences.counted.length; s++) {
      if (cover[s] < ORDERED || bestWindow[s] < 0) {
        continue;
      }
      int at = bestWindow[s];
      if (at + 1 < b.sentences.counted.length
          && held(a, b, rankInB, s, at + 1) > held(a, b, rankInB, s, at)) {
        at++;
      }
      aligned.add(new Alignment(a.sentences.counted[s], b.sentences.counted[at], cover[s]));
    }
    return aligned;
  }

  private static float held(Profile a, Profile b, int[] rankInB, int sentence, int other) {
    IntLists ranks = a.sentences.ranks;
    float held = 0;
    for (int i = ranks.first()[sentence]; i < ranks.first()[sentence + 1]; i++) {
      int rank = ranks.values()[i];
      if (rankInB[rank] >= 0 && b.sentences.ranks.has(other, rankInB[rank])) {
        held += a.idf[rank];
      }
    }
    return held;
  }
}
