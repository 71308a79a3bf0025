package news.dedupe.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import news.dedupe.collect.HashSort;
import news.dedupe.collect.IntPairs;
import news.dedupe.collect.LeastLongs;
import news.dedupe.collect.SortedInts;
import news.dedupe.fingerprint.Idf;
import news.dedupe.text.Document;
import news.dedupe.text.extract.Quantity;
import news.dedupe.text.token.Mark;

/**
 * A document made ready for many comparisons: its words, shingles and sentences as sorted arrays,
 * in which two profiles' common elements are found by merging.
 *
 * <p>A <i>rank</i> is a word's place in {@link #words}. Immutable in use; the arrays are not to be
 * written to.
 */
public final class Profile {

  /** A dispatch has said what happened, where, when and who says so after so many. */
  private static final int LEAD_SENTENCES = 4;

  /** A brief of 60 words has about twice as many content words. */
  private static final int RAREST = 12;

  final Document document;
  final Optional<LocalDate> day;

  /** The numbers of the document but for the days of the year, and these. */
  final List<Quantity> numbers;

  final List<Quantity> dates;
  final SortedQuantities sortedNumbers;
  final SortedQuantities sortedDates;
  final Weekdays weekdays;

  /** Distinct content stems, sorted, with their weights. */
  final int[] words;

  final float[] idf;
  final WordUse use;

  /** Ranks of the words of most weight. */
  final int[] rarest;

  final Trigrams trigrams;
  final Sentences sentences;
  final Slots numberSlots;
  final Slots nameSlots;
  final int leadTokens;
  final float[] nameIdf;
  final float nameWeight;

  /** Distinct stems of the headline, sorted, with their weights. */
  final int[] title;

  final float[] titleIdf;

  /**
   * The ranks of the document's names and of the headline's words, negative where they have none.
   */
  final int[] nameRanks;

  final int[] titleRanks;

  public Profile(Document document, Optional<LocalDate> day, Idf weights) {
    this.document = document;
    this.day = day;
    int[] stems = document.stems();
    byte[] marks = document.marks();
    leadTokens = leadTokens(document);
    weekdays = Weekdays.of(stems, leadTokens);

    long[] sorted = new long[stems.length];
    int content = contentWords(stems, marks, sorted);
    int[] rankAt = new int[stems.length];
    words = rank(sorted, content, rankAt);
    idf = idf(words, weights);
    rarest = rarest(idf);
    use = new WordUse(words.length, sorted, content, rankAt, marks, leadTokens);
    sentences = new Sentences(document, sorted, content, rankAt, idf);
    trigrams = new Trigrams(stems, marks, sorted);
    numberSlots = Slots.of(document, Mark.NUMBER);
    nameSlots = Slots.of(document, Mark.NAME);

    nameIdf = idf(document.names(), weights);
    nameWeight = Comparer.sum(nameIdf);
    nameRanks = ranks(document.names(), words);
    title = SortedInts.distinct(document.title());
    titleIdf = idf(title, weights);
    titleRanks = ranks(title, words);

    dates = only(document.numbers(), true);
    numbers = only(document.numbers(), false);
    sortedDates = new SortedQuantities(dates);
    sortedNumbers = new SortedQuantities(numbers);
  }

  /** The quantities that are days of the year, or those that are not. */
  private static List<Quantity> only(List<Quantity> all, boolean days) {
    List<Quantity> only = new ArrayList<>();
    for (Quantity quantity : all) {
      if ((quantity.unit() == Quantity.Unit.DAY) == days) {
        only.add(quantity);
      }
    }
    return List.copyOf(only);
  }

  private static int leadTokens(Document document) {
    int[] starts = document.sentences();
    int sentences = 0;
    int s = 0;
    while (s < document.sentenceCount() && sentences < LEAD_SENTENCES) {
      sentences += starts[s] < starts[++s] ? 1 : 0;
    }
    return starts[s];
  }

  /** The content words with their tokens; gives their number. */
  private static int contentWords(int[] stems, byte[] marks, long[] into) {
    int size = 0;
    for (int t = 0; t < stems.length; t++) {
      into[size] = IntPairs.of(stems[t], t);
      // Stop words are written over: a branch that nobody can foresee would cost more.
      size += (marks[t] & Mark.STOP) == 0 ? 1 : 0;
    }
    return size;
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

  private static float[] idf(int[] stems, Idf weights) {
    float[] idf = new float[stems.length];
    for (int i = 0; i < stems.length; i++) {
      idf[i] = weights.idf(stems[i]);
    }
    return idf;
  }

  /** The distinct hashes of pairs of hash and token, sorted; sets the rank of each token's. */
  static int[] rank(long[] hashAt, int size, int[] rankAt) {
    HashSort.sort(hashAt, size);
    int[] distinct = new int[size];
    int ranks = 0;
    for (int i = 0; i < size; i++) {
      int hash = IntPairs.first(hashAt[i]);
      if (ranks == 0 || hash != distinct[ranks - 1]) {
        distinct[ranks++] = hash;
      }
      rankAt[IntPairs.second(hashAt[i])] = ranks - 1;
    }
    return Arrays.copyOf(distinct, ranks);
  }

  private static int[] ranks(int[] stems, int[] words) {
    int[] ranks = new int[stems.length];
    for (int i = 0; i < stems.length; i++) {
      ranks[i] = Arrays.binarySearch(words, stems[i]);
    }
    return ranks;
  }

  private static int[] rarest(float[] idf) {
    LeastLongs least = new LeastLongs(RAREST);
    for (int w = 0; w < idf.length; w++) {
      least.offer(IntPairs.of((int) (-idf[w] * (1 << 20)), w));
    }
    int[] rarest = new int[least.size()];
    for (int i = 0; i < rarest.length; i++) {
      rarest[i] = IntPairs.second(least.get(i));
    }
    return rarest;
  }
}
