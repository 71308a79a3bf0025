package news.dedupe.pipeline;

import java.util.Arrays;
import java.util.OptionalInt;
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

  private final OptionalInt within;

  /** By leader, ascending; none of a copy. */
  private final int[][] days;

  private final int[] sources;

  private LeaderLinks(OptionalInt within, int[][] days, int[] sources) {
    this.within = within;
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
      days[leader] =
          Arrays.stream(own).map(text -> batch.days()[text]).distinct().sorted().toArray();
      int[] source = Arrays.stream(own).map(batch::source).distinct().limit(2).toArray();
      sources[leader] = source.length == 1 ? source[0] : ANY_SOURCE;
    }
    return new LeaderLinks(batch.restrictions().within(), days, sources);
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
    return !isOneSource(sources[a], sources[b]) && areAnyNear(days[a], days[b]);
  }

  /** Whether two texts that stand for no others may be linked. */
  static boolean mayLink(Batch batch, int a, int b) {
    return areNear(batch, a, b) && !areOfOneSource(batch, a, b);
  }

  /** Whether two texts are not published further apart than they may be. */
  static boolean areNear(Batch batch, int a, int b) {
    return areNear(batch.days()[a], batch.days()[b], batch.restrictions().within());
  }

  /** Whether two texts are of one source, where that keeps them apart. */
  static boolean areOfOneSource(Batch batch, int a, int b) {
    return isOneSource(batch.source(a), batch.source(b));
  }

  private static boolean isOneSource(int a, int b) {
    return a == b && a != ANY_SOURCE;
  }

  /** Of many days no pair but those that are next to one another needs a look. */
  private boolean areAnyNear(int[] a, int[] b) {
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (areNear(a[i], b[j], within)) {
        return true;
      }
      if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return a.length == 0 || b.length == 0;
  }

  private static boolean areNear(int a, int b, OptionalInt within) {
    return within.isEmpty()
        || a == Batch.UNDATED // which is the least, so that a leader's first day tells
        || b == Batch.UNDATED
        || Math.abs((long) a - b) <= within.getAsInt();
  }
}
