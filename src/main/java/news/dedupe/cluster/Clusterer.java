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
import java.util.stream.IntStream;
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
 * in common but the dispatch that both retell. At the end single articles may still move.
 */
public final class Clusterer {

  /** Pairs compared for the mean between two clusters that no candidate links. */
  static final int SAMPLE = 16;

  /**
   * From so many members on a cluster is large, and when it has doubled its core is chosen anew.
   */
  static final int LARGE = 50;

  private static final int CORE = 16;

  /** Members of the core that an article must be near to, those nearest to it. */
  private static final int NEAR = 4;

  /** Members that are looked at for the core. */
  private static final int MAX_TRIED = 200;

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

  /** The groups of one article. */
  private final Map<Integer, Group> groups = new HashMap<>();

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
    return new BestMoves(scored, this::logOdds, threshold).improve(linked());
  }

  /** The same before any article has moved. */
  List<int[]> linked() {
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
    while (!queue.isEmpty()) {
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
      joined.core = core(joined.members);
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
        : b.chosen > 0 ? near(b.core, a.members) : mean(a.members, b.members);
  }

  /** The mean over some members of how near each is to those of a core that are nearest to it. */
  private float near(int[] core, int[] members) {
    double sum = 0;
    int[] some = sample(members, NEAR);
    for (int member : some) {
      double[] logOdds =
          Arrays.stream(core).mapToDouble(c -> logOdds(member, c)).sorted().toArray();
      sum += Arrays.stream(logOdds, CORE - NEAR, CORE).sum() / NEAR;
    }
    return (float) (sum / some.length);
  }

  /** The members that have the highest means with a sample of the others. */
  private int[] core(int[] members) {
    int[] tried = sample(members, MAX_TRIED);
    int[] others = sample(members, SAMPLE);
    double[] means =
        Arrays.stream(tried).parallel().mapToDouble(member -> mean(member, others)).toArray();
    return IntStream.range(0, tried.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -means[i]))
        .limit(CORE)
        .mapToInt(i -> tried[i])
        .sorted()
        .toArray();
  }

  /** Some at even distances, or all. */
  private static int[] sample(int[] members, int most) {
    int size = Math.min(members.length, most);
    int[] sample = new int[size];
    for (int i = 0; i < size; i++) {
      sample[i] = members[(int) ((long) i * members.length / size)];
    }
    return sample;
  }

  private double mean(int member, int[] others) {
    return Arrays.stream(others)
        .filter(other -> other != member)
        .mapToDouble(other -> logOdds(member, other))
        .average()
        .orElse(0);
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
