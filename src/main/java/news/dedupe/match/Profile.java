package news.dedupe.match;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dedupe.fingerprint.IntList;
import news.dedupe.fingerprint.Rarity;
import news.dedupe.fingerprint.Shingles;
import news.dedupe.text.Document;
import news.dedupe.text.Quantity;
import news.dedupe.text.Stem;

/**
 * A document made ready for many comparisons: its words, shingles and sentences as sorted arrays,
 * in which two profiles' common elements are found by merging.
 *
 * <p>A <i>rank</i> is a word's place in {@link #words}. Immutable in use; the arrays are not to be
 * written to.
 */
public final class Profile {

  /** A word that occurs so often is of the topic and says nothing of the version. */
  private static final int TOPIC_COUNT = 3;

  /** A sentence counts from this many tokens and content words. */
  private static final int MIN_TOKENS = 7;

  private static final int MIN_CONTENT = 4;

  private static final int LEAD_SENTENCES = 4;
  private static final int RAREST = 12;

  /** Stem hashes of the days of the week. */
  private static final int[] WEEKDAYS =
      Stream.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
          .mapToInt(Stem::hash)
          .toArray();

  final Document document;
  final Optional<LocalDate> day;

  /** The numbers of the document but for the days of the year, and these. */
  final List<Quantity> numbers;

  final List<Quantity> dates;

  /** The days of the week that are named, a bit each; and the first in the lead, or -1. */
  final int weekdays;

  final int leadWeekday;

  /** Distinct content stems, sorted, with their weights. */
  final int[] words;

  final float[] idf;
  final boolean[] topic;
  final boolean[] plain;

  /**
   * Shingles, distinct and sorted; {@code runAt[t]} is the place in {@code runs} of the one at t.
   */
  final int[] runs;

  final int[] runAt;

  /** Whether each run stands outside quotations somewhere, and inside of one. */
  final boolean[] plainRun;

  final boolean[] quotedRun;
  final int plainRunCount;
  final int quotedRunCount;

  /** The sentences that count, by number, and the distinct ranks of the words of each. */
  final int[] counted;

  final int[][] sentenceRanks;

  /** The same without quoted words. */
  final int[][] plainSentenceRanks;

  /** For each rank, the places in {@link #counted} of the sentences that hold it, ascending. */
  final int[][] holders;

  final int[] lead;
  final boolean[] inLead;
  final int leadTokens;
  final int[] leadNames;
  final int[] rarest;
  final float[] nameIdf;

  /** Distinct stems of the headline, sorted, with their weights. */
  final int[] title;

  final float[] titleIdf;

