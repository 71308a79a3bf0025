package news.dedupe.match;

import java.util.Arrays;
import news.dedupe.collect.IntPairs;
import news.dedupe.text.token.Mark;

/** How a text uses each of its content words, by their ranks. */
final class WordUse {

  /**
   * A word that occurs so often is of the topic and says nothing of the version. Without such words
   * the lead found in the other text separates versions from others with an area under the ROC
   * curve of 0.79 to 0.93.
   */
  private static final int TOPIC_COUNT = 3;

  /** Whether a word is of the topic, stands outside quotations somewhere, and in the lead. */
  final boolean[] topic;

  final boolean[] plain;
  final boolean[] inLead;

  /** Ranks of the words of the lead, and of the names among them. */
  final int[] lead;

  final int[] leadNames;

  /** Ranks of the words said twice or more. */
  final int[] repeated;

  /** Ranks of the words said once, after the lead, which are no names or numbers. */
  final int[] details;

  /**
   * Sees what a text does with its words.
   *
   * @param words how many distinct ones there are
   * @param content pairs of hash and token, sorted, of which {@code size} are content words
   * @param rankAt the rank of the word at each token
   */
  WordUse(int words, long[] content, int size, int[] rankAt, byte[] marks, int leadTokens) {
    topic = new boolean[words];
    plain = new boolean[words];
    inLead = new boolean[words];
    boolean[] isLeadName = new boolean[words];
    boolean[] isRepeated = new boolean[words];
    boolean[] isDetail = new boolean[words];
    int[] count = new int[words];
    for (int i = 0; i < size; i++) {
      int t = IntPairs.second(content[i]);
      int rank = rankAt[t];
      count[rank]++;
      topic[rank] = count[rank] >= TOPIC_COUNT;
      isRepeated[rank] = count[rank] >= 2;
      isDetail[rank] =
          count[rank] == 1 && t >= leadTokens && (marks[t] & (Mark.NAME | Mark.NUMBER)) == 0;
      plain[rank] |= (marks[t] & Mark.QUOTED) == 0;
      inLead[rank] |= t < leadTokens;
      isLeadName[rank] |= t < leadTokens && (marks[t] & Mark.NAME) != 0;
    }
    lead = marked(inLead);
    leadNames = marked(isLeadName);
    repeated = marked(isRepeated);
    details = marked(isDetail);
  }

  /** The places that are marked. */
  private static int[] marked(boolean[] marks) {
    int[] marked = new int[marks.length];
    int n = 0;
    for (int i = 0; i < marks.length; i++) {
      // What is not marked is written over: nobody can foresee which one is.
      marked[n] = i;
      n += marks[i] ? 1 : 0;
    }
    return Arrays.copyOf(marked, n);
  }
}
