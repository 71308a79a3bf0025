package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dedupe.batch.Batch;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.Feature;

/**
 * Guesses of each text of a cluster which one it was made from: the representative, or an earlier
 * text with more of the same wording.
 */
final class Derivation {

  /**
   * Texts that share fewer of their trigrams were hardly made from one another: rewrites of one
   * dispatch by different hands, as the seeds are, share up to 0.15.
   */
  private static final float NEAR = 0.2f;

  /** Texts that another one is compared with: those first in line, so that work grows with them. */
  private static final int MOST = 24;

  /**
   * @param score the probability that it and the representative are versions
   */
  private record Version(int text, int day, double score) {

    /** Undated ones last. */
    static final Comparator<Version> EARLIER_FIRST =
        Comparator.comparingInt(
                (Version version) -> version.day == Batch.UNDATED ? Integer.MAX_VALUE : version.day)
            .thenComparingDouble(version -> -version.score)
            .thenComparingInt(Version::text);
  }

  private Derivation() {}

  /** By text, the text that it was probably made from. */
  static Map<Integer, Integer> of(
      Batch batch, int representative, List<StrongestPairs.Compared> others) {
    List<Version> versions =
        others.stream()
            .map(other -> new Version(other.text(), batch.days()[other.text()], other.score()))
            .sorted(Version.EARLIER_FIRST)
            .toList();
    Map<Integer, Integer> from = new TreeMap<>();
    List<Integer> earlier = new ArrayList<>();
    for (Version version : versions) {
      from.put(version.text, source(batch, version.text, representative, earlier));
      if (earlier.size() < MOST) {
        earlier.add(version.text);
      }
    }
    return from;
  }

  private static int source(Batch batch, int text, int representative, List<Integer> earlier) {
    int source = representative;
    float most = Math.max(NEAR, wording(batch, text, representative));
    for (int other : earlier) {
      float shared = wording(batch, text, other);
      if (shared > most) {
        most = shared;
        source = other;
      }
    }
    return source;
  }

  private static float wording(Batch batch, int a, int b) {
    return Matching.features(batch, IntPairs.unordered(a, b))[Feature.TRIGRAMS_JACCARD.place()];
  }
}
