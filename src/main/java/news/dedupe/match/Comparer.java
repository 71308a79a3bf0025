package news.dedupe.match;

import static news.dedupe.match.Feature.*;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import news.dedupe.text.extract.Quantity;

/** Measures the {@link Feature}s of a pair. Keeps its working arrays: one for each thread. */
public final class Comparer {

  /** News databases compare over six weeks at most. */
  private static final int MAX_DAYS = 60;

  /** More of them say no more, as below. */
  private static final int MAX_NUMBERS = 8;

  /** More of them say no more: nine pairs in ten have fewer. */
  private static final int MAX_NAMES = 16;

  /** More of them say no more. */
  private static final int MAX_SLOTS = 16;

  /** In nats: more than a dozen names that nobody else has. */
  private static final float MAX_LACKED = 100;

  private final CoverageMeter meterA = new CoverageMeter();
  private final CoverageMeter meterB = new CoverageMeter();
  private int[] rankInB = new int[0];
  private int[] rankInA = new int[0];
  private int trigramsInCommon;
  private int plainTrigramsInCommon;
  private int quotedTrigramsInCommon;
  private boolean[] trigramOfASeen = new boolean[0];
  private boolean[] trigramOfBSeen = new boolean[0];
  private boolean[] numberOfAFound = new boolean[0];
  private boolean[] numberOfBFound = new boolean[0];

  /** The values of all features, by {@link Feature#place}. Symmetric in its arguments. */
  public float[] features(Profile a, Profile b) {
    float[] f = new float[Feature.count()];
    join(a, b);
    shingles(a, b, f);
    numbersAndNames(a, b, f);
    slots(a, b, f);
    f[LENGTH_RATIO.place()] =
        (float) Math.min(a.length(), b.length()) / Math.max(1, Math.max(a.length(), b.length()));
    f[LENGTH_SHORTER.place()] = (float) Math.log(1 + Math.min(a.length(), b.length()));
    f[LENGTH_LONGER.place()] = (float) Math.log(1 + Math.max(a.length(), b.length()));
    f[DAYS_APART.place()] =
        a.day.isPresent() && b.day.isPresent()
            ? daysApart(ChronoUnit.DAYS.between(a.day.get(), b.day.get()))
            : UNKNOWN;
    f[LEAD_WEEKDAY.place()] =
        a.weekdays.inLead() < 0 || b.weekdays.inLead() < 0
            ? UNKNOWN
            : a.weekdays.inLead() == b.weekdays.inLead() ? 1 : 0;
    f[WEEKDAYS_JACCARD.place()] =
        a.weekdays.named() == 0 || b.weekdays.named() == 0
            ? UNKNOWN
            : (float) Integer.bitCount(a.weekdays.named() & b.weekdays.named())
                / Integer.bitCount(a.weekdays.named() | b.weekdays.named());
    both(f, DATES_FOUND_MAX, DATES_FOUND_MIN, datesFound(a, b), datesFound(b, a));
    coverage(a, b, f);
    found(
        WordsFound.of(a, b, rankInB, numberOfAFound),
        WordsFound.of(b, a, rankInA, numberOfBFound),
        f);
    return f;
  }

  private void coverage(Profile a, Profile b, float[] f) {
    Coverage ofA = meterA.measure(a, b, rankInB, trigramOfASeen);
    Coverage ofB = meterB.measure(b, a, rankInA, trigramOfBSeen);
    both(f, COVERED_MAX, COVERED_MIN, ofA.covered(), ofB.covered());
    both(f, WELL_COVERED_MAX, WELL_COVERED_MIN, ofA.wellCovered(), ofB.wellCovered());
    both(f, UNCOPIED_MAX, UNCOPIED_MIN, ofA.uncopied(), ofB.uncopied());
    both(
        f,
        UNCOPIED_COVERED_MAX,
        UNCOPIED_COVERED_MIN,
        ofA.uncopiedCovered(),
        ofB.uncopiedCovered());
    both(
        f,
        UNCOPIED_PLAIN_COVERED_MAX,
        UNCOPIED_PLAIN_COVERED_MIN,
        ofA.uncopiedPlain(),
        ofB.uncopiedPlain());
    both(f, ORDER_MAX, ORDER_MIN, ofA.order(), ofB.order());
  }

