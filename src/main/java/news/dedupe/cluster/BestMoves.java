package news.dedupe.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.dedupe.match.ScoredPairs;

/**
 * Moves single articles to the cluster that more speaks for, as long as there is such a one ("best
 * one element moves", Elsner and Schudy, "Bounding and comparing methods for correlation clustering
 * beyond ILP", 2009). Linkage takes no join back: a brief that met a follow-up first would stay
 * with it, although all versions of its dispatch speak for it. Members of large clusters stay:
 * their mean over all others says little, see {@link Clusterer}.
 */
final class BestMoves {

  private static final int MAX_ROUNDS = 20;

  private final ScoredPairs scored;
  private final Clusterer.OnDemand logOdds;
  private final float threshold;

  /**
   * @param scored tells which articles may move: to where they have a pair above the threshold
   * @param logOdds of any two articles
   */
  BestMoves(ScoredPairs scored, Clusterer.OnDemand logOdds, float threshold) {
    this.scored = scored;
    this.logOdds = logOdds;
    this.threshold = threshold;
  }

  /** The clusters after all moves, in the order of their first member. */
  List<int[]> improve(List<int[]> clusters) {
    List<int[]> members = new ArrayList<>(clusters);
    Map<Integer, Integer> clusterOf = new HashMap<>();
    for (int c = 0; c < members.size(); c++) {
      for (int article : members.get(c)) {
        clusterOf.put(article, c);
      }
    }
    Map<Integer, Set<Integer>> movable = movable(clusterOf);
    boolean moved = true;
    for (int round = 0; round < MAX_ROUNDS && moved; round++) {
      moved = false;
      Set<Integer> changed = new HashSet<>();
      for (Move move : moves(movable, clusterOf, members)) {
        if (!changed.contains(move.from) && !changed.contains(move.to)) {
          members.set(move.from, without(members.get(move.from), move.article));
          members.set(move.to, with(members.get(move.to), move.article));
          clusterOf.put(move.article, move.to);
          changed.add(move.from);
          changed.add(move.to);
          moved = true;
        }
      }
    }
    members.removeIf(cluster -> cluster.length < 2);
    members.sort(Comparator.comparingInt(cluster -> cluster[0]));
    return members;
  }

  /** The clustered articles that have a pair above the threshold outside of their cluster. */
  private Map<Integer, Set<Integer>> movable(Map<Integer, Integer> clusterOf) {
    Map<Integer, Set<Integer>> movable = new TreeMap<>();
    for (int i = 0; i < scored.pairs().length; i++) {
      if (scored.logOdds()[i] >= threshold) {
        int a = ScoredPairs.first(scored.pairs()[i]);
        int b = ScoredPairs.second(scored.pairs()[i]);
        Integer ofA = clusterOf.get(a);
        Integer ofB = clusterOf.get(b);
        if (ofA != null && ofB != null && !ofA.equals(ofB)) {
          movable.computeIfAbsent(a, x -> new TreeSet<>()).add(b);
          movable.computeIfAbsent(b, x -> new TreeSet<>()).add(a);
        }
      }
    }
    return movable;
  }

  /** The best move of each article that has one, the best of all first. */
  private List<Move> moves(
      Map<Integer, Set<Integer>> movable, Map<Integer, Integer> clusterOf, List<int[]> members) {
    List<Move> moves = new ArrayList<>();
    movable.forEach(
        (article, partners) -> {
          int from = Objects.requireNonNull(clusterOf.get(article));
          if (members.get(from).length < Clusterer.LARGE) {
            double stay = Math.max(0, gain(article, members.get(from)));
            partners.stream()
                .map(partner -> Objects.requireNonNull(clusterOf.get(partner)))
                .filter(to -> to != from)
                .distinct()
                .map(to -> new Move(article, from, to, gain(article, members.get(to)) - stay))
                .filter(move -> move.better > 0)
                .min(Move.BEST_FIRST)
                .ifPresent(moves::add);
          }
        });
    moves.sort(Move.BEST_FIRST);
    return moves;
  }

  /** By how much the log-odds of the article's pairs in the cluster exceed the threshold. */
  private double gain(int article, int[] cluster) {
    int[] others = without(cluster, article);
    int count = Math.min(others.length, Clusterer.SAMPLE);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      int other = others[(int) ((long) i * others.length / count)];
      sum += logOdds.logOdds(article, other) - threshold;
    }
    return count == 0 ? 0 : sum / count * others.length;
  }

  private static int[] without(int[] cluster, int article) {
    return Arrays.stream(cluster).filter(member -> member != article).toArray();
  }

  private static int[] with(int[] cluster, int article) {
    int[] grown = Arrays.copyOf(cluster, cluster.length + 1);
    grown[cluster.length] = article;
    Arrays.sort(grown);
    return grown;
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
