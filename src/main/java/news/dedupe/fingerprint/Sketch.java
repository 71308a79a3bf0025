package news.dedupe.fingerprint;

/**
 * A small sample of an article's shingles, by which articles that share some are found.
 *
 * @param terms the hashes of the stems that are rarest in ordinary English, distinct, sorted
 * @param trigrams the smallest hashes of trigrams, sorted
 */
public record Sketch(int[] terms, int[] trigrams) {

  /** Of a text of which nothing is known. */
  public static final Sketch NONE = new Sketch(new int[0], new int[0]);

  /** How many of the terms both have. */
  public int termsInCommon(Sketch other) {
    return inCommon(terms, other.terms);
  }

  /** How many of the sampled trigrams both have. */
  public int trigramsInCommon(Sketch other) {
    return inCommon(trigrams, other.trigrams);
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
