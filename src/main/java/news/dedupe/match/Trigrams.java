package news.dedupe.match;

import news.dedupe.collect.IntPairs;
import news.dedupe.fingerprint.Shingles;
import news.dedupe.text.token.Mark;

/** The shingles of three words of a text. */
final class Trigrams {

  /** Distinct and sorted. */
  final int[] hashes;

  /** The place in {@link #hashes} of the one that begins at each token. */
  final int[] at;

  /** Whether each stands outside quotations somewhere, and inside of one. */
  final boolean[] plain;

  final boolean[] quoted;
  final int plainCount;
  final int quotedCount;

  /**
   * Finds those of a text.
   *
   * @param sorted to work with, as long as the text; what it holds is lost
   */
  Trigrams(int[] stems, byte[] marks, long[] sorted) {
    int size = tokensOf(stems, sorted);
    at = new int[size];
    hashes = Profile.rank(sorted, size, at);
    plain = new boolean[hashes.length];
    quoted = new boolean[hashes.length];
    mark(marks);
    plainCount = count(plain);
    quotedCount = count(quoted);
  }

  /** The trigrams with their first tokens; gives their number. */
  private static int tokensOf(int[] stems, long[] into) {
    int size = Math.max(0, stems.length - 2);
    for (int t = 0; t < size; t++) {
      into[t] = IntPairs.of(Shingles.trigram(stems, t), t);
    }
    return size;
  }

  private void mark(byte[] marks) {
    int quotedBefore = 0;
    int plainBefore = 0;
    for (int t = 0; t < marks.length; t++) {
      boolean isQuoted = (marks[t] & Mark.QUOTED) != 0;
      quotedBefore = isQuoted ? quotedBefore + 1 : 0;
      plainBefore = isQuoted ? 0 : plainBefore + 1;
      if (t >= 2) {
        quoted[at[t - 2]] |= quotedBefore >= 3;
        plain[at[t - 2]] |= plainBefore >= 3;
      }
    }
  }

  private static int count(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }
}