  private static void found(WordsFound ofA, WordsFound ofB, float[] f) {
    both(f, LEAD_FOUND_MAX, LEAD_FOUND_MIN, ofA.lead(), ofB.lead());
    both(f, LEADS_SHARED_MAX, LEADS_SHARED_MIN, ofA.leads(), ofB.leads());
    both(f, LEAD_NUMBERS_FOUND_MAX, LEAD_NUMBERS_FOUND_MIN, ofA.leadNumbers(), ofB.leadNumbers());
    both(f, LEAD_NAMES_FOUND_MAX, LEAD_NAMES_FOUND_MIN, ofA.leadNames(), ofB.leadNames());
    both(f, RAREST_FOUND_MAX, RAREST_FOUND_MIN, ofA.rarest(), ofB.rarest());
    both(f, NUMBERS_FOUND_MAX, NUMBERS_FOUND_MIN, ofA.numbers(), ofB.numbers());
    both(f, NAMES_FOUND_MAX, NAMES_FOUND_MIN, ofA.names(), ofB.names());
    both(f, TITLE_FOUND_MAX, TITLE_FOUND_MIN, ofA.title(), ofB.title());
    both(f, REPEATED_FOUND_MAX, REPEATED_FOUND_MIN, ofA.repeated(), ofB.repeated());
    both(f, DETAILS_FOUND_MAX, DETAILS_FOUND_MIN, ofA.details(), ofB.details());
    both(f, OPENING_FOUND_MAX, OPENING_FOUND_MIN, ofA.opening(), ofB.opening());
    f[NAMES_LACKED.place()] = Math.min(MAX_LACKED, Math.min(ofA.namesLacked(), ofB.namesLacked()));
  }

  /** The value of {@link Feature#DAYS_APART} of two texts with so many days between them. */
  public static float daysApart(long days) {
    return Math.min(MAX_DAYS, Math.abs(days));
  }

  /**
   * What a comparison finds.
   *
   * @param features the values of all features, by {@link Feature#place}
   * @param aligned for each sentence of the first text that counts and is covered, the sentence of
   *     the second that covers it best
   */
  public record Found(float[] features, List<Alignment> aligned) {}

  /** Compares two texts, of which {@code a} comes first. */
  public Found compare(Profile a, Profile b) {
    float[] features = features(a, b);
    return new Found(features, meterA.alignments(a, b, rankInB));
  }

  private static void both(float[] f, Feature larger, Feature smaller, float a, float b) {
    f[larger.place()] = Math.max(a, b);
    f[smaller.place()] = Math.min(a, b);
  }

  /** Finds which words, trigrams and numbers the two have in common. */
  private void join(Profile a, Profile b) {
    joinWords(a, b);
    joinTrigrams(a, b);
    numberOfAFound = agreeing(a.numbers, b.sortedNumbers, numberOfAFound);
    numberOfBFound = agreeing(b.numbers, a.sortedNumbers, numberOfBFound);
  }

  private void joinWords(Profile a, Profile b) {
    rankInB = grown(rankInB, a.words.length);
    rankInA = grown(rankInA, b.words.length);
    Arrays.fill(rankInB, 0, a.words.length, -1);
    Arrays.fill(rankInA, 0, b.words.length, -1);
    int i = 0;
    int j = 0;
    while (i < a.words.length && j < b.words.length) {
      int ofA = a.words[i];
      int ofB = b.words[j];
      if (ofA == ofB) {
        rankInB[i] = j;
        rankInA[j] = i;
      }
      // Which one is less is not to be foreseen: a branch would cost more than the comparison.
      i += ofA <= ofB ? 1 : 0;
      j += ofB <= ofA ? 1 : 0;
    }
  }

  private void joinTrigrams(Profile a, Profile b) {
    trigramOfASeen = cleared(trigramOfASeen, a.trigrams.hashes.length);
    trigramOfBSeen = cleared(trigramOfBSeen, b.trigrams.hashes.length);
    trigramsInCommon = 0;
    plainTrigramsInCommon = 0;
    quotedTrigramsInCommon = 0;
    int i = 0;
    int j = 0;
    while (i < a.trigrams.hashes.length && j < b.trigrams.hashes.length) {
      int ofA = a.trigrams.hashes[i];
      int ofB = b.trigrams.hashes[j];
      if (ofA == ofB) {
        trigramsInCommon++;
        plainTrigramsInCommon += a.trigrams.plain[i] && b.trigrams.plain[j] ? 1 : 0;
        quotedTrigramsInCommon += a.trigrams.quoted[i] && b.trigrams.quoted[j] ? 1 : 0;
        trigramOfASeen[i] = true;
        trigramOfBSeen[j] = true;
      }
      i += ofA <= ofB ? 1 : 0;
      j += ofB <= ofA ? 1 : 0;
    }
  }

