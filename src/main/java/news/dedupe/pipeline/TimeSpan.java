package news.dedupe.pipeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.batch.Batch;

/**
 * Splits clusters that a chain of links has made too long, so that no two texts of one were
 * published further apart than allowed: at the widest gap between two days, of equals at the one
 * nearest to the middle, until every part is short enough.
 *
 * @param days of publication by text, {@link Batch#UNDATED} where not known
 * @param most days between the first and the last of a cluster
 */
record TimeSpan(int[] days, int most) {

  /** The parts of two texts or more, each sorted, in the order of their first member. */
  List<int[]> split(List<int[]> clusters) {
    List<int[]> split = new ArrayList<>();
    clusters.forEach(cluster -> split(cluster, split));
    split.sort(Comparator.comparingInt(cluster -> cluster[0]));
    return split;
  }

  private void split(int[] cluster, List<int[]> split) {
    int[] dated =
        Arrays.stream(cluster)
            .filter(text -> days[text] != Batch.UNDATED)
            .boxed()
            .sorted(Comparator.comparingInt((Integer text) -> days[text]))
            .mapToInt(text -> text)
            .toArray();
    if (dated.length == 0 || span(dated, 0, dated.length) <= most) {
      split.add(cluster);
      return;
    }
    List<int[]> parts = parts(dated);
    int[] undated = Arrays.stream(cluster).filter(text -> days[text] == Batch.UNDATED).toArray();
    int largest = largest(parts);
    for (int part = 0; part < parts.size(); part++) {
      IntStream members = Arrays.stream(parts.get(part));
      int[] sorted =
          (part == largest ? IntStream.concat(members, Arrays.stream(undated)) : members)
              .sorted()
              .toArray();
      if (sorted.length > 1) {
        split.add(sorted);
      }
    }
  }

  /** Texts by day, cut until every part is short enough; the parts are in the order of days. */
  private List<int[]> parts(int[] dated) {
    List<int[]> parts = new ArrayList<>();
    Deque<int[]> open = new ArrayDeque<>(List.of(new int[] {0, dated.length}));
    while (!open.isEmpty()) {
      int[] part = open.pop();
      if (span(dated, part[0], part[1]) <= most) {
        parts.add(Arrays.copyOfRange(dated, part[0], part[1]));
      } else {
        int cut = cut(dated, part[0], part[1]);
        open.push(new int[] {cut, part[1]});
        open.push(new int[] {part[0], cut});
      }
    }
    return parts;
  }

  /** The place of the first text after the gap. */
  private int cut(int[] dated, int from, int to) {
    long twiceMiddle = (long) days[dated[from]] + days[dated[to - 1]];
    int cut = from + 1;
    for (int i = from + 1; i < to; i++) {
      long better = gap(dated, i) - gap(dated, cut);
      if (better > 0
          || (better == 0 && distance(dated, i, twiceMiddle) < distance(dated, cut, twiceMiddle))) {
        cut = i;
      }
    }
    return cut;
  }

  private long gap(int[] dated, int i) {
    return (long) days[dated[i]] - days[dated[i - 1]];
  }

  private long distance(int[] dated, int i, long twiceMiddle) {
    return Math.abs((long) days[dated[i]] + days[dated[i - 1]] - twiceMiddle);
  }

  private long span(int[] dated, int from, int to) {
    return (long) days[dated[to - 1]] - days[dated[from]];
  }

  /** Of equals the first: what is not dated is likely of the part with the most versions. */
  private static int largest(List<int[]> parts) {
    int largest = 0;
    for (int part = 1; part < parts.size(); part++) {
      if (parts.get(part).length > parts.get(largest).length) {
        largest = part;
      }
    }
    return largest;
  }
}
