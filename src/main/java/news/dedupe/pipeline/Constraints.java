package news.dedupe.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import news.dedupe.candidates.CandidatePairs;
import news.dedupe.candidates.Leaders;
import news.dedupe.candidates.Links;
import news.dedupe.collect.DisjointSets;
import news.dedupe.collect.IntPairs;

/**
 * Which texts of a batch must be in one cluster, and which must not be ("must-link" and
 * "cannot-link", Wagstaff and others, "Constrained k-means clustering with background knowledge",
 * 2001). Texts that must be together, and those of one content, are a <i>group</i>; all that is
 * said of one is said of its group.
 */
final class Constraints {

  private static final int NO_GROUP = -1;

  /** By text; empty where nothing is constrained. */
  private final int[] groups;

  /** Whether the texts of a group must be in one cluster; else they are of one content. */
  private final boolean[] together;

  /** The groups that must not be in one cluster with a group. */
  private final Map<Integer, Set<Integer>> apart;

  /** Of each content its first text, ascending. */
  private final int[] distinct;

  private Constraints(
      int[] groups, boolean[] together, Map<Integer, Set<Integer>> apart, int[] distinct) {
    this.groups = groups;
    this.together = together;
    this.apart = apart;
    this.distinct = distinct;
  }

  /** Nothing is constrained. */
  static Constraints none() {
    return new Constraints(new int[0], new boolean[0], Map.of(), new int[0]);
  }

  /**
   * The constraints on some texts.
   *
   * @param distinct of each content its first text, ascending
   * @param same pairs of first texts that are of one story
   * @param other pairs of first texts that are not; they contradict none of the others
   */
  static Constraints of(int texts, int[] distinct, long[] same, long[] other) {
    DisjointSets sets = new DisjointSets(texts);
    boolean[] isJoined = new boolean[texts];
    for (long pair : same) {
      int a = IntPairs.first(pair);
      int b = IntPairs.second(pair);
      if (a != b) {
        sets.join(a, b);
        isJoined[a] = true;
        isJoined[b] = true;
      }
    }
    int[] groups = new int[texts];
    Arrays.fill(groups, NO_GROUP);
    boolean[] together = new boolean[texts];
    for (long pair : LongStream.concat(Arrays.stream(same), Arrays.stream(other)).toArray()) {
      for (int first : new int[] {IntPairs.first(pair), IntPairs.second(pair)}) {
        int group = sets.find(first);
        Arrays.fill(groups, first, end(first, distinct, texts), group);
        together[group] |= isJoined[first];
      }
    }
    Map<Integer, Set<Integer>> apart = new HashMap<>();
    for (long pair : other) {
      int a = groups[IntPairs.first(pair)];
      int b = groups[IntPairs.second(pair)];
      apart.computeIfAbsent(a, g -> new HashSet<>()).add(b);
      apart.computeIfAbsent(b, g -> new HashSet<>()).add(a);
    }
    return new Constraints(groups, together, apart, distinct);
  }

  /** The text behind the last one of a content. */
  private static int end(int first, int[] distinct, int texts) {
    int next = Arrays.binarySearch(distinct, first) + 1;
    return next < distinct.length ? distinct[next] : texts;
  }

  boolean isEmpty() {
    return groups.length == 0;
  }

  /** Whether a text must be in one cluster with one of another content. */
  boolean isTogether(int text) {
    return !isEmpty() && groups[text] != NO_GROUP && together[groups[text]];
  }

  /** Whether two texts must not be in one cluster. */
  boolean areApart(int a, int b) {
    return !isEmpty() && groups[b] != NO_GROUP && apartFrom(a).contains(groups[b]);
  }

  /** Whether people have said of two texts whether they are versions of one story. */
  boolean isDecided(int a, int b) {
    return areApart(a, b) || (isTogether(a) && groups[a] == groups[b]);
  }

  /** The group of a text, of which all is said that is said of it; none of most texts. */
  OptionalInt group(int text) {
    return isEmpty() || groups[text] == NO_GROUP
        ? OptionalInt.empty()
        : OptionalInt.of(groups[text]);
  }

  /** The groups that must not be in one cluster with a text. */
  Set<Integer> apartFrom(int text) {
    return isEmpty() ? Set.of() : apart.getOrDefault(groups[text], Set.of());
  }

  /** The links that are left of others. */
  Links of(Links links) {
    return apart.isEmpty() ? links : (a, b) -> links.mayLink(a, b) && !areApart(a, b);
  }

  /** The leaders, where none stands for a text that must not be in some cluster, or its content. */
  Leaders of(Leaders leaders) {
    if (apart.isEmpty()) {
      return leaders;
    }
    int[] of = leaders.of().clone();
    for (int text = 0; text < of.length; text++) {
      if (!apartFrom(text).isEmpty()) {
        int place = Arrays.binarySearch(distinct, text);
        of[text] = distinct[place < 0 ? -place - 2 : place];
      }
    }
    return new Leaders(of);
  }

  /** The candidates, and the pairs that must be together though they are none. */
  CandidatePairs with(CandidatePairs candidates, Leaders leaders) {
    Set<Long> known = new HashSet<>();
    Map<Integer, Integer> firsts = new HashMap<>();
    List<Long> more = new ArrayList<>();
    for (int text = 0; text < groups.length; text++) {
      if (isTogether(text)) {
        int leader = leaders.of()[text];
        Integer first = firsts.putIfAbsent(groups[text], leader);
        if (first != null && first != leader) {
          long pair = IntPairs.unordered(first, leader);
          if (Arrays.binarySearch(candidates.pairs(), pair) < 0 && known.add(pair)) {
            more.add(pair);
          }
        }
      }
    }
    return more.isEmpty() ? candidates : merged(candidates, more);
  }

  private static CandidatePairs merged(CandidatePairs candidates, List<Long> more) {
    more.sort(Comparator.naturalOrder());
    long[] pairs = new long[candidates.size() + more.size()];
    float[] similarity = new float[pairs.length];
    int next = 0;
    for (int i = 0; i < pairs.length; i++) {
      int old = i - next;
      boolean isOld =
          next == more.size()
              || (old < candidates.size() && candidates.pairs()[old] < more.get(next));
      pairs[i] = isOld ? candidates.pairs()[old] : more.get(next++);
      similarity[i] = isOld ? candidates.similarity()[old] : 0;
    }
    return new CandidatePairs(pairs, similarity);
  }
}