  /** Which quantities agree with one of the others. */
  private static boolean[] agreeing(
      List<Quantity> quantities, SortedQuantities others, boolean[] marks) {
    boolean[] agreeing = cleared(marks, quantities.size());
    for (int i = 0; i < quantities.size(); i++) {
      agreeing[i] = others.anyAgrees(quantities.get(i));
    }
    return agreeing;
  }

  private void shingles(Profile a, Profile b, float[] f) {
    overlap(
        f,
        TRIGRAMS_JACCARD,
        TRIGRAMS_CONTAINED,
        trigramsInCommon,
        a.trigrams.hashes.length,
        b.trigrams.hashes.length);
    overlap(
        f,
        PLAIN_TRIGRAMS_JACCARD,
        PLAIN_TRIGRAMS_CONTAINED,
        plainTrigramsInCommon,
        a.trigrams.plainCount,
        b.trigrams.plainCount);
    overlap(
        f,
        QUOTED_TRIGRAMS_JACCARD,
        QUOTED_TRIGRAMS_CONTAINED,
        quotedTrigramsInCommon,
        a.trigrams.quotedCount,
        b.trigrams.quotedCount);
    f[BOTH_QUOTE.place()] = a.trigrams.quotedCount > 0 && b.trigrams.quotedCount > 0 ? 1 : 0;
  }

  private void numbersAndNames(Profile a, Profile b, float[] f) {
    int ofA = a.numbers.size();
    int ofB = b.numbers.size();
    int foundOfA = count(numberOfAFound, ofA);
    int foundOfB = count(numberOfBFound, ofB);
    // Two that agree with the same one count differently from the other side.
    int agreeing = ofA < ofB ? foundOfA : ofA > ofB ? foundOfB : Math.min(foundOfA, foundOfB);
    overlap(
        f, NUMBERS_JACCARD, NUMBERS_CONTAINED, agreeing, Math.min(ofA, ofB), Math.max(ofA, ofB));
    f[NUMBERS_FEWER.place()] = Math.min(MAX_NUMBERS, Math.min(ofA, ofB));
    f[NAMES_FEWER.place()] =
        Math.min(MAX_NAMES, Math.min(a.document.names().length, b.document.names().length));
    f[NAMES_JACCARD.place()] =
        weightedJaccard(a.document.names(), a.nameIdf, b.document.names(), b.nameIdf);
    f[TITLES_JACCARD.place()] = weightedJaccard(a.title, a.titleIdf, b.title, b.titleIdf);
  }

  private static void slots(Profile a, Profile b, float[] f) {
    Slots.Shared numbers = a.numberSlots.with(b.numberSlots);
    Slots.Shared names = a.nameSlots.with(b.nameSlots);
    f[SLOTS.place()] = Math.min(MAX_SLOTS, numbers.shared() + names.shared());
    f[NUMBER_SLOTS_AGREE.place()] = ratio(numbers.agreeing(), numbers.shared());
    f[NAME_SLOTS_AGREE.place()] = ratio(names.agreeing(), names.shared());
  }

  private static float datesFound(Profile a, Profile b) {
    if (b.dates.isEmpty()) {
      return UNKNOWN;
    }
    int found = 0;
    for (Quantity date : a.dates) {
      found += b.sortedDates.anyAgrees(date) ? 1 : 0;
    }
    return ratio(found, a.dates.size());
  }

  private static void overlap(
      float[] f, Feature jaccard, Feature contained, float common, float a, float b) {
    f[jaccard.place()] = ratio(common, a + b - common);
    f[contained.place()] = ratio(common, Math.min(a, b));
  }

  static float ratio(float part, float whole) {
    return whole > 0 ? Math.min(1, part / whole) : UNKNOWN;
  }

  private static float weightedJaccard(int[] a, float[] idfA, int[] b, float[] idfB) {
    if (a.length == 0 || b.length == 0) {
      return UNKNOWN;
    }
    float common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      common += a[i] == b[j] ? idfA[i] : 0;
      int ofA = a[i];
      int ofB = b[j];
      i += ofA <= ofB ? 1 : 0;
      j += ofB <= ofA ? 1 : 0;
    }
    return ratio(common, sum(idfA) + sum(idfB) - common);
  }

  static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  /** How many of the first {@code size} are marked. */
  static int count(boolean[] marks, int size) {
    int count = 0;
    for (int i = 0; i < size; i++) {
      count += marks[i] ? 1 : 0;
    }
    return count;
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
}
