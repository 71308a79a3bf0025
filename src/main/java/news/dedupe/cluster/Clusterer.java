package news.dedupe.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dedupe.match.ScoredPairs;

/**
 * Groups articles by average linkage over the log-odds of their pairs: two clusters join while the
 * mean over all pairs between them stays above the threshold, the best first. One article that
 * resembles two stories does not join them.
 *
 * <p>What was no candidate is compared on demand when a mean needs it; a sample of the pairs stands
 * for many, so that the work grows with the number of matches.
 *
 * <p>For a large cluster its <i>core</i> stands, the members nearest to all, and what joins it must
 * be near to some of these: two of a thousand versions may have little in common but the dispatch
 * that both come from. At the end single articles may still move, and those that are left alone
 * come in, see {@link BestMoves}.
 */
public final class Clusterer {

  /**
   * From so many members on a cluster is large, and when it has doubled its core is chosen anew: up
   * to here all pairs are compared on demand, 1,225 at most.
   */
  static final int LARGE = 50;

  /** Members of the core that an article must be near to, those nearest to it. */
  static final int NEAR = 4;

  /**
   * Pairs under these log-odds, a probability of 0.05, link nothing, unless the threshold is lower.
   */
  private static final float LINK = -3;

  /** Compares a pair that was no candidate. */
  public interface OnDemand {
    /** The log-odds of two articles. */
    float logOdds(int a, int b);
  }

  private final ScoredPairs scored;
  private final OnDemand onDemand;
  private final float threshold;
  private final Sampling sampling;

  /** Of articles that are all that there are. */
  public Clusterer(ScoredPairs scored, OnDemand onDemand, float threshold) {
    this(scored, onDemand, threshold, Sampling.OF_ALL);
  }

  /**
   * @param onDemand is called from many threads
   * @param threshold least mean log-odds between two clusters that are joined
   * @param sampling of the members of large clusters
   */
  public Clusterer(ScoredPairs scored, OnDemand onDemand, float threshold, Sampling sampling) {
    this.sampling = sampling;
    this.scored = scored;
    this.onDemand = onDemand;
    this.threshold = threshold;
  }

  /** Takes, from many threads, how many of the links known so far have been looked at. */
  public interface Progress {
    void looked(long links, long known);
  }

  /**
   * The clusters of two articles or more, each sorted; they are in the order of their first member.
   * Parallel in the pool it is called from, on which nothing depends.
   */
  public List<int[]> cluster(Progress progress) {
    Meter meter = new Meter(progress);
    return clusters(
        affinity ->
            new BestMoves(affinity, threshold)
                .improve(new Linkage(affinity, threshold, meter).clusters()));
  }

  /** The same before any article has moved. */
  List<int[]> linked(Progress progress) {
    Meter meter = new Meter(progress);
    return clusters(affinity -> new Linkage(affinity, threshold, meter).clusters());
  }

  /** The clusters of all components, each looked at by itself. */
  private List<int[]> clusters(Function<Affinity, List<int[]>> clusters) {
    return Components.of(scored, logOdds -> links(logOdds, threshold)).parallelStream()
        .flatMap(component -> clusters.apply(new Affinity(component, onDemand, sampling)).stream())
        .sorted(Comparator.comparingInt(members -> members[0]))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Whether a pair of such log-odds may bring two articles together. */
  public static boolean links(float logOdds, float threshold) {
    return logOdds > LINK || logOdds >= threshold;
  }

  /** Counts the links of all components. */
  static final class Meter {
    private final Progress progress;
    private final AtomicLong found = new AtomicLong();
    private final AtomicLong looked = new AtomicLong();

    Meter(Progress progress) {
      this.progress = progress;
    }

    void found() {
      found.incrementAndGet();
    }

    void looked() {
      progress.looked(looked.incrementAndGet(), found.get());
    }
  }
}
