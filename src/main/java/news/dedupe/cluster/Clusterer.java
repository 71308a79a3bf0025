package news.dedupe.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import news.dedupe.match.ScoredPairs;

/**
 * Groups articles by average linkage over the log-odds of their pairs: two clusters join while the
 * mean over all pairs between them stays above the threshold, the best first. One article that
 * resembles two stories does not join them.
 *
 * <p>Means are carried on by the formula of Lance and Williams (1967). What was no candidate is
 * compared on demand when a mean needs it; a sample of the pairs stands for many, so that the work
 * grows with the number of matches.
 *
 * <p>For a large cluster its <i>core</i> stands, the members nearest to all, and what joins it must
 * be near to some of these: two versions of a story that is told a thousand times may have little
 * in common but the dispatch that both retell. At the end single articles may still move, and those
 * that are left alone come in, see {@link BestMoves}.
 */
public final class Clusterer {

  /**
   * From so many members on a cluster is large, and when it has doubled its core is chosen anew.
   */
  static final int LARGE = 50;

  /** Members of the core that an article must be near to, those nearest to it. */
  static final int NEAR = 4;

  /** Pairs under these log-odds link nothing, unless the threshold is still lower. */
  private static final float LINK = -3;

  /** Compares a pair that was no candidate. */
  public interface OnDemand {
    /** The log-odds of two articles. */
    float logOdds(int a, int b);
  }

  private final ScoredPairs scored;
  private final Affinity affinity;
  private final float threshold;

  /** The groups of one article. */
  private final Map<Integer, Group> groups = new HashMap<>();

  /**
   * @param threshold least mean log-odds between two clusters that are joined
   */
  public Clusterer(ScoredPairs scored, OnDemand onDemand, float threshold) {
    this.scored = scored;
    this.affinity = new Affinity(scored, onDemand);
    this.threshold = threshold;
  }

  /** Is told how many of the links known so far have been looked at. */
  public interface Progress {
    void told(long done, long all);
  }

  /**
   * The clusters of two articles or more, each sorted; they are in the order of their first member.
   */
  public List<int[]> cluster(Progress progress) {
    return new BestMoves(affinity, threshold).improve(linked(progress));
  }

  /** The same before any article has moved. */
  List<int[]> linked(Progress progress) {
    PriorityQueue<Link> queue = new PriorityQueue<>(Link.BEST_FIRST);
    for (int i = 0; i < scored.pairs().length; i++) {
      float logOdds = scored.logOdds()[i];
      if (logOdds > LINK || logOdds >= threshold) {
        Group a = groups.computeIfAbsent(ScoredPairs.first(scored.pairs()[i]), Group::new);
        Group b = groups.computeIfAbsent(ScoredPairs.second(scored.pairs()[i]), Group::new);
        a.links.put(b, logOdds);
        b.links.put(a, logOdds);
        a.met.add(b);
        b.met.add(a);
        if (logOdds >= threshold) {
          queue.add(new Link(a, b, logOdds));
        }
      }
    }
    List<Group> joined = new ArrayList<>();
    for (long done = 0; !queue.isEmpty(); done++) {
      progress.told(done, done + queue.size());
      Link link = queue.poll();
      if (link.a.isLive() && link.b.isLive()) {
        joined.add(join(link.a, link.b, queue));
      }
    }
    List<int[]> clusters = new ArrayList<>();
    for (Group group : joined) {
      if (group.isLive()) {
        clusters.add(group.members);
      }
    }
    clusters.sort(Comparator.comparingInt(members -> members[0]));
    return clusters;
  }

