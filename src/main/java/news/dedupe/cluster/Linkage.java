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
import news.dedupe.cluster.Affinity.Block;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;

/**
 * Average linkage of the articles of one component. Means are carried on by the formula of Lance
 * and Williams (1967). Where only one of two clusters that join has met a third, what the other has
 * in common with it is taken for the same at first, and compared when the link is the best of all:
 * most clusters have become part of others by then.
 */
final class Linkage {

  private final Affinity affinity;
  private final float threshold;
  private final Clusterer.Meter meter;

  /** The groups of one article. */
  private final Map<Integer, Group> groups = new HashMap<>();

  private final PriorityQueue<Candidate> queue = new PriorityQueue<>(Candidate.BEST_FIRST);

  /**
   * @param threshold least mean log-odds between two clusters that are joined
   */
  Linkage(Affinity affinity, float threshold, Clusterer.Meter meter) {
    this.affinity = affinity;
    this.threshold = threshold;
    this.meter = meter;
  }

  /** The clusters of two articles or more, each sorted, in the order of their first member. */
  List<int[]> clusters() {
    ScoredPairs scored = affinity.scored();
    for (int i = 0; i < scored.pairs().length; i++) {
      float logOdds = scored.logOdds()[i];
      if (Clusterer.links(logOdds, threshold)) {
        Group a = groups.computeIfAbsent(IntPairs.first(scored.pairs()[i]), Group::new);
        Group b = groups.computeIfAbsent(IntPairs.second(scored.pairs()[i]), Group::new);
        a.met.add(b);
        b.met.add(a);
        link(a, b, Link.known(logOdds));
      }
    }
    List<Group> joined = new ArrayList<>();
    while (!queue.isEmpty()) {
      meter.looked();
      Candidate best = queue.poll();
      if (best.a.isLive() && best.b.isLive()) {
        if (best.link.isKnown()) {
          joined.add(join(best.a, best.b));
        } else {
          link(best.a, best.b, Link.known(mean(best.link)));
        }
      }
    }
    return joined.stream()
        .filter(Group::isLive)
        .map(group -> group.members)
        .sorted(Comparator.comparingInt(members -> members[0]))
        .toList();
  }

  private void link(Group a, Group b, Link link) {
    a.links.put(b, link);
    b.links.put(a, link);
    float estimate = link.estimate();
    if (estimate >= threshold) {
      queue.add(new Candidate(a, b, link, estimate));
      meter.found();
    }
  }

  private Group join(Group a, Group b) {
    Group joined = new Group(a, b);
    Group larger = a.members.length >= b.members.length ? a : b;
    boolean renewed =
        joined.members.length >= Clusterer.LARGE && joined.members.length >= 2 * larger.chosen;
    if (renewed) {
      joined.core = affinity.core(joined.members);
      joined.chosen = joined.members.length;
    } else if (larger.chosen > 0) {
      joined.core = larger.core;
      joined.chosen = larger.chosen;
    }
    a.become(joined);
    b.become(joined);
    List<Group> neighbours = renewed ? met(joined) : neighbours(a, b);
    List<Link> links =
        (joined.chosen > 0 ? neighbours.parallelStream() : neighbours.stream())
            .map(other -> joined.chosen > 0 ? near(joined, a, b, other) : mean(joined, a, b, other))
            .toList();
    for (int i = 0; i < links.size(); i++) {
      link(joined, neighbours.get(i), links.get(i));
    }
    return joined;
  }

  /**
   * The groups that both have met, or one where that speaks for it: where it speaks against it, the
   * other side need not be compared.
   */
  private List<Group> neighbours(Group a, Group b) {
    List<Group> neighbours = new ArrayList<>();
    a.links.forEach(
        (other, link) -> {
          if (other != b && (link.estimate() >= threshold || b.links.containsKey(other))) {
            neighbours.add(other);
          }
        });
    b.links.forEach(
        (other, link) -> {
          if (other != a && link.estimate() >= threshold && !a.links.containsKey(other)) {
            neighbours.add(other);
          }
        });
    return neighbours;
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

  /** The link of what {@code a} and {@code b} have become to another group: that of its core. */
  private Link near(Group joined, Group a, Group b, Group other) {
    Group kept = joined.core == a.core ? a : joined.core == b.core ? b : joined;
    Link known = kept.links.get(other);
    return Link.known(known == null ? mean(kept, other) : mean(known));
  }

  /** The same where all members count. */
  private Link mean(Group joined, Group a, Group b, Group other) {
    Link ofA = a.links.get(other);
    Link ofB = b.links.get(other);
    double shareOfA = (double) a.members.length / joined.members.length;
    return Link.of(
        shareOfA, ofA == null ? unknown(a, other) : ofA, ofB == null ? unknown(b, other) : ofB);
  }

  /** Few members of a core stand for many pairs, so that these are compared at once. */
  private Link unknown(Group a, Group other) {
    return other.chosen > 0
        ? Link.known(mean(a, other))
        : new Link(0, 0, List.of(new Block(a.members, other.members)));
  }

  /** The mean of a link when what is not known of it is compared. */
  private float mean(Link link) {
    return link.isKnown()
        ? (float) link.sum
        : (float) (link.sum + (1 - link.share) * affinity.mean(link.unknown));
  }

  private float mean(Group a, Group b) {
    if (a.chosen > 0 && b.chosen > 0) {
      return Math.min(near(a.core, b.core), near(b.core, a.core));
    }
    return a.chosen > 0
        ? near(a.core, b.members)
        : b.chosen > 0
            ? near(b.core, a.members)
            : affinity.mean(List.of(new Block(a.members, b.members)));
  }

  /** The mean over some members of how near each is to those of a core that are nearest to it. */
  private float near(int[] core, int[] members) {
    return (float)
        Arrays.stream(affinity.sample(members, Clusterer.NEAR))
            .mapToDouble(member -> affinity.near(member, core, Clusterer.NEAR))
            .average()
            .orElseThrow();
  }

  /** A cluster on its way. Compared by identity. */
  private static final class Group {
    final int[] members;
    final Map<Group, Link> links = new HashMap<>();

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

  /**
   * What is known of two groups.
   *
   * @param sum of the log-odds that are known, as a share of the mean over all pairs
   * @param share of the pairs that are known, up to 1
   * @param unknown pairs
   */
  private record Link(double sum, double share, List<Block> unknown) {

    static Link known(float mean) {
      return new Link(mean, 1, List.of());
    }

    static Link of(double shareOfA, Link a, Link b) {
      double shareOfB = 1 - shareOfA;
      double sum = shareOfA * a.sum + shareOfB * b.sum;
      if (a.isKnown() && b.isKnown()) {
        return new Link(sum, 1, List.of());
      }
      List<Block> unknown = new ArrayList<>(a.unknown);
      unknown.addAll(b.unknown);
      return new Link(sum, shareOfA * a.share + shareOfB * b.share, unknown);
    }

    boolean isKnown() {
      return unknown.isEmpty();
    }

    /** The mean, if what is not known were like the rest. */
    float estimate() {
      return (float) (sum / share);
    }
  }

  private record Candidate(Group a, Group b, Link link, float estimate) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingDouble((Candidate candidate) -> -candidate.estimate)
            .thenComparingInt(c -> Math.min(c.a.members[0], c.b.members[0]))
            .thenComparingInt(c -> Math.max(c.a.members[0], c.b.members[0]));
  }
}
