package news.dedupe.pipeline;

import java.util.Arrays;
import java.util.stream.IntStream;
import news.dedupe.batch.Batch;
import news.dedupe.candidates.Leaders;
import news.dedupe.candidates.Links;

/**
 * Which texts may be linked where articles are kept apart: two leaders may where it is allowed for
 * any of the texts that they stand for.
 */
final class LeaderLinks implements Links {

  /** Of a leader that stands for texts of several sources, or of one that is not known. */
  private static final int ANY_SOURCE = 0;

  private final int most;

  /** By leader, ascending; none where one of its texts is undated, which passes. */
  private final int[][] days;

  private final int[] sources;

  private LeaderLinks(int most, int[][] days, int[] sources) {
    this.most = most;
    this.days = days;
    this.sources = sources;
  }

  /** The links that the restrictions of a batch leave. */
  static Links of(Batch batch, Leaders leaders) {
    if (!batch.restrictions().keepApart()) {
      return Links.ANY;
    }
    int[] of = leaders.of();
    int[][] days = new int[of.length][];
    int[] sources = new int[of.length];
    int[][] texts = byLeader(of);
    for (int leader = 0; leader < of.length; leader++) {
      int[] own = texts[leader];
      int[] known =
          Arrays.stream(own).map(text -> batch.days()[text]).distinct().sorted().toArray();
      boolean isDated = known.length > 0 && known[0] != Batch.UNDATED;
      days[leader] = isDated ? known : new int[0];
      int[] source = Arrays.stream(own).map(batch::source).distinct().limit(2).toArray();
      sources[leader] = source.length == 1 ? source[0] : ANY_SOURCE;
    }
    int most = batch.restrictions().within().orElse(Integer.MAX_VALUE);
    return new LeaderLinks(most, days, sources);
  }

  /** The texts that each stands for; none of a copy. */
  private static int[][] byLeader(int[] of) {
    int[] sizes = new int[of.length];
    for (int leader : of) {
      sizes[leader]++;
    }
    int[][] texts = new int[of.length][];
    Arrays.setAll(texts, leader -> new int[sizes[leader]]);
    IntStream.iterate(of.length - 1, text -> text >= 0, text -> text - 1)
        .forEach(text -> texts[of[text]][--sizes[of[text]]] = text);
    return texts;
  }

  @Override
  public boolean mayLink(int a, int b) {
    return (sources[a] != sources[b] || sources[a] == ANY_SOURCE) && isNear(days[a], days[b]);
  }

  private boolean isNear(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return true;
    }
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (Math.abs((long) a[i] - b[j]) <= most) {
        return true;
      }
      if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  /** Whether two texts that stand for no others may be linked. */
  static boolean mayLink(Batch batch, int a, int b) {
    return areNear(batch, a, b) && !areOfOneSource(batch, a, b);
  }

  /** Whether two texts are not published further apart than they may be. */
  static boolean areNear(Batch batch, int a, int b) {
    int[] days = batch.days();
    return batch.restrictions().within().isEmpty()
        || days[a] == Batch.UNDATED
        || days[b] == Batch.UNDATED
        || Math.abs((long) days[a] - days[b]) <= batch.restrictions().within().getAsInt();
  }

  /** Whether two texts are of one source, where that keeps them apart. */
  static boolean areOfOneSource(Batch batch, int a, int b) {
    return batch.source(a) == batch.source(b) && batch.source(a) != ANY_SOURCE;
  }
}