  public Profile(Document document, Optional<LocalDate> day, Rarity rarity) {
    this.document = document;
    this.day = day;
    int[] stems = document.stems();
    byte[] marks = document.marks();
    int length = stems.length;

    long[] sorted = new long[length];
    int content = 0;
    for (int t = 0; t < length; t++) {
      if ((marks[t] & Document.STOP) == 0) {
        sorted[content++] = at(stems[t], t);
      }
    }
    int[] rankAt = new int[length];
    Arrays.fill(rankAt, -1);
    words = rank(sorted, content, rankAt);
    idf = idf(words, rarity);
    nameIdf = idf(document.names(), rarity);
    title = Arrays.stream(document.title()).sorted().distinct().toArray();
    titleIdf = idf(title, rarity);
    int[] count = new int[words.length];
    plain = new boolean[words.length];
    for (int t = 0; t < length; t++) {
      if (rankAt[t] >= 0) {
        count[rankAt[t]]++;
        plain[rankAt[t]] |= (marks[t] & Document.QUOTED) == 0;
      }
    }
    topic = new boolean[words.length];
    for (int w = 0; w < words.length; w++) {
      topic[w] = count[w] >= TOPIC_COUNT;
    }

    int runCount = Math.max(0, length - 2);
    for (int t = 0; t < runCount; t++) {
      sorted[t] = at(Shingles.run3(stems, t), t);
    }
    runAt = new int[runCount];
    runs = rank(sorted, runCount, runAt);
    plainRun = new boolean[runs.length];
    quotedRun = new boolean[runs.length];
    int quotedBefore = 0;
    int plainBefore = 0;
    for (int t = 0; t < length; t++) {
      boolean quoted = (marks[t] & Document.QUOTED) != 0;
      quotedBefore = quoted ? quotedBefore + 1 : 0;
      plainBefore = quoted ? 0 : plainBefore + 1;
      if (t >= 2) {
        quotedRun[runAt[t - 2]] |= quotedBefore >= 3;
        plainRun[runAt[t - 2]] |= plainBefore >= 3;
      }
    }
    plainRunCount = count(plainRun);
    quotedRunCount = count(quotedRun);

    int sentenceCount = document.sentenceCount();
    IntList countedList = new IntList(sentenceCount);
    int[][] ranks = new int[sentenceCount][];
    int[][] plainRanks = new int[sentenceCount][];
    int[] holderCount = new int[words.length];
    for (int s = 0; s < sentenceCount; s++) {
      int from = document.sentences()[s];
      int to = document.sentences()[s + 1];
      int[] of = distinctRanks(rankAt, marks, from, to, false);
      if (to - from >= MIN_TOKENS && of.length >= MIN_CONTENT) {
        ranks[countedList.size()] = of;
        plainRanks[countedList.size()] = distinctRanks(rankAt, marks, from, to, true);
        countedList.add(s);
        for (int rank : of) {
          holderCount[rank]++;
        }
      }
    }
    counted = countedList.toArray();
    sentenceRanks = Arrays.copyOf(ranks, counted.length);
    plainSentenceRanks = Arrays.copyOf(plainRanks, counted.length);
    holders = new int[words.length][];
    for (int w = 0; w < words.length; w++) {
      holders[w] = new int[holderCount[w]];
    }
    int[] filled = new int[words.length];
    for (int s = 0; s < counted.length; s++) {
      for (int rank : sentenceRanks[s]) {
        holders[rank][filled[rank]++] = s;
      }
    }

    int leadSentences = Math.min(LEAD_SENTENCES, sentenceCount);
    leadTokens = document.sentences()[leadSentences];
    lead = distinctRanks(rankAt, marks, 0, leadTokens, false);
    inLead = new boolean[words.length];
    for (int rank : lead) {
      inLead[rank] = true;
    }
    IntList named = new IntList(16);
    for (int t = 0; t < leadTokens; t++) {
      if ((marks[t] & Document.NAME) != 0 && rankAt[t] >= 0) {
        named.add(rankAt[t]);
      }
    }
    leadNames = named.distinct();
    rarest = rarest(words, idf);
    numbers = document.numbers().stream().filter(n -> n.unit() != Quantity.Unit.DAY).toList();
    dates = document.numbers().stream().filter(n -> n.unit() == Quantity.Unit.DAY).toList();
    int days = 0;
    int first = -1;
    for (int t = 0; t < length; t++) {
      int weekday = weekday(stems[t]);
      if (weekday >= 0) {
        days |= 1 << weekday;
        first = first < 0 && t < leadTokens ? weekday : first;
      }
    }
    weekdays = days;
    leadWeekday = first;
  }

  private static int weekday(int stem) {
    for (int day = 0; day < WEEKDAYS.length; day++) {
      if (WEEKDAYS[day] == stem) {
        return day;
      }
    }
    return -1;
  }

  /** What it was made of. */
  public Document document() {
    return document;
  }

  /** The day of publication, where it is known. */
  public Optional<LocalDate> day() {
    return day;
  }

  /** The number of tokens. */
  public int length() {
    return document.length();
  }

  private static float[] idf(int[] stems, Rarity rarity) {
    float[] idf = new float[stems.length];
    for (int i = 0; i < stems.length; i++) {
      idf[i] = rarity.idf(stems[i]);
    }
    return idf;
  }

  private static long at(int hash, int token) {
    return (long) hash << 32 | token;
  }

  /** The distinct hashes of what {@link #at} gave, sorted; sets the rank of each token's. */
  private static int[] rank(long[] hashAt, int size, int[] rankAt) {
    Arrays.sort(hashAt, 0, size);
    int[] distinct = new int[size];
    int ranks = 0;
    for (int i = 0; i < size; i++) {
      int hash = (int) (hashAt[i] >> 32);
      if (ranks == 0 || hash != distinct[ranks - 1]) {
        distinct[ranks++] = hash;
      }
      rankAt[(int) hashAt[i]] = ranks - 1;
    }
    return Arrays.copyOf(distinct, ranks);
  }

  private static int count(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }

  private static int[] distinctRanks(
      int[] rankAt, byte[] marks, int from, int to, boolean plainOnly) {
    IntList ranks = new IntList(to - from);
    for (int t = from; t < to; t++) {
      if (rankAt[t] >= 0 && !(plainOnly && (marks[t] & Document.QUOTED) != 0)) {
        ranks.add(rankAt[t]);
      }
    }
    return ranks.distinct();
  }

  private static int[] rarest(int[] words, float[] idf) {
    long[] ranked = new long[words.length];
    for (int w = 0; w < words.length; w++) {
      ranked[w] = (long) (-idf[w] * (1 << 20)) << 32 | w;
    }
    Arrays.sort(ranked);
    int[] rarest = new int[Math.min(RAREST, ranked.length)];
    for (int i = 0; i < rarest.length; i++) {
      rarest[i] = (int) ranked[i];
    }
    return rarest;
  }
}