  private Group join(Group a, Group b, PriorityQueue<Link> queue) {
    Group joined = new Group(a, b);
    Group larger = a.members.length >= b.members.length ? a : b;
    boolean renewed = joined.members.length >= LARGE && joined.members.length >= 2 * larger.chosen;
    if (renewed) {
      joined.core = affinity.core(joined.members);
      joined.chosen = joined.members.length;
    } else if (larger.chosen > 0) {
      joined.core = larger.core;
      joined.chosen = larger.chosen;
    }
    a.become(joined);
    b.become(joined);
    List<Group> neighbours = new ArrayList<>();
    addNeighbours(a, b, neighbours);
    addNeighbours(b, a, neighbours);
    if (renewed) {
      neighbours = met(joined);
    }
    double[] means =
        neighbours.parallelStream().mapToDouble(other -> link(joined, a, b, other)).toArray();
    for (int i = 0; i < means.length; i++) {
      Group other = neighbours.get(i);
      float mean = (float) means[i];
      joined.links.put(other, mean);
      other.links.put(joined, mean);
      if (mean >= threshold) {
        queue.add(new Link(joined, other, mean));
      }
    }
    return joined;
  }

  /**
   * Adds the neighbours of {@code a} but for those of {@code b} that are there already. Where only
   * one side has met a neighbour, and that speaks against it, the other side need not be compared.
   */
  private void addNeighbours(Group a, Group b, List<Group> neighbours) {
    a.links.forEach(
        (other, logOdds) -> {
          boolean known = b.links.containsKey(other);
          if (other == b) {
            return;
          }
          if (known ? a.members[0] < b.members[0] : logOdds >= threshold) {
            neighbours.add(other);
          }
        });
  }

  /** The groups of all that members have met. */
  private List<Group> met(Group joined) {
    Set<Group> met = new LinkedHashSet<>();
    for (int member : joined.members) {
      groups.getOrDefault(member, joined).met.forEach(other -> met.add(other.now()));
    }
    met.remove(joined);
    return new ArrayList<>(met);
  }

  /** The link of what {@code a} and {@code b} have become to another group. */
  private float link(Group joined, Group a, Group b, Group other) {
    if (joined.chosen == 0) {
      return (a.members.length * link(a, other) + b.members.length * link(b, other))
          / joined.members.length;
    }
    Group kept = joined.core == a.core ? a : joined.core == b.core ? b : joined;
    return link(kept, other);
  }

  private float link(Group a, Group b) {
    Float known = a.links.get(b);
    if (known != null) {
      return known;
    }
    if (a.chosen > 0 && b.chosen > 0) {
      return Math.min(near(a.core, b.core), near(b.core, a.core));
    }
    return a.chosen > 0
        ? near(a.core, b.members)
        : b.chosen > 0 ? near(b.core, a.members) : affinity.mean(a.members, b.members);
  }

  /** The mean over some members of how near each is to those of a core that are nearest to it. */
  private float near(int[] core, int[] members) {
    return (float)
        Arrays.stream(Affinity.sample(members, NEAR))
            .mapToDouble(member -> affinity.near(member, core, NEAR))
            .average()
            .orElseThrow();
  }

  /** A cluster on its way. Groups are told apart by identity. */
  private static final class Group {
    final int[] members;
    final Map<Group, Float> links = new HashMap<>();

    /** What stands for it in comparisons: all members, or some of many. */
    int[] core;

    /** How many members it had when the core was chosen, 0 where it is all. */
    int chosen;

    /** What an article has met before any is joined. */
    final List<Group> met = new ArrayList<>();

    /** What it has become a part of, itself at first. */
    private Group into = this;

    Group(int article) {
      members = new int[] {article};
      core = members;
    }

    Group(Group a, Group b) {
      members = Arrays.copyOf(a.members, a.members.length + b.members.length);
      System.arraycopy(b.members, 0, members, a.members.length, b.members.length);
      Arrays.sort(members);
      core = members;
    }

    boolean isLive() {
      return into == this;
    }

    void become(Group other) {
      into = other;
      links.keySet().forEach(neighbour -> neighbour.links.remove(this));
    }

    Group now() {
      Group now = this;
      while (now.into != now) {
        now.into = now.into.into;
        now = now.into;
      }
      return now;
    }
  }

  private record Link(Group a, Group b, float logOdds) {
    static final Comparator<Link> BEST_FIRST =
        Comparator.comparingDouble((Link link) -> -link.logOdds)
            .thenComparingInt(link -> Math.min(link.a.members[0], link.b.members[0]))
            .thenComparingInt(link -> Math.max(link.a.members[0], link.b.members[0]));
  }
}
