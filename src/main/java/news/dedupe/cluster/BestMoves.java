package news.dedupe.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;

/**
 * Moves single articles to the cluster that more speaks for, as long as there is such a one ("best
 * one element moves", Elsner and Schudy, "Bounding and comparing methods for correlation clustering
 * beyond ILP", 2009). Linkage takes no join back: a brief that met a follow-up first would stay
 * with it, although all versions of its dispatch speak for it. It also leaves alone a free rewrite
 * that has little in common with other free ones: here the third of the others that is farthest
 * from an article does not count.
 *
 * <p>Members of large clusters stay, and what comes to one must be near to its core, see {@link
 * Clusterer}.
 */
final class BestMoves {

  /** Articles that would change places for ever stay where they are then. */
  private static final int MAX_ROUNDS = 20;

  private final Affinity affinity;
  private final float threshold;

  /** The articles of each cluster, of which some have but one or none. */
  private final List<int[]> members = new ArrayList<>();

  private final Map<Integer, Integer> clusterOf = new HashMap<>();

  /** What stands for large clusters. */
  private final Map<Integer, int[]> cores = new HashMap<>();

  /** What speaks for articles in a cluster, as long as it stays the same. */
  private final Map<Integer, Map<Integer, Double>> gains = new HashMap<>();

  BestMoves(Affinity affinity, float threshold) {
    this.affinity = affinity;
    this.threshold = threshold;
  }

  /** The clusters after all moves, in the order of their first member. */
  List<int[]> improve(List<int[]> clusters) {
    clusters.forEach(this::add);
    Map<Integer, Set<Integer>> movable = movable();
    boolean moved = true;
    for (int round = 0; round < MAX_ROUNDS && moved; round++) {
      moved = false;
      Set<Integer> changed = new HashSet<>();
      for (Move move : moves(movable)) {
        if (!changed.contains(move.from) && !changed.contains(move.to)) {
          changed.add(move.from);
          // The core of a large cluster stays the same, whoever comes.
          if (!isLarge(move.to)) {
            changed.add(move.to);
          }
          members.set(move.from, without(members.get(move.from), move.article));
          members.set(move.to, LoneArticles.with(members.get(move.to), List.of(move.article)));
          clusterOf.put(move.article, move.to);
          moved = true;
        }
      }
      gains.keySet().removeAll(changed);
    }
    members.removeIf(cluster -> cluster.length < 2);
    members.sort(Comparator.comparingInt(cluster -> cluster[0]));
    return members;
  }

  private void add(int[] cluster) {
    for (int article : cluster) {
      clusterOf.put(article, members.size());
    }
    members.add(cluster);
  }

  private boolean isLarge(int cluster) {
    return members.get(cluster).length >= Clusterer.LARGE;
  }

  /**
   * The articles that have a pair above the threshold outside of their cluster, with all such
   * partners. Those that linkage left alone are clusters of their own now.
   */
  private Map<Integer, Set<Integer>> movable() {
    Map<Integer, Set<Integer>> movable = new TreeMap<>();
    ScoredPairs scored = affinity.scored();
    for (int i = 0; i < scored.pairs().length; i++) {
      if (scored.logOdds()[i] >= threshold) {
        int a = IntPairs.first(scored.pairs()[i]);
        int b = IntPairs.second(scored.pairs()[i]);
        if (clusterOf(a) != clusterOf(b)) {
          movable.computeIfAbsent(a, x -> new TreeSet<>()).add(b);
          movable.computeIfAbsent(b, x -> new TreeSet<>()).add(a);
        }
      }
    }
    return movable;
  }

  private int clusterOf(int article) {
    return clusterOf.computeIfAbsent(
        article,
        alone -> {
          members.add(new int[] {alone});
          return members.size() - 1;
        });
  }

  /** The best move of each article that has one, the best of all first. */
  private List<Move> moves(Map<Integer, Set<Integer>> movable) {
    List<Move> moves = new ArrayList<>();
    movable.forEach(
        (article, partners) -> {
          int from = clusterOf(article);
          if (!isLarge(from)) {
            double stay = Math.max(0, gain(article, from));
            partners.stream()
                .map(this::clusterOf)
                .filter(to -> to != from)
                .distinct()
                .map(to -> new Move(article, from, to, gain(article, to) - stay))
                .filter(move -> move.better > 0)
                .min(Move.BEST_FIRST)
                .ifPresent(moves::add);
          }
        });
    moves.sort(Move.BEST_FIRST);
    return moves;
  }

  private double gain(int article, int cluster) {
    return gains
        .computeIfAbsent(cluster, c -> new HashMap<>())
        .computeIfAbsent(article, a -> measured(a, cluster));
  }

  /** By how much the log-odds of the pairs in the cluster that count exceed the threshold. */
  private double measured(int article, int cluster) {
    if (isLarge(cluster)) {
      int[] core = cores.computeIfAbsent(cluster, c -> affinity.core(members.get(c)));
      return Clusterer.NEAR * (affinity.near(article, core, Clusterer.NEAR) - threshold);
    }
    int[] others = without(members.get(cluster), article);
    int[] some = affinity.sample(others);
    return some.length == 0
        ? 0
        : counting(others) * (affinity.near(article, some, counting(some)) - threshold);
  }

  /** All but a third. */
  private static int counting(int[] others) {
    return others.length - others.length / 3;
  }

  private static int[] without(int[] cluster, int article) {
    return Arrays.stream(cluster).filter(member -> member != article).toArray();
  }

  /**
   * @param better by how much more speaks for the new cluster than for the old one
   */
  private record Move(int article, int from, int to, double better) {
    static final Comparator<Move> BEST_FIRST =
        Comparator.comparingDouble((Move move) -> -move.better)
            .thenComparingInt(Move::article)
            .thenComparingInt(Move::to);
  }
}
