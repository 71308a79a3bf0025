package news.dedupe.fingerprint;

/**
 * A small sample of an article's shingles, by which articles that share some are found.
 *
 * @param words the hashes of the stems that are rarest in ordinary English, distinct, sorted
 * @param runs the smallest hashes of runs of three words, sorted
 */
public record Sketch(int[] words, int[] runs) {

  /** How many of the sampled runs both have. */
  public int runsInCommon(Sketch other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < runs.length && j < other.runs.length) {
      if (runs[i] < other.runs[j]) {
        i++;
      } else if (runs[i] > other.runs[j]) {
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
