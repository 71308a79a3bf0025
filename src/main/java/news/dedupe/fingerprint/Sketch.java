package news.dedupe.fingerprint;

/**
 * A small sample of an article's shingles, by which articles that share some are found.
 *
 * @param words the hashes of the stems that are rarest in ordinary English, distinct, sorted
 * @param runs the smallest hashes of runs of three words, sorted
 */
public record Sketch(int[] words, int[] runs) {

  /** How many of the words both have. */
  public int wordsInCommon(Sketch other) {
    return inCommon(words, other.words);
  }

  /** How many of the sampled runs both have. */
  public int runsInCommon(Sketch other) {
    return inCommon(runs, other.runs);
  }

  private static int inCommon(int[] a, int[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] < b[j]) {
        i++;
      } else if (a[i] > b[j]) {
        j++;
      } else {
        common++;
        i++;
        j++;
      }
    }
    return common;
  }
}
