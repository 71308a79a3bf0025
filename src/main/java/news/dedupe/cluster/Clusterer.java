package news.dedupe.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import news.dedupe.match.ScoredPairs;

/**
 * Groups articles by average linkage over the log-odds of their pairs: two clusters join while the
 * mean over all pairs between them stays above the threshold, the best first. One article that
 * resembles two stories does not join them.
 *
 * <p>Means are carried on by the formula of Lance and Williams (1967). What was no candidate is
 * compared on demand when a mean needs it; between large clusters a sample of the pairs stands for
 * all, so that the work grows with the number of matches. At the end single articles may still
 * move.
 */
public final class Clusterer {

  /** Pairs compared for the mean between two clusters that no candidate links. */
  private static final int SAMPLE = 16;

  /** Pairs under these log-odds link nothing, unless the threshold is still lower. */
  private static final float LINK = -3;

  /** Log-odds count as these at least: one pair out of many is not to decide alone. */
  private static final float LEAST = -4;

  /** Compares a pair that was no candidate. */
  public interface OnDemand {
    /** The log-odds of two articles. */
    float logOdds(int a, int b);
  }

  private final ScoredPairs scored;
  private final OnDemand onDemand;
  private final float threshold;

  /**
   * @param threshold least mean log-odds between two clusters that are joined
   */
  public Clusterer(ScoredPairs scored, OnDemand onDemand, float threshold) {
    this.scored = scored;
    this.onDemand = onDemand;
    this.threshold = threshold;
  }

  /**
   * The clusters of two articles or more, each sorted; they are in the order of their first member.
   */
  public List<int[]> cluster() {
    Map<Integer, Group> groups = new HashMap<>();
    PriorityQueue<Link> queue = new PriorityQueue<>(Link.BEST_FIRST);
    for (int i = 0; i < scored.pairs().length; i++) {
      float logOdds = scored.logOdds()[i];
      if (logOdds > LINK || logOdds >= threshold) {
        Group a = groups.computeIfAbsent(ScoredPairs.first(scored.pairs()[i]), Group::new);
        Group b = groups.computeIfAbsent(ScoredPairs.second(scored.pairs()[i]), Group::new);
        a.links.put(b, logOdds);
        b.links.put(a, logOdds);
        if (logOdds >= threshold) {
          queue.add(new Link(a, b, logOdds));
        }
      }
    }
    List<Group> joined = new ArrayList<>();
    while (!queue.isEmpty()) {
      Link link = queue.poll();
      if (link.a.live && link.b.live) {
        joined.add(join(link.a, link.b, queue));
      }
    }
    List<int[]> clusters = new ArrayList<>();
    for (Group group : joined) {
      if (group.live) {
        clusters.add(group.members);
      }
    }
    return new BestMoves(scored, this::logOdds, threshold).improve(clusters);
  }

  private Group join(Group a, Group b, PriorityQueue<Link> queue) {
    Group joined = new Group(a, b);
    List<Group> neighbours = new ArrayList<>(a.links.keySet());
    b.links.keySet().stream().filter(g -> !a.links.containsKey(g)).forEach(neighbours::add);
    for (Group other : neighbours) {
      if (!other.live || other == a || other == b) {
        continue;
      }
      float mean =
          (a.members.length * link(a, other) + b.members.length * link(b, other))
              / joined.members.length;
      joined.links.put(other, mean);
      other.links.put(joined, mean);
      other.links.remove(a);
      other.links.remove(b);
      if (mean >= threshold) {
        queue.add(new Link(joined, other, mean));
      }
    }
    a.live = false;
    b.live = false;
    return joined;
  }

  private float link(Group a, Group b) {
    Float known = a.links.get(b);
    return known != null ? known : mean(a.members, b.members);
  }

  /** The mean log-odds over all pairs of two clusters, or over a sample at even distances. */
  private float mean(int[] a, int[] b) {
    long all = (long) a.length * b.length;
    long count = Math.min(all, SAMPLE);
    double sum = 0;
    for (long i = 0; i < count; i++) {
      long at = i * all / count;
      sum += logOdds(a[(int) (at / b.length)], b[(int) (at % b.length)]);
    }
    return (float) (sum / count);
  }

  private float logOdds(int a, int b) {
    float known = scored.of(a, b);
    return Math.max(LEAST, Float.isNaN(known) ? onDemand.logOdds(a, b) : known);
  }

  /** A cluster on its way. Groups are told apart by identity. */
  private static final class Group {
    final int[] members;
    final Map<Group, Float> links = new HashMap<>();
    boolean live = true;

    Group(int article) {
      members = new int[] {article};
    }

    Group(Group a, Group b) {
      members = Arrays.copyOf(a.members, a.members.length + b.members.length);
      System.arraycopy(b.members, 0, members, a.members.length, b.members.length);
      Arrays.sort(members);
    }
  }

  private record Link(Group a, Group b, float logOdds) {
    static final Comparator<Link> BEST_FIRST =
        Comparator.comparingDouble((Link link) -> -link.logOdds)
            .thenComparingInt(link -> Math.min(link.a.members[0], link.b.members[0]))
            .thenComparingInt(link -> Math.max(link.a.members[0], link.b.members[0]));
  }
}
