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
import java.util.stream.Collectors;
import news.dedupe.cluster.Affinity.Block;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;
import org.jspecify.annotations.Nullable;

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
    Set<Group> joined = new LinkedHashSet<>();
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
        .map(Group::members)
        .sorted(Comparator.comparingInt(members -> members[0]))
        .toList();
  }

  private void link(Group a, Group b, Link link) {
    boolean isStrong = link.estimate() >= threshold;
    a.put(b, link, isStrong);
    b.put(a, link, isStrong);
    if (isStrong) {
      enqueue(a, b, link);
    }
  }

  private void enqueue(Group a, Group b, Link link) {
    queue.add(Candidate.of(a, b, link));
    meter.found();
  }

  private Group join(Group a, Group b) {
    Group larger = a.size() >= b.size() ? a : b;
    int size = a.size() + b.size();
    boolean renewed = size >= Clusterer.LARGE && size >= 2 * larger.chosen;
    if (larger.chosen > 0 && !renewed) {
      return take(larger, larger == a ? b : a);
    }
    Group joined = new Group(a, b);
    if (renewed) {
      joined.core = affinity.core(joined.members());
      joined.chosen = size;
    }
    a.become(joined);
    b.become(joined);
    if (renewed) {
      linkToCore(joined, met(joined));
    } else {
      for (Group other : neighbours(a, b)) {
        link(joined, other, mean(joined, a, b, other));
      }
    }
    return joined;
  }

  /**
   * A large cluster takes in another: its links are those of its core, and stay as they are, so
   * that the work does not grow with what it has met already.
   */
  private Group take(Group large, Group other) {
    List<Group> added = onlyOf(other, large);
    large.keepWeak(other);
    int first = large.first;
    large.take(other);
    other.become(large);
    if (large.first < first) {
      // Of equal links those of the first article go first.
      large.strong.forEach((neighbour, link) -> enqueue(large, neighbour, link));
    }
    linkToCore(large, added);
    return large;
  }

  private void linkToCore(Group large, List<Group> others) {
    List<Link> links =
        others.parallelStream().map(other -> Link.known(mean(large, other))).toList();
    for (int i = 0; i < links.size(); i++) {
      link(large, others.get(i), links.get(i));
    }
  }

  /**
   * The groups that both have met, or one where that speaks for it: where it speaks against it, the
   * other side need not be compared.
   */
  private static List<Group> neighbours(Group a, Group b) {
    List<Group> neighbours = onlyOf(b, a);
    a.strong.keySet().stream().filter(other -> other != b).forEach(neighbours::add);
    a.weak.keySet().stream().filter(b::hasMet).forEach(neighbours::add);
    return neighbours;
  }

  /** The groups for which a group speaks and which another has not met. */
  private static List<Group> onlyOf(Group group, Group another) {
    return group.strong.keySet().stream()
        .filter(other -> other != another && !another.hasMet(other))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The groups of all that members have met. */
  private List<Group> met(Group joined) {
    Set<Group> met = new LinkedHashSet<>();
    for (int member : joined.members()) {
      groups.getOrDefault(member, joined).met.forEach(other -> met.add(other.now()));
    }
    met.remove(joined);
    return new ArrayList<>(met);
  }

  /** The link of what {@code a} and {@code b} have become to another group. */
  private Link mean(Group joined, Group a, Group b, Group other) {
    Link ofA = a.linkTo(other);
    Link ofB = b.linkTo(other);
    double shareOfA = (double) a.size() / joined.size();
    return Link.of(
        shareOfA, ofA == null ? unknown(a, other) : ofA, ofB == null ? unknown(b, other) : ofB);
  }

  /** Few members of a core stand for many pairs, so that these are compared at once. */
  private Link unknown(Group a, Group other) {
    return other.chosen > 0
        ? Link.known(mean(a, other))
        : new Link(0, 0, List.of(new Block(a.members(), other.members())));
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
        ? near(a.core, b.members())
        : b.chosen > 0
            ? near(b.core, a.members())
            : affinity.mean(List.of(new Block(a.members(), b.members())));
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

    /** Sorted when they are asked for. */
    private int[] members;

    /** Groups of which the members have come later. */
    private final List<Group> taken = new ArrayList<>();

    private int size;

    /** The first of the members. */
    int first;

    /** Links to groups that it may be joined with, and to others. */
    final Map<Group, Link> strong = new HashMap<>();

    final Map<Group, Link> weak = new HashMap<>();

    /** What stands for it in comparisons: all members, or some of many. */
    int[] core;

    /** How many members it had when the core was chosen, 0 where it is all. */
    int chosen;

    /** What an article has met before any is joined. */
    final List<Group> met = new ArrayList<>();

    /** What it has become a part of, itself at first. */
    private Group into = this;

    Group(int article) {
      this(new int[] {article});
    }

    Group(Group a, Group b) {
      this(joined(a.members(), b.members()));
    }

    private Group(int[] sorted) {
      members = sorted;
      size = sorted.length;
      first = sorted[0];
      core = sorted;
    }

    private static int[] joined(int[] a, int[] b) {
      int[] joined = Arrays.copyOf(a, a.length + b.length);
      System.arraycopy(b, 0, joined, a.length, b.length);
      Arrays.sort(joined);
      return joined;
    }

    int size() {
      return size;
    }

    int[] members() {
      if (!taken.isEmpty()) {
        int at = members.length;
        members = Arrays.copyOf(members, size);
        for (Group group : taken) {
          System.arraycopy(group.members, 0, members, at, group.size);
          at += group.size;
        }
        Arrays.sort(members);
        taken.clear();
      }
      return members;
    }

    void take(Group other) {
      other.members();
      taken.add(other);
      size += other.size;
      first = Math.min(first, other.first);
    }

    void put(Group other, Link link, boolean isStrong) {
      (isStrong ? strong : weak).put(other, link);
      (isStrong ? weak : strong).remove(other);
    }

    @Nullable Link linkTo(Group other) {
      Link link = strong.get(other);
      return link == null ? weak.get(other) : link;
    }

    boolean hasMet(Group other) {
      return strong.containsKey(other) || weak.containsKey(other);
    }

    private void forget(Group other) {
      strong.remove(other);
      weak.remove(other);
    }

    /** Loses the weak links but those to what another has met too. */
    void keepWeak(Group another) {
      weak.keySet()
          .removeIf(
              other -> {
                boolean isLost = !another.hasMet(other);
                if (isLost) {
                  other.forget(this);
                }
                return isLost;
              });
    }

    boolean isLive() {
      return into == this;
    }

    void become(Group other) {
      into = other;
      strong.keySet().forEach(neighbour -> neighbour.forget(this));
      weak.keySet().forEach(neighbour -> neighbour.forget(this));
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

  /**
   * A link in the queue.
   *
   * @param first the first article of both groups when it was queued
   * @param second the first of the other one
   */
  private record Candidate(Group a, Group b, Link link, float estimate, int first, int second) {
    static final Comparator<Candidate> BEST_FIRST =
        (one, other) -> {
          int order = Float.compare(other.estimate, one.estimate);
          if (order == 0) {
            order = Integer.compare(one.first, other.first);
          }
          return order != 0 ? order : Integer.compare(one.second, other.second);
        };

    static Candidate of(Group a, Group b, Link link) {
      return new Candidate(
          a, b, link, link.estimate(), Math.min(a.first, b.first), Math.max(a.first, b.first));
    }
  }
}
