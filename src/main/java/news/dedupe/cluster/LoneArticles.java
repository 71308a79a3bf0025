package news.dedupe.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;

/**
 * Brings articles that linkage left alone to the cluster whose likely original they surely match: a
 * second page may have nothing in common with a version that was made from the first, so that the
 * mean speaks against it.
 */
public final class LoneArticles {

  private static final int ALONE = -1;

  private final ScoredPairs scored;
  private final ToIntFunction<int[]> original;
  private final Sure sure;

  /** Whether two articles are versions for sure, whatever the others of a cluster say. */
  public interface Sure {
    /**
     * Decides on a pair.
     *
     * @param logOdds of the pair
     */
    boolean areVersions(int a, int b, float logOdds);
  }

  /**
   * @param original the likely original of a cluster
   * @param sure decides on an article and the likely original
   */
  public LoneArticles(ScoredPairs scored, ToIntFunction<int[]> original, Sure sure) {
    this.scored = scored;
    this.original = original;
    this.sure = sure;
  }

  /**
   * The clusters with those that come to them, each sorted; they are in the order of their first
   * member. Who has come is the likely original for nobody else.
   */
  public List<int[]> join(List<int[]> clusters) {
    int[] clusterOf = clusterOf(clusters);
    int[] originals = new int[clusters.size()];
    Arrays.fill(originals, ALONE);
    Map<Integer, Match> best = new TreeMap<>();
    for (int i = 0; i < scored.pairs().length; i++) {
      float logOdds = scored.logOdds()[i];
      int a = IntPairs.first(scored.pairs()[i]);
      int b = IntPairs.second(scored.pairs()[i]);
      if ((clusterOf[a] == ALONE) != (clusterOf[b] == ALONE) && sure.areVersions(a, b, logOdds)) {
        int article = clusterOf[a] == ALONE ? a : b;
        int member = article == a ? b : a;
        int cluster = clusterOf[member];
        if (originals[cluster] == ALONE) {
          originals[cluster] = original.applyAsInt(clusters.get(cluster));
        }
        if (originals[cluster] == member) {
          best.merge(article, new Match(cluster, logOdds), Match::better);
        }
      }
    }
    Map<Integer, List<Integer>> joiners = new TreeMap<>();
    best.forEach(
        (article, match) ->
            joiners.computeIfAbsent(match.cluster, c -> new ArrayList<>()).add(article));
    List<int[]> joined = new ArrayList<>(clusters);
    joiners.forEach((cluster, lone) -> joined.set(cluster, with(joined.get(cluster), lone)));
    joined.sort(Comparator.comparingInt(cluster -> cluster[0]));
    return joined;
  }

  private int[] clusterOf(List<int[]> clusters) {
    int last = clusters.stream().mapToInt(cluster -> cluster[cluster.length - 1]).max().orElse(0);
    for (long pair : scored.pairs()) {
      last = Math.max(last, IntPairs.second(pair));
    }
    int[] clusterOf = new int[last + 1];
    Arrays.fill(clusterOf, ALONE);
    for (int c = 0; c < clusters.size(); c++) {
      for (int member : clusters.get(c)) {
        clusterOf[member] = c;
      }
    }
    return clusterOf;
  }

  /** A cluster with some more, sorted. */
  static int[] with(int[] cluster, List<Integer> more) {
    return IntStream.concat(Arrays.stream(cluster), more.stream().mapToInt(article -> article))
        .sorted()
        .toArray();
  }

  private record Match(int cluster, float logOdds) {
    /** Of equals the first: that of the pair with the smaller numbers. */
    Match better(Match other) {
      return other.logOdds > logOdds ? other : this;
    }
  }
}
