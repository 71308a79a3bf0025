package news.dedupe.match;

import java.util.Arrays;
import java.util.List;
import news.dedupe.collect.IntLists;
import news.dedupe.text.extract.Quantity;

/**
 * What of one text's words, names and numbers the other text has: shares from 0 to 1, weighted but
 * for those of counts; {@link Feature#UNKNOWN} where a text has none.
 *
 * @param lead the words of the lead, topic words left out
 * @param leads the same in the other's lead
 * @param leadNumbers the numbers of the lead, as a share of their count
 * @param leadNames the names of the lead, as a share of their count
 * @param rarest the rarest words, as a share of their count
 * @param numbers the numbers, as a share of their count
 * @param names the names
 * @param title the words of the headline
 * @param namesLacked the weight of the names that the other lacks, from 0
 * @param repeated the words said twice or more
 * @param details the words said once after the lead that are no names or numbers
 * @param opening the words of the first or second sentence, whichever share is larger
 */
record WordsFound(
    float lead,
    float leads,
    float leadNumbers,
    float leadNames,
    float rarest,
    float numbers,
    float names,
    float title,
    float namesLacked,
    float repeated,
    float details,
    float opening) {

  /**
   * What of {@code a} is in {@code b}.
   *
   * @param rankInB of the words of {@code a}, by their ranks; negative where {@code b} lacks one
   * @param numberFound which numbers of {@code a} agree with one of {@code b}
   */
  static WordsFound of(Profile a, Profile b, int[] rankInB, boolean[] numberFound) {
    float leadWeight = 0;
    float inText = 0;
    float inLead = 0;
    for (int rank : a.use.lead) {
      int other = rankInB[rank];
      if (a.use.topic[rank] || (other >= 0 && b.use.topic[other])) {
        continue;
      }
      leadWeight += a.idf[rank];
      if (other >= 0) {
        inText += a.idf[rank];
        inLead += b.use.inLead[other] ? a.idf[rank] : 0;
      }
    }
    int numbers = a.numbers.size();
    int ofLead = numbersOfLead(a);
    float names = found(a.document.names(), a.nameIdf, a.nameRanks, rankInB, b);
    return new WordsFound(
        Comparer.ratio(inText, leadWeight),
        Comparer.ratio(inLead, leadWeight),
        Comparer.ratio(Comparer.count(numberFound, ofLead), ofLead),
        counted(a.use.leadNames, rankInB),
        counted(a.rarest, rankInB),
        Comparer.ratio(Comparer.count(numberFound, numbers), numbers),
        names,
        found(a.title, a.titleIdf, a.titleRanks, rankInB, b),
        (1 - names) * a.nameWeight,
        found(a.use.repeated, a, rankInB),
        found(a.use.details, a, rankInB),
        opening(a, rankInB));
  }

  private static int numbersOfLead(Profile a) {
    List<Quantity> numbers = a.numbers;
    int ofLead = 0;
    while (ofLead < numbers.size() && numbers.get(ofLead).token() < a.leadTokens) {
      ofLead++;
    }
    return ofLead;
  }

  /** The share of some ranks that the other text holds. */
  private static float counted(int[] ranks, int[] rankInB) {
    int found = 0;
    for (int rank : ranks) {
      found += rankInB[rank] >= 0 ? 1 : 0;
    }
    return Comparer.ratio(found, ranks.length);
  }

  /** Of two sentences, for the first may be a headline or a notice that was not recognised. */
  private static float opening(Profile a, int[] rankInB) {
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
}
