package news.dedupe.cluster;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import news.dedupe.collect.IntPairs;
import news.dedupe.match.ScoredPairs;

/**
 * How much speaks for articles being versions: log-odds of pairs, and what follows for many. Safe
 * for many threads.
 */
final class Affinity {

  /** Pairs that stand for many: their mean has a quarter of one pair's standard error. */
  private static final int SAMPLE = 16;

  /** Members that stand for a large cluster; as many as a text has top neighbours. */
  private static final int CORE = 16;

  /** Members that are looked at for the core: as many as a list of postings has at most. */
  private static final int MAX_TRIED = 200;

  /**
   * Log-odds count as these at least, a probability of 0.02: one pair of many is not to decide
   * alone.
   */
  private static final float LEAST = -4;

  /**
   * Pairs compared on demand that are remembered, for each that was compared before: linkage asks
   * for 3 at most in stories of 200 rewrites, moves for 12 where 500 forecasts have one template.
   */
  private static final long MAX_REMEMBERED = 16;

  private final ScoredPairs scored;
  private final Clusterer.OnDemand onDemand;
  private final Sampling sampling;
  private final PairMemo compared;

  /** Of articles that are all that there are. */
  Affinity(ScoredPairs scored, Clusterer.OnDemand onDemand) {
    this(scored, onDemand, Sampling.OF_ALL);
  }

  /**
   * @param scored what was compared already
   * @param onDemand compares the rest
   */
  Affinity(ScoredPairs scored, Clusterer.OnDemand onDemand, Sampling sampling) {
    this.scored = scored;
    this.onDemand = onDemand;
    this.sampling = sampling;
    this.compared = new PairMemo(MAX_REMEMBERED * (scored.pairs().length + 1));
  }

  ScoredPairs scored() {
    return scored;
  }

  float logOdds(int a, int b) {
    float known = scored.of(a, b);
    if (Float.isNaN(known)) {
      long pair = IntPairs.unordered(a, b);
      known = compared.get(pair);
      if (Float.isNaN(known)) {
        known = onDemand.logOdds(a, b);
        compared.put(pair, known);
      }
    }
    return Math.max(LEAST, known);
  }

  /** The pairs of each of some articles with each of others. */
  record Block(int[] a, int[] b) {
    long pairs() {
      return (long) a.length * b.length;
    }
  }

  /** The mean over all pairs of some blocks, or over a sample at even distances. */
  float mean(List<Block> blocks) {
    long all = blocks.stream().mapToLong(Block::pairs).sum();
    long count = Math.min(all, SAMPLE);
    double sum = 0;
    long start = 0;
    long i = 0;
    for (Block block : blocks) {
      long end = start + block.pairs();
      for (; i < count && i * all / count < end; i++) {
        long at = i * all / count - start;
        sum += logOdds(block.a[(int) (at / block.b.length)], block.b[(int) (at % block.b.length)]);
      }
      start = end;
    }
    return (float) (sum / count);
  }

  /** The mean of an article with those of the others that are nearest to it. */
  double near(int article, int[] others, int nearest) {
    double[] logOdds =
        Arrays.stream(others).mapToDouble(other -> logOdds(article, other)).toArray();
    Arrays.sort(logOdds);
    return Arrays.stream(logOdds, others.length - nearest, others.length).sum() / nearest;
  }

  /** The members that have the highest means with a sample of the others. */
  int[] core(int[] members) {
    int[] tried = sample(members, MAX_TRIED);
    int[] others = sample(members);
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

  private double mean(int member, int[] others) {
    return Arrays.stream(others)
        .filter(other -> other != member)
        .mapToDouble(other -> logOdds(member, other))
        .average()
        .orElse(0);
  }

  /** Some members that stand for all of them. */
  int[] sample(int[] members) {
    return sample(members, SAMPLE);
  }

  /** So many of them at most. */
  int[] sample(int[] members, int most) {
    return sampling.of(members, most);
  }
}
