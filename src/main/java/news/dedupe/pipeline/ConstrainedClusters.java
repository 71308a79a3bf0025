package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dedupe.candidates.Leaders;
import news.dedupe.collect.DisjointSets;
import news.dedupe.collect.IntList;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;

/**
 * Makes clusters as constraints have them. Those with texts that must be together are joined, each
 * whole. Then those with texts that must not be together are split: their links are taken up again,
 * those that must hold first, copies of one leader next, then pairs by falling log-odds, of equal
 * ones the first by content; a link that would bring together what must not be is dropped
 * (Kruskal's maximum spanning forest under cannot-links). So the weakest links go, and what is left
 * without any is alone.
 *
 * @param scored the pairs that were compared
 */
record ConstrainedClusters(Constraints constraints, ScoredPairs scored, Leaders leaders) {

  private static final int NO_CLUSTER = -1;

  /**
   * Two texts that belong together.
   *
   * @param strength log-odds, or more than any
   */
  private record Link(int a, int b, float strength) {

    /** Of what must be together. */
    static final float REQUIRED = Float.POSITIVE_INFINITY;

    /** Of copies of one leader. */
    static final float COPIES = Float.MAX_VALUE;

    static final Comparator<Link> STRONGEST_FIRST =
        Comparator.comparingDouble((Link link) -> -link.strength)
            .thenComparingLong(link -> IntPairs.unordered(link.a, link.b));
  }

  /**
   * The clusters as they must be.
   *
   * @param clusters of two texts or more, each sorted
   * @return the same, in the order of their first member
   */
  List<int[]> of(List<int[]> clusters) {
    if (constraints.isEmpty()) {
      return clusters;
    }
    List<int[]> allowed = new ArrayList<>();
    List<int[]> others = new ArrayList<>();
    for (int[] cluster : joined(clusters)) {
      (isAllowed(cluster) ? allowed : others).add(cluster);
    }
    List<List<Link>> links = links(others);
    for (int i = 0; i < others.size(); i++) {
      allowed.addAll(split(others.get(i), links.get(i)));
    }
    allowed.sort(Comparator.comparingInt(cluster -> cluster[0]));
    return allowed;
  }

  /**
   * The clusters, of which each that shares a text that must be together with one is part of it.
   */
  private List<int[]> joined(List<int[]> clusters) {
    int texts = leaders.of().length;
    DisjointSets sets = new DisjointSets(texts);
    BitSet members = new BitSet();
    for (int[] cluster : clusters) {
      for (int text : cluster) {
        sets.join(cluster[0], text);
        members.set(text);
      }
    }
    Map<Integer, Integer> firsts = new HashMap<>();
    for (int text = 0; text < texts; text++) {
      if (constraints.isTogether(text)) {
        Integer first = firsts.putIfAbsent(constraints.group(text).orElseThrow(), text);
        sets.join(first == null ? text : first, text);
        members.set(text);
      }
    }
    return parts(sets, members.stream().toArray());
  }

  /** The texts by set, of two texts or more, each sorted. */
  private static List<int[]> parts(DisjointSets sets, int[] texts) {
    Map<Integer, IntList> parts = new LinkedHashMap<>();
    for (int text : texts) {
      parts.computeIfAbsent(sets.find(text), set -> new IntList(4)).add(text);
    }
    return parts.values().stream().filter(part -> part.size() > 1).map(IntList::toArray).toList();
  }

  private boolean isAllowed(int[] cluster) {
    Set<Integer> within = new HashSet<>();
    for (int text : cluster) {
      constraints.group(text).ifPresent(within::add);
    }
    return Arrays.stream(cluster)
        .allMatch(text -> Collections.disjoint(constraints.apartFrom(text), within));
  }

  /** The links within each of some clusters. */
  private List<List<Link>> links(List<int[]> clusters) {
    int[] clusterOf = new int[leaders.of().length];
    Arrays.fill(clusterOf, NO_CLUSTER);
    List<List<Link>> links = new ArrayList<>();
    for (int[] cluster : clusters) {
      for (int text : cluster) {
        clusterOf[text] = links.size();
      }
      links.add(certain(cluster));
    }
    for (int i = 0; i < scored.pairs().length && !clusters.isEmpty(); i++) {
      int a = IntPairs.first(scored.pairs()[i]);
      int b = IntPairs.second(scored.pairs()[i]);
      if (clusterOf[a] != NO_CLUSTER && clusterOf[a] == clusterOf[b]) {
        links.get(clusterOf[a]).add(new Link(a, b, scored.logOdds()[i]));
      }
    }
    return links;
  }

  /** The links of a cluster that no comparison has made. */
  private List<Link> certain(int[] cluster) {
    Map<Integer, Integer> ofGroup = new HashMap<>();
    Map<Integer, Integer> ofLeader = new HashMap<>();
    List<Link> links = new ArrayList<>();
    for (int text : cluster) {
      if (constraints.isTogether(text)) {
        Integer first = ofGroup.putIfAbsent(constraints.group(text).orElseThrow(), text);
        links.add(new Link(first == null ? text : first, text, Link.REQUIRED));
      }
      Integer copy = ofLeader.putIfAbsent(leaders.of()[text], text);
      links.add(new Link(copy == null ? text : copy, text, Link.COPIES));
    }
    return links;
  }

  private List<int[]> split(int[] cluster, List<Link> links) {
    DisjointSets sets = new DisjointSets(cluster[cluster.length - 1] + 1);
    Map<Integer, Set<Integer>> groups = new HashMap<>();
    Map<Integer, Set<Integer>> apart = new HashMap<>();
    for (int text : cluster) {
      constraints.group(text).ifPresent(group -> groups.put(text, new HashSet<>(Set.of(group))));
      apart.put(text, new HashSet<>(constraints.apartFrom(text)));
    }
    links.sort(Link.STRONGEST_FIRST);
    for (Link link : links) {
      int a = sets.find(link.a);
      int b = sets.find(link.b);
      Set<Integer> others = groups.getOrDefault(b, Set.of());
      if (a != b && Collections.disjoint(apart.getOrDefault(a, Set.of()), others)) {
        sets.join(a, b);
        groups.computeIfAbsent(a, set -> new HashSet<>()).addAll(others);
        apart.computeIfAbsent(a, set -> new HashSet<>()).addAll(apart.getOrDefault(b, Set.of()));
      }
    }
    return parts(sets, cluster);
  }
}
